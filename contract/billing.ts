import { z } from 'zod';
import { multilineText, optional, text } from './fields.ts';
import { BasisPoints } from './money.ts';
import { command, query } from './procedure.ts';
import type { storeCountries } from './store.ts';

/** How the store writes its documents. Numbers of invoices run without a gap in each series. */
export const BillingSettings = z.strictObject({
  /** '001-001' in Ecuador, a letter elsewhere; stands before the running number. */
  invoiceSeries: text(20, 1).regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/, 'series'),
  /** Offered for a line, the usual one first. */
  taxRatesBp: z.array(BasisPoints).min(1).max(10),
  /** Of clients without terms of their own: days from issue to due date. */
  paymentTermsDays: z.int().min(0).max(365),
  estimateValidDays: z.int().min(1).max(365),
  /** Printed at the foot of invoices and estimates. */
  footer: optional(multilineText(500)),
  /** Printed under the store's name: tax number, address, telephone. */
  letterhead: optional(multilineText(500)),
});
export type BillingSettings = z.infer<typeof BillingSettings>;

const usual = { paymentTermsDays: 0, estimateValidDays: 15, footer: null, letterhead: null };
/** What each country starts with. */
export const defaultBilling: Record<(typeof storeCountries)[number], BillingSettings> = {
  EC: { ...usual, invoiceSeries: '001-001', taxRatesBp: [1500, 0] },
  BO: { ...usual, invoiceSeries: 'F', taxRatesBp: [1300, 0] },
  ES: { ...usual, invoiceSeries: 'F', taxRatesBp: [2100, 1000, 400, 0] },
};

export const billing = {
  get: query({ permission: 'store:read' }, { input: z.strictObject({}), output: BillingSettings }),
  update: command(
    { permission: 'billing:update', audit: { noun: 'billing', verb: 'update' } },
    { input: z.strictObject({ changes: BillingSettings.partial() }), output: BillingSettings },
  ),
};
