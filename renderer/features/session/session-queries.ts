import { queryOptions } from '@tanstack/react-query';
import type { SessionState } from '#contract/session.ts';
import { clearToasts } from '#renderer/components/toasts.tsx';
import { api } from '#renderer/lib/api.ts';
import { holdUser } from '#renderer/lib/held-user.ts';
import { forgetRecords, queryClient, sessionKey } from '#renderer/lib/query-client.ts';

/** Windows of one browser share the session's cookie: what one learns about it, the others ask for. */
const channel = new BroadcastChannel('trastienda:session');
channel.onmessage = () => void queryClient.invalidateQueries({ queryKey: sessionKey });

/** Nobody reads from memory what somebody else was allowed to see. */
function forgetAfterAnother(state: SessionState): void {
  const before = queryClient.getQueryData<SessionState>(sessionKey)?.user?.id;
  if (before === state.user?.id) return;
  forgetRecords();
  clearToasts();
}

export const sessionOptions = queryOptions({
  queryKey: sessionKey,
  queryFn: async () => {
    const state = await api.session.get({});
    forgetAfterAnother(state);
    return state;
  },
});

/** What signing in, out, setting up and changing the password all answer. */
export function adoptSession(state: SessionState): void {
  forgetAfterAnother(state);
  // Signing out is a choice here, unlike a session that ends: nothing waits for him.
  if (!state.user) holdUser(null);
  queryClient.setQueryData(sessionOptions.queryKey, state);
  channel.postMessage(null);
}
