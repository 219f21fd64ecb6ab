import { z } from 'zod';
import { CalendarDate, Id, Language, text } from './fields.ts';
import { Party } from './money.ts';
import { command, query } from './procedure.ts';

/** One month of a year's series: 'YYYY-MM'. */
export const MonthSum = z.strictObject({ month: z.string(), soldCents: z.int(), receivedCents: z.int() });
export type MonthSum = z.infer<typeof MonthSum>;

/**
 * A client's account at a glance. sales: issued invoices · receipts: what payments were applied to invoices · due: sales − receipts ·
 * overdue: the part of it past its day · credit: payments that no invoice has taken · expenses: booked on the client · balance: receipts − expenses.
 */
export const AccountStats = z.strictObject({
  currency: z.string(),
  salesCents: z.int(),
  receiptsCents: z.int(),
  dueCents: z.int(),
  overdueCents: z.int(),
  creditCents: z.int(),
  expensesCents: z.int(),
  balanceCents: z.int(),
  openInvoices: z.int(),
  overdueInvoices: z.int(),
  activeServices: z.int(),
  /** The last twelve calendar months, oldest first. */
  months: z.array(MonthSum).length(12),
});
export type AccountStats = z.infer<typeof AccountStats>;

/** What is due, by how late it is on the last day of the period: not yet, 1–30, 31–60, 61–90, more than 90 days. */
export const Ageing = z.strictObject({
  currentCents: z.int(),
  days30Cents: z.int(),
  days60Cents: z.int(),
  days90Cents: z.int(),
  olderCents: z.int(),
});
export type Ageing = z.infer<typeof Ageing>;

/** One move of the account: what raises the debt is positive. `balanceCents`: the account after it. */
export const StatementMove = z.strictObject({
  seq: z.int(),
  date: z.string(),
  kind: z.enum(['invoice', 'invoiceVoid', 'payment', 'paymentVoid']),
  /** Of the invoice or the payment. */
  recordId: z.string(),
  code: z.string(),
  /** Of an invoice, its due date. */
  dueDate: z.string().nullable(),
  amountCents: z.int(),
  balanceCents: z.int(),
});
export type StatementMove = z.infer<typeof StatementMove>;

/** Opening + moves = closing, to the cent; ageing − credit = closing. Oldest first, 100 moves a page. */
export const Statement = z.strictObject({
  client: Party,
  currency: z.string(),
  from: z.string(),
  to: z.string(),
  openingCents: z.int(),
  chargedCents: z.int(),
  paidCents: z.int(),
  closingCents: z.int(),
  creditCents: z.int(),
  ageing: Ageing,
  moves: z.array(StatementMove).max(100),
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
});
export type Statement = z.infer<typeof Statement>;

export const StatementInput = z.strictObject({
  clientId: Id,
  /** Absent: from the first move on. */
  from: CalendarDate.optional(),
  /** Absent: to today. */
  to: CalendarDate.optional(),
  page: z.int().min(1).max(1_000_000).optional(),
});
export type StatementInput = z.infer<typeof StatementInput>;

const ConfigKey = z.string().regex(/^[a-z0-9_]{1,60}$/, 'code');
const ConfigValue = z.union([text(255), z.number().refine(Number.isFinite, 'notAllowed'), z.boolean()]);

/** Settings of one client, by key. These keys are known and typed; any other is kept as it comes. */
export const knownConfig = z.strictObject({
  /** Days from issue to due date of his invoices. */
  payment_terms_days: z.int().min(0).max(365).optional(),
  /** Shown to who sells to him. */
  price_note: text(255).optional(),
  /** Lines for him start without tax. */
  tax_exempt: z.union([z.boolean(), z.literal([0, 1]).transform((value) => value === 1)]).optional(),
  /** Of what is printed and written to him. */
  language: Language.optional(),
});
export type KnownConfig = z.infer<typeof knownConfig>;

export const ClientConfig = z.strictObject({
  id: z.string(),
  clientId: z.string(),
  /** Of the client. */
  number: z.int(),
  values: z.record(z.string(), ConfigValue),
});
export type ClientConfig = z.infer<typeof ClientConfig>;

export const account = {
  stats: query({ permission: 'account:read' }, { input: z.strictObject({ clientId: Id }), output: AccountStats }),
  statement: query({ permission: 'account:read' }, { input: StatementInput, output: Statement }),
  config: query({ permission: 'client:read' }, { input: z.strictObject({ clientId: Id }), output: ClientConfig }),
  /** Sets these keys, null takes one away; at most 100 keys a client. */
  setConfig: command(
    { permission: 'client:update', audit: { noun: 'client', verb: 'setConfig' }, once: true },
    {
      input: z.strictObject({ clientId: Id, values: z.record(ConfigKey, ConfigValue.nullable()) }),
      output: ClientConfig,
    },
  ),
  /** What stays open when a client is deactivated, suspended or archived. */
  consequences: query(
    { permission: 'client:read' },
    {
      input: z.strictObject({ clientId: Id }),
      output: z.strictObject({
        currency: z.string(),
        openInvoices: z.int(),
        dueCents: z.int(),
        creditCents: z.int(),
        activeServices: z.int(),
        portal: z.boolean(),
      }),
    },
  ),
};
