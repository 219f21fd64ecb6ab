import {
  type Invoice,
  type InvoiceFilter,
  type InvoiceListInput,
  type InvoiceRow,
  type InvoiceStatus,
  invoiceState,
} from '#contract/invoice.ts';
import { documentTotals, type LineInput, type Totals } from '#contract/money.ts';
import { prepared, type ReadDb, statementFor, type WriteDb } from '../connection.ts';
import {
  type DatedTable,
  inRange,
  type Paged,
  pageNumber,
  pageStart,
  rangeValues,
  readDated,
  searchText,
} from './dated-list.ts';
import {
  actorSql,
  found,
  fromJson,
  type PartyColumns,
  type PartyRow,
  partySql,
  readLines,
  toParty,
  writeLines,
} from './lines.ts';

interface Head extends PartyRow {
  readonly row: number;
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly code: string | null;
  readonly issueDate: string;
  readonly dueDate: string;
  readonly status: InvoiceStatus;
  readonly totalCents: number;
  readonly paidCents: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

type Full = Head &
  Omit<Totals, 'totalCents'> & {
    readonly series: string | null;
    readonly sequence: number | null;
    readonly issueFloats: number;
    readonly dueFloats: number;
    readonly currency: string;
    readonly notes: string | null;
    readonly voidReason: string | null;
    readonly voidDate: string | null;
    readonly issuedAt: number | null;
    readonly issuedBy: string | null;
    readonly createdBy: string | null;
    readonly updatedBy: string | null;
    readonly estimate: string | null;
  };

const headSql = `t.row, t.id, t.number, t.version, t.code, ${partySql}, t.issue_date AS issueDate, t.due_date AS dueDate, t.status,
  t.total_cents AS totalCents, t.paid_cents AS paidCents, t.created_at AS createdAt, t.updated_at AS updatedAt`;
const clientJoin = 'JOIN client c ON c.row = t.client_row';

const table: DatedTable = { noun: 'invoice', day: 'issue_date', state: 'state', columns: headSql, joins: clientJoin };

const statements = prepared(({ raw }) => {
  const record = `SELECT ${headSql}, t.discount_cents AS discountCents, t.net_cents AS netCents, t.tax_cents AS taxCents, t.series, t.sequence,
      t.issue_floats AS issueFloats, t.due_floats AS dueFloats, t.currency, t.notes, t.void_reason AS voidReason, t.void_date AS voidDate,
      t.issued_at AS issuedAt, ${actorSql('i', 'issuedBy')}, ${actorSql('a', 'createdBy')}, ${actorSql('u', 'updatedBy')},
      iif(e.row IS NULL, NULL, json_object('id', e.id, 'code', e.code)) AS estimate
    FROM invoice t ${clientJoin} LEFT JOIN user i ON i.row = t.issued_by LEFT JOIN user a ON a.row = t.created_by
      LEFT JOIN user u ON u.row = t.updated_by LEFT JOIN estimate e ON e.row = t.estimate_row`;
  return {
    byId: raw.prepare<[string], Full>(`${record} WHERE t.id = ?`),
    byCode: raw.prepare<[string], Full>(`${record} WHERE t.code = ?`),
    payments: raw.prepare<[number], Invoice['payments'][number]>(
      `SELECT p.id, p.code, a.date, a.amount_cents AS amountCents, p.method FROM allocation a JOIN payment p ON p.row = a.payment_row
       WHERE a.invoice_row = ? AND a.released_date IS NULL ORDER BY a.date, a.row LIMIT 500`,
    ),
    open: raw.prepare<[{ clientRow: number; until: string; limit: number; after: string; afterRow: number }], Head>(
      `SELECT ${headSql} FROM invoice t INDEXED BY invoice_client_open ${clientJoin}
       WHERE t.client_row = @clientRow AND t.state IN ('open', 'partial') AND t.issue_date <= @until
         AND (t.issue_date, t.row) > (@after, @afterRow) ORDER BY t.issue_date, t.row LIMIT @limit`,
    ),
    tallies: raw.prepare<[], { state: string; total: number }>(
      "SELECT state, sum(total) AS total FROM day_tally WHERE noun = 'invoice' GROUP BY state",
    ),
    due: raw.prepare<[{ before: string }], { total: number; cents: number }>(
      'SELECT coalesce(sum(total), 0) AS total, coalesce(sum(open_cents), 0) AS cents FROM due_tally WHERE day < @before',
    ),
    insert: raw
      .prepare<[Record<string, unknown>], number>(
        `INSERT INTO invoice (id, number, client_row, party_name, party_document_type, party_document, party_address, issue_date, issue_floats,
         due_date, due_floats, status, discount_cents, net_cents, tax_cents, total_cents, currency, notes, estimate_row, search,
         created_at, created_by, updated_at, updated_by)
       VALUES (@id, @number, @clientRow, @partyName, @partyDocumentType, @partyDocument, @partyAddress, @issueDate, @issueFloats,
         @dueDate, @dueFloats, 'draft', @discountCents, @netCents, @taxCents, @totalCents, @currency, @notes, @estimateRow, @search,
         @at, @by, @at, @by) RETURNING row`,
      )
      .pluck(),
    update: raw.prepare(
      `UPDATE invoice SET client_row = @clientRow, party_name = @partyName, party_document_type = @partyDocumentType, party_document = @partyDocument,
         party_address = @partyAddress, issue_date = @issueDate, issue_floats = @issueFloats, due_date = @dueDate, due_floats = @dueFloats,
         discount_cents = @discountCents, net_cents = @netCents, tax_cents = @taxCents, total_cents = @totalCents, currency = @currency,
         notes = @notes, search = @search, version = version + 1, updated_at = @at, updated_by = @by WHERE row = @row`,
    ),
    issue: raw.prepare(
      `UPDATE invoice SET status = 'issued', series = @series, sequence = @sequence, code = @code, issue_date = @issueDate, due_date = @dueDate,
         issue_floats = 0, due_floats = 0, party_name = @partyName, party_document_type = @partyDocumentType, party_document = @partyDocument,
         party_address = @partyAddress, currency = @currency, search = @search, issued_at = @at, issued_by = @by,
         version = version + 1, updated_at = @at, updated_by = @by WHERE row = @row`,
    ),
    void: raw.prepare(
      `UPDATE invoice SET status = 'void', void_reason = @reason, void_date = @date, version = version + 1, updated_at = @at, updated_by = @by
       WHERE row = @row`,
    ),
    periods: raw
      .prepare<[string], number>(
        'SELECT EXISTS (SELECT 1 FROM service_period p JOIN invoice i ON i.row = p.invoice_row WHERE i.id = ?)',
      )
      .pluck(),
    any: raw
      .prepare<[], number>(
        'SELECT EXISTS (SELECT 1 FROM invoice) OR EXISTS (SELECT 1 FROM payment) OR EXISTS (SELECT 1 FROM expense) OR EXISTS (SELECT 1 FROM estimate) OR EXISTS (SELECT 1 FROM service_package)',
      )
      .pluck(),
  };
});

function headOf(row: Head, today: string): InvoiceRow {
  const { id, number, version, code, issueDate, dueDate, status, totalCents, paidCents, createdAt, updatedAt } = row;
  const sums = { totalCents, paidCents, openCents: status === 'issued' ? totalCents - paidCents : 0 };
  const state = invoiceState({ status, totalCents, paidCents, dueDate }, today);
  return {
    id,
    number,
    version,
    code,
    client: toParty(row),
    issueDate,
    dueDate,
    status,
    state,
    ...sums,
    createdAt,
    updatedAt,
  };
}

function find(db: ReadDb, reference: string): Full {
  const { byId, byCode } = statements(db);
  return found(byId.get(reference) ?? byCode.get(reference), 'invoice');
}

export const invoiceRowOf = (db: ReadDb, reference: string): number => find(db, reference).row;

/** By id or printed number; NOT_FOUND otherwise. `today`: the store's date. */
export function getInvoice(db: ReadDb, reference: string, today: string): Invoice {
  const row = find(db, reference);
  const lines = readLines(db, 'invoice', row.row);
  return {
    ...headOf(row, today),
    discountCents: row.discountCents,
    netCents: row.netCents,
    taxCents: row.taxCents,
    issueFloats: row.issueFloats === 1,
    dueFloats: row.dueFloats === 1,
    series: row.series,
    sequence: row.sequence,
    currency: row.currency,
    notes: row.notes,
    voidReason: row.voidReason,
    voidDate: row.voidDate,
    issuedAt: row.issuedAt,
    issuedBy: fromJson(row.issuedBy),
    lines,
    taxes: documentTotals(lines).taxes,
    payments: statements(db).payments.all(row.row),
    estimate: fromJson(row.estimate),
    createdBy: fromJson(row.createdBy),
    updatedBy: fromJson(row.updatedBy),
  };
}

/** What is still to be paid, by due date: `before` that day, or all of it. */
function listDue(db: ReadDb, before: string | null, input: InvoiceListInput): Paged<Head> {
  const direction = input.direction === 'desc' ? 'DESC' : 'ASC';
  const conditions = (column: string) => [
    ...(before === null ? [] : [`${column} < @before`]),
    ...inRange(column, input),
  ];
  const bound = { ...(before !== null && { before }), ...rangeValues(input) };
  const days = statementFor(db)(
    `SELECT day, total FROM due_tally WHERE ${['total > 0', ...conditions('day')].join(' AND ')} ORDER BY day ${direction}`,
  ).all(bound) as { day: string; total: number }[];
  const total = days.reduce((sum, day) => sum + day.total, 0);
  const { page, pageSize, offset } = pageNumber(total, input);
  const start = pageStart(days, offset);
  if (!start) return { items: [], total, page, pageSize };
  const items = statementFor(db)(
    `SELECT ${headSql} FROM (SELECT t.row FROM invoice t INDEXED BY invoice_due WHERE t.state IN ('open', 'partial')
       AND ${[`t.due_date ${direction === 'ASC' ? '>=' : '<='} @day`, ...conditions('t.due_date')].join(' AND ')}
       ORDER BY t.due_date ${direction}, t.row ${direction} LIMIT @limit OFFSET @skip) k
     CROSS JOIN invoice t ON t.row = k.row ${clientJoin} ORDER BY t.due_date ${direction}, t.row ${direction}`,
  ).all({ ...bound, day: start.day, skip: start.skip, limit: pageSize }) as Head[];
  return { items, total, page, pageSize };
}

const filterSql: Partial<Record<InvoiceFilter, string>> = {
  due: "t.state IN ('open', 'partial')",
  overdue: "t.state IN ('open', 'partial') AND t.due_date < @today",
};

/** `issuedOnly`: what a client may see of his own; a draft that was put aside has no number either. */
export function listInvoices(
  db: ReadDb,
  { clientId: _client, filter, ...input }: InvoiceListInput,
  { today, clientRow, issuedOnly = false }: { today: string; clientRow?: number | undefined; issuedOnly?: boolean },
): Paged<InvoiceRow> {
  const plain = !input.search?.trim() && clientRow === undefined && !issuedOnly;
  const due = filter === 'due' || filter === 'overdue';
  const conditions = [
    ...(issuedOnly ? ['t.code IS NOT NULL'] : []),
    ...(filter && filterSql[filter] ? [filterSql[filter]] : []),
  ];
  const answer =
    plain && due
      ? listDue(db, filter === 'overdue' ? today : null, input)
      : readDated<Head>(db, table, {
          ...input,
          clientRow,
          state: filter && !due ? filter : undefined,
          rangeOf: due ? 'due_date' : undefined,
          extra:
            conditions.length === 0
              ? undefined
              : { sql: conditions.join(' AND '), values: filter === 'overdue' ? { today } : {} },
          direction: input.direction ?? (due ? 'asc' : 'desc'),
        });
  return { ...answer, items: answer.items.map((row) => headOf(row, today)) };
}

export function countInvoices(db: ReadDb, today: string) {
  const { tallies, due } = statements(db);
  const totals = new Map(tallies.all().map(({ state, total }) => [state, total]));
  const all = due.get({ before: '9999-99-99' });
  const late = due.get({ before: today });
  return {
    draft: totals.get('draft') ?? 0,
    due: all?.total ?? 0,
    overdue: late?.total ?? 0,
    paid: totals.get('paid') ?? 0,
    void: totals.get('void') ?? 0,
    dueCents: all?.cents ?? 0,
    overdueCents: late?.cents ?? 0,
  };
}

/** A client's invoices that are not wholly paid, oldest first, issued by a day; from behind `after` on. */
export function openInvoices(
  db: ReadDb,
  clientRow: number,
  {
    until = '9999-12-31',
    limit = 500,
    after,
    today,
  }: { until?: string; limit?: number; after?: InvoiceRow & { row: number }; today: string },
): (InvoiceRow & { row: number })[] {
  return statements(db)
    .open.all({ clientRow, until, limit, after: after?.issueDate ?? '', afterRow: after?.row ?? 0 })
    .map((row) => ({ ...headOf(row, today), row: row.row }));
}

interface Stamp {
  readonly at: number;
  readonly by: number | null;
}

/** A draft as it is written; the rules have been asked. */
export interface InvoiceContent extends PartyColumns {
  readonly clientRow: number;
  readonly issueDate: string;
  readonly issueFloats: boolean;
  readonly dueDate: string;
  readonly dueFloats: boolean;
  readonly currency: string;
  readonly notes: string | null;
  readonly lines: readonly LineInput[];
}

const searchOf = (code: string | null, { partyName, partyDocument }: PartyColumns): string =>
  searchText([code, partyName, partyDocument]);

const columnsOf = ({ lines, issueFloats, dueFloats, ...content }: InvoiceContent) => {
  const { taxes: _taxes, ...totals } = documentTotals(lines);
  return {
    ...content,
    ...totals,
    issueFloats: issueFloats ? 1 : 0,
    dueFloats: dueFloats ? 1 : 0,
    search: searchOf(null, content),
  };
};

/** Answers the local row. */
export function insertInvoice(
  db: WriteDb,
  content: InvoiceContent,
  stamp: Stamp & { id: string; number: number; estimateRow: number | null },
): number {
  const row = statements(db).insert.get({ ...columnsOf(content), ...stamp }) ?? 0;
  writeLines(db, 'invoice', row, content.lines);
  return row;
}

export function updateInvoice(db: WriteDb, row: number, content: InvoiceContent, stamp: Stamp): void {
  writeLines(db, 'invoice', row, content.lines);
  statements(db).update.run({ ...columnsOf(content), ...stamp, row });
}

interface Issue extends PartyColumns {
  readonly series: string;
  readonly sequence: number;
  readonly code: string;
  readonly issueDate: string;
  readonly dueDate: string;
  readonly currency: string;
}

/** From then on nothing of it changes: the schema sees to that. */
export function issueInvoice(db: WriteDb, row: number, issue: Issue, stamp: Stamp): void {
  statements(db).issue.run({ ...issue, search: searchOf(issue.code, issue), ...stamp, row });
}

export function voidInvoice(db: WriteDb, row: number, reason: string, date: string, stamp: Stamp): void {
  statements(db).void.run({ reason, date, ...stamp, row });
}

/** Whether it invoices periods of services. */
export const hasPeriods = (db: ReadDb, id: string): boolean => statements(db).periods.get(id) === 1;

/** Whether anything is priced or booked in the store's currency. */
export const hasMoney = (db: ReadDb): boolean => statements(db).any.get() === 1;
