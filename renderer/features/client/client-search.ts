import { z } from 'zod';
import { type ClientListInput, ClientSort, ClientStatus } from '#contract/client.ts';
import { listSearchFields, pageOfSearch } from '#renderer/lib/list-search.ts';

/** The list's state in the address. */
export const ClientSearch = z.object({
  ...listSearchFields,
  status: ClientStatus.optional().catch(undefined),
  sort: ClientSort.optional().catch(undefined),
  /** The saved view it was opened from. */
  view: z.string().max(64).optional().catch(undefined),
});
export type ClientSearch = z.infer<typeof ClientSearch>;

/** The address with its defaults filled in. */
export function listInput(search: ClientSearch) {
  return {
    ...pageOfSearch(search),
    ...(search.status && { status: search.status }),
  } satisfies ClientListInput;
}

/** Where the person was in the list: a record's way back leads there, to the same row. Lives as long as the page. */
export const lastPlace: { search: ClientSearch; rowId: string | undefined } = { search: {}, rowId: undefined };
