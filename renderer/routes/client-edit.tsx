import { getRouteApi, useNavigate, useRouter, useRouterState } from '@tanstack/react-router';
import { NoPermission } from '#renderer/app/no-permission.tsx';
import { ClientForm } from '#renderer/features/client/client-form.tsx';
import { ClientLoad } from '#renderer/features/client/client-load.tsx';
import { useGoBack } from '#renderer/lib/go-back.ts';
import { useCan } from '#renderer/lib/user-context.ts';

const route = getRouteApi('/clients/$id/edit');

export function ClientEditRoute() {
  const { id } = route.useParams();
  const navigate = useNavigate();
  const { history } = useRouter();
  const goBack = useGoBack();
  const fromRecord = useRouterState({ select: (state) => state.location.state.fromRecord });
  const edits = useCan('client:update');
  const open = (clientId: string) => void navigate({ to: '/clients/$id', params: { id: clientId }, replace: true });
  if (!edits) return <NoPermission />;
  return (
    <ClientLoad key={id} id={id}>
      {(client) => (
        <ClientForm
          client={client}
          onCancel={() => goBack(() => open(client.id))}
          // The record is the entry before: going there keeps it from standing twice in the history.
          onSaved={(saved) => (fromRecord ? history.back() : open(saved.id))}
          onUse={open}
        />
      )}
    </ClientLoad>
  );
}
