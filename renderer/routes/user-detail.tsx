import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { NoPermission } from '#renderer/app/no-permission.tsx';
import { UserDetail } from '#renderer/features/user/user-detail.tsx';
import { UserLoad } from '#renderer/features/user/user-load.tsx';
import { useCan } from '#renderer/lib/user-context.ts';

const route = getRouteApi('/users/$id');

export function UserDetailRoute() {
  const { id } = route.useParams();
  const navigate = useNavigate();
  if (!useCan('user:read')) return <NoPermission />;
  return (
    <UserLoad key={id} id={id}>
      {(user) => (
        <UserDetail
          user={user}
          onEdit={() => void navigate({ to: '/users/$id/edit', params: { id: user.id }, state: { fromRecord: true } })}
        />
      )}
    </UserLoad>
  );
}
