import { z } from 'zod';
import { Actor, CalendarDate, Id, multilineText, optional, Timestamp, text, Version } from './fields.ts';
import { Line, LineInput, linesMax, Party, Reason, TaxSum, Totals } from './money.ts';
import { dayRange, pageInput, pageOf, SortDirection } from './page.ts';
import { command, query } from './procedure.ts';

/** As it is kept. What is issued has a number and never changes again; voided it keeps its number. */
export const invoiceStatuses = ['draft', 'issued', 'void'] as const;
export const InvoiceStatus = z.enum(invoiceStatuses);
export type InvoiceStatus = z.infer<typeof InvoiceStatus>;

/** As people speak of it, derived from what is paid and from today's date. */
export const invoiceStates = ['draft', 'unpaid', 'partial', 'paid', 'overdue', 'void'] as const;
export const InvoiceState = z.enum(invoiceStates);
export type InvoiceState = z.infer<typeof InvoiceState>;

/** `today`: the store's date. */
export function invoiceState(
  invoice: { status: InvoiceStatus; totalCents: number; paidCents: number; dueDate: string },
  today: string,
): InvoiceState {
  if (invoice.status !== 'issued') return invoice.status;
  if (invoice.paidCents >= invoice.totalCents) return 'paid';
  if (invoice.dueDate < today) return 'overdue';
  return invoice.paidCents > 0 ? 'partial' : 'unpaid';
}

/** A draft. Without dates: issued on the day it is issued, due after the client's or the store's terms. */
export const InvoiceInput = z.strictObject({
  clientId: Id,
  issueDate: CalendarDate.nullish(),
  dueDate: CalendarDate.nullish(),
  notes: optional(multilineText(1000)),
  lines: z.array(LineInput).max(linesMax),
});
export type InvoiceInput = z.infer<typeof InvoiceInput>;

const head = {
  id: z.string(),
  number: z.int(),
  version: Version,
  /** '001-001-000000042'; null before it is issued. */
  code: z.string().nullable(),
  client: Party,
  /** Of a draft: the day it is meant for. */
  issueDate: z.string(),
  dueDate: z.string(),
  status: InvoiceStatus,
  state: InvoiceState,
  totalCents: z.int(),
  paidCents: z.int(),
  /** What is still to be paid; 0 unless issued. */
  openCents: z.int(),
};

export const InvoiceRow = z.strictObject({ ...head, createdAt: Timestamp, updatedAt: Timestamp });
export type InvoiceRow = z.infer<typeof InvoiceRow>;

/** A payment's part that went to this invoice. */
export const InvoicePayment = z.strictObject({
  id: z.string(),
  code: z.string(),
  date: z.string(),
  amountCents: z.int(),
  method: z.string(),
});

export const Invoice = z.strictObject({
  ...head,
  ...Totals.shape,
  /** A draft's dates follow the day on which it is issued, and the client's terms. */
  issueFloats: z.boolean(),
  dueFloats: z.boolean(),
  series: z.string().nullable(),
  sequence: z.int().nullable(),
  currency: z.string(),
  notes: z.string().nullable(),
  voidReason: z.string().nullable(),
  voidDate: z.string().nullable(),
  issuedAt: Timestamp.nullable(),
  issuedBy: Actor.nullable(),
  lines: z.array(Line),
  taxes: z.array(TaxSum),
  payments: z.array(InvoicePayment),
  estimate: z.strictObject({ id: z.string(), code: z.string() }).nullable(),
  createdAt: Timestamp,
  createdBy: Actor.nullable(),
  updatedAt: Timestamp,
  updatedBy: Actor.nullable(),
});
export type Invoice = z.infer<typeof Invoice>;

/** `due`: all that is still to be paid, whether late or not. */
export const invoiceFilters = ['draft', 'due', 'overdue', 'paid', 'void'] as const;
export const InvoiceFilter = z.enum(invoiceFilters);
export type InvoiceFilter = z.infer<typeof InvoiceFilter>;

export const InvoiceListInput = z.strictObject({
  ...pageInput,
  /** Words in the number or in the client's name or document. */
  search: text(200).optional(),
  clientId: Id.optional(),
  filter: InvoiceFilter.optional(),
  /** Of the issue date; of what is due, and of what is overdue, the due date. */
  ...dayRange,
  /** By that date. */
  direction: SortDirection.optional(),
});
export type InvoiceListInput = z.infer<typeof InvoiceListInput>;

const named = z.strictObject({ id: Id, version: Version });

export const invoice = {
  /** Newest first; what is due or overdue: the oldest first. A search reaches the 5,000 matches made last. */
  list: query({ permission: 'invoice:read' }, { input: InvoiceListInput, output: pageOf(InvoiceRow) }),
  /** How many stand in each filter, and what is due in all. */
  counts: query(
    { permission: 'invoice:read' },
    {
      input: z.strictObject({}),
      output: z.strictObject({
        draft: z.int(),
        due: z.int(),
        overdue: z.int(),
        paid: z.int(),
        void: z.int(),
        dueCents: z.int(),
        overdueCents: z.int(),
      }),
    },
  ),
  /** By id or number. */
  get: query({ permission: 'invoice:read' }, { input: z.strictObject({ id: Id }), output: Invoice }),
  /** What a client still has to pay, oldest first: what a payment is allocated to. */
  open: query(
    { permission: 'invoice:read' },
    { input: z.strictObject({ clientId: Id }), output: z.array(InvoiceRow).max(500) },
  ),
  create: command(
    { permission: 'invoice:create', audit: { noun: 'invoice', verb: 'create' } },
    { input: InvoiceInput, output: Invoice },
  ),
  /** A draft only. */
  update: command(
    { permission: 'invoice:create', audit: { noun: 'invoice', verb: 'update' } },
    { input: named.extend({ changes: InvoiceInput.partial() }), output: Invoice },
  ),
  /** Gives it the next number of the series and today's date, or the day it was meant for; not a day to come. An empty one is refused. */
  issue: command(
    { permission: 'invoice:create', audit: { noun: 'invoice', verb: 'issue' } },
    { input: named, output: Invoice },
  ),
  /** Keeps its number and its place in the books; asks for `invoice:void`. One with payments is refused (IN_USE): they are voided first. A draft is put aside. */
  void: command(
    { permission: 'invoice:create', audit: { noun: 'invoice', verb: 'void' } },
    { input: named.extend({ reason: Reason }), output: Invoice },
  ),
};
