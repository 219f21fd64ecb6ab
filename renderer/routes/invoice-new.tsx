import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { NoPermission } from '#renderer/app/no-permission.tsx';
import { useBilling } from '#renderer/features/billing/billing-queries.ts';
import { useNamedClient } from '#renderer/features/client/use-named-client.ts';
import { InvoiceForm } from '#renderer/features/invoice/invoice-form.tsx';
import { lastInvoice } from '#renderer/features/invoice/invoice-search.ts';
import { useGoBack } from '#renderer/lib/go-back.ts';
import { useCan } from '#renderer/lib/user-context.ts';

const route = getRouteApi('/invoices/new');

export function InvoiceNewRoute() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const goBack = useGoBack();
  const billing = useBilling();
  const client = useNamedClient(search.client);
  if (!useCan('invoice:create')) return <NoPermission />;
  if (!billing || client === undefined) return <div className="bones" aria-busy="true" />;
  return (
    <InvoiceForm
      invoice={null}
      client={client}
      billing={billing}
      onCancel={() => goBack(() => void navigate({ to: '/invoices', search: lastInvoice.search, replace: true }))}
      onSaved={({ id }) => void navigate({ to: '/invoices/$id', params: { id }, replace: true })}
    />
  );
}
