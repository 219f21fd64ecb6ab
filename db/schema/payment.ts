import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { keyColumns, partyColumns, recordColumns } from '../columns.ts';
import { client } from './client.ts';
import { invoice } from './sale.ts';

const statuses = ['posted', 'void'] as const;
const methods = ['cash', 'card', 'transfer', 'check', 'other'] as const;

/** Never changes, but for being voided. `appliedCents` is the sum of its allocations, kept by triggers. */
export const payment = sqliteTable(
  'payment',
  {
    ...keyColumns(),
    number: integer('number').notNull().unique(),
    code: text('code').notNull().unique(),
    clientRow: integer('client_row')
      .notNull()
      .references(() => client.row),
    ...partyColumns(),
    date: text('date').notNull(),
    amountCents: integer('amount_cents').notNull(),
    appliedCents: integer('applied_cents').notNull().default(0),
    currency: text('currency').notNull(),
    method: text('method', { enum: methods }).notNull(),
    reference: text('reference'),
    notes: text('notes'),
    status: text('status', { enum: statuses }).notNull(),
    voidReason: text('void_reason'),
    voidDate: text('void_date'),
    search: text('search').notNull(),
    ...recordColumns(),
  },
  (t) => [
    index('payment_date').on(t.date, t.row),
    index('payment_status').on(t.status, t.date, t.row),
    index('payment_client').on(t.clientRow, t.date, t.row),
    check('payment_amount_positive', sql`${t.amountCents} > 0`),
    check('payment_applied_range', sql`${t.appliedCents} between 0 and ${t.amountCents}`),
    check('payment_status_known', sql`${t.status} in ('posted', 'void')`),
  ],
);

/** Some of a payment for an invoice, from `date` to `releasedDate` (null: it still is). */
export const allocation = sqliteTable(
  'allocation',
  {
    row: integer('row').primaryKey(),
    paymentRow: integer('payment_row')
      .notNull()
      .references(() => payment.row),
    invoiceRow: integer('invoice_row')
      .notNull()
      .references(() => invoice.row),
    date: text('date').notNull(),
    amountCents: integer('amount_cents').notNull(),
    releasedDate: text('released_date'),
  },
  (t) => [
    index('allocation_payment').on(t.paymentRow),
    index('allocation_invoice').on(t.invoiceRow),
    check('allocation_amount_positive', sql`${t.amountCents} > 0`),
  ],
);

export const expense = sqliteTable(
  'expense',
  {
    ...keyColumns(),
    number: integer('number').notNull().unique(),
    code: text('code').notNull().unique(),
    clientRow: integer('client_row').references(() => client.row),
    date: text('date').notNull(),
    amountCents: integer('amount_cents').notNull(),
    currency: text('currency').notNull(),
    category: text('category').notNull(),
    method: text('method', { enum: methods }),
    reference: text('reference'),
    description: text('description'),
    status: text('status', { enum: statuses }).notNull(),
    voidReason: text('void_reason'),
    voidDate: text('void_date'),
    search: text('search').notNull(),
    ...recordColumns(),
  },
  (t) => [
    index('expense_date').on(t.date, t.row),
    index('expense_status').on(t.status, t.date, t.row),
    index('expense_client').on(t.clientRow, t.date, t.row),
    index('expense_category').on(t.category),
    check('expense_amount_positive', sql`${t.amountCents} > 0`),
    check('expense_status_known', sql`${t.status} in ('posted', 'void')`),
  ],
);

/** The client's account, append-only, written by the triggers of invoices and payments: its sum is what he owes (below zero: his credit). */
export const accountEntry = sqliteTable(
  'account_entry',
  {
    row: integer('row').primaryKey(),
    clientRow: integer('client_row')
      .notNull()
      .references(() => client.row),
    date: text('date').notNull(),
    kind: text('kind', { enum: ['invoice', 'invoiceVoid', 'payment', 'paymentVoid'] }).notNull(),
    invoiceRow: integer('invoice_row').references(() => invoice.row),
    paymentRow: integer('payment_row').references(() => payment.row),
    amountCents: integer('amount_cents').notNull(),
  },
  (t) => [index('account_entry_client').on(t.clientRow, t.date, t.row, t.amountCents)],
);

/** Derived, kept by triggers: what each client has to pay, and the credit he holds. */
export const clientAccount = sqliteTable(
  'client_account',
  {
    clientRow: integer('client_row')
      .primaryKey()
      .references(() => client.row),
    dueCents: integer('due_cents').notNull(),
    creditCents: integer('credit_cents').notNull(),
  },
  (t) => [index('client_account_due').on(t.dueCents, t.clientRow)],
);

/** Derived, kept by triggers: how many records of a noun stand in a state on a day, and their sums. Totals, pages far down and the dashboard read this. */
export const dayTally = sqliteTable(
  'day_tally',
  {
    noun: text('noun', { enum: ['estimate', 'invoice', 'payment', 'expense'] }).notNull(),
    state: text('state').notNull(),
    day: text('day').notNull(),
    total: integer('total').notNull(),
    cents: integer('cents').notNull(),
    /** Of invoices what is still to be paid, of payments what is applied. */
    openCents: integer('open_cents').notNull(),
  },
  (t) => [primaryKey({ columns: [t.noun, t.state, t.day] })],
);

/** The same of invoices still to be paid, by due date. */
export const dueTally = sqliteTable('due_tally', {
  day: text('day').primaryKey(),
  total: integer('total').notNull(),
  openCents: integer('open_cents').notNull(),
});

/** Settings of a client by key; `value` is a JSON scalar. */
export const clientConfig = sqliteTable(
  'client_config',
  {
    row: integer('row').primaryKey(),
    clientRow: integer('client_row')
      .notNull()
      .references(() => client.row),
    key: text('key').notNull(),
    value: text('value').notNull(),
  },
  (t) => [uniqueIndex('client_config_key').on(t.clientRow, t.key)],
);
