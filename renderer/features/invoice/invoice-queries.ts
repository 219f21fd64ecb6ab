import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Invoice, InvoiceListInput } from '#contract/invoice.ts';
import { api } from '#renderer/lib/api.ts';
import { queryClient } from '#renderer/lib/query-client.ts';

export const invoiceListOptions = (input: InvoiceListInput) =>
  queryOptions({
    queryKey: ['invoice', 'list', input],
    queryFn: ({ signal }) => api.invoice.list(input, { signal }),
    placeholderData: keepPreviousData,
  });

export const invoiceCountsOptions = queryOptions({
  queryKey: ['invoice', 'counts'],
  queryFn: ({ signal }) => api.invoice.counts({}, { signal }),
});

/** By id or number. */
export const invoiceOptions = (id: string) =>
  queryOptions({
    queryKey: ['invoice', 'get', id],
    queryFn: ({ signal }) => api.invoice.get({ id }, { signal }),
  });

/** Puts an answer of a command where the screens read it, and marks the rest as stale without waiting for the event. */
export function adoptInvoice(invoice: Invoice): void {
  queryClient.setQueryData(invoiceOptions(invoice.id).queryKey, invoice);
  // The same record may be on screen under its number.
  queryClient.setQueriesData<Invoice>({ queryKey: ['invoice', 'get'] }, (old) =>
    old?.id === invoice.id ? invoice : old,
  );
  for (const part of ['list', 'counts', 'open']) void queryClient.invalidateQueries({ queryKey: ['invoice', part] });
  // What the client owes is told in many places.
  void queryClient.invalidateQueries({ queryKey: ['account'] });
}
