import { eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { fullName } from '#contract/client.ts';
import { DomainError } from '#contract/errors.ts';
import type { User, UserListInput, UserRow, UserSort } from '#contract/user.ts';
import { prepared, type ReadDb, type WriteDb } from '../connection.ts';
import { client, role, user } from '../schema/index.ts';
import { fold, foldEmail } from '../search/fold.ts';
import { sortKey } from '../search/sort-key.ts';
import { type Filter, type Listing, readListing } from './listing.ts';
import { personaAtRow } from './persona.ts';
import { mayEnter } from './session.ts';

const creator = alias(user, 'creator');
const updater = alias(user, 'updater');
const actor = <I, N, D>(who: { id: I; number: N; displayName: D }) => ({
  id: who.id,
  number: who.number,
  name: who.displayName,
});
const roleColumns = {
  id: role.id,
  number: role.number,
  name: role.name,
  description: role.description,
  builtIn: role.builtIn,
};

const statements = prepared(({ orm, raw }) => {
  const record = orm
    .select({
      user,
      role: roleColumns,
      client: { id: client.id, code: client.code, name: client.name, surname: client.surname, status: client.status },
      createdBy: actor(creator),
      updatedBy: actor(updater),
    })
    .from(user)
    .innerJoin(role, eq(role.row, user.roleRow))
    .leftJoin(client, eq(client.row, user.clientRow))
    .leftJoin(creator, eq(creator.row, user.createdBy))
    .leftJoin(updater, eq(updater.row, user.updatedBy));
  return {
    byId: record.where(eq(user.id, sql.placeholder('id'))).prepare(),
    byNumber: record.where(eq(user.number, sql.placeholder('number'))).prepare(),
    byEmail: orm
      .select({
        row: user.row,
        id: user.id,
        active: mayEnter,
        passwordHash: user.passwordHash,
        mustChangePassword: user.mustChangePassword,
        secretExpiresAt: user.secretExpiresAt,
        secretUsed: user.secretUsed,
      })
      .from(user)
      .leftJoin(client, eq(client.row, user.clientRow))
      .where(eq(user.emailKey, sql.placeholder('emailKey')))
      .prepare(),
    recovery: orm
      .select({ hash: user.recoveryHash, at: user.recoveryAt })
      .from(user)
      .where(eq(user.row, sql.placeholder('row')))
      .prepare(),
    any: orm.select({ row: user.row }).from(user).limit(1).prepare(),
    otherAdministrator: raw.prepare<[number]>(
      `SELECT 1 FROM user u CROSS JOIN role r ON r.row = u.role_row
       WHERE r.built_in = 'admin' AND u.active = 1 AND u.password_hash IS NOT NULL AND u.must_change_password = 0 AND u.row <> ? LIMIT 1`,
    ),
    ofClient: raw
      .prepare<[string], string>('SELECT u.id FROM user u JOIN client c ON c.row = u.client_row WHERE c.id = ?')
      .pluck(),
    ofPersona: raw.prepare<[number], string>('SELECT id FROM user WHERE persona_row = ?').pluck(),
    searchSource: raw.prepare<[number], { name: string; email: string; names: string }>(
      `SELECT u.display_name AS name, u.email, coalesce(p.search, '') AS names FROM user u LEFT JOIN persona p ON p.row = u.persona_row WHERE u.row = ?`,
    ),
    setSearch: raw.prepare<[string, string, number]>('UPDATE user SET search = ?, name_key = ? WHERE row = ?'),
  };
});

/** Whether this store has had its first run. */
export function hasUsers(db: ReadDb): boolean {
  return statements(db).any.get() !== undefined;
}

export function findUserByEmail(db: ReadDb, email: string) {
  return statements(db).byEmail.get({ emailKey: foldEmail(email) });
}

type Found = NonNullable<ReturnType<ReturnType<typeof statements>['byId']['get']>>;

function find(db: ReadDb, reference: string): Found {
  const byId = statements(db).byId.get({ id: reference });
  const found =
    byId ?? (/^\d{1,15}$/.test(reference) ? statements(db).byNumber.get({ number: Number(reference) }) : undefined);
  if (!found) throw new DomainError('NOT_FOUND', { noun: 'user' });
  return found;
}

/** By id or number, with role and persona, without any secret; NOT_FOUND otherwise. */
export function getUser(db: ReadDb, reference: string): User {
  const found = find(db, reference);
  const { id, number, version, displayName, email, active, mustChangePassword, createdAt, updatedAt } = found.user;
  return {
    id,
    number,
    version,
    displayName,
    email,
    active,
    mustChangePassword,
    secretExpiresAt: found.user.secretExpiresAt,
    createdAt,
    updatedAt,
    role: found.role,
    persona: found.user.personaRow === null ? null : personaAtRow(db, found.user.personaRow),
    client: found.client && {
      id: found.client.id,
      code: found.client.code,
      name: fullName(found.client),
      active: found.client.status === 'active',
    },
    createdBy: found.createdBy,
    updatedBy: found.updatedBy,
  };
}

export const userRowOf = (db: ReadDb, reference: string): number => find(db, reference).user.row;

/** The account of a persona; undefined when it has none. */
export const userOfPersona = (db: ReadDb, personaRow: number): string | undefined =>
  statements(db).ofPersona.get(personaRow);

/** The portal account of a client; undefined when he has none. */
export const userOfClient = (db: ReadDb, clientId: string): string | undefined => statements(db).ofClient.get(clientId);

/** Whether somebody else could still run the store: an active administrator with a password of his own. */
export const hasOtherAdministrator = (db: ReadDb, userRow: number): boolean =>
  statements(db).otherAdministrator.get(userRow) !== undefined;

const listing: Listing<UserSort> = {
  table: 'user',
  fts: 'user_fts',
  columns: `t.id, t.number, t.version, t.display_name AS displayName, t.email, t.active, t.must_change_password AS mustChangePassword,
    p.given_names || ' ' || p.paternal_surname || coalesce(' ' || p.maternal_surname, '') AS personaName,
    iif(c.surname IS NULL, c.name, c.name || ' ' || c.surname) AS clientName, r.id AS roleId, r.name AS roleName, r.built_in AS builtInRole,
    t.created_at AS createdAt, t.updated_at AS updatedAt`,
  joins: `JOIN role r ON r.row = t.role_row LEFT JOIN persona p ON p.row = t.persona_row LEFT JOIN client c ON c.row = t.client_row`,
  sorts: { name: 'name_key', number: 'number', email: 'email_key', role: 'role_row', createdAt: 'created_at' },
};

type Raw = Omit<UserRow, 'active' | 'mustChangePassword'> & { active: number; mustChangePassword: number };

export function listUsers(db: ReadDb, { active, roleId, kind, ...input }: UserListInput) {
  const filters: Filter[] = [];
  if (active !== undefined) filters.push({ sql: 't.active = @active', values: { active: active ? 1 : 0 } });
  if (roleId !== undefined)
    filters.push({ sql: 't.role_row = (SELECT row FROM role WHERE id = @roleId)', values: { roleId } });
  if (kind !== undefined) filters.push({ sql: `t.client_row IS ${kind === 'portal' ? 'NOT ' : ''}NULL` });
  const { items, ...page } = readListing<Raw, UserSort>(db, listing, input, filters);
  const rows = items.map((row) => ({
    ...row,
    active: row.active === 1,
    mustChangePassword: row.mustChangePassword === 1,
  }));
  return { ...page, items: rows };
}

interface Stamp {
  readonly at: number;
  readonly by: number | null;
}

export interface NewUser {
  readonly displayName: string;
  readonly email: string;
  readonly passwordHash: string | null;
  readonly mustChangePassword: boolean;
  readonly secretExpiresAt: number | null;
  readonly active: boolean;
  readonly roleRow: number;
  /** Exactly one of the two. */
  readonly personaRow: number | null;
  readonly clientRow: number | null;
}

/** What the user is found by: his own words and his person's names. Call it whenever one of them changes. */
export function indexUser(db: WriteDb, row: number): void {
  const source = statements(db).searchSource.get(row);
  if (source)
    statements(db).setSearch.run(fold([source.name, source.email, source.names].join('\n')), sortKey(source.name), row);
}

/** Answers the local row. The caller has checked that the e-mail is free. */
export function insertUser(
  db: WriteDb,
  input: NewUser,
  { id, number, at, by }: Stamp & { id: string; number: number },
): number {
  const { row } = db.orm
    .insert(user)
    .values({
      ...input,
      id,
      number,
      emailKey: foldEmail(input.email),
      createdAt: at,
      createdBy: by,
      updatedAt: at,
      updatedBy: by,
    })
    .returning({ row: user.row })
    .get();
  indexUser(db, row);
  return row;
}

export interface UserColumns {
  readonly displayName?: string;
  readonly email?: string;
  readonly roleRow?: number;
  readonly active?: boolean;
}

/** Writes what is named, one version on; the caller has checked it. */
export function updateUser(db: WriteDb, row: number, columns: UserColumns, { at, by }: Stamp): void {
  db.orm
    .update(user)
    .set({
      ...columns,
      ...(columns.email !== undefined && { emailKey: foldEmail(columns.email) }),
      version: sql`${user.version} + 1`,
      updatedAt: at,
      updatedBy: by,
    })
    .where(eq(user.row, row))
    .run();
  indexUser(db, row);
}

/** A first secret in place of the password: it opens one session, which can only set a new one, and dies at `expiresAt`. */
export function setFirstSecret(
  db: WriteDb,
  row: number,
  { passwordHash, expiresAt }: { passwordHash: string; expiresAt: number },
  { at, by }: Stamp,
): void {
  db.orm
    .update(user)
    .set({
      passwordHash,
      secretUsed: false,
      mustChangePassword: true,
      secretExpiresAt: expiresAt,
      version: sql`${user.version} + 1`,
      updatedAt: at,
      updatedBy: by,
    })
    .where(eq(user.row, row))
    .run();
}

/** It opens no second session. */
export const noteSecretUsed = (db: WriteDb, row: number): void =>
  void db.orm.update(user).set({ secretUsed: true }).where(eq(user.row, row)).run();

/** A hash of the same password made with today's cost. */
export function rehashPassword(db: WriteDb, row: number, passwordHash: string): void {
  db.orm.update(user).set({ passwordHash }).where(eq(user.row, row)).run();
}

/** A password of the user's own: ends every obligation to change it. */
export function setOwnPassword(db: WriteDb, userRow: number, passwordHash: string, at: number): void {
  db.orm
    .update(user)
    .set({
      passwordHash,
      mustChangePassword: false,
      secretExpiresAt: null,
      updatedAt: at,
      updatedBy: userRow,
      version: sql`${user.version} + 1`,
    })
    .where(eq(user.row, userRow))
    .run();
}

/** The printed way back in: its hash and when it was made; nulls when there is none. */
export function getRecovery(db: ReadDb, userRow: number): { hash: string | null; at: number | null } {
  return statements(db).recovery.get({ row: userRow }) ?? { hash: null, at: null };
}

export function setRecovery(
  db: WriteDb,
  userRow: number,
  { hash, at }: { hash: string | null; at: number | null },
): void {
  db.orm.update(user).set({ recoveryHash: hash, recoveryAt: at }).where(eq(user.row, userRow)).run();
}
