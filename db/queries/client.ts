import { and, eq, getTableColumns, gte, inArray, lt, ne, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { type AddressKind, addressKinds } from '#contract/address.ts';
import { type Client, type ClientCard, type ClientStatus, clientStatuses, fullName } from '#contract/client.ts';
import { plainDocument } from '#contract/document.ts';
import { DomainError, type LikelyDuplicate } from '#contract/errors.ts';
import { personaName } from '#contract/persona.ts';
import { prepared, type ReadDb, type WriteDb } from '../connection.ts';
import { city, client, clientAddress, clientCount, country, persona, state, user } from '../schema/index.ts';
import { foldEmail } from '../search/fold.ts';
import { indexClient } from '../search/index.ts';
import { baseKey, naturalKey, sortKey } from '../search/sort-key.ts';

// What reading adds: a record that was read first may be written as it is.
/** The columns a rule decides; keys, search and order columns are derived here, in one place. */
type Read = 'createdBy' | 'updatedBy' | 'masked' | 'persona';
export type ClientContent = Omit<Client, Read> & Partial<Pick<Client, Read>>;

/** Digits only, from the last nine: +593 98 771 0234 and 0987710234 are the same telephone. */
export function phoneKey(phone: string | null): string | null {
  const digits = phone?.replace(/\D/g, '') ?? '';
  return digits === '' ? null : digits.slice(-9);
}

export function documentKey(documentNumber: string | null): string | null {
  const plain = documentNumber ? plainDocument(documentNumber) : '';
  return plain === '' ? null : plain;
}

export const emailKey = (email: string | null): string | null => (email ? foldEmail(email) : null);

const creator = alias(user, 'creator');
const updater = alias(user, 'updater');

const statements = prepared(({ orm }) => {
  const record = orm
    .select({
      client,
      createdBy: { id: creator.id, number: creator.number, name: creator.displayName },
      updatedBy: { id: updater.id, number: updater.number, name: updater.displayName },
      persona: {
        id: persona.id,
        givenNames: persona.givenNames,
        paternalSurname: persona.paternalSurname,
        maternalSurname: persona.maternalSurname,
      },
    })
    .from(client)
    .leftJoin(creator, eq(creator.row, client.createdBy))
    .leftJoin(updater, eq(updater.row, client.updatedBy))
    .leftJoin(persona, eq(persona.row, client.personaRow));
  return {
    byId: record.where(eq(client.id, sql.placeholder('id'))).prepare(),
    byRow: record.where(eq(client.row, sql.placeholder('row'))).prepare(),
    rowOf: orm
      .select({ row: client.row })
      .from(client)
      .where(eq(client.id, sql.placeholder('id')))
      .prepare(),
    byCode: record.where(eq(client.codeKey, sql.placeholder('codeKey'))).prepare(),
    byNumber: record.where(eq(client.number, sql.placeholder('number'))).prepare(),
    codeTaken: orm
      .select({ id: client.id })
      .from(client)
      .where(eq(client.codeKey, sql.placeholder('codeKey')))
      .prepare(),
    addresses: orm
      .select({
        kind: clientAddress.kind,
        street: clientAddress.street,
        city: clientAddress.city,
        state: clientAddress.state,
        country: clientAddress.country,
        postalCode: clientAddress.postalCode,
        cityId: city.id,
        stateId: state.id,
        countryId: country.id,
      })
      .from(clientAddress)
      .leftJoin(city, eq(city.row, clientAddress.cityRow))
      .leftJoin(state, eq(state.row, clientAddress.stateRow))
      .leftJoin(country, eq(country.row, clientAddress.countryRow))
      .where(eq(clientAddress.clientRow, sql.placeholder('clientRow')))
      .prepare(),
    counts: orm.select().from(clientCount).prepare(),
    deleteAddresses: orm
      .delete(clientAddress)
      .where(eq(clientAddress.clientRow, sql.placeholder('clientRow')))
      .prepare(),
  };
});

function readAddresses(db: ReadDb, clientRow: number): Client['addresses'] {
  const addresses: Client['addresses'] = { main: null, billing: null, shipping: null };
  for (const { kind, ...address } of statements(db).addresses.all({ clientRow })) addresses[kind] = address;
  return addresses;
}

type Found = NonNullable<ReturnType<ReturnType<typeof statements>['byId']['get']>>;

function toClient(db: ReadDb, found: Found): Client {
  const {
    row,
    codeKey: _code,
    nameKey: _name,
    contactKey: _contact,
    cityKey: _cityKey,
    city: _city,
    documentKey: _document,
    phoneKey: _phone,
    mobileKey: _mobile,
    emailKey: _email,
    personaRow: _persona,
    ...rest
  } = found.client;
  return {
    ...rest,
    masked: [],
    persona: found.persona && { id: found.persona.id, name: personaName(found.persona) },
    addresses: readAddresses(db, row),
    createdBy: found.createdBy,
    updatedBy: found.updatedBy,
  };
}

function find(db: ReadDb, reference: string): Found | undefined {
  const select = statements(db);
  const byId = select.byId.get({ id: reference });
  if (byId) return byId;
  // A bare number is the human number; a code always has a letter.
  if (/^-?\d{1,15}$/.test(reference)) return select.byNumber.get({ number: Number(reference) });
  return select.byCode.get({ codeKey: naturalKey(reference) });
}

/** The id of who is meant by an id, a code or a number; undefined when nobody is. */
export const findClientId = (db: ReadDb, reference: string): string | undefined => find(db, reference)?.client.id;

/** By id, code or number; NOT_FOUND otherwise. */
export function getClient(db: ReadDb, reference: string): Client {
  const found = find(db, reference);
  if (!found) throw new DomainError('NOT_FOUND', { noun: 'client' });
  return toClient(db, found);
}

/** The local row of an id; undefined when nobody has it. For acts on many, which hold rows while they run. */
export const clientRowOf = (db: ReadDb, id: string): number | undefined => statements(db).rowOf.get({ id })?.row;

/** Undefined when the row is gone. */
export function clientAtRow(db: ReadDb, row: number): Client | undefined {
  const found = statements(db).byRow.get({ row });
  return found && toClient(db, found);
}

/** Exact totals, every status named. */
export function countClients(db: ReadDb): Record<ClientStatus, number> {
  const totals = new Map(
    statements(db)
      .counts.all()
      .map(({ status, total }) => [status, total]),
  );
  return Object.fromEntries(clientStatuses.map((status) => [status, totals.get(status) ?? 0])) as Record<
    ClientStatus,
    number
  >;
}

export function codeIsTaken(db: ReadDb, code: string, exceptId?: string): boolean {
  const holder = statements(db).codeTaken.get({ codeKey: naturalKey(code) });
  return holder !== undefined && holder.id !== exceptId;
}

function columnsOf(content: ClientContent, userRow: number | null) {
  // Who acted is told by `userRow`; a record that was read first brings its actors along.
  const {
    addresses,
    createdBy: _creator,
    updatedBy: _updater,
    masked: _masked,
    persona: _persona,
    ...columns
  } = content;
  const mainCity = addresses.main?.city ?? null;
  return {
    ...columns,
    codeKey: naturalKey(content.code),
    nameKey: sortKey(fullName(content)),
    contactKey: content.contactName ? sortKey(content.contactName) : null,
    documentKey: documentKey(content.documentNumber),
    phoneKey: phoneKey(content.phone),
    mobileKey: phoneKey(content.mobile),
    emailKey: emailKey(content.email),
    city: mainCity,
    cityKey: mainCity ? sortKey(mainCity) : '',
    updatedBy: userRow,
  };
}

function rowOf(
  db: ReadDb,
  table: typeof city | typeof state | typeof country,
  id: string | null,
  field: string,
): number | null {
  if (id === null) return null;
  const found = db.orm.select({ row: table.row }).from(table).where(eq(table.id, id)).get();
  if (!found) throw new DomainError('VALIDATION', { issues: [{ path: field, rule: 'notAllowed' }] });
  return found.row;
}

function writeAddresses(db: WriteDb, clientRow: number, addresses: Client['addresses']): void {
  statements(db).deleteAddresses.run({ clientRow });
  for (const kind of addressKinds) {
    const address = addresses[kind];
    if (!address) continue;
    const { cityId, stateId, countryId, ...columns } = address;
    const path = (field: string) => `addresses.${kind satisfies AddressKind}.${field}`;
    db.orm
      .insert(clientAddress)
      .values({
        clientRow,
        kind,
        ...columns,
        cityRow: rowOf(db, city, cityId, path('cityId')),
        stateRow: rowOf(db, state, stateId, path('stateId')),
        countryRow: rowOf(db, country, countryId, path('countryId')),
      })
      .run();
  }
}

/** Inserts a client with its addresses and index entry. `userRow`: who, null for the machine. */
export function insertClient(db: WriteDb, content: ClientContent, userRow: number | null): Client {
  const { row } = db.orm
    .insert(client)
    .values({ ...columnsOf(content, userRow), createdBy: userRow })
    .returning({ row: client.row })
    .get();
  writeAddresses(db, row, content.addresses);
  indexClient(db, row, true);
  return getClient(db, content.id);
}

/** Every column that a save may change, written by one statement that is prepared once. */
const updateStatement = prepared(({ raw }) => {
  const {
    row: _row,
    id: _id,
    number: _number,
    createdAt: _at,
    createdBy: _by,
    personaRow: _persona,
    ...columns
  } = getTableColumns(client);
  const set = Object.entries(columns).map(([field, column]) => `${column.name} = @${field}`);
  return raw.prepare<[Record<string, unknown>]>(`UPDATE client SET ${set.join(', ')} WHERE row = @row`);
});

/** Writes the whole record anew; the caller has checked and raised its `version`. `before`: as it stood, so that only what differs is touched. */
export function updateClient(db: WriteDb, before: Client, content: ClientContent, userRow: number | null): Client {
  const row = clientRowOf(db, content.id);
  if (row === undefined) throw new DomainError('NOT_FOUND', { noun: 'client' });
  const columns = columnsOf(content, userRow);
  updateStatement(db).run({ ...columns, tags: JSON.stringify(columns.tags), row });
  if (JSON.stringify(before.addresses) !== JSON.stringify(content.addresses))
    writeAddresses(db, row, content.addresses);
  indexClient(db, row, columns.nameKey !== sortKey(fullName(before)));
  return getClient(db, content.id);
}

export interface DuplicateProbe {
  readonly exceptId?: string | undefined;
  readonly name?: string | undefined;
  readonly surname?: string | null | undefined;
  readonly documentNumber?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly mobile?: string | null | undefined;
  readonly birthDate?: string | null | undefined;
}

/** Names whose keys differ in accents only lie side by side in the index. */
const sameLetters = (letters: string) => and(gte(client.nameKey, letters), lt(client.nameKey, `${letters}\uffff`));

/** Strongest reason first. A name alone is only worth showing, never worth asking about. */
const reasonWeight = { document: 16, nameAndBirthDate: 8, email: 4, phone: 2, name: 1 } as const;

/**
 * Clients that share a document, an e-mail, a telephone, or name and birth date; with `byName` also those of the same name.
 * The strongest first, at most five.
 */
export function findDuplicates(db: ReadDb, probe: DuplicateProbe, { byName = false } = {}): LikelyDuplicate[] {
  const document = documentKey(probe.documentNumber ?? null);
  const email = emailKey(probe.email ?? null);
  const phones = [phoneKey(probe.phone ?? null), phoneKey(probe.mobile ?? null)].filter(
    (key): key is string => key !== null && key.length >= 6,
  );
  const letters = probe.name ? baseKey(fullName({ name: probe.name, surname: probe.surname })) : null;
  const { birthDate } = probe;
  const conditions = [
    document && document.length >= 4 ? eq(client.documentKey, document) : undefined,
    email ? eq(client.emailKey, email) : undefined,
    phones.length > 0 ? inArray(client.phoneKey, phones) : undefined,
    phones.length > 0 ? inArray(client.mobileKey, phones) : undefined,
    letters && birthDate ? and(sameLetters(letters), eq(client.birthDate, birthDate)) : undefined,
    letters && byName ? sameLetters(letters) : undefined,
  ].filter((condition) => condition !== undefined);
  if (conditions.length === 0) return [];
  const rows = db.orm
    .select()
    .from(client)
    .where(probe.exceptId ? and(ne(client.id, probe.exceptId), or(...conditions)) : or(...conditions))
    .orderBy(sql`coalesce(${client.documentKey} = ${document ?? ''}, 0) DESC`)
    .limit(50)
    .all();
  const matches = rows.map((row): LikelyDuplicate => {
    const reasons: LikelyDuplicate['reasons'] = [];
    const sameName = letters !== null && row.nameKey.startsWith(letters);
    if (document && row.documentKey === document) reasons.push('document');
    if (sameName && birthDate && row.birthDate === birthDate) reasons.push('nameAndBirthDate');
    else if (sameName && byName) reasons.push('name');
    if (email && row.emailKey === email) reasons.push('email');
    if (phones.some((key) => key === row.phoneKey || key === row.mobileKey)) reasons.push('phone');
    const { id, code, status, documentNumber } = row;
    return { id, code, name: fullName(row), status, documentNumber, city: row.city, reasons };
  });
  const strength = ({ reasons }: LikelyDuplicate) => reasons.reduce((sum, reason) => sum + reasonWeight[reason], 0);
  return matches.sort((a, b) => strength(b) - strength(a)).slice(0, 5);
}

const cards = prepared(({ raw }) =>
  raw.prepare<[string], ClientCard>(
    `SELECT c.id, c.number, c.code, iif(c.surname IS NULL, c.name, c.name || ' ' || c.surname) AS name, c.contact_name AS contactName,
       c.document_number AS documentNumber, c.phone, c.mobile, c.email, a.street, a.city, t.code AS cityCode, c.status, c.status_at AS statusAt,
       c.created_at AS createdAt
     FROM json_each(?) j CROSS JOIN client c ON c.id = j.value LEFT JOIN client_address a ON a.client_row = c.row AND a.kind = 'main'
       LEFT JOIN city t ON t.row = a.city_row ORDER BY j.key`,
  ),
);

/** Those of these ids, in their order. */
export const clientCards = (db: ReadDb, ids: readonly string[]): ClientCard[] => cards(db).all(JSON.stringify(ids));
