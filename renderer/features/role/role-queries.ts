import { queryOptions } from '@tanstack/react-query';
import type { Role } from '#contract/role.ts';
import { api } from '#renderer/lib/api.ts';
import { queryClient } from '#renderer/lib/query-client.ts';

/** How many hold a role changes with the users, of which roles hear nothing: it is read anew each time. */
export const roleListOptions = queryOptions({
  queryKey: ['role', 'list'],
  queryFn: ({ signal }) => api.role.list({}, { signal }),
  refetchOnMount: 'always',
});

/** Who holds a role, the first few. */
export const roleHoldersOptions = (roleId: string) => {
  const input = { roleId, active: true, pageSize: 10 } as const;
  return queryOptions({
    queryKey: ['user', 'list', input],
    queryFn: ({ signal }) => api.user.list(input, { signal }),
  });
};

/** Without waiting for the event: what was saved stands in the grid at once. */
export function putRole(saved: Role): void {
  queryClient.setQueryData(roleListOptions.queryKey, (roles) => {
    if (!roles) return roles;
    const known = roles.some(({ id }) => id === saved.id);
    return known ? roles.map((role) => (role.id === saved.id ? saved : role)) : [...roles, saved];
  });
}
