import { z } from 'zod';
import { Actor, CalendarDate, Id, multilineText, optional, Timestamp, text, Version } from './fields.ts';
import { Party, PositiveCents, Reason } from './money.ts';
import { dayRange, pageInput, pageOf, SortDirection } from './page.ts';
import { command, query } from './procedure.ts';

export const paymentMethods = ['cash', 'card', 'transfer', 'check', 'other'] as const;
export const PaymentMethod = z.enum(paymentMethods);
export type PaymentMethod = z.infer<typeof PaymentMethod>;

/** Some of a payment for one invoice. */
export const AllocationInput = z.strictObject({ invoiceId: Id, amountCents: PositiveCents });
const Allocations = z.array(AllocationInput).max(500);

/**
 * Money received. Without `allocations` it pays the oldest invoices first; an empty list keeps all of it as credit.
 * What no invoice takes stays as the client's credit. A day to come, or one before the invoice's, is refused.
 */
export const PaymentInput = z.strictObject({
  clientId: Id,
  date: CalendarDate.optional(),
  amountCents: PositiveCents,
  method: PaymentMethod,
  reference: optional(text(60)),
  notes: optional(multilineText(500)),
  allocations: Allocations.optional(),
});
export type PaymentInput = z.infer<typeof PaymentInput>;

export const paymentStatuses = ['posted', 'void'] as const;
export const PaymentStatus = z.enum(paymentStatuses);
export type PaymentStatus = z.infer<typeof PaymentStatus>;

const head = {
  id: z.string(),
  number: z.int(),
  version: Version,
  /** 'R-000001'. */
  code: z.string(),
  client: Party,
  date: z.string(),
  amountCents: z.int(),
  /** What of it invoices have taken; the rest is credit. */
  appliedCents: z.int(),
  method: PaymentMethod,
  reference: z.string().nullable(),
  status: PaymentStatus,
  /** Numbers of the invoices it pays. */
  invoiceCodes: z.array(z.string()),
};

export const PaymentRow = z.strictObject({ ...head, createdAt: Timestamp });
export type PaymentRow = z.infer<typeof PaymentRow>;

export const Payment = z.strictObject({
  ...head,
  creditCents: z.int(),
  currency: z.string(),
  notes: z.string().nullable(),
  voidReason: z.string().nullable(),
  voidDate: z.string().nullable(),
  allocations: z.array(
    z.strictObject({ invoiceId: z.string(), code: z.string(), date: z.string(), amountCents: z.int() }),
  ),
  createdAt: Timestamp,
  createdBy: Actor.nullable(),
  updatedAt: Timestamp,
  updatedBy: Actor.nullable(),
});
export type Payment = z.infer<typeof Payment>;

export const PaymentListInput = z.strictObject({
  ...pageInput,
  /** Words in the number, the reference or the client's name or document. */
  search: text(200).optional(),
  clientId: Id.optional(),
  status: PaymentStatus.optional(),
  ...dayRange,
  /** By date. */
  direction: SortDirection.optional(),
});
export type PaymentListInput = z.infer<typeof PaymentListInput>;

export const payment = {
  /** Newest first. A search reaches the 5,000 matches made last. */
  list: query({ permission: 'payment:read' }, { input: PaymentListInput, output: pageOf(PaymentRow) }),
  /** By id or code. */
  get: query({ permission: 'payment:read' }, { input: z.strictObject({ id: Id }), output: Payment }),
  record: command(
    { permission: 'payment:create', audit: { noun: 'payment', verb: 'record' } },
    { input: PaymentInput, output: Payment },
  ),
  /** Credit that was left goes to invoices: to these, or to the oldest first. More than the credit or than the invoice asks is refused. */
  allocate: command(
    { permission: 'payment:create', audit: { noun: 'payment', verb: 'allocate' } },
    { input: z.strictObject({ id: Id, version: Version, allocations: Allocations.optional() }), output: Payment },
  ),
  /** Its invoices are open again. */
  void: command(
    { permission: 'payment:void', audit: { noun: 'payment', verb: 'void' } },
    { input: z.strictObject({ id: Id, version: Version, reason: Reason }), output: Payment },
  ),
};
