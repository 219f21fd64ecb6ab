import { queryOptions } from '@tanstack/react-query';
import type { SessionState } from '#contract/session.ts';
import { clearToasts } from '#renderer/components/toasts.tsx';
import { api } from '#renderer/lib/api.ts';
import { forgetRecords, queryClient, sessionKey } from '#renderer/lib/query-client.ts';

export const sessionOptions = queryOptions({ queryKey: sessionKey, queryFn: () => api.session.get({}) });

/** What signing in, out, setting up and changing the password all answer. */
export function adoptSession(state: SessionState): void {
  const before = queryClient.getQueryData(sessionOptions.queryKey)?.user?.id;
  if (before !== state.user?.id) {
    forgetRecords();
    clearToasts();
  }
  queryClient.setQueryData(sessionOptions.queryKey, state);
}
