import { type PageSize, pageSizes } from '#contract/page.ts';
import type { Paging } from './corepos-input.ts';

type ListPage<Row> = (input: { page: number; pageSize: PageSize }) => Promise<{
  readonly items: Row[];
  readonly total: number;
  readonly page: number;
}>;

/** Past the end there is nothing, where ours would answer the last page. */
const really = <Row>(page: number, answer: { readonly items: Row[]; readonly page: number }): Row[] =>
  answer.page === page ? answer.items : [];

/** One page of any size: one of ours, or a window over at most two of them. */
async function rowsOf<Row>(list: ListPage<Row>, { page, limit }: Paging): Promise<{ rows: Row[]; total: number }> {
  const size = pageSizes.find((each) => each === limit);
  if (size !== undefined) {
    const answer = await list({ page, pageSize: size });
    return { rows: really(page, answer), total: answer.total };
  }
  const first = (page - 1) * limit;
  const start = Math.floor(first / 100) + 1;
  const answer = await list({ page: start, pageSize: 100 });
  const rows = really(start, answer);
  const skip = first - (start - 1) * 100;
  if (skip + limit > 100 && rows.length === 100 && start * 100 < answer.total)
    rows.push(...really(start + 1, await list({ page: start + 1, pageSize: 100 })));
  return { rows: rows.slice(skip, skip + limit), total: answer.total };
}

/** A list as the document pages it. */
export async function paged<Row, Out extends object>(list: ListPage<Row>, paging: Paging, of: (row: Row) => Out) {
  const { rows, total } = await rowsOf(list, paging);
  const { page, limit } = paging;
  return {
    data: rows.map(of),
    meta: { current_page: page, per_page: limit, total, total_pages: Math.ceil(total / limit) },
  };
}
