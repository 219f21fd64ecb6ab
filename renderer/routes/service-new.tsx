import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { NoPermission } from '#renderer/app/no-permission.tsx';
import { ServiceNew } from '#renderer/features/service/service-new.tsx';
import { lastService } from '#renderer/features/service/service-search.ts';
import { useGoBack } from '#renderer/lib/go-back.ts';
import { useCan } from '#renderer/lib/user-context.ts';

const route = getRouteApi('/services/new');

export function ServiceNewRoute() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const goBack = useGoBack();
  if (!useCan('service:update')) return <NoPermission />;
  return (
    <ServiceNew
      key={`${search.client} ${search.package}`}
      search={search}
      onCancel={() => goBack(() => void navigate({ to: '/services', search: lastService.search, replace: true }))}
      onSaved={({ id }) => void navigate({ to: '/services/$id', params: { id }, replace: true })}
    />
  );
}
