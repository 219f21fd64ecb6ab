import { useQuery } from '@tanstack/react-query';
import { fullName } from '#contract/client.ts';
import type { Payment } from '#contract/payment.ts';
import { clientOptions } from '#renderer/features/client/client-queries.ts';
import { PaymentForm } from '#renderer/features/payment/payment-form.tsx';
import { PaymentPath } from '#renderer/features/payment/payment-load.tsx';
import { invoiceToPayOptions } from '#renderer/features/payment/payment-queries.ts';
import type { PaymentNewSearch } from '#renderer/features/payment/payment-search.ts';
import type { PaymentStart } from '#renderer/features/payment/payment-values.ts';
import { useCan } from '#renderer/lib/user-context.ts';

interface PaymentNewProps {
  search: PaymentNewSearch;
  onCancel: () => void;
  onSaved: (payment: Payment) => void;
}

/** The form, once it is known whose payment it is; an address that names nobody opens it empty. */
export function PaymentNew({ search, ...props }: PaymentNewProps) {
  const readsInvoices = useCan('invoice:read');
  const { clientId, invoiceId } = search;
  const wantsInvoice = invoiceId !== undefined && readsInvoices;
  const client = useQuery({ ...clientOptions(clientId ?? ''), enabled: clientId !== undefined && !wantsInvoice });
  const invoice = useQuery({ ...invoiceToPayOptions(invoiceId ?? ''), enabled: wantsInvoice });
  if (client.isLoading || invoice.isLoading)
    return (
      <>
        <PaymentPath current="…" />
        <div className="bones" aria-busy="true" />
      </>
    );
  const start: PaymentStart = { client: null, invoice: null };
  if (invoice.data) {
    start.client = { id: invoice.data.client.id, name: invoice.data.client.name };
    if (invoice.data.openCents > 0) start.invoice = invoice.data;
  } else if (client.data) start.client = { id: client.data.id, name: fullName(client.data) };
  return <PaymentForm start={start} {...props} />;
}
