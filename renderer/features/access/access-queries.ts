import { queryOptions } from '@tanstack/react-query';
import type { AccessSettings } from '#contract/access.ts';
import { api } from '#renderer/lib/api.ts';
import { queryClient } from '#renderer/lib/query-client.ts';

export const accessOptions = queryOptions({
  queryKey: ['access', 'get'],
  queryFn: ({ signal }) => api.access.get({}, { signal }),
});

/** Nothing says that a key was used, or that its maker's account was closed, so it is read anew. */
export const keyListOptions = queryOptions({
  queryKey: ['access', 'listTokens'],
  queryFn: ({ signal }) => api.access.listTokens({}, { signal }),
  refetchOnMount: 'always',
  refetchOnWindowFocus: 'always',
  refetchInterval: 60_000,
});

/** The programs that would stop with a user's account: as it is when it is asked. */
export const programsOfOptions = (userId: string) =>
  queryOptions({
    queryKey: ['access', 'programsOf', userId],
    queryFn: ({ signal }) => api.access.programsOf({ userId }, { signal }),
    gcTime: 0,
    refetchOnMount: 'always',
  });

/** Without waiting for the event: what was saved stands on the page at once. */
export function adoptAccess(saved: AccessSettings): void {
  queryClient.setQueryData(accessOptions.queryKey, saved);
}

export function refreshKeys(): void {
  void queryClient.invalidateQueries({ queryKey: keyListOptions.queryKey });
}
