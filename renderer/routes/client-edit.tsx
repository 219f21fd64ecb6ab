import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { NoPermission } from '#renderer/app/no-permission.tsx';
import { ClientForm } from '#renderer/features/client/client-form.tsx';
import { ClientLoad } from '#renderer/features/client/client-load.tsx';
import { useCan } from '#renderer/lib/user-context.ts';

const route = getRouteApi('/clients/$id/edit');

export function ClientEditRoute() {
  const { id } = route.useParams();
  const navigate = useNavigate();
  const edits = useCan('client:update');
  const open = (clientId: string) => void navigate({ to: '/clients/$id', params: { id: clientId } });
  if (!edits) return <NoPermission />;
  return (
    <ClientLoad key={id} id={id}>
      {(client) => (
        <ClientForm
          client={client}
          onCancel={() => open(client.id)}
          onSaved={(saved) => void navigate({ to: '/clients/$id', params: { id: saved.id }, replace: true })}
          onUse={open}
        />
      )}
    </ClientLoad>
  );
}
