import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { NoPermission } from '#renderer/app/no-permission.tsx';
import { ServiceList } from '#renderer/features/service/service-list.tsx';
import { useCan } from '#renderer/lib/user-context.ts';

const route = getRouteApi('/services');

export function ServiceListRoute() {
  const search = route.useSearch();
  const navigate = useNavigate();
  if (!useCan('service:read')) return <NoPermission />;
  return (
    <ServiceList
      search={search}
      onSearch={(next, replace = false) => void navigate({ to: '/services', search: next, replace })}
      onOpen={(id) => void navigate({ to: '/services/$id', params: { id } })}
      onEdit={(id) => void navigate({ to: '/services/$id/edit', params: { id } })}
      onNew={() => void navigate({ to: '/services/new' })}
    />
  );
}
