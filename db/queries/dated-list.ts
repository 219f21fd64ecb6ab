import { type ReadDb, statementFor } from '../connection.ts';
import { fold, searchTerms } from '../search/fold.ts';

/** A noun whose records stand in the order of their days, and may be a million. `t` is its table. */
export interface DatedTable {
  readonly noun: 'estimate' | 'invoice' | 'payment' | 'expense';
  /** The columns of its day and of its state in `day_tally`. */
  readonly day: 'date' | 'issue_date';
  readonly state: 'state' | 'status';
  readonly columns: string;
  readonly joins: string;
}

export interface DatedInput {
  readonly search?: string | undefined;
  readonly clientRow?: number | undefined;
  readonly state?: string | undefined;
  /** First and last day; also of another column than the table's day, as `rangeOf`. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly rangeOf?: string | undefined;
  /** Anything else, of `t`, with its values: such a list is counted record by record. */
  readonly extra?: { readonly sql: string; readonly values?: Readonly<Record<string, unknown>> } | undefined;
  readonly direction?: 'asc' | 'desc' | undefined;
  readonly page?: number | undefined;
  readonly pageSize?: number | undefined;
}

export interface Paged<Row> {
  readonly items: Row[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

interface DayCount {
  readonly day: string;
  readonly total: number;
}

/** 001-001-000000042 is looked for as 42, as 1-1-42 or as it stands: zeros before a number are everywhere and tell nothing. */
const withoutZeros = (text: string): string => text.replace(/(^|[-\n ])0+(?=\d)/g, '$1');

/** What a record is found by: its parts folded, one a line. */
export const searchText = (parts: readonly (string | null | undefined)[]): string =>
  withoutZeros(fold(parts.filter(Boolean).join('\n')));

/** No search looks through more than this many records. */
const searchReach = 5000;

const phrase = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** The local rows of a search, those made last first: through the index where a word has three characters, in the texts themselves otherwise; null without words. */
export function searchedRows(db: ReadDb, noun: string, search: string): number[] | null {
  const terms = searchTerms(search).map(withoutZeros);
  if (terms.length === 0) return null;
  const long = terms.filter((term) => [...term].length >= 3);
  const short = terms.filter((term) => [...term].length < 3);
  const values: Record<string, string> = long.length === 0 ? {} : { match: long.map(phrase).join(' AND ') };
  for (const [i, term] of short.entries()) values[`term${i}`] = term;
  const source =
    long.length === 0
      ? `SELECT row, search FROM ${noun} ORDER BY row DESC LIMIT ${searchReach}`
      : `SELECT rowid AS row FROM ${noun}_fts WHERE ${noun}_fts MATCH @match ORDER BY rowid DESC LIMIT ${searchReach}`;
  const text = long.length === 0 ? 'k.search' : `(SELECT t.search FROM ${noun} t WHERE t.row = k.row)`;
  const where = short.length === 0 ? '' : `WHERE ${short.map((_, i) => `instr(${text}, @term${i}) > 0`).join(' AND ')}`;
  const found = statementFor(db)(`SELECT k.row FROM (${source}) k ${where}`).all(values) as { row: number }[];
  return found.map(({ row }) => row);
}

/** Where a page begins: on which day, and how many records of that day come before it. */
export function pageStart(days: readonly DayCount[], offset: number): { day: string; skip: number } | null {
  let passed = 0;
  for (const { day, total } of days) {
    if (passed + total > offset) return { day, skip: offset - passed };
    passed += total;
  }
  return null;
}

export function pageNumber(total: number, { page = 1, pageSize = 50 }: Pick<DatedInput, 'page' | 'pageSize'>) {
  const really = Math.min(page, Math.max(1, Math.ceil(total / pageSize)));
  return { page: really, pageSize, offset: (really - 1) * pageSize };
}

/** Conditions on a column of days, both ends within; their values are `rangeValues`. */
export const inRange = (column: string, { from, to }: Pick<DatedInput, 'from' | 'to'>): string[] => [
  ...(from === undefined ? [] : [`${column} >= @from`]),
  ...(to === undefined ? [] : [`${column} <= @to`]),
];

export const rangeValues = ({ from, to }: Pick<DatedInput, 'from' | 'to'>): Record<string, string> => ({
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
});

/** Days with how many records each has, in the order of the list. */
function tallied(db: ReadDb, { noun }: DatedTable, { direction = 'desc', ...input }: DatedInput): DayCount[] {
  const { state } = input;
  const which = ['noun = @noun', ...(state === undefined ? [] : ['state = @state']), ...inRange('day', input)];
  return statementFor(db)(
    `SELECT day, sum(total) AS total FROM day_tally WHERE ${which.join(' AND ')} GROUP BY day HAVING sum(total) > 0 ORDER BY day ${direction}`,
  ).all({ noun, ...(state !== undefined && { state }), ...rangeValues(input) }) as DayCount[];
}

/** Of these rows, in this order, those that also fit the conditions. */
function fitting(
  db: ReadDb,
  noun: string,
  rows: readonly number[],
  conditions: readonly string[],
  values: object,
): number[] {
  if (conditions.length === 0) return [...rows];
  const kept = statementFor(db)(
    `SELECT t.row FROM json_each(@rows) j CROSS JOIN ${noun} t ON t.row = j.value WHERE ${conditions.join(' AND ')} ORDER BY j.key`,
  ).all({ ...values, rows: JSON.stringify(rows) }) as { row: number }[];
  return kept.map(({ row }) => row);
}

/** One page of rows that are known, in their order. */
function pageOfRows<Row>(
  db: ReadDb,
  { noun, columns, joins }: DatedTable,
  rows: readonly number[],
  input: DatedInput,
): Paged<Row> {
  const { page, pageSize, offset } = pageNumber(rows.length, input);
  const wanted = (input.direction === 'asc' ? [...rows].reverse() : rows).slice(offset, offset + pageSize);
  const items = statementFor(db)(
    `SELECT ${columns} FROM json_each(@rows) j CROSS JOIN ${noun} t ON t.row = j.value ${joins} ORDER BY j.key`,
  ).all({ rows: JSON.stringify(wanted) }) as Row[];
  return { items, total: rows.length, page, pageSize };
}

/** One page with the exact total, by day and then by when it was made; of a search, by when it was made. A page past the end is the last one. */
export function readDated<Row>(db: ReadDb, table: DatedTable, input: DatedInput): Paged<Row> {
  const conditions = [
    ...(input.state === undefined ? [] : [`t.${table.state} = @state`]),
    ...(input.clientRow === undefined ? [] : ['t.client_row = @clientRow']),
    ...inRange(`t.${input.rangeOf ?? table.day}`, input),
    ...(input.extra ? [input.extra.sql] : []),
  ];
  const values: Record<string, unknown> = {
    ...(input.state !== undefined && { state: input.state }),
    ...(input.clientRow !== undefined && { clientRow: input.clientRow }),
    ...rangeValues(input),
    ...input.extra?.values,
  };
  const found = searchedRows(db, table.noun, input.search ?? '');
  if (found) return pageOfRows(db, table, fitting(db, table.noun, found, conditions, values), input);
  const direction = input.direction === 'asc' ? 'ASC' : 'DESC';
  if (input.clientRow !== undefined || input.extra !== undefined) {
    const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
    const { total } = statementFor(db)(`SELECT count(*) AS total FROM ${table.noun} t ${where}`).get(values) as {
      total: number;
    };
    const { page, pageSize, offset } = pageNumber(total, input);
    const items = rowsFrom<Row>(db, table, where, direction, { ...values, limit: pageSize, offset });
    return { items, total, page, pageSize };
  }
  const days = tallied(db, table, input);
  const total = days.reduce((sum, day) => sum + day.total, 0);
  const { page, pageSize, offset } = pageNumber(total, input);
  const start = pageStart(days, offset);
  if (!start) return { items: [], total, page, pageSize };
  const from = `t.${table.day} ${direction === 'ASC' ? '>=' : '<='} @day`;
  const where = `WHERE ${[...conditions, from].join(' AND ')}`;
  const place = { day: start.day, limit: pageSize, offset: start.skip };
  return { items: rowsFrom<Row>(db, table, where, direction, { ...values, ...place }), total, page, pageSize };
}

function rowsFrom<Row>(
  db: ReadDb,
  { noun, day, columns, joins }: DatedTable,
  where: string,
  direction: 'ASC' | 'DESC',
  values: Record<string, unknown>,
): Row[] {
  return statementFor(db)(
    `SELECT ${columns} FROM (SELECT t.row FROM ${noun} t ${where} ORDER BY t.${day} ${direction}, t.row ${direction} LIMIT @limit OFFSET @offset) k
     CROSS JOIN ${noun} t ON t.row = k.row ${joins} ORDER BY t.${day} ${direction}, t.row ${direction}`,
  ).all(values) as Row[];
}
