import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { NoPermission } from '#renderer/app/no-permission.tsx';
import { InvoiceList } from '#renderer/features/invoice/invoice-list.tsx';
import { useCan } from '#renderer/lib/user-context.ts';

const route = getRouteApi('/invoices');

export function InvoiceListRoute() {
  const search = route.useSearch();
  const navigate = useNavigate();
  if (!useCan('invoice:read')) return <NoPermission />;
  return (
    <InvoiceList
      search={search}
      onSearch={(next, replace = false) => void navigate({ to: '/invoices', search: next, replace })}
      onOpen={(id) => void navigate({ to: '/invoices/$id', params: { id } })}
      onEdit={(id) => void navigate({ to: '/invoices/$id/edit', params: { id } })}
      onNew={() => void navigate({ to: '/invoices/new' })}
    />
  );
}
