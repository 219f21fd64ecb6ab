import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { NoPermission } from '#renderer/app/no-permission.tsx';
import { EstimateDetail } from '#renderer/features/estimate/estimate-detail.tsx';
import { EstimateLoad } from '#renderer/features/estimate/estimate-load.tsx';
import { useCan } from '#renderer/lib/user-context.ts';

const route = getRouteApi('/estimates/$id');

export function EstimateDetailRoute() {
  const { id } = route.useParams();
  const navigate = useNavigate();
  if (!useCan('estimate:read')) return <NoPermission />;
  return (
    <EstimateLoad key={id} id={id}>
      {(estimate) => (
        <EstimateDetail
          estimate={estimate}
          onEdit={() =>
            void navigate({ to: '/estimates/$id/edit', params: { id: estimate.id }, state: { fromRecord: true } })
          }
          onInvoice={(invoiceId) => void navigate({ to: '/invoices/$id', params: { id: invoiceId } })}
        />
      )}
    </EstimateLoad>
  );
}
