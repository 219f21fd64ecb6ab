import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Payment, PaymentListInput } from '#contract/payment.ts';
import { api } from '#renderer/lib/api.ts';
import { queryClient } from '#renderer/lib/query-client.ts';

export const paymentListOptions = (input: PaymentListInput) =>
  queryOptions({
    queryKey: ['payment', 'list', input],
    queryFn: ({ signal }) => api.payment.list(input, { signal }),
    placeholderData: keepPreviousData,
  });

/** By id or code. */
export const paymentOptions = (id: string) =>
  queryOptions({
    queryKey: ['payment', 'get', id],
    queryFn: ({ signal }) => api.payment.get({ id }, { signal }),
  });

/** What a client still has to pay, oldest first. */
export const openInvoicesOptions = (clientId: string) =>
  queryOptions({
    queryKey: ['invoice', 'open', clientId],
    queryFn: ({ signal }) => api.invoice.open({ clientId }, { signal }),
  });

/** The invoice one came from. */
export const invoiceToPayOptions = (id: string) =>
  queryOptions({
    queryKey: ['invoice', 'get', id],
    queryFn: ({ signal }) => api.invoice.get({ id }, { signal }),
  });

/** Puts an answer of a command where the screens read it; what it moved is read anew without waiting for the event. */
export function adoptPayment(payment: Payment): void {
  queryClient.setQueryData(paymentOptions(payment.id).queryKey, payment);
  queryClient.setQueriesData<Payment>({ queryKey: ['payment', 'get'] }, (old) =>
    old?.id === payment.id ? payment : old,
  );
  void queryClient.invalidateQueries({ queryKey: ['payment', 'list'] });
  for (const noun of ['invoice', 'account', 'dashboard']) void queryClient.invalidateQueries({ queryKey: [noun] });
}
