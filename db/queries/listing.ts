import { type ReadDb, statementFor } from '../connection.ts';
import { searchTerms } from '../search/fold.ts';

/** How a noun of some thousands of records is listed and searched. `t` is its table. */
export interface Listing<Sort extends string> {
  /** Table with its columns `row` and `search` (folded text), and the trigram index over that text. */
  readonly table: string;
  readonly fts: string;
  /** What of a row is shown, and the joins it needs; `t` is joined by `row`. */
  readonly columns: string;
  readonly joins: string;
  /** Order → columns of `t`, each with an index whose last column is `row`. */
  readonly sorts: Readonly<Record<Sort, string>>;
}

export interface ListingInput<Sort extends string> {
  readonly search?: string | undefined;
  readonly sort?: Sort | undefined;
  readonly direction?: 'asc' | 'desc' | undefined;
  readonly page?: number | undefined;
  readonly pageSize?: number | undefined;
}

/** Conditions on `t`, with bound values. */
export interface Filter {
  readonly sql: string;
  readonly values?: Readonly<Record<string, unknown>>;
}

const phrase = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** Words of three characters and more narrow through the index; shorter ones are looked for in the text of what is left. */
function searchFilters(fts: string, search: string): Filter[] {
  const terms = searchTerms(search);
  const long = terms.filter((term) => [...term].length >= 3);
  const short = terms.filter((term) => [...term].length < 3);
  const indexed =
    long.length === 0
      ? []
      : [
          {
            sql: `t.row IN (SELECT rowid FROM ${fts} WHERE ${fts} MATCH @match)`,
            values: { match: long.map(phrase).join(' AND ') },
          },
        ];
  return [
    ...indexed,
    ...short.map((term, i) => ({ sql: `instr(t.search, @term${i}) > 0`, values: { [`term${i}`]: term } })),
  ];
}

/** One page with the exact total; a page past the end is the last one. 50 rows by the first order unless told otherwise. */
export function readListing<Row, Sort extends string>(
  db: ReadDb,
  listing: Listing<Sort>,
  input: ListingInput<Sort>,
  filters: readonly Filter[],
): { items: Row[]; total: number; page: number; pageSize: number } {
  const all = [...filters, ...searchFilters(listing.fts, input.search ?? '')];
  const values = Object.assign({}, ...all.map((filter) => filter.values ?? {})) as Record<string, unknown>;
  const where = all.length === 0 ? '' : `WHERE ${all.map(({ sql }) => sql).join(' AND ')}`;
  const statement = statementFor(db);
  const { total } = statement(`SELECT count(*) AS total FROM ${listing.table} t ${where}`).get(values) as {
    total: number;
  };
  const pageSize = input.pageSize ?? 50;
  const page = Math.min(input.page ?? 1, Math.max(1, Math.ceil(total / pageSize)));
  const [firstSort] = Object.keys(listing.sorts) as Sort[];
  const column = listing.sorts[input.sort ?? (firstSort as Sort)];
  const direction = input.direction === 'desc' ? 'DESC' : 'ASC';
  const items = statement(
    `SELECT ${listing.columns} FROM (SELECT t.row FROM ${listing.table} t ${where}
       ORDER BY t.${column} ${direction}, t.row ${direction} LIMIT @limit OFFSET @offset) k
     CROSS JOIN ${listing.table} t ON t.row = k.row ${listing.joins} ORDER BY t.${column} ${direction}, t.row ${direction}`,
  ).all({ ...values, limit: pageSize, offset: (page - 1) * pageSize }) as Row[];
  return { items, total, page, pageSize };
}
