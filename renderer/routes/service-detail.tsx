import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { NoPermission } from '#renderer/app/no-permission.tsx';
import { ServiceDetail } from '#renderer/features/service/service-detail.tsx';
import { ServiceLoad } from '#renderer/features/service/service-load.tsx';
import { useCan } from '#renderer/lib/user-context.ts';

const route = getRouteApi('/services/$id');

export function ServiceDetailRoute() {
  const { id } = route.useParams();
  const navigate = useNavigate();
  if (!useCan('service:read')) return <NoPermission />;
  return (
    <ServiceLoad key={id} id={id}>
      {(service) => (
        <ServiceDetail
          service={service}
          onEdit={() =>
            void navigate({ to: '/services/$id/edit', params: { id: service.id }, state: { fromRecord: true } })
          }
        />
      )}
    </ServiceLoad>
  );
}
