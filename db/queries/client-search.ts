import type Database from 'better-sqlite3';
import type { ClientListInput, ClientRow } from '#contract/client.ts';
import { prepared, type ReadDb } from '../connection.ts';
import { searchTerms, strip } from '../search/fold.ts';
import { statusToken } from '../search/index.ts';

type Sort = NonNullable<ClientListInput['sort']>;

/** `match` is an FTS5 expression, `needles` what `instr` must find: for each term, one of its variants. */
interface SearchPlan {
  readonly match: string;
  readonly needles: readonly string[][];
}

const phrase = (text: string) => `"${text.replaceAll('"', '""')}"`;

const vocabulary = prepared(({ raw }) => ({
  startingWith: raw
    .prepare<[string, string], string>('SELECT term FROM client_terms WHERE term >= ? AND term < ?')
    .pluck(),
}));

/**
 * The index knows runs of three characters. One or two typed characters become every indexed run that starts with them:
 * exact, because each field ends in a line break, so that a field's last characters start a run too.
 */
function shortTerm(db: ReadDb, term: string): string[] {
  return vocabulary(db).startingWith.all(term, `${term}\u{10ffff}`);
}

function planSearch(db: ReadDb, search: string, status: string | undefined): SearchPlan | null {
  const needles = searchTerms(search).map((term) => {
    const plain = strip(term);
    return plain === '' || plain === term ? [term] : [term, plain];
  });
  const parts = needles.map((variants) => {
    const phrases = variants.flatMap((variant) => ([...variant].length < 3 ? shortTerm(db, variant) : [variant]));
    return phrases.length === 0 ? null : `(${phrases.map(phrase).join(' OR ')})`;
  });
  if (parts.includes(null)) return null;
  if (status !== undefined) parts.push(phrase(statusToken[status] ?? ''));
  return { match: parts.join(' AND '), needles };
}

const rowColumns = `c.id, c.code, c.kind, iif(c.surname IS NULL, c.name, c.name || ' ' || c.surname) AS name,
  c.document_number AS documentNumber, coalesce(c.phone, c.mobile) AS phone, c.email, c.city, c.status, c.version,
  c.created_at AS createdAt, c.updated_at AS updatedAt`;

/** Sort column → its expression in `client` (and in `client_find`, where it has one). */
const sortColumns: Record<Sort, { client: string; find: string }> = {
  name: { client: 'name_key', find: 'pos' },
  code: { client: 'code_key', find: 'code_key' },
  city: { client: 'city_key', find: 'city_key' },
  status: { client: 'status', find: 'status' },
  createdAt: { client: 'created_at', find: 'created_at' },
  updatedAt: { client: 'updated_at', find: 'updated_at' },
};

const bySql = prepared(({ raw }) => {
  const statements = new Map<string, Database.Statement<unknown[], unknown>>();
  return (sql: string) => {
    let statement = statements.get(sql);
    if (!statement) {
      statement = raw.prepare(sql);
      statements.set(sql, statement);
    }
    return statement;
  };
});

interface Slice {
  readonly status: string | undefined;
  readonly sort: Sort;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

function orderBy(alias: string, columns: string[], descending: boolean): string {
  return columns.map((column) => `${alias}.${column} ${descending ? 'DESC' : 'ASC'}`).join(', ');
}

/** Without search: one index range scan; `status` first in the index when it filters. */
function listSql({ status, sort, descending }: Slice): string {
  const key = sortColumns[sort].client;
  const columns = sort === 'status' ? ['status', 'name_key', 'row'] : [key, 'row'];
  const filter = status === undefined ? '' : 'WHERE status = @status';
  return `SELECT ${rowColumns} FROM (SELECT row FROM client ${filter} ORDER BY ${orderBy('client', columns, descending)}
    LIMIT @limit OFFSET @offset) k CROSS JOIN client c ON c.row = k.row`;
}

/** In name order the index itself is the order: it stops after the page. */
function searchByNameSql({ descending }: Slice): string {
  const order = descending ? 'DESC' : 'ASC';
  return `SELECT ${rowColumns} FROM (SELECT rowid AS pos FROM client_fts WHERE client_fts MATCH @match ORDER BY rowid ${order}
    LIMIT @limit OFFSET @offset) k CROSS JOIN client_find p ON p.pos = k.pos CROSS JOIN client c ON c.row = p.client_row`;
}

/** In another order: read every hit and sort. Right while hits are few or the page lies deep. */
function searchAndSortSql({ sort, descending }: Slice): string {
  const columns = sort === 'status' ? ['status', 'pos'] : [sortColumns[sort].find, 'client_row'];
  return `SELECT ${rowColumns} FROM (SELECT p.client_row AS row FROM client_fts f CROSS JOIN client_find p ON p.pos = f.rowid
    WHERE f.client_fts MATCH @match ORDER BY ${orderBy('p', columns, descending)} LIMIT @limit OFFSET @offset) k
    CROSS JOIN client c ON c.row = k.row`;
}

/** In another order with many hits: walk that order and test each row's text until the page is full. */
function walkAndTestSql({ status, sort, descending }: Slice, needles: SearchPlan['needles']): string {
  const columns = sort === 'status' ? ['status', 'name_key', 'row'] : [sortColumns[sort].client, 'row'];
  const tests = needles.map(
    (variants, i) => `(${variants.map((_, j) => `instr(p.search, @n${i}_${j}) > 0`).join(' OR ')})`,
  );
  const filter = status === undefined ? '' : 'AND c.status = @status';
  return `SELECT ${rowColumns} FROM client c CROSS JOIN client_find p ON p.client_row = c.row
    WHERE ${tests.join(' AND ')} ${filter} ORDER BY ${orderBy('c', columns, descending)} LIMIT @limit OFFSET @offset`;
}

const totals = prepared(({ raw }) => ({
  all: raw.prepare<[], number>('SELECT coalesce(sum(total), 0) FROM client_count').pluck(),
  ofStatus: raw.prepare<[string], number>('SELECT total FROM client_count WHERE status = ?').pluck(),
  hits: raw.prepare<[string], number>('SELECT count(*) FROM client_fts WHERE client_fts MATCH ?').pluck(),
  dataVersion: raw.prepare<[], number>('PRAGMA data_version').pluck(),
}));

/** Counting is the dear part of a search; paging and sorting through the same hits need it once until somebody writes. */
const hitCache = prepared(() => ({ version: -1, counts: new Map<string, number>() }));

function countHits(db: ReadDb, match: string): number {
  const cache = hitCache(db);
  const version = totals(db).dataVersion.get() ?? 0;
  if (version !== cache.version || cache.counts.size > 200) {
    cache.version = version;
    cache.counts.clear();
  }
  let count = cache.counts.get(match);
  if (count === undefined) {
    count = totals(db).hits.get(match) ?? 0;
    cache.counts.set(match, count);
  }
  return count;
}

/** A page past the end becomes the last one; one in the second half is read from the end, which halves the rows to skip. */
function sliceOf(input: ClientListInput, total: number): Slice & { page: number; pageSize: number; fromEnd: boolean } {
  const pageSize = input.pageSize ?? 50;
  const page = Math.min(input.page ?? 1, Math.max(1, Math.ceil(total / pageSize)));
  const start = (page - 1) * pageSize;
  const limit = Math.max(0, Math.min(pageSize, total - start));
  const fromEnd = start > total / 2;
  const descending = (input.direction === 'desc') !== fromEnd;
  const offset = fromEnd ? total - start - limit : start;
  return { status: input.status, sort: input.sort ?? 'name', descending, offset, limit, page, pageSize, fromEnd };
}

/**
 * One page of clients with the exact total. The words of `search` may stand in any order and anywhere in name, contact, code,
 * document, phone or e-mail. Every path is bounded by an index; see docs/decisions.md for the measurements behind the choice of path.
 */
export function listClients(db: ReadDb, input: ClientListInput) {
  const plan = input.search ? planSearch(db, input.search, input.status) : undefined;
  const searching = plan !== undefined && plan !== null && plan.needles.length > 0;
  const count = () => (input.status ? (totals(db).ofStatus.get(input.status) ?? 0) : (totals(db).all.get() ?? 0));
  const total = plan === null ? 0 : searching ? countHits(db, plan.match) : count();
  const { page, pageSize, fromEnd, ...slice } = sliceOf(input, total);
  const items = slice.limit === 0 ? [] : readPage(db, slice, searching ? plan : null, total);
  if (fromEnd) items.reverse();
  return { items, total, page, pageSize };
}

function readPage(db: ReadDb, slice: Slice, plan: SearchPlan | null, total: number): ClientRow[] {
  const values: Record<string, unknown> = { limit: slice.limit, offset: slice.offset };
  if (slice.status !== undefined) values['status'] = slice.status;
  const run = (sql: string) => bySql(db)(sql).all(values) as ClientRow[];
  if (!plan) return run(listSql(slice));
  values['match'] = plan.match;
  if (slice.sort === 'name') return run(searchByNameSql(slice));
  const all = totals(db).all.get() ?? 0;
  // A walk reads about (offset + limit) × all / hits rows and does more work on each than sorting does.
  const walked = ((slice.offset + slice.limit) * all * 4) / Math.max(1, total);
  if (total < 2000 || walked > total) return run(searchAndSortSql(slice));
  plan.needles.forEach((variants, i) => {
    variants.forEach((needle, j) => {
      values[`n${i}_${j}`] = needle;
    });
  });
  return run(walkAndTestSql(slice, plan.needles));
}
