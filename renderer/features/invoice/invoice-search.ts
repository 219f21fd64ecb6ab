import { z } from 'zod';
import { InvoiceFilter, type InvoiceListInput } from '#contract/invoice.ts';
import type { SortDirection } from '#contract/page.ts';
import { datedPage, datedSearchFields } from '#renderer/lib/dated-search.ts';

export const invoiceTabs = ['all', 'draft', 'due', 'overdue', 'paid', 'void'] as const;
export type InvoiceTab = (typeof invoiceTabs)[number];

/** The list's state in the address; without a tab, all of them. */
export const InvoiceSearch = z.object({
  ...datedSearchFields,
  tab: InvoiceFilter.optional().catch(undefined),
});
export type InvoiceSearch = z.infer<typeof InvoiceSearch>;

/** A new one may be for somebody already chosen. */
export const InvoiceNewSearch = z.object({ client: z.string().min(1).max(64).optional().catch(undefined) });

/** What is to be paid stands in the order of its due dates. */
export const isByDueDate = ({ tab }: InvoiceSearch): boolean => tab === 'due' || tab === 'overdue';

/** What is to be paid comes oldest first: that is who to call. */
export const usualOrder = (search: InvoiceSearch): SortDirection => (isByDueDate(search) ? 'asc' : 'desc');

export function invoiceInput(search: InvoiceSearch) {
  return {
    ...datedPage(search, usualOrder(search)),
    ...(search.tab && { filter: search.tab }),
  } satisfies InvoiceListInput;
}

/** Where the person was in the list: a record's way back leads there, to the same row. Lives as long as the page. */
export const lastInvoice: { search: InvoiceSearch; rowId: string | undefined } = { search: {}, rowId: undefined };

/** The draft that was saved to be issued at once: its page asks about it as it opens. */
export const issueWish: { id: string | undefined } = { id: undefined };
