import { z } from 'zod';
import { Id } from '#contract/fields.ts';
import type { MailListInput } from '#contract/mail.ts';
import { listSearchFields, pageOfSearch } from '#renderer/lib/list-search.ts';

export const mailTabs = ['all', 'queued', 'sent', 'failed', 'uncertain', 'cancelled'] as const;
export type MailTab = (typeof mailTabs)[number];

/** The list's state in the address; without a tab, all of them. The newest come first, always. */
export const MailSearch = z.object({
  q: listSearchFields.q,
  page: listSearchFields.page,
  size: listSearchFields.size,
  tab: z.enum(['queued', 'sent', 'failed', 'uncertain', 'cancelled']).optional().catch(undefined),
});
export type MailSearch = z.infer<typeof MailSearch>;

export function mailInput(search: MailSearch) {
  const { sort: _sort, direction: _direction, ...page } = pageOfSearch(search);
  return { ...page, ...(search.tab && { status: search.tab }) } satisfies MailListInput;
}

/** Whom a new one is for, or of which it is a copy. */
export const MailNewSearch = z.object({
  client: Id.optional().catch(undefined),
  user: Id.optional().catch(undefined),
  to: z.string().max(120).optional().catch(undefined),
  copy: Id.optional().catch(undefined),
});
export type MailNewSearch = z.infer<typeof MailNewSearch>;

/** Where the person was in the list: a record's way back leads there, to the same row. Lives as long as the page. */
export const lastMail: { search: MailSearch; rowId: string | undefined } = { search: {}, rowId: undefined };
