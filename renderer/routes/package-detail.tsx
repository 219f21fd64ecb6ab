import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { NoPermission } from '#renderer/app/no-permission.tsx';
import { PackageDetail } from '#renderer/features/service-package/package-detail.tsx';
import { PackageLoad } from '#renderer/features/service-package/package-load.tsx';
import { useCan } from '#renderer/lib/user-context.ts';

const route = getRouteApi('/packages/$id');

export function PackageDetailRoute() {
  const { id } = route.useParams();
  const navigate = useNavigate();
  if (!useCan('servicePackage:read')) return <NoPermission />;
  return (
    <PackageLoad key={id} id={id}>
      {(record) => (
        <PackageDetail
          record={record}
          onEdit={() =>
            void navigate({ to: '/packages/$id/edit', params: { id: record.id }, state: { fromRecord: true } })
          }
          onSell={() => void navigate({ to: '/services/new', search: { package: record.id } })}
        />
      )}
    </PackageLoad>
  );
}
