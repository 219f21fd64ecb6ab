import { queryOptions } from '@tanstack/react-query';
import { api } from '#renderer/lib/api.ts';
import { queryClient } from '#renderer/lib/query-client.ts';

/** Not under the session's own key: it goes from memory with whoever signs out. Nothing says when another session ends, so it is read anew. */
export const ownSessionsOptions = queryOptions({
  queryKey: ['ownSession', 'list'],
  queryFn: ({ signal }) => api.session.list({}, { signal }),
  refetchOnMount: 'always',
  refetchOnWindowFocus: 'always',
});

export function refreshOwnSessions(): void {
  void queryClient.invalidateQueries({ queryKey: ownSessionsOptions.queryKey });
}
