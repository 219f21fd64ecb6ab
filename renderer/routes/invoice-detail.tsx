import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { NoPermission } from '#renderer/app/no-permission.tsx';
import { InvoiceDetail } from '#renderer/features/invoice/invoice-detail.tsx';
import { InvoiceLoad } from '#renderer/features/invoice/invoice-load.tsx';
import { useCan } from '#renderer/lib/user-context.ts';

const route = getRouteApi('/invoices/$id');

export function InvoiceDetailRoute() {
  const { id } = route.useParams();
  const navigate = useNavigate();
  if (!useCan('invoice:read')) return <NoPermission />;
  return (
    <InvoiceLoad key={id} id={id}>
      {(invoice) => (
        <InvoiceDetail
          invoice={invoice}
          onEdit={() =>
            void navigate({ to: '/invoices/$id/edit', params: { id: invoice.id }, state: { fromRecord: true } })
          }
          onPay={() =>
            void navigate({ to: '/payments/new', search: { clientId: invoice.client.id, invoiceId: invoice.id } })
          }
        />
      )}
    </InvoiceLoad>
  );
}
