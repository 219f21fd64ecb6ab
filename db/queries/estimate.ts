import type { Estimate, EstimateListInput, EstimateRow, EstimateStatus } from '#contract/estimate.ts';
import { documentTotals, type LineInput, type Totals } from '#contract/money.ts';
import { prepared, type ReadDb, type WriteDb } from '../connection.ts';
import { type DatedTable, type Paged, readDated, searchText } from './dated-list.ts';
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

/** As it is kept: that a sent one has expired is a matter of the day. */
export type KeptStatus = Exclude<EstimateStatus, 'expired'>;

interface Head extends PartyRow {
  readonly row: number;
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly code: string;
  readonly date: string;
  readonly expiryDate: string;
  readonly status: KeptStatus;
  readonly totalCents: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

type Full = Head &
  Omit<Totals, 'totalCents'> & {
    readonly currency: string;
    readonly notes: string | null;
    readonly reason: string | null;
    readonly invoice: string | null;
    readonly createdBy: string | null;
    readonly updatedBy: string | null;
  };

const headSql = `t.row, t.id, t.number, t.version, t.code, ${partySql}, t.date, t.expiry_date AS expiryDate, t.status,
  t.total_cents AS totalCents, t.created_at AS createdAt, t.updated_at AS updatedAt`;
const clientJoin = 'JOIN client c ON c.row = t.client_row';

const table: DatedTable = { noun: 'estimate', day: 'date', state: 'status', columns: headSql, joins: clientJoin };

const statements = prepared(({ raw }) => {
  const record = `SELECT ${headSql}, t.discount_cents AS discountCents, t.net_cents AS netCents, t.tax_cents AS taxCents, t.currency, t.notes,
      t.reason, ${actorSql('a', 'createdBy')}, ${actorSql('u', 'updatedBy')},
      iif(i.row IS NULL, NULL, json_object('id', i.id, 'code', i.code)) AS invoice
    FROM estimate t ${clientJoin} LEFT JOIN user a ON a.row = t.created_by LEFT JOIN user u ON u.row = t.updated_by
      LEFT JOIN invoice i ON i.row = t.invoice_row`;
  return {
    byId: raw.prepare<[string], Full>(`${record} WHERE t.id = ?`),
    byCode: raw.prepare<[string], Full>(`${record} WHERE t.code = ?`),
    insert: raw
      .prepare<[Record<string, unknown>], number>(
        `INSERT INTO estimate (id, number, code, client_row, party_name, party_document_type, party_document, party_address, date, expiry_date,
           status, discount_cents, net_cents, tax_cents, total_cents, currency, notes, search, created_at, created_by, updated_at, updated_by)
         VALUES (@id, @number, @code, @clientRow, @partyName, @partyDocumentType, @partyDocument, @partyAddress, @date, @expiryDate,
           'draft', @discountCents, @netCents, @taxCents, @totalCents, @currency, @notes, @search, @at, @by, @at, @by) RETURNING row`,
      )
      .pluck(),
    update: raw.prepare(
      `UPDATE estimate SET client_row = @clientRow, party_name = @partyName, party_document_type = @partyDocumentType,
         party_document = @partyDocument, party_address = @partyAddress, date = @date, expiry_date = @expiryDate,
         discount_cents = @discountCents, net_cents = @netCents, tax_cents = @taxCents, total_cents = @totalCents, currency = @currency,
         notes = @notes, search = @search, version = version + 1, updated_at = @at, updated_by = @by WHERE row = @row`,
    ),
    move: raw.prepare(
      `UPDATE estimate SET status = @status, reason = @reason, invoice_row = @invoiceRow, version = version + 1, updated_at = @at, updated_by = @by
       WHERE row = @row`,
    ),
  };
});

function headOf(row: Head, today: string): EstimateRow {
  const { id, number, version, code, date, expiryDate, totalCents, createdAt, updatedAt } = row;
  const status = row.status === 'sent' && expiryDate < today ? 'expired' : row.status;
  return {
    id,
    number,
    version,
    code,
    client: toParty(row),
    date,
    expiryDate,
    status,
    totalCents,
    createdAt,
    updatedAt,
  };
}

function find(db: ReadDb, reference: string): Full {
  const { byId, byCode } = statements(db);
  return found(byId.get(reference) ?? byCode.get(reference), 'estimate');
}

export const estimateRowOf = (db: ReadDb, reference: string): number => find(db, reference).row;

/** By id or code; NOT_FOUND otherwise. `today`: the store's date. */
export function getEstimate(db: ReadDb, reference: string, today: string): Estimate {
  const row = find(db, reference);
  const lines = readLines(db, 'estimate', row.row);
  return {
    ...headOf(row, today),
    discountCents: row.discountCents,
    netCents: row.netCents,
    taxCents: row.taxCents,
    currency: row.currency,
    notes: row.notes,
    reason: row.reason,
    lines,
    taxes: documentTotals(lines).taxes,
    invoice: fromJson(row.invoice),
    createdBy: fromJson(row.createdBy),
    updatedBy: fromJson(row.updatedBy),
  };
}

const lateness: Partial<Record<EstimateStatus, string>> = {
  sent: 't.expiry_date >= @today',
  expired: 't.expiry_date < @today',
};

/** `sentOnly`: what a client may see of his own; one that was put aside may never have been sent. */
export function listEstimates(
  db: ReadDb,
  { clientId: _client, status, ...input }: EstimateListInput,
  { today, clientRow, sentOnly = false }: { today: string; clientRow?: number | undefined; sentOnly?: boolean },
): Paged<EstimateRow> {
  const late = status && lateness[status];
  const conditions = [...(late ? [late] : []), ...(sentOnly ? ["t.status NOT IN ('draft', 'void')"] : [])];
  const answer = readDated<Head>(db, table, {
    ...input,
    clientRow,
    state: status === 'expired' ? 'sent' : status,
    extra: conditions.length === 0 ? undefined : { sql: conditions.join(' AND '), values: late ? { today } : {} },
  });
  return { ...answer, items: answer.items.map((row) => headOf(row, today)) };
}

interface Stamp {
  readonly at: number;
  readonly by: number | null;
}

export interface EstimateContent extends PartyColumns {
  readonly clientRow: number;
  readonly date: string;
  readonly expiryDate: string;
  readonly currency: string;
  readonly notes: string | null;
  readonly lines: readonly LineInput[];
}

function columnsOf({ lines, ...content }: EstimateContent, code: string) {
  const { taxes: _taxes, ...totals } = documentTotals(lines);
  const search = searchText([code, content.partyName, content.partyDocument]);
  return { ...content, ...totals, search };
}

export function insertEstimate(
  db: WriteDb,
  content: EstimateContent,
  stamp: Stamp & { id: string; number: number; code: string },
): void {
  const row = statements(db).insert.get({ ...columnsOf(content, stamp.code), ...stamp }) ?? 0;
  writeLines(db, 'estimate', row, content.lines);
}

export function updateEstimate(db: WriteDb, row: number, code: string, content: EstimateContent, stamp: Stamp): void {
  writeLines(db, 'estimate', row, content.lines);
  statements(db).update.run({ ...columnsOf(content, code), ...stamp, row });
}

export function moveEstimate(
  db: WriteDb,
  row: number,
  move: { status: KeptStatus; reason: string | null; invoiceRow: number | null },
  stamp: Stamp,
): void {
  statements(db).move.run({ ...move, ...stamp, row });
}
