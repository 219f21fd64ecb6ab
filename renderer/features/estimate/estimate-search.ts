import { z } from 'zod';
import { type EstimateListInput, EstimateStatus, estimateStatuses } from '#contract/estimate.ts';
import { datedPage, datedSearchFields } from '#renderer/lib/dated-search.ts';

export const estimateTabs = ['all', ...estimateStatuses] as const;
export type EstimateTab = (typeof estimateTabs)[number];

/** The list's state in the address; without a tab, all of them. */
export const EstimateSearch = z.object({
  ...datedSearchFields,
  tab: EstimateStatus.optional().catch(undefined),
});
export type EstimateSearch = z.infer<typeof EstimateSearch>;

/** A new one may be for somebody already chosen. */
export const EstimateNewSearch = z.object({ client: z.string().min(1).max(64).optional().catch(undefined) });

export function estimateInput(search: EstimateSearch) {
  return { ...datedPage(search), ...(search.tab && { status: search.tab }) } satisfies EstimateListInput;
}

/** Where the person was in the list: a record's way back leads there, to the same row. Lives as long as the page. */
export const lastEstimate: { search: EstimateSearch; rowId: string | undefined } = { search: {}, rowId: undefined };

/** The draft that was saved to be sent at once: its page asks about it as it opens. */
export const sendWish: { id: string | undefined } = { id: undefined };
