import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { User, UserListInput } from '#contract/user.ts';
import { api } from '#renderer/lib/api.ts';
import { queryClient } from '#renderer/lib/query-client.ts';

export const userListOptions = (input: UserListInput) =>
  queryOptions({
    queryKey: ['user', 'list', input],
    queryFn: ({ signal }) => api.user.list(input, { signal }),
    placeholderData: keepPreviousData,
  });

/** By id or number. */
export const userOptions = (id: string) =>
  queryOptions({
    queryKey: ['user', 'get', id],
    queryFn: ({ signal }) => api.user.get({ id }, { signal }),
  });

/** Puts an answer of a command where the screens read it, and marks what shows it too as stale. A secret never enters the cache. */
export function adoptUser({ secret: _, ...user }: User & { secret?: string | null }): void {
  queryClient.setQueryData(userOptions(user.id).queryKey, user);
  queryClient.setQueriesData<User>({ queryKey: ['user', 'get'] }, (old) => (old?.id === user.id ? user : old));
  void queryClient.invalidateQueries({ queryKey: ['user', 'list'] });
  void queryClient.invalidateQueries({ queryKey: ['persona'] });
}
