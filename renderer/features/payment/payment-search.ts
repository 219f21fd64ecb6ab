import { z } from 'zod';
import { type PaymentListInput, paymentStatuses } from '#contract/payment.ts';
import { datedPage, datedSearchFields } from '#renderer/lib/dated-search.ts';

export const paymentTabs = ['all', ...paymentStatuses] as const;
export type PaymentTab = (typeof paymentTabs)[number];

/** The list's state in the address; without a tab, all of them. Expenses have the same. */
export const PaymentSearch = z.object({
  ...datedSearchFields,
  tab: z.enum(paymentStatuses).optional().catch(undefined),
  /** Only this client's. */
  client: z.string().min(1).max(64).optional().catch(undefined),
});
export type PaymentSearch = z.infer<typeof PaymentSearch>;

export function paymentListInput(search: PaymentSearch) {
  return {
    ...datedPage(search),
    ...(search.tab && { status: search.tab }),
    ...(search.client && { clientId: search.client }),
  } satisfies PaymentListInput;
}

/** For whom, and for which invoice, a payment is recorded. */
export const PaymentNewSearch = z.object({
  clientId: z.string().min(1).max(64).optional().catch(undefined),
  invoiceId: z.string().min(1).max(64).optional().catch(undefined),
});
export type PaymentNewSearch = z.infer<typeof PaymentNewSearch>;

/** Whose payment is meant on a page: its client's, or that of its invoice. */
export function paymentFor(pathname: string): PaymentNewSearch {
  const [, kind, id] = /^\/(clients|invoices)\/([^/]+)(?:\/edit)?$/.exec(pathname) ?? [];
  if (!id || id === 'new') return {};
  return kind === 'clients' ? { clientId: decodeURIComponent(id) } : { invoiceId: decodeURIComponent(id) };
}

/** Where one was in the list: a record's way back leads there, to the same row. Lives as long as the page. */
export const lastPayment: { search: PaymentSearch; rowId: string | undefined } = { search: {}, rowId: undefined };
