import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { NoPermission } from '#renderer/app/no-permission.tsx';
import { PackageList } from '#renderer/features/service-package/package-list.tsx';
import { useCan } from '#renderer/lib/user-context.ts';

const route = getRouteApi('/packages');

export function PackageListRoute() {
  const search = route.useSearch();
  const navigate = useNavigate();
  if (!useCan('servicePackage:read')) return <NoPermission />;
  return (
    <PackageList
      search={search}
      onSearch={(next, replace = false) => void navigate({ to: '/packages', search: next, replace })}
      onOpen={(id) => void navigate({ to: '/packages/$id', params: { id } })}
      onEdit={(id) => void navigate({ to: '/packages/$id/edit', params: { id } })}
      onNew={() => void navigate({ to: '/packages/new' })}
    />
  );
}
