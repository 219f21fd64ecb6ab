import { and, eq, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { fullName } from '#contract/client.ts';
import { DomainError, type LikelyDuplicate } from '#contract/errors.ts';
import {
  type Counterpart,
  type Persona,
  type PersonaInput,
  type PersonaListInput,
  type PersonaRow,
  type PersonaSort,
  personaName,
} from '#contract/persona.ts';
import { prepared, type ReadDb, type WriteDb } from '../connection.ts';
import { client, persona, user } from '../schema/index.ts';
import { fold } from '../search/fold.ts';
import { baseKey, sortKey } from '../search/sort-key.ts';
import { type Filter, type Listing, readListing } from './listing.ts';

const creator = alias(user, 'creator');
const updater = alias(user, 'updater');
const account = alias(user, 'account');
const actor = <I, N, D>(who: { id: I; number: N; displayName: D }) => ({
  id: who.id,
  number: who.number,
  name: who.displayName,
});

const statements = prepared(({ orm, raw }) => {
  const record = orm
    .select({
      persona,
      account: { id: account.id, number: account.number, displayName: account.displayName, active: account.active },
      client: { id: client.id, code: client.code, name: client.name, surname: client.surname, status: client.status },
      createdBy: actor(creator),
      updatedBy: actor(updater),
    })
    .from(persona)
    .leftJoin(account, eq(account.personaRow, persona.row))
    .leftJoin(client, eq(client.personaRow, persona.row))
    .leftJoin(creator, eq(creator.row, persona.createdBy))
    .leftJoin(updater, eq(updater.row, persona.updatedBy));
  return {
    byId: record.where(eq(persona.id, sql.placeholder('id'))).prepare(),
    byNumber: record.where(eq(persona.number, sql.placeholder('number'))).prepare(),
    byRow: record.where(eq(persona.row, sql.placeholder('row'))).prepare(),
    counts: raw.prepare<[], { active: number; total: number }>(
      'SELECT active, count(*) AS total FROM persona GROUP BY active',
    ),
    unlink: raw.prepare<[number]>('UPDATE client SET persona_row = NULL WHERE persona_row = ?'),
    link: raw.prepare<[number, string]>('UPDATE client SET persona_row = ? WHERE id = ?'),
  };
});

type Found = NonNullable<ReturnType<ReturnType<typeof statements>['byId']['get']>>;

function toPersona(found: Found): Persona {
  const { row: _row, nameKey: _nameKey, search: _search, ...rest } = found.persona;
  const asUser: Counterpart | null = found.account && {
    id: found.account.id,
    code: String(found.account.number),
    name: found.account.displayName,
    active: found.account.active,
  };
  const asClient: Counterpart | null = found.client && {
    id: found.client.id,
    code: found.client.code,
    name: fullName(found.client),
    active: found.client.status === 'active',
  };
  return { ...rest, user: asUser, client: asClient, createdBy: found.createdBy, updatedBy: found.updatedBy };
}

function find(db: ReadDb, reference: string): Found {
  const byId = statements(db).byId.get({ id: reference });
  const found =
    byId ?? (/^\d{1,15}$/.test(reference) ? statements(db).byNumber.get({ number: Number(reference) }) : undefined);
  if (!found) throw new DomainError('NOT_FOUND', { noun: 'persona' });
  return found;
}

/** By id or number; NOT_FOUND otherwise. */
export const getPersona = (db: ReadDb, reference: string): Persona => toPersona(find(db, reference));

/** For the account that belongs to it. */
export function personaAtRow(db: ReadDb, row: number): Persona | null {
  const found = statements(db).byRow.get({ row });
  return found ? toPersona(found) : null;
}

export const personaRowOf = (db: ReadDb, reference: string): number => find(db, reference).persona.row;

/** Exact totals. */
export function countPersonas(db: ReadDb): { active: number; inactive: number } {
  const totals = new Map(
    statements(db)
      .counts.all()
      .map(({ active, total }) => [active, total]),
  );
  return { active: totals.get(1) ?? 0, inactive: totals.get(0) ?? 0 };
}

const listing: Listing<PersonaSort> = {
  table: 'persona',
  fts: 'persona_fts',
  columns: `t.id, t.number, t.version, t.given_names || ' ' || t.paternal_surname || coalesce(' ' || t.maternal_surname, '') AS name,
    t.birth_date AS birthDate, t.gender, t.active, EXISTS (SELECT 1 FROM user u WHERE u.persona_row = t.row) AS isUser,
    EXISTS (SELECT 1 FROM client c WHERE c.persona_row = t.row) AS isClient, t.created_at AS createdAt, t.updated_at AS updatedAt`,
  joins: '',
  sorts: { name: 'name_key', number: 'number', createdAt: 'created_at', updatedAt: 'updated_at' },
};

type Raw = Omit<PersonaRow, 'active' | 'isUser' | 'isClient'> & { active: number; isUser: number; isClient: number };

export function listPersonas(db: ReadDb, { active, ...input }: PersonaListInput) {
  const filters: Filter[] =
    active === undefined ? [] : [{ sql: 't.active = @active', values: { active: active ? 1 : 0 } }];
  const { items, ...page } = readListing<Raw, PersonaSort>(db, listing, input, filters);
  const rows = items.map((row) => ({
    ...row,
    active: row.active === 1,
    isUser: row.isUser === 1,
    isClient: row.isClient === 1,
  }));
  return { ...page, items: rows };
}

interface Stamp {
  readonly at: number;
  readonly by: number | null;
}

function columnsOf({ givenNames, paternalSurname, maternalSurname = null, birthDate, gender }: PersonaInput) {
  const name = personaName({ givenNames, paternalSurname, maternalSurname });
  return {
    givenNames,
    paternalSurname,
    maternalSurname,
    birthDate,
    gender,
    nameKey: sortKey(name),
    search: fold(name),
  };
}

/** Answers the local row, for the user that will own it. */
export function insertPersona(
  db: WriteDb,
  input: PersonaInput,
  { id, number, at, by }: Stamp & { id: string; number: number },
): number {
  return db.orm
    .insert(persona)
    .values({ id, number, ...columnsOf(input), createdAt: at, createdBy: by, updatedAt: at, updatedBy: by })
    .returning({ row: persona.row })
    .get().row;
}

/** Writes the whole record anew, one version on; the caller has checked it. */
export function updatePersona(
  db: WriteDb,
  row: number,
  input: PersonaInput & { active: boolean },
  { at, by }: Stamp,
): void {
  db.orm
    .update(persona)
    .set({
      ...columnsOf(input),
      active: input.active,
      version: sql`${persona.version} + 1`,
      updatedAt: at,
      updatedBy: by,
    })
    .where(eq(persona.row, row))
    .run();
}

/** Personas of the same name (accents aside) born on the same day; at most five. */
export function samePersonas(db: ReadDb, input: PersonaInput, exceptId: string | undefined): LikelyDuplicate[] {
  const letters = baseKey(personaName(input));
  return db.orm
    .select()
    .from(persona)
    .where(and(eq(persona.birthDate, input.birthDate), ne(persona.id, exceptId ?? '')))
    .limit(500)
    .all()
    .filter(({ nameKey }) => nameKey.startsWith(letters))
    .slice(0, 5)
    .map((found) => ({
      id: found.id,
      code: String(found.number),
      name: personaName(found),
      status: found.active ? 'active' : 'inactive',
      documentNumber: null,
      city: null,
      reasons: ['nameAndBirthDate'],
    }));
}

/** The same human as a client (null: as none). */
export function linkPersonaToClient(db: WriteDb, row: number, clientId: string | null): void {
  statements(db).unlink.run(row);
  if (clientId !== null) statements(db).link.run(row, clientId);
}
