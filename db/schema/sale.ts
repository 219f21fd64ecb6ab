import { sql } from 'drizzle-orm';
import { type AnySQLiteColumn, check, index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { flag, keyColumns, lineColumns, partyColumns, recordColumns, totalsColumns } from '../columns.ts';
import { client } from './client.ts';
import { servicePackage } from './service.ts';

const clientRow = () =>
  integer('client_row')
    .notNull()
    .references(() => client.row);

/** `search`: code, client's name and document, folded. */
export const estimate = sqliteTable(
  'estimate',
  {
    ...keyColumns(),
    number: integer('number').notNull().unique(),
    code: text('code').notNull().unique(),
    clientRow: clientRow(),
    ...partyColumns(),
    date: text('date').notNull(),
    expiryDate: text('expiry_date').notNull(),
    status: text('status', { enum: ['draft', 'sent', 'accepted', 'rejected', 'invoiced', 'void'] }).notNull(),
    reason: text('reason'),
    ...totalsColumns(),
    currency: text('currency').notNull(),
    notes: text('notes'),
    invoiceRow: integer('invoice_row').references((): AnySQLiteColumn => invoice.row),
    search: text('search').notNull(),
    ...recordColumns(),
  },
  (t) => [
    index('estimate_date').on(t.date, t.row),
    index('estimate_client').on(t.clientRow, t.date, t.row),
    index('estimate_status').on(t.status, t.date, t.row),
    index('estimate_expiry').on(t.status, t.expiryDate, t.row),
    check('estimate_total_range', sql`${t.totalCents} >= 0`),
    check('estimate_status_known', sql`${t.status} in ('draft', 'sent', 'accepted', 'rejected', 'invoiced', 'void')`),
  ],
);

export const estimateLine = sqliteTable(
  'estimate_line',
  {
    row: integer('row').primaryKey(),
    estimateRow: integer('estimate_row')
      .notNull()
      .references(() => estimate.row),
    ...lineColumns(),
    packageRow: integer('package_row').references((): AnySQLiteColumn => servicePackage.row),
  },
  (t) => [unique('estimate_line_position').on(t.estimateRow, t.position)],
);

/**
 * Immutable once issued, but for what is paid and for being voided: triggers hold that. `paidCents` is the sum of its allocations, kept by triggers.
 * `issueFloats`, `dueFloats`: a draft's dates are those of the day it is issued.
 */
export const invoice = sqliteTable(
  'invoice',
  {
    ...keyColumns(),
    number: integer('number').notNull().unique(),
    series: text('series'),
    sequence: integer('sequence'),
    code: text('code').unique(),
    clientRow: clientRow(),
    ...partyColumns(),
    issueDate: text('issue_date').notNull(),
    issueFloats: flag('issue_floats').notNull().default(false),
    dueDate: text('due_date').notNull(),
    dueFloats: flag('due_floats').notNull().default(false),
    status: text('status', { enum: ['draft', 'issued', 'void'] }).notNull(),
    ...totalsColumns(),
    paidCents: integer('paid_cents').notNull().default(0),
    /** What lists filter by; lateness is a matter of the day and stands in no column. */
    state: text('state', { enum: ['draft', 'open', 'partial', 'paid', 'void'] })
      .notNull()
      .generatedAlwaysAs(
        sql`CASE WHEN status <> 'issued' THEN status WHEN paid_cents >= total_cents THEN 'paid' WHEN paid_cents > 0 THEN 'partial' ELSE 'open' END`,
        { mode: 'stored' },
      ),
    currency: text('currency').notNull(),
    notes: text('notes'),
    voidReason: text('void_reason'),
    voidDate: text('void_date'),
    issuedAt: integer('issued_at'),
    issuedBy: integer('issued_by'),
    estimateRow: integer('estimate_row').references(() => estimate.row),
    search: text('search').notNull(),
    ...recordColumns(),
  },
  (t) => [
    unique('invoice_sequence').on(t.series, t.sequence),
    index('invoice_date').on(t.issueDate, t.row),
    index('invoice_state').on(t.state, t.issueDate, t.row),
    index('invoice_client').on(t.clientRow, t.issueDate, t.row),
    index('invoice_due').on(t.dueDate, t.row).where(sql`state IN ('open', 'partial')`),
    index('invoice_client_open').on(t.clientRow, t.issueDate, t.row).where(sql`state IN ('open', 'partial')`),
    check('invoice_total_range', sql`${t.totalCents} >= 0`),
    check('invoice_paid_range', sql`${t.paidCents} between 0 and ${t.totalCents}`),
    check('invoice_status_known', sql`${t.status} in ('draft', 'issued', 'void')`),
    check('invoice_numbered', sql`${t.status} <> 'issued' or (${t.code} is not null and ${t.issuedAt} is not null)`),
  ],
);

export const invoiceLine = sqliteTable(
  'invoice_line',
  {
    row: integer('row').primaryKey(),
    invoiceRow: integer('invoice_row')
      .notNull()
      .references(() => invoice.row),
    ...lineColumns(),
    packageRow: integer('package_row').references((): AnySQLiteColumn => servicePackage.row),
  },
  (t) => [unique('invoice_line_position').on(t.invoiceRow, t.position)],
);
