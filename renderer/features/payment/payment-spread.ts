import { isCalendarDate } from '#contract/fields.ts';
import type { InvoiceRow } from '#contract/invoice.ts';

export type OpenInvoice = Pick<InvoiceRow, 'id' | 'code' | 'issueDate' | 'dueDate' | 'state' | 'openCents'>;

/** Amounts by the invoice's id; what is not there gets nothing. */
export type Shares = Readonly<Record<string, number | null>>;

/** What is more than nothing of a field that may be empty or wrong. */
export const centsOf = (value: number | null | undefined): number => Math.max(0, value ?? 0);

/** As the store does it by itself: the oldest first, as far as the money goes, and only what was invoiced by that day. */
export function oldestFirst(amountCents: number, invoices: readonly OpenInvoice[], date: string): Shares {
  let left = amountCents;
  const shares: Record<string, number> = {};
  for (const { id, issueDate, openCents } of invoices) {
    const taken = issueDate > date ? 0 : Math.min(left, openCents);
    if (taken > 0) shares[id] = taken;
    left -= taken;
  }
  return shares;
}

export const sharesSum = (shares: Shares, invoices: readonly OpenInvoice[]): number =>
  invoices.reduce((sum, { id }) => sum + centsOf(shares[id]), 0);

/** As the contract takes them: only invoices that are still open, with something for each. */
export function allocationsOf(shares: Shares, invoices: readonly OpenInvoice[]) {
  return invoices.flatMap(({ id }) => {
    const amountCents = centsOf(shares[id]);
    return amountCents > 0 ? [{ invoiceId: id, amountCents }] : [];
  });
}

/** How many were invoiced after that day: a payment of it cannot pay them. */
export const laterThan = (invoices: readonly OpenInvoice[], date: string): number =>
  isCalendarDate(date) ? invoices.filter(({ issueDate }) => issueDate > date).length : 0;
