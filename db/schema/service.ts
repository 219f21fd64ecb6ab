import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { flag, keyColumns, recordColumns } from '../columns.ts';
import { client } from './client.ts';
import { invoice } from './sale.ts';

const periods = ['once', 'monthly', 'quarterly', 'yearly'] as const;
const kinds = ['service', 'pbx'] as const;

/** What is sold again and again. `search`: code, name and description folded. */
export const servicePackage = sqliteTable(
  'service_package',
  {
    ...keyColumns(),
    number: integer('number').notNull().unique(),
    code: text('code').notNull(),
    codeKey: text('code_key').notNull().unique(),
    name: text('name').notNull(),
    nameKey: text('name_key').notNull(),
    description: text('description'),
    kind: text('kind', { enum: kinds }).notNull(),
    priceCents: integer('price_cents').notNull(),
    taxBp: integer('tax_bp').notNull(),
    billingPeriod: text('billing_period', { enum: periods }).notNull(),
    active: flag('active').notNull().default(true),
    search: text('search').notNull(),
    ...recordColumns(),
  },
  (t) => [
    index('service_package_name').on(t.nameKey, t.row),
    index('service_package_active_name').on(t.active, t.nameKey, t.row),
    index('service_package_price').on(t.priceCents, t.row),
    index('service_package_updated').on(t.updatedAt, t.row),
    check('service_package_price_range', sql`${t.priceCents} between 0 and 1000000000000`),
    check('service_package_tax_range', sql`${t.taxBp} between 0 and 10000`),
  ],
);

/** A package that a client has. `nextPeriod`: first day of the next period to invoice; null: none. */
export const service = sqliteTable(
  'service',
  {
    ...keyColumns(),
    number: integer('number').notNull().unique(),
    code: text('code').notNull().unique(),
    kind: text('kind', { enum: kinds }).notNull(),
    clientRow: integer('client_row')
      .notNull()
      .references(() => client.row),
    packageRow: integer('package_row')
      .notNull()
      .references(() => servicePackage.row),
    status: text('status', { enum: ['pending', 'active', 'suspended', 'cancelled'] }).notNull(),
    startDate: text('start_date').notNull(),
    endDate: text('end_date'),
    priceCents: integer('price_cents').notNull(),
    taxBp: integer('tax_bp').notNull(),
    billingPeriod: text('billing_period', { enum: periods }).notNull(),
    nextPeriod: text('next_period'),
    notes: text('notes'),
    ...recordColumns(),
  },
  (t) => [
    index('service_client').on(t.clientRow, t.kind, t.row),
    index('service_package_row').on(t.packageRow, t.status, t.row),
    index('service_status').on(t.status, t.row),
    index('service_kind').on(t.kind, t.row),
    index('service_start').on(t.startDate, t.row),
    index('service_due').on(t.nextPeriod, t.clientRow).where(sql`status = 'active' AND next_period IS NOT NULL`),
    check('service_price_range', sql`${t.priceCents} between 0 and 1000000000000`),
    check('service_tax_range', sql`${t.taxBp} between 0 and 10000`),
    check('service_status_known', sql`${t.status} in ('pending', 'active', 'suspended', 'cancelled')`),
  ],
);

/** What has been invoiced: a period of a service once, unless its invoice was voided (`released`). */
export const servicePeriod = sqliteTable(
  'service_period',
  {
    row: integer('row').primaryKey(),
    serviceRow: integer('service_row')
      .notNull()
      .references(() => service.row),
    periodStart: text('period_start').notNull(),
    invoiceRow: integer('invoice_row')
      .notNull()
      .references(() => invoice.row),
    released: flag('released').notNull().default(false),
  },
  (t) => [
    uniqueIndex('service_period_once').on(t.serviceRow, t.periodStart).where(sql`released = 0`),
    index('service_period_invoice').on(t.invoiceRow),
  ],
);
