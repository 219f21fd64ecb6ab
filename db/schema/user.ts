import { sql } from 'drizzle-orm';
import { type AnySQLiteColumn, check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { flag, keyColumns, recordColumns } from '../columns.ts';
import { client } from './client.ts';

export const persona = sqliteTable(
  'persona',
  {
    ...keyColumns(),
    number: integer('number').notNull().unique(),
    givenNames: text('given_names').notNull(),
    paternalSurname: text('paternal_surname').notNull(),
    maternalSurname: text('maternal_surname'),
    birthDate: text('birth_date').notNull(),
    gender: text('gender').notNull(),
    active: flag('active').notNull().default(true),
    nameKey: text('name_key').notNull(),
    /** All names folded: what search compares. */
    search: text('search').notNull().default(''),
    ...recordColumns(),
  },
  (t) => [
    index('persona_name').on(t.nameKey, t.row),
    index('persona_active_name').on(t.active, t.nameKey, t.row),
    index('persona_created').on(t.createdAt, t.row),
    index('persona_updated').on(t.updatedAt, t.row),
    index('persona_birth').on(t.birthDate),
  ],
);

/** `builtIn` roles take their permissions from the contract's matrix; a store's own role holds them as a JSON list. */
export const role = sqliteTable('role', {
  ...keyColumns(),
  number: integer('number').notNull().unique(),
  name: text('name').notNull(),
  description: text('description'),
  builtIn: text('built_in', { enum: ['admin', 'cashier', 'manager', 'accountant', 'auditor', 'client'] }).unique(),
  permissions: text('permissions', { mode: 'json' }).$type<string[]>(),
  active: flag('active').notNull().default(true),
  ...recordColumns(),
});

export const user = sqliteTable(
  'user',
  {
    ...keyColumns(),
    number: integer('number').notNull().unique(),
    displayName: text('display_name').notNull(),
    email: text('email').notNull(),
    /** Folded: an e-mail is unique without regard to case. */
    emailKey: text('email_key').notNull().unique(),
    /** Scheme-tagged hash; null while an invitation waits. */
    passwordHash: text('password_hash'),
    mustChangePassword: flag('must_change_password').notNull().default(false),
    /** A first secret dies at this time (epoch ms). */
    secretExpiresAt: integer('secret_expires_at'),
    /** A first secret opens one session and no other. */
    secretUsed: flag('secret_used').notNull().default(false),
    /** SHA-256 of the printed way back in (140 random bits need no slow hash); null once used. */
    recoveryHash: text('recovery_hash'),
    recoveryAt: integer('recovery_at'),
    active: flag('active').notNull().default(true),
    roleRow: integer('role_row')
      .notNull()
      .references(() => role.row),
    personaRow: integer('persona_row')
      .unique()
      .references(() => persona.row),
    /** A portal account's client; staff have a persona instead. */
    clientRow: integer('client_row').references((): AnySQLiteColumn => client.row),
    nameKey: text('name_key').notNull().default(''),
    /** Display name, e-mail and the person's names, folded: what search compares. */
    search: text('search').notNull().default(''),
    ...recordColumns(),
  },
  (t) => [
    uniqueIndex('user_client').on(t.clientRow),
    index('user_name').on(t.nameKey, t.row),
    index('user_role').on(t.roleRow),
    check('user_email_shape', sql`instr(${t.email}, '@') > 1 and length(${t.email}) <= 120`),
  ],
);

/** Local only. `tokenHash` = SHA-256 of the opaque token; the token itself is never stored. */
export const session = sqliteTable(
  'session',
  {
    row: integer('row').primaryKey(),
    id: text('id').notNull().unique(),
    tokenHash: text('token_hash').notNull().unique(),
    userRow: integer('user_row')
      .notNull()
      .references(() => user.row),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    transport: text('transport', { enum: ['port', 'http'] }).notNull(),
    /** Of a screen, which locks when it is left alone; false for a token that a program shows with every call. Fixed when it is opened. */
    screen: flag('screen').notNull().default(true),
  },
  (t) => [index('session_user').on(t.userRow), index('session_expiry').on(t.expiresAt)],
);

/** Local only. Who guesses wrong waits: `remainingMs` is what is left of the wait when it was last written, whatever the clock says. */
export const throttle = sqliteTable('throttle', {
  /** A hash of account and device. */
  key: text('key').primaryKey(),
  failures: integer('failures').notNull(),
  remainingMs: integer('remaining_ms').notNull(),
  at: integer('at').notNull(),
});

/** Local only. A program's key; only its hash is kept. It acts for its owner, with a role's permissions. */
export const apiToken = sqliteTable(
  'api_token',
  {
    row: integer('row').primaryKey(),
    id: text('id').notNull().unique(),
    name: text('name').notNull(),
    tokenHash: text('token_hash').notNull().unique(),
    ownerRow: integer('owner_row')
      .notNull()
      .references(() => user.row),
    roleRow: integer('role_row')
      .notNull()
      .references(() => role.row),
    active: flag('active').notNull().default(true),
    createdAt: integer('created_at').notNull(),
    lastUsedAt: integer('last_used_at'),
  },
  (t) => [index('api_token_active').on(t.active, t.createdAt)],
);
