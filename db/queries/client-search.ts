import type { BookSort, ClientListInput, ClientRow, ClientStatus } from '#contract/client.ts';
import { prepared, type ReadDb, statementFor } from '../connection.ts';
import { fold } from '../search/fold.ts';
import { planSearch, type SearchPlan, type Term } from '../search/plan.ts';

/** As a list is asked for; `statuses`, which may be several, in place of `status`. */
type BookInput = Omit<ClientListInput, 'sort'> & {
  readonly sort?: BookSort | undefined;
  readonly statuses?: readonly ClientStatus[] | undefined;
};

const statusesOf = ({ status, statuses }: Pick<BookInput, 'status' | 'statuses'>): readonly ClientStatus[] =>
  statuses ? [...new Set(statuses)] : status === undefined ? [] : [status];

/** A condition on a table's status; none named: any. Its values: `statusValues`. */
function inStatus(column: string, statuses: readonly ClientStatus[]): string {
  const names = statuses.map((_, i) => `@status${i}`);
  if (names.length === 0) return 'true';
  return names.length === 1 ? `${column} = ${names[0]}` : `${column} IN (${names.join(', ')})`;
}

const statusValues = (statuses: readonly ClientStatus[]): Record<string, string> =>
  Object.fromEntries(statuses.map((status, i) => [`status${i}`, status]));

const rowColumns = `c.id, c.code, c.kind, iif(c.surname IS NULL, c.name, c.name || ' ' || c.surname) AS name,
  c.document_number AS documentNumber, coalesce(c.phone, c.mobile) AS phone, c.email, c.city, c.tags, c.status, c.version,
  c.created_at AS createdAt, c.updated_at AS updatedAt`;

interface SortColumn {
  readonly client: string;
  /** The same in `client_find`, where it stands there. */
  readonly find?: string;
  /** Named where the planner would rather read all of a status and sort it. */
  readonly index?: string;
}

const sortColumns: Record<BookSort, SortColumn> = {
  name: { client: 'name_key', find: 'pos' },
  code: { client: 'code_key', find: 'code_key' },
  city: { client: 'city_key', find: 'city_key' },
  status: { client: 'status', find: 'status' },
  createdAt: { client: 'created_at', find: 'created_at' },
  updatedAt: { client: 'updated_at', find: 'updated_at' },
  number: { client: 'number', index: 'client_by_number' },
  email: { client: 'email_key', index: 'client_email' },
  phone: { client: 'phone', index: 'client_by_phone' },
  contactName: { client: 'contact_key', index: 'client_by_contact' },
};

interface Slice {
  readonly statuses: readonly ClientStatus[];
  readonly sort: BookSort;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

function orderBy(alias: string, columns: string[], descending: boolean): string {
  return columns.map((column) => `${alias}.${column} ${descending ? 'DESC' : 'ASC'}`).join(', ');
}

const indexed = (sort: BookSort): string => (sortColumns[sort].index ? `INDEXED BY ${sortColumns[sort].index}` : '');

/** Without search: one index range scan; `status` first in the index when it filters. */
function listSql({ statuses, sort, descending }: Slice): string {
  const columns = sort === 'status' ? ['status', 'name_key', 'row'] : [sortColumns[sort].client, 'row'];
  const filter = statuses.length === 0 ? '' : `WHERE ${inStatus('status', statuses)}`;
  return `SELECT ${rowColumns} FROM (SELECT row FROM client ${indexed(sort)} ${filter} ORDER BY ${orderBy('client', columns, descending)}
    LIMIT @limit OFFSET @offset) k CROSS JOIN client c ON c.row = k.row`;
}

/** Every term of `tests` must stand in the text, in one of its variants. */
function testSql(tests: readonly Term[]): string {
  const conditions = tests.map(
    (variants, i) => `(${variants.map((_, j) => `instr(p.search, @t${i}_${j}) > 0`).join(' OR ')})`,
  );
  return conditions.map((condition) => `AND ${condition}`).join(' ');
}

function testValues(tests: readonly Term[]): Record<string, string> {
  return Object.fromEntries(tests.flatMap((variants, i) => variants.map((variant, j) => [`t${i}_${j}`, variant])));
}

/** In name order the index itself is the order: it stops after the page. */
function searchByNameSql({ descending }: Slice, tests: readonly Term[]): string {
  const order = descending ? 'DESC' : 'ASC';
  if (tests.length === 0) {
    return `SELECT ${rowColumns} FROM (SELECT rowid AS pos FROM client_fts WHERE client_fts MATCH @match ORDER BY rowid ${order}
      LIMIT @limit OFFSET @offset) k CROSS JOIN client_find p ON p.pos = k.pos CROSS JOIN client c ON c.row = p.client_row`;
  }
  return `SELECT ${rowColumns} FROM (SELECT p.client_row AS row FROM client_fts f CROSS JOIN client_find p ON p.pos = f.rowid
    WHERE f.client_fts MATCH @match ${testSql(tests)} ORDER BY f.rowid ${order} LIMIT @limit OFFSET @offset) k
    CROSS JOIN client c ON c.row = k.row`;
}

/** In name order, by reading the texts one after the other: for a short term that most of them hold. */
function walkByNameSql({ statuses, descending }: Slice, tests: readonly Term[]): string {
  return `SELECT ${rowColumns} FROM (SELECT p.client_row AS row FROM client_find p WHERE ${inStatus('p.status', statuses)} ${testSql(tests)}
    ORDER BY p.pos ${descending ? 'DESC' : 'ASC'} LIMIT @limit OFFSET @offset) k CROSS JOIN client c ON c.row = k.row`;
}

/** In another order: read every hit and sort. Right while hits are few or the page lies deep. */
function searchAndSortSql({ statuses, sort, descending }: Slice, { match, tests }: SearchPlan): string {
  const { client, find } = sortColumns[sort];
  const sorted = find ? '' : 'CROSS JOIN client s ON s.row = p.client_row';
  const source =
    match === null
      ? `client_find p ${sorted} WHERE ${inStatus('p.status', statuses)}`
      : `client_fts f CROSS JOIN client_find p ON p.pos = f.rowid ${sorted} WHERE f.client_fts MATCH @match`;
  const order = find
    ? orderBy('p', sort === 'status' ? ['status', 'pos'] : [find, 'client_row'], descending)
    : orderBy('s', [client, 'row'], descending);
  return `SELECT ${rowColumns} FROM (SELECT p.client_row AS row FROM ${source} ${testSql(tests)}
    ORDER BY ${order} LIMIT @limit OFFSET @offset) k CROSS JOIN client c ON c.row = k.row`;
}

/** In another order with many hits: walk that order and test each row's text until the page is full. */
function walkAndTestSql({ statuses, sort, descending }: Slice, terms: readonly Term[]): string {
  const columns = sort === 'status' ? ['status', 'name_key', 'row'] : [sortColumns[sort].client, 'row'];
  return `SELECT ${rowColumns} FROM client c ${indexed(sort)} CROSS JOIN client_find p ON p.client_row = c.row
    WHERE ${inStatus('c.status', statuses)} ${testSql(terms)} ORDER BY ${orderBy('c', columns, descending)} LIMIT @limit OFFSET @offset`;
}

const totals = prepared(({ raw }) => ({
  all: raw.prepare<[], number>('SELECT coalesce(sum(total), 0) FROM client_count').pluck(),
  ofStatus: raw.prepare<[string], number>('SELECT total FROM client_count WHERE status = ?').pluck(),
  hits: raw.prepare<[string], number>('SELECT count(*) FROM client_fts WHERE client_fts MATCH ?').pluck(),
  dataVersion: raw.prepare<[], number>('PRAGMA data_version').pluck(),
}));

/** Counting is the dear part of a search; paging and sorting through the same hits need it once until somebody writes. */
const hitCache = prepared(() => ({ version: -1, counts: new Map<string, number>() }));

function countHits(db: ReadDb, plan: SearchPlan): number {
  if (plan.total !== undefined) return plan.total;
  const cache = hitCache(db);
  const version = totals(db).dataVersion.get() ?? 0;
  if (version !== cache.version || cache.counts.size > 200) {
    cache.version = version;
    cache.counts.clear();
  }
  const key = JSON.stringify([plan.match, plan.tests]);
  let count = cache.counts.get(key);
  if (count === undefined) {
    count = readHits(db, plan);
    cache.counts.set(key, count);
  }
  return count;
}

function readHits(db: ReadDb, { match, tests }: SearchPlan): number {
  if (tests.length === 0) return totals(db).hits.get(match ?? '') ?? 0;
  const counted = statementFor(db)(
    `SELECT count(*) AS hits FROM client_fts f CROSS JOIN client_find p ON p.pos = f.rowid WHERE f.client_fts MATCH @match ${testSql(tests)}`,
  ).get({ match, ...testValues(tests) }) as { hits: number };
  return counted.hits;
}

/** A page past the end becomes the last one; one in the second half is read from the end, which halves the rows to skip. */
function sliceOf(input: BookInput, total: number): Slice & { page: number; pageSize: number; fromEnd: boolean } {
  const pageSize = input.pageSize ?? 50;
  const page = Math.min(input.page ?? 1, Math.max(1, Math.ceil(total / pageSize)));
  const start = (page - 1) * pageSize;
  const limit = Math.max(0, Math.min(pageSize, total - start));
  const fromEnd = start > total / 2;
  const descending = (input.direction === 'desc') !== fromEnd;
  const offset = fromEnd ? total - start - limit : start;
  return {
    statuses: statusesOf(input),
    sort: input.sort ?? 'name',
    descending,
    offset,
    limit,
    page,
    pageSize,
    fromEnd,
  };
}

/**
 * One page of clients with the exact total. The words of `search` may stand in any order and anywhere in name, contact, code,
 * document, phone, e-mail or a tag. Every path is bounded by an index; see docs/decisions.md for the measurements behind the choice of path.
 */
export function listClients(db: ReadDb, input: BookInput) {
  const statuses = statusesOf(input);
  const plan = planSearch(db, input.search ?? '', statuses);
  const total = plan === null ? 0 : plan.terms.length > 0 ? countHits(db, plan) : countAll(db, statuses);
  const { page, pageSize, fromEnd, ...slice } = sliceOf(input, total);
  const items = plan === null || slice.limit === 0 ? [] : readPage(db, slice, plan, total).map(toRow);
  if (fromEnd) items.reverse();
  return { items, total, page, pageSize };
}

function countAll(db: ReadDb, statuses: readonly ClientStatus[]): number {
  const { all, ofStatus } = totals(db);
  return statuses.length === 0
    ? (all.get() ?? 0)
    : statuses.reduce((sum, status) => sum + (ofStatus.get(status) ?? 0), 0);
}

type Raw = Omit<ClientRow, 'tags'> & { tags: string };

const toRow = ({ tags, ...row }: Raw): ClientRow => ({
  ...row,
  tags: tags === '[]' ? [] : (JSON.parse(tags) as string[]),
});

function readPage(db: ReadDb, slice: Slice, plan: SearchPlan, total: number): Raw[] {
  const { limit, offset, statuses } = slice;
  const read = (sql: string, tests: readonly Term[] = plan.tests) =>
    statementFor(db)(sql).all({
      limit,
      offset,
      match: plan.match,
      ...statusValues(statuses),
      ...testValues(tests),
    }) as Raw[];
  if (plan.terms.length === 0) return read(listSql(slice));
  if (slice.sort === 'name') {
    return read(plan.match === null ? walkByNameSql(slice, plan.tests) : searchByNameSql(slice, plan.tests));
  }
  // A walk reads about (offset + limit) × all / hits rows and does more work on each than sorting does, unless that must look elsewhere for its keys.
  const dearer = sortColumns[slice.sort].find ? 4 : 1.5;
  const walked = ((offset + limit) * countAll(db, statuses) * dearer) / Math.max(1, total);
  if (total < 2000 || walked > total) return read(searchAndSortSql(slice, plan));
  return read(walkAndTestSql(slice, plan.terms), plan.terms);
}

/**
 * Local rows of all clients that a list's filters match, in no particular order, read as they are asked for.
 * Keeps its connection busy until it is done: give it one of its own.
 */
export function matchingClientRows(
  db: ReadDb,
  { search = '', status }: Pick<ClientListInput, 'search' | 'status'>,
): IterableIterator<number> {
  const statuses = statusesOf({ status });
  const plan = planSearch(db, search, statuses);
  if (plan === null) return [][Symbol.iterator]();
  const rows = (sql: string, tests: readonly Term[] = []) =>
    db.raw
      .prepare<[Record<string, unknown>], number>(sql)
      .pluck()
      .iterate({ match: plan.match, ...statusValues(statuses), ...testValues(tests) });
  const wanted = inStatus('p.status', statuses);
  if (plan.terms.length === 0) return rows(`SELECT row FROM client p WHERE ${wanted}`);
  if (plan.match === null)
    return rows(`SELECT p.client_row FROM client_find p WHERE ${wanted} ${testSql(plan.terms)}`, plan.terms);
  return rows(
    `SELECT p.client_row FROM client_fts f CROSS JOIN client_find p ON p.pos = f.rowid WHERE f.client_fts MATCH @match ${testSql(plan.tests)}`,
    plan.tests,
  );
}

/** The client at a place of a list's order, from 1, and the ones before and after it. */
export function clientNeighbours(db: ReadDb, { position, ...input }: ClientListInput & { position: number }) {
  const statuses = statusesOf(input);
  const plan = planSearch(db, input.search ?? '', statuses);
  const total = plan === null ? 0 : plan.terms.length > 0 ? countHits(db, plan) : countAll(db, statuses);
  const start = Math.max(0, position - 2);
  const limit = Math.max(0, Math.min(position + 1, total) - start);
  const fromEnd = start > total / 2;
  const slice: Slice = {
    statuses,
    sort: input.sort ?? 'name',
    descending: (input.direction === 'desc') !== fromEnd,
    offset: fromEnd ? total - start - limit : start,
    limit,
  };
  const rows = plan === null || limit === 0 ? [] : readPage(db, slice, plan, total);
  if (fromEnd) rows.reverse();
  const idAt = (place: number) => rows[place - 1 - start]?.id ?? null;
  return { total, previousId: idAt(position - 1), id: idAt(position), nextId: idAt(position + 1) };
}

/** The folded name stands on the first line of a client's search text. */
const nameHolds = 'instr(substr(p.search, 1, instr(substr(p.search, 2), char(10)) + 1), @phrase) > 0';

/** Ids of clients whose name holds a text as a whole, case and accents aside, in name order. */
export function findNames(db: ReadDb, text: string, limit: number): string[] {
  const phrase = fold(text).replace(/\s+/g, ' ');
  const indexed = [...phrase].length >= 3;
  const source = indexed
    ? 'client_fts f CROSS JOIN client_find p ON p.pos = f.rowid WHERE f.client_fts MATCH @match AND'
    : 'client_find p WHERE';
  const order = indexed ? 'f.rowid' : 'p.pos';
  const rows = statementFor(db)(
    `SELECT c.id FROM (SELECT p.client_row AS row, p.pos AS pos FROM ${source} ${nameHolds} ORDER BY ${order} LIMIT @limit) k
     CROSS JOIN client c ON c.row = k.row ORDER BY k.pos`,
  ).all({ phrase, limit, ...(indexed && { match: `"${phrase.replaceAll('"', '""')}"` }) }) as { id: string }[];
  return rows.map(({ id }) => id);
}

/** Code and name of active clients in name order, those after `cursor`; at most `limit`. */
export function activeNamesAfter(db: ReadDb, cursor: { key: string; row: number }, limit: number) {
  return statementFor(db)(
    `SELECT code, iif(surname IS NULL, name, name || ' ' || surname) AS name, name_key AS key, row FROM client
     WHERE status = 'active' AND (name_key, row) > (@key, @row) ORDER BY name_key, row LIMIT @limit`,
  ).all({ ...cursor, limit }) as { code: string; name: string; key: string; row: number }[];
}
