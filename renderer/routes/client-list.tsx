import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { ClientList } from '#renderer/features/client/client-list.tsx';

const route = getRouteApi('/clients');

export function ClientListRoute() {
  const search = route.useSearch();
  const navigate = useNavigate();
  return (
    <ClientList
      search={search}
      onSearch={(next, replace = false) => void navigate({ to: '/clients', search: next, replace })}
      onOpen={(id) => void navigate({ to: '/clients/$id', params: { id } })}
      onNew={(name) => void navigate({ to: '/clients/new', state: name ? { name } : {} })}
    />
  );
}
