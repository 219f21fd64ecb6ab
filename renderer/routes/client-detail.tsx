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
          // In place of this entry: the way back leads to the list, however many one looked through.
          onOpen={(next) => void navigate({ to: '/clients/$id', params: { id: next }, replace: true })}
          onEdit={() =>
            void navigate({ to: '/clients/$id/edit', params: { id: client.id }, state: { fromRecord: true } })
          }
        />
      )}
    </ClientLoad>
  );
}
