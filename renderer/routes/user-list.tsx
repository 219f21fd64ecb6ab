import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { NoPermission } from '#renderer/app/no-permission.tsx';
import { PeopleTabs } from '#renderer/features/role/people-tabs.tsx';
import { UserList } from '#renderer/features/user/user-list.tsx';
import { useCan } from '#renderer/lib/user-context.ts';

const route = getRouteApi('/users');

export function UserListRoute() {
  const search = route.useSearch();
  const navigate = useNavigate();
  if (!useCan('user:read')) return <NoPermission />;
  return (
    <UserList
      search={search}
      onSearch={(next, replace = false) => void navigate({ to: '/users', search: next, replace })}
      onOpen={(id) => void navigate({ to: '/users/$id', params: { id } })}
      onEdit={(id) => void navigate({ to: '/users/$id/edit', params: { id } })}
      onNew={() => void navigate({ to: '/users/new' })}
      above={<PeopleTabs current="users" />}
    />
  );
}
