import { z } from 'zod';
import { PageSize, SortDirection } from '#contract/page.ts';
import { readPreference } from '#renderer/lib/preferences.ts';

/** What every list keeps of itself in the address. Whatever does not fit is left out, so an old or mistyped link still opens. */
export const listSearchFields = {
  q: z
    .union([z.string(), z.number().transform(String)])
    .optional()
    .catch(undefined),
  dir: SortDirection.optional().catch(undefined),
  page: z.int().min(2).max(10_000_000).optional().catch(undefined),
  size: PageSize.optional().catch(undefined),
};

export interface ListSearch<Sort extends string> {
  q?: string | undefined;
  sort?: Sort | undefined;
  dir?: SortDirection | undefined;
  page?: number | undefined;
  size?: PageSize | undefined;
}

const rememberedSize = () => PageSize.safeParse(Number(readPreference('pageSize'))).data;

/** The address with its defaults filled in: by name, from A, the page size one last chose. */
export function pageOfSearch<Sort extends string>(search: ListSearch<Sort>) {
  return {
    ...(search.q?.trim() && { search: search.q.trim().slice(0, 200) }),
    sort: search.sort ?? ('name' as const),
    direction: search.dir ?? ('asc' as const),
    page: search.page ?? 1,
    pageSize: search.size ?? rememberedSize() ?? 50,
  };
}

/** What the address says of an order; nothing of the usual one. */
export function searchOfSort<Sort extends string>(
  sort: Sort,
  dir: SortDirection,
): Pick<ListSearch<Sort>, 'sort' | 'dir'> {
  const usual = sort === 'name' && dir === 'asc';
  return { sort: usual ? undefined : sort, dir: usual || dir === 'asc' ? undefined : dir };
}

/** Where a header leads: ascending, descending, and then the usual order again. */
export function nextSort<Sort extends string>(
  by: Sort,
  now: { sort: Sort | 'name'; direction: SortDirection },
): [Sort | 'name', SortDirection] {
  if (by !== now.sort) return [by, 'asc'];
  return now.direction === 'asc' ? [by, 'desc'] : ['name', 'asc'];
}
