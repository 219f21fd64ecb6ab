import { z } from 'zod';
import { Actor, CalendarDate, Id, multilineText, optional, Timestamp, text, Version } from './fields.ts';
import { PositiveCents, Reason } from './money.ts';
import { dayRange, pageInput, pageOf, SortDirection } from './page.ts';
import { PaymentMethod, PaymentStatus } from './payment.ts';
import { command, query } from './procedure.ts';

/** What the store spent, on a client's behalf or its own. */
export const ExpenseInput = z.strictObject({
  clientId: Id.nullish(),
  date: CalendarDate.optional(),
  amountCents: PositiveCents,
  category: text(60, 1),
  method: PaymentMethod.optional(),
  reference: optional(text(60)),
  description: optional(multilineText(500)),
});
export type ExpenseInput = z.infer<typeof ExpenseInput>;

export const Expense = z.strictObject({
  id: z.string(),
  number: z.int(),
  version: Version,
  /** 'G-000001'. */
  code: z.string(),
  client: z.strictObject({ id: z.string(), code: z.string(), name: z.string() }).nullable(),
  date: z.string(),
  amountCents: z.int(),
  category: z.string(),
  method: PaymentMethod.nullable(),
  reference: z.string().nullable(),
  description: z.string().nullable(),
  status: PaymentStatus,
  voidReason: z.string().nullable(),
  createdAt: Timestamp,
  createdBy: Actor.nullable(),
  updatedAt: Timestamp,
  updatedBy: Actor.nullable(),
});
export type Expense = z.infer<typeof Expense>;

export const ExpenseListInput = z.strictObject({
  ...pageInput,
  /** Words in the number, category, reference, description or the client's name. */
  search: text(200).optional(),
  clientId: Id.optional(),
  status: PaymentStatus.optional(),
  ...dayRange,
  /** By date. */
  direction: SortDirection.optional(),
});
export type ExpenseListInput = z.infer<typeof ExpenseListInput>;

export const expense = {
  /** Newest first. A search reaches the 5,000 matches made last. */
  list: query({ permission: 'expense:read' }, { input: ExpenseListInput, output: pageOf(Expense) }),
  /** By id or code. */
  get: query({ permission: 'expense:read' }, { input: z.strictObject({ id: Id }), output: Expense }),
  /** The categories in use, the commonest first. */
  categories: query(
    { permission: 'expense:read' },
    { input: z.strictObject({}), output: z.array(z.string()).max(100) },
  ),
  record: command(
    { permission: 'expense:create', audit: { noun: 'expense', verb: 'record' } },
    { input: ExpenseInput, output: Expense },
  ),
  void: command(
    { permission: 'expense:void', audit: { noun: 'expense', verb: 'void' } },
    { input: z.strictObject({ id: Id, version: Version, reason: Reason }), output: Expense },
  ),
};
