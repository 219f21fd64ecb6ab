import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { ClientDetail } from '#renderer/features/client/client-detail.tsx';
import { ClientLoad } from '#renderer/features/client/client-load.tsx';

const route = getRouteApi('/clients/$id');

export function ClientDetailRoute() {
  const { id } = route.useParams();
  const navigate = useNavigate();
  return (
    <ClientLoad key={id} id={id}>
      {(client) => (
        <ClientDetail
          client={client}
          onEdit={() =>
            void navigate({ to: '/clients/$id/edit', params: { id: client.id }, state: { fromRecord: true } })
          }
        />
      )}
    </ClientLoad>
  );
}
