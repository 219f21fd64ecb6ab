import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { ClientList } from '#renderer/features/client/client-list.tsx';
import { ClientViewCount } from '#renderer/features/client/client-list-tabs.tsx';
import { WriteToMany } from '#renderer/features/mail/mail-many.tsx';
import { ViewTabs } from '#renderer/features/view/view-tabs.tsx';

const route = getRouteApi('/clients');

export function ClientListRoute() {
  const search = route.useSearch();
  const navigate = useNavigate();
  return (
    <ClientList
      search={search}
      onSearch={(next, replace = false) => void navigate({ to: '/clients', search: next, replace })}
      onOpen={(id) => void navigate({ to: '/clients/$id', params: { id } })}
      onEdit={(id) => void navigate({ to: '/clients/$id/edit', params: { id } })}
      onNew={(name) => void navigate({ to: '/clients/new', state: name ? { name } : {} })}
      renderMany={(acts) => <WriteToMany {...acts} />}
      renderTabs={(tabs) => (
        <ViewTabs
          {...tabs}
          list="client"
          viewId={search.view}
          renderCount={(state) => <ClientViewCount state={state} />}
        />
      )}
    />
  );
}
