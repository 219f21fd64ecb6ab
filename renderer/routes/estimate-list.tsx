import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { NoPermission } from '#renderer/app/no-permission.tsx';
import { EstimateList } from '#renderer/features/estimate/estimate-list.tsx';
import { useCan } from '#renderer/lib/user-context.ts';

const route = getRouteApi('/estimates');

export function EstimateListRoute() {
  const search = route.useSearch();
  const navigate = useNavigate();
  if (!useCan('estimate:read')) return <NoPermission />;
  return (
    <EstimateList
      search={search}
      onSearch={(next, replace = false) => void navigate({ to: '/estimates', search: next, replace })}
      onOpen={(id) => void navigate({ to: '/estimates/$id', params: { id } })}
      onEdit={(id) => void navigate({ to: '/estimates/$id/edit', params: { id } })}
      onNew={() => void navigate({ to: '/estimates/new' })}
    />
  );
}
