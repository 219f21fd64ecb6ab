import { z } from 'zod';
import { MonthSum } from './account.ts';
import { query } from './procedure.ts';

/** The store at a glance. Sums are of the calendar month of the store's date, unless they say what is open now. */
export const Dashboard = z.strictObject({
  currency: z.string(),
  today: z.string(),
  salesCents: z.int(),
  /** The same days of the month before. */
  salesBeforeCents: z.int(),
  receiptsCents: z.int(),
  receiptsBeforeCents: z.int(),
  expensesCents: z.int(),
  dueCents: z.int(),
  dueInvoices: z.int(),
  overdueCents: z.int(),
  overdueInvoices: z.int(),
  newClients: z.int(),
  months: z.array(MonthSum).length(12),
  /** The ten who owe most. */
  debtors: z
    .array(
      z.strictObject({ id: z.string(), code: z.string(), name: z.string(), dueCents: z.int(), overdueCents: z.int() }),
    )
    .max(10),
  /** What waits for somebody. */
  waiting: z.strictObject({
    draftInvoices: z.int(),
    sentEstimates: z.int(),
    acceptedEstimates: z.int(),
    dueServices: z.int(),
    queuedMail: z.int(),
  }),
});
export type Dashboard = z.infer<typeof Dashboard>;

export const dashboard = {
  get: query({ permission: 'dashboard:read' }, { input: z.strictObject({}), output: Dashboard }),
};
