import type { Client } from '#contract/client.ts';
import { fullName } from '#contract/client.ts';
import { DomainError, invalid } from '#contract/errors.ts';
import { type Line, type LineInput, lineTotals, type Party } from '#contract/money.ts';
import { prepared, type ReadDb, type WriteDb } from '../connection.ts';

/** Lines of estimates and invoices, and the client as a document names him. */

type Owner = 'estimate' | 'invoice';

const columns = `l.description, l.quantity, l.unit_price_cents AS unitPriceCents, l.discount_bp AS discountBp, l.tax_bp AS taxBp,
  p.id AS packageId, l.discount_cents AS discountCents, l.net_cents AS netCents, l.tax_cents AS taxCents, l.total_cents AS totalCents`;

const statements = prepared(({ raw }) => {
  const of = (owner: Owner) => ({
    all: raw.prepare<[number], Line>(
      `SELECT ${columns} FROM ${owner}_line l LEFT JOIN service_package p ON p.row = l.package_row WHERE l.${owner}_row = ? ORDER BY l.position`,
    ),
    clear: raw.prepare<[number]>(`DELETE FROM ${owner}_line WHERE ${owner}_row = ?`),
    insert: raw.prepare(
      `INSERT INTO ${owner}_line (${owner}_row, position, description, quantity, unit_price_cents, discount_bp, tax_bp,
         discount_cents, net_cents, tax_cents, total_cents, package_row)
       VALUES (@owner, @position, @description, @quantity, @unitPriceCents, @discountBp, @taxBp,
         @discountCents, @netCents, @taxCents, @totalCents, @packageRow)`,
    ),
  });
  return {
    estimate: of('estimate'),
    invoice: of('invoice'),
    packageRow: raw.prepare<[string], number>('SELECT row FROM service_package WHERE id = ?').pluck(),
  };
});

export const readLines = (db: ReadDb, owner: Owner, ownerRow: number): Line[] =>
  statements(db)[owner].all.all(ownerRow);

/** Writes the lines in place of those before. A package that is not there is VALIDATION. */
export function writeLines(db: WriteDb, owner: Owner, ownerRow: number, lines: readonly LineInput[]): void {
  const { clear, insert } = statements(db)[owner];
  clear.run(ownerRow);
  for (const [position, line] of lines.entries()) {
    const { packageId, discountBp = 0, taxBp = 0, description, quantity, unitPriceCents } = line;
    const packageRow = packageId == null ? null : statements(db).packageRow.get(packageId);
    if (packageRow === undefined) throw invalid(`lines.${position}.packageId`, 'notAllowed');
    const priced = { description, quantity, unitPriceCents, discountBp, taxBp };
    insert.run({ owner: ownerRow, position, ...priced, ...lineTotals(priced), packageRow });
  }
}

/** What a document keeps of the client it is for. */
export interface PartyColumns {
  readonly partyName: string;
  readonly partyDocumentType: string | null;
  readonly partyDocument: string | null;
  readonly partyAddress: string | null;
}

/** The client as he is now; billed at his billing address, else at the main one. */
export function partyColumns(client: Client): PartyColumns {
  const address = client.addresses.billing ?? client.addresses.main;
  const parts = [address?.street, address?.postalCode, address?.city, address?.state, address?.country];
  return {
    partyName: fullName(client),
    partyDocumentType: client.documentType,
    partyDocument: client.documentNumber,
    partyAddress: parts.filter(Boolean).join(', ') || null,
  };
}

/** Columns of a document's party for `t` joined to its client `c`. */
export const partySql = `c.id AS clientId, c.code AS clientCode, t.party_name AS partyName, t.party_document_type AS partyDocumentType,
  t.party_document AS partyDocument, t.party_address AS partyAddress`;

export interface PartyRow extends PartyColumns {
  readonly clientId: string;
  readonly clientCode: string;
}

export const toParty = (row: PartyRow): Party => ({
  id: row.clientId,
  code: row.clientCode,
  name: row.partyName,
  documentType: row.partyDocumentType,
  documentNumber: row.partyDocument,
  address: row.partyAddress,
});

/** Who acted, of a joined user `u`, as JSON. */
export const actorSql = (user: string, name: string): string =>
  `iif(${user}.row IS NULL, NULL, json_object('id', ${user}.id, 'number', ${user}.number, 'name', ${user}.display_name)) AS ${name}`;

export const fromJson = <T>(text: string | null): T | null => (text === null ? null : (JSON.parse(text) as T));

/** The row, or NOT_FOUND. */
export function found<T>(row: T | undefined, noun: string): T {
  if (row === undefined) throw new DomainError('NOT_FOUND', { noun });
  return row;
}
