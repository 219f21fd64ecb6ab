import { type FieldIssue, fieldIssues } from '#contract/errors.ts';
import { PaymentInput, type PaymentMethod } from '#contract/payment.ts';
import type { Picked } from '#renderer/components/record-picker.tsx';
import {
  allocationsOf,
  centsOf,
  type OpenInvoice,
  type Shares,
  sharesSum,
} from '#renderer/features/payment/payment-spread.ts';

/** `oldest`: the store spreads it · `hand`: as `shares` says. */
export type Spread = 'oldest' | 'hand';

export interface PaymentValues {
  client: Picked | null;
  date: string;
  amountCents: number | null;
  method: PaymentMethod;
  reference: string;
  notes: string;
  spread: Spread;
  shares: Record<string, number | null>;
}

export interface PaymentStart {
  client: Picked | null;
  /** The invoice one came from. */
  invoice: Pick<OpenInvoice, 'id' | 'openCents'> | null;
}

export const paymentStart = ({ client, invoice }: PaymentStart, today: string): PaymentValues => ({
  client,
  date: today,
  amountCents: invoice?.openCents ?? null,
  method: 'cash',
  reference: '',
  notes: '',
  spread: invoice ? 'hand' : 'oldest',
  shares: invoice ? { [invoice.id]: invoice.openCents } : {},
});

export function paymentInput(values: PaymentValues, invoices: readonly OpenInvoice[]): PaymentInput {
  const { client, spread, shares, amountCents, reference, notes, ...rest } = values;
  return {
    ...rest,
    clientId: client?.id ?? '',
    // An empty amount is missing, which the contract says by itself.
    amountCents: amountCents as number,
    reference: reference.trim() || null,
    notes: notes.trim() || null,
    ...(spread === 'hand' && { allocations: allocationsOf(shares, invoices) }),
  };
}

/** By hand: no invoice gets more than it asks, all together no more than there is. `path` names where the sum is wrong. */
export function sharesIssues(
  shares: Shares,
  invoices: readonly OpenInvoice[],
  available: { cents: number | null; path: string },
): FieldIssue[] {
  const issues: FieldIssue[] = [];
  for (const { id, openCents } of invoices) {
    const share = shares[id] ?? 0;
    if (share < 0) issues.push({ path: `shares.${id}`, rule: 'invalid' });
    else if (share > openCents) issues.push({ path: `shares.${id}`, rule: 'overAllocated' });
  }
  if (available.cents !== null && sharesSum(shares, invoices) > centsOf(available.cents))
    issues.push({ path: available.path, rule: 'overCredit' });
  return issues;
}

const fieldOf: Record<string, string> = { clientId: 'client', allocations: 'amountCents' };

/** What blocks recording it, by the form's own names. */
export function paymentIssues(values: PaymentValues, invoices: readonly OpenInvoice[], today: string): FieldIssue[] {
  const { error } = PaymentInput.safeParse(paymentInput(values, invoices));
  const issues = (error ? fieldIssues(error) : []).map((issue) => {
    const missing =
      (issue.path === 'amountCents' && values.amountCents === null) || (issue.path === 'date' && !values.date.trim());
    return { ...issue, path: fieldOf[issue.path] ?? issue.path, ...(missing && { rule: 'required' }) };
  });
  const dated = issues.every(({ path }) => path !== 'date');
  if (dated && values.date > today) issues.push({ path: 'date', rule: 'futureDate' });
  if (values.spread === 'oldest') return issues;
  const late = invoices.some(({ id, issueDate }) => issueDate > values.date && centsOf(values.shares[id]) > 0);
  if (dated && late) issues.push({ path: 'date', rule: 'beforeInvoice' });
  return [...issues, ...sharesIssues(values.shares, invoices, { cents: values.amountCents, path: 'amountCents' })];
}

/** The form's name of what the server found wrong; allocations are named by their invoices. */
export function paymentPath(path: string, sent: PaymentInput): string {
  const at = /^allocations\.(\d+)/.exec(path)?.[1];
  const invoiceId = at && sent.allocations?.[Number(at)]?.invoiceId;
  return invoiceId ? `shares.${invoiceId}` : (fieldOf[path] ?? path);
}
