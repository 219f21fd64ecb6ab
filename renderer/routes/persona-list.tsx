import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { NoPermission } from '#renderer/app/no-permission.tsx';
import { PersonaList } from '#renderer/features/persona/persona-list.tsx';
import { useCan } from '#renderer/lib/user-context.ts';

const route = getRouteApi('/personas');

export function PersonaListRoute() {
  const search = route.useSearch();
  const navigate = useNavigate();
  if (!useCan('persona:read')) return <NoPermission />;
  return (
    <PersonaList
      search={search}
      onSearch={(next, replace = false) => void navigate({ to: '/personas', search: next, replace })}
      onOpen={(id) => void navigate({ to: '/personas/$id', params: { id } })}
      onEdit={(id) => void navigate({ to: '/personas/$id/edit', params: { id } })}
      onNew={() => void navigate({ to: '/personas/new' })}
    />
  );
}
