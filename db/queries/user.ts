import { eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { DomainError } from '#contract/errors.ts';
import type { Persona, PersonaInput } from '#contract/persona.ts';
import type { Role, User } from '#contract/user.ts';
import { prepared, type ReadDb, type WriteDb } from '../connection.ts';
import { persona, role, user } from '../schema/index.ts';
import { foldEmail } from '../search/fold.ts';
import { sortKey } from '../search/sort-key.ts';

const creator = alias(user, 'creator');
const updater = alias(user, 'updater');
const personaCreator = alias(user, 'persona_creator');
const personaUpdater = alias(user, 'persona_updater');
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

const statements = prepared(({ orm }) => ({
  byId: orm
    .select({
      user,
      role: roleColumns,
      persona,
      createdBy: actor(creator),
      updatedBy: actor(updater),
      personaCreatedBy: actor(personaCreator),
      personaUpdatedBy: actor(personaUpdater),
    })
    .from(user)
    .innerJoin(role, eq(role.row, user.roleRow))
    .leftJoin(persona, eq(persona.row, user.personaRow))
    .leftJoin(creator, eq(creator.row, user.createdBy))
    .leftJoin(updater, eq(updater.row, user.updatedBy))
    .leftJoin(personaCreator, eq(personaCreator.row, persona.createdBy))
    .leftJoin(personaUpdater, eq(personaUpdater.row, persona.updatedBy))
    .where(eq(user.id, sql.placeholder('id')))
    .prepare(),
  byEmail: orm
    .select({
      row: user.row,
      id: user.id,
      active: user.active,
      passwordHash: user.passwordHash,
      mustChangePassword: user.mustChangePassword,
      secretExpiresAt: user.secretExpiresAt,
    })
    .from(user)
    .where(eq(user.emailKey, sql.placeholder('emailKey')))
    .prepare(),
  roleByNumber: orm
    .select({ row: role.row, ...roleColumns, permissions: role.permissions })
    .from(role)
    .where(eq(role.number, sql.placeholder('number')))
    .prepare(),
  recovery: orm
    .select({ hash: user.recoveryHash, at: user.recoveryAt })
    .from(user)
    .where(eq(user.row, sql.placeholder('row')))
    .prepare(),
  any: orm.select({ row: user.row }).from(user).limit(1).prepare(),
}));

/** Whether this store has had its first run. */
export function hasUsers(db: ReadDb): boolean {
  return statements(db).any.get() !== undefined;
}

export function findUserByEmail(db: ReadDb, email: string) {
  return statements(db).byEmail.get({ emailKey: foldEmail(email) });
}

export function findRoleByNumber(db: ReadDb, number: number) {
  return statements(db).roleByNumber.get({ number });
}

/** With role and persona, without any secret; NOT_FOUND otherwise. */
export function getUser(db: ReadDb, id: string): User {
  const found = statements(db).byId.get({ id });
  if (!found) throw new DomainError('NOT_FOUND', { noun: 'user' });
  const { number, version, displayName, email, active, mustChangePassword, createdAt, updatedAt } = found.user;
  return {
    id,
    number,
    version,
    displayName,
    email,
    active,
    mustChangePassword,
    createdAt,
    updatedAt,
    role: found.role satisfies Role,
    persona: found.persona && toPersona(found.persona, found.personaCreatedBy, found.personaUpdatedBy),
    createdBy: found.createdBy,
    updatedBy: found.updatedBy,
  };
}

function toPersona(
  row: typeof persona.$inferSelect,
  createdBy: Persona['createdBy'],
  updatedBy: Persona['updatedBy'],
): Persona {
  const { row: _row, nameKey: _nameKey, ...rest } = row;
  return { ...rest, createdBy, updatedBy };
}

interface Stamp {
  readonly id: string;
  readonly number: number;
  readonly at: number;
  readonly by: number | null;
}

const recordColumns = ({ id, number, at, by }: Stamp) => ({
  id,
  number,
  createdAt: at,
  createdBy: by,
  updatedAt: at,
  updatedBy: by,
});

/** Answers the local row, for the user that will own it. */
export function insertPersona(db: WriteDb, input: PersonaInput, stamp: Stamp): number {
  const { givenNames, paternalSurname, maternalSurname = null, birthDate, gender } = input;
  const nameKey = sortKey([givenNames, paternalSurname, maternalSurname].filter(Boolean).join(' '));
  return db.orm
    .insert(persona)
    .values({ ...recordColumns(stamp), givenNames, paternalSurname, maternalSurname, birthDate, gender, nameKey })
    .returning({ row: persona.row })
    .get().row;
}

export interface NewUser {
  readonly displayName: string;
  readonly email: string;
  readonly passwordHash: string | null;
  readonly mustChangePassword: boolean;
  readonly secretExpiresAt: number | null;
  readonly active: boolean;
  readonly roleRow: number;
  readonly personaRow: number;
}

/** Answers the local row. The caller has checked that the e-mail is free. */
export function insertUser(db: WriteDb, input: NewUser, stamp: Stamp): number {
  return db.orm
    .insert(user)
    .values({ ...recordColumns(stamp), ...input, emailKey: foldEmail(input.email) })
    .returning({ row: user.row })
    .get().row;
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
