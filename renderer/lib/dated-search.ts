import { z } from 'zod';
import type { PageSize, SortDirection } from '#contract/page.ts';
import { type PeriodSearch, periodSearchFields } from '#renderer/lib/list-period.ts';
import { listSearchFields, pageOfSearch } from '#renderer/lib/list-search.ts';

/** Lists of documents stand in the order of their days, the newest first; only the opposite is said in the address. */
export const datedSearchFields = {
  ...listSearchFields,
  ...periodSearchFields,
  sort: z.literal('date').optional().catch(undefined),
};

export interface DatedSearch extends PeriodSearch {
  q?: string | undefined;
  sort?: 'date' | undefined;
  dir?: SortDirection | undefined;
  page?: number | undefined;
  size?: PageSize | undefined;
}

/** `usual`: while the address says nothing. */
export const datedDirection = (
  { sort, dir }: Pick<DatedSearch, 'sort' | 'dir'>,
  usual: SortDirection = 'desc',
): SortDirection => (sort === 'date' ? (dir ?? 'asc') : usual);

/** The list's page, with its order spelled out. */
export function datedPage(search: DatedSearch, usual?: SortDirection) {
  const { sort: _sort, ...page } = pageOfSearch(search);
  return { ...page, direction: datedDirection(search, usual) };
}

/** What a list asks of the address. A head that was sorted downwards asks for «the usual order», which is that one: it turns. */
export function datedChange<S extends DatedSearch>(search: S, change: DatedSearch, usual: SortDirection = 'desc'): S {
  if (!('sort' in change)) return { ...search, ...change };
  const asked =
    change.sort === undefined ? (datedDirection(search, usual) === 'desc' ? 'asc' : 'desc') : (change.dir ?? 'asc');
  const said = { sort: 'date' as const, dir: asked === 'asc' ? undefined : asked };
  const order = asked === usual ? { sort: undefined, dir: undefined } : said;
  return { ...search, ...change, ...order };
}

/** What other days ask of the address; without a period nothing of it stays there. */
export const periodChange = <S extends DatedSearch>(search: S, { period, from, to }: PeriodSearch): S => ({
  ...search,
  period,
  from: period === 'own' ? from : undefined,
  to: period === 'own' ? to : undefined,
  page: undefined,
});
