import { z } from 'zod';
import { statementSearchFields } from '#renderer/features/account/account-period.ts';

export const clientTabs = [
  'data',
  'account',
  'invoices',
  'estimates',
  'services',
  'payments',
  'expenses',
  'mail',
  'history',
] as const;
export type ClientTabName = (typeof clientTabs)[number];

/** Which part of a client's page is open, and what of his account it shows. Whatever does not fit is left out. */
export const ClientDetailSearch = z.object({
  tab: z.enum(clientTabs).optional().catch(undefined),
  ...statementSearchFields,
});
export type ClientDetailSearch = z.infer<typeof ClientDetailSearch>;
