import { z } from 'zod';
import { statementSearchFields } from '#renderer/features/account/account-period.ts';

export const portalTabs = ['account', 'invoices', 'estimates', 'payments', 'services'] as const;
export type PortalTab = (typeof portalTabs)[number];

/** Which part of his account a client looks at; `id`: the document that is open. Whatever does not fit is left out. */
export const PortalSearch = z.object({
  tab: z.enum(portalTabs).optional().catch(undefined),
  id: z.string().min(1).max(64).optional().catch(undefined),
  ...statementSearchFields,
});
export type PortalSearch = z.infer<typeof PortalSearch>;
