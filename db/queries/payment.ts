import type { Payment, PaymentListInput, PaymentMethod, PaymentRow } from '#contract/payment.ts';
import { prepared, type ReadDb, type WriteDb } from '../connection.ts';
import { type DatedTable, type Paged, readDated, searchText } from './dated-list.ts';
import { actorSql, found, fromJson, type PartyColumns, type PartyRow, partySql, toParty } from './lines.ts';

interface Head extends PartyRow {
  readonly row: number;
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly code: string;
  readonly date: string;
  readonly amountCents: number;
  readonly appliedCents: number;
  readonly method: PaymentMethod;
  readonly reference: string | null;
  readonly status: Payment['status'];
  readonly invoiceCodes: string;
  readonly createdAt: number;
}

type Full = Head & {
  readonly currency: string;
  readonly notes: string | null;
  readonly voidReason: string | null;
  readonly voidDate: string | null;
  readonly updatedAt: number;
  readonly createdBy: string | null;
  readonly updatedBy: string | null;
};

const headSql = `t.row, t.id, t.number, t.version, t.code, ${partySql}, t.date, t.amount_cents AS amountCents, t.applied_cents AS appliedCents,
  t.method, t.reference, t.status, t.created_at AS createdAt,
  (SELECT json_group_array(i.code) FROM allocation a JOIN invoice i ON i.row = a.invoice_row WHERE a.payment_row = t.row AND a.released_date IS NULL) AS invoiceCodes`;
const clientJoin = 'JOIN client c ON c.row = t.client_row';

const table: DatedTable = { noun: 'payment', day: 'date', state: 'status', columns: headSql, joins: clientJoin };

const statements = prepared(({ raw }) => {
  const record = `SELECT ${headSql}, t.currency, t.notes, t.void_reason AS voidReason, t.void_date AS voidDate, t.updated_at AS updatedAt,
      ${actorSql('a', 'createdBy')}, ${actorSql('u', 'updatedBy')}
    FROM payment t ${clientJoin} LEFT JOIN user a ON a.row = t.created_by LEFT JOIN user u ON u.row = t.updated_by`;
  return {
    byId: raw.prepare<[string], Full>(`${record} WHERE t.id = ?`),
    byCode: raw.prepare<[string], Full>(`${record} WHERE t.code = ?`),
    allocations: raw.prepare<[number], Payment['allocations'][number]>(
      `SELECT i.id AS invoiceId, i.code, a.date, a.amount_cents AS amountCents FROM allocation a JOIN invoice i ON i.row = a.invoice_row
       WHERE a.payment_row = ? AND a.released_date IS NULL ORDER BY a.date, a.row`,
    ),
    insert: raw
      .prepare<[Record<string, unknown>], number>(
        `INSERT INTO payment (id, number, code, client_row, party_name, party_document_type, party_document, party_address, date, amount_cents,
           currency, method, reference, notes, status, search, created_at, created_by, updated_at, updated_by)
         VALUES (@id, @number, @code, @clientRow, @partyName, @partyDocumentType, @partyDocument, @partyAddress, @date, @amountCents,
           @currency, @method, @reference, @notes, 'posted', @search, @at, @by, @at, @by) RETURNING row`,
      )
      .pluck(),
    allocate: raw.prepare<[number, number, string, number]>(
      'INSERT INTO allocation (payment_row, invoice_row, date, amount_cents) VALUES (?, ?, ?, ?)',
    ),
    release: raw.prepare(
      'UPDATE allocation SET released_date = max(date, @date) WHERE payment_row = @row AND released_date IS NULL',
    ),
    touch: raw.prepare('UPDATE payment SET version = version + 1, updated_at = @at, updated_by = @by WHERE row = @row'),
    void: raw.prepare(
      `UPDATE payment SET status = 'void', void_reason = @reason, void_date = @date, version = version + 1, updated_at = @at, updated_by = @by
       WHERE row = @row`,
    ),
  };
});

function headOf(row: Head): PaymentRow {
  const { id, number, version, code, date, amountCents, appliedCents, method, reference, status, createdAt } = row;
  const invoiceCodes = JSON.parse(row.invoiceCodes) as string[];
  const sums = { amountCents, appliedCents };
  return {
    id,
    number,
    version,
    code,
    client: toParty(row),
    date,
    ...sums,
    method,
    reference,
    status,
    invoiceCodes,
    createdAt,
  };
}

function find(db: ReadDb, reference: string): Full {
  const { byId, byCode } = statements(db);
  return found(byId.get(reference) ?? byCode.get(reference), 'payment');
}

export const paymentRowOf = (db: ReadDb, reference: string): number => find(db, reference).row;

/** By id or code; NOT_FOUND otherwise. */
export function getPayment(db: ReadDb, reference: string): Payment {
  const row = find(db, reference);
  return {
    ...headOf(row),
    creditCents: row.status === 'posted' ? row.amountCents - row.appliedCents : 0,
    currency: row.currency,
    notes: row.notes,
    voidReason: row.voidReason,
    voidDate: row.voidDate,
    allocations: statements(db).allocations.all(row.row),
    createdBy: fromJson(row.createdBy),
    updatedAt: row.updatedAt,
    updatedBy: fromJson(row.updatedBy),
  };
}

export function listPayments(
  db: ReadDb,
  { clientId: _client, status, ...input }: PaymentListInput,
  clientRow?: number,
): Paged<PaymentRow> {
  const answer = readDated<Head>(db, table, { ...input, clientRow, state: status });
  return { ...answer, items: answer.items.map(headOf) };
}

interface Stamp {
  readonly at: number;
  readonly by: number | null;
}

export interface PaymentContent extends PartyColumns {
  readonly clientRow: number;
  readonly date: string;
  readonly amountCents: number;
  readonly currency: string;
  readonly method: PaymentMethod;
  readonly reference: string | null;
  readonly notes: string | null;
}

/** Answers the local row. */
export function insertPayment(
  db: WriteDb,
  content: PaymentContent,
  stamp: Stamp & { id: string; number: number; code: string },
): number {
  const words = [stamp.code, content.partyName, content.partyDocument, content.reference];
  return statements(db).insert.get({ ...content, ...stamp, search: searchText(words) }) ?? 0;
}

/** Some of a payment for an invoice; the schema refuses what does not fit either. */
export function insertAllocation(
  db: WriteDb,
  {
    paymentRow,
    invoiceRow,
    date,
    amountCents,
  }: { paymentRow: number; invoiceRow: number; date: string; amountCents: number },
): void {
  statements(db).allocate.run(paymentRow, invoiceRow, date, amountCents);
}

/** One version on: something was done with it. */
export const touchPayment = (db: WriteDb, row: number, stamp: Stamp): void =>
  void statements(db).touch.run({ row, ...stamp });

/** Its invoices get back what it had paid of them. */
export function voidPayment(db: WriteDb, row: number, reason: string, date: string, stamp: Stamp): void {
  statements(db).release.run({ row, date });
  statements(db).void.run({ row, reason, date, ...stamp });
}
