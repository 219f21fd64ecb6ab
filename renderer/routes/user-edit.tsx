import { getRouteApi, useNavigate, useRouter, useRouterState } from '@tanstack/react-router';
import { NoPermission } from '#renderer/app/no-permission.tsx';
import { UserForm } from '#renderer/features/user/user-form.tsx';
import { UserLoad } from '#renderer/features/user/user-load.tsx';
import { useGoBack } from '#renderer/lib/go-back.ts';
import { useCan } from '#renderer/lib/user-context.ts';

const route = getRouteApi('/users/$id/edit');

export function UserEditRoute() {
  const { id } = route.useParams();
  const navigate = useNavigate();
  const { history } = useRouter();
  const goBack = useGoBack();
  const fromRecord = useRouterState({ select: (state) => state.location.state.fromRecord });
  const open = (userId: string) => void navigate({ to: '/users/$id', params: { id: userId }, replace: true });
  if (!useCan('user:update')) return <NoPermission />;
  return (
    <UserLoad key={id} id={id}>
      {(user) => (
        <UserForm
          user={user}
          onCancel={() => goBack(() => open(user.id))}
          // The record is the entry before: going there keeps it from standing twice in the history.
          onSaved={(saved) => (fromRecord ? history.back() : open(saved.id))}
        />
      )}
    </UserLoad>
  );
}
