import { z } from 'zod';
import { type ClientListInput, ClientSort, ClientStatus } from '#contract/client.ts';
import { PageSize, SortDirection } from '#contract/page.ts';
import { readPreference } from '#renderer/lib/preferences.ts';

/** The list's state in the address. Whatever does not fit is left out, so an old or mistyped link still opens. */
export const ClientSearch = z.object({
  q: z
    .union([z.string(), z.number().transform(String)])
    .optional()
    .catch(undefined),
  status: ClientStatus.optional().catch(undefined),
  sort: ClientSort.optional().catch(undefined),
  dir: SortDirection.optional().catch(undefined),
  page: z.int().min(2).max(10_000_000).optional().catch(undefined),
  size: PageSize.optional().catch(undefined),
  /** The saved view it was opened from. */
  view: z.string().max(64).optional().catch(undefined),
});
export type ClientSearch = z.infer<typeof ClientSearch>;

const rememberedSize = () => PageSize.safeParse(Number(readPreference('pageSize'))).data;

/** The address with its defaults filled in. */
export function listInput(search: ClientSearch) {
  return {
    ...(search.q?.trim() && { search: search.q.trim().slice(0, 200) }),
    ...(search.status && { status: search.status }),
    sort: search.sort ?? 'name',
    direction: search.dir ?? 'asc',
    page: search.page ?? 1,
    pageSize: search.size ?? rememberedSize() ?? 50,
  } satisfies ClientListInput;
}

/** Where the person was in the list: a record's way back leads there, to the same row. Lives as long as the page. */
export const lastPlace: { search: ClientSearch; rowId: string | undefined } = { search: {}, rowId: undefined };
