import { getRouteApi, useNavigate, useRouter, useRouterState } from '@tanstack/react-router';
import { NoPermission } from '#renderer/app/no-permission.tsx';
import { useBilling } from '#renderer/features/billing/billing-queries.ts';
import { InvoiceForm } from '#renderer/features/invoice/invoice-form.tsx';
import { InvoiceLoad } from '#renderer/features/invoice/invoice-load.tsx';
import { DraftOnly } from '#renderer/features/sale/draft-only.tsx';
import { useGoBack } from '#renderer/lib/go-back.ts';
import { useCan } from '#renderer/lib/user-context.ts';

const route = getRouteApi('/invoices/$id/edit');

export function InvoiceEditRoute() {
  const { id } = route.useParams();
  const navigate = useNavigate();
  const { history } = useRouter();
  const goBack = useGoBack();
  const billing = useBilling();
  const fromRecord = useRouterState({ select: (state) => state.location.state.fromRecord });
  const open = (invoiceId: string) => void navigate({ to: '/invoices/$id', params: { id: invoiceId }, replace: true });
  if (!useCan('invoice:create')) return <NoPermission />;
  if (!billing) return <div className="bones" aria-busy="true" />;
  return (
    <InvoiceLoad key={id} id={id}>
      {(invoice) => (
        <DraftOnly isDraft={invoice.status === 'draft'} onOther={() => open(invoice.id)}>
          <InvoiceForm
            invoice={invoice}
            billing={billing}
            onCancel={() => goBack(() => open(invoice.id))}
            // The record is the entry before: going there keeps it from standing twice in the history.
            onSaved={(saved) => (fromRecord ? history.back() : open(saved.id))}
          />
        </DraftOnly>
      )}
    </InvoiceLoad>
  );
}
