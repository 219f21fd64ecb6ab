import { index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { flag } from '../columns.ts';
import { client } from './client.ts';
import { user } from './user.ts';

// A user's own working state. Local only: never replicated, never history.

const owner = () =>
  integer('user_row')
    .notNull()
    .references(() => user.row);

/** Half-typed forms. `recordId` is '' for a new record, so that the key holds. */
export const draft = sqliteTable(
  'draft',
  {
    row: integer('row').primaryKey(),
    userRow: owner(),
    form: text('form').notNull(),
    recordId: text('record_id').notNull(),
    baseVersion: integer('base_version'),
    content: text('content').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [unique('draft_place').on(t.userRow, t.form, t.recordId), index('draft_user').on(t.userRow, t.updatedAt)],
);

/** Named filters, order and columns of a list. `nameKey` is folded: unique among a user's active ones, by rule. */
export const savedView = sqliteTable(
  'saved_view',
  {
    row: integer('row').primaryKey(),
    id: text('id').notNull().unique(),
    userRow: owner(),
    list: text('list').notNull(),
    name: text('name').notNull(),
    nameKey: text('name_key').notNull(),
    state: text('state').notNull(),
    active: flag('active').notNull().default(true),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [index('saved_view_user').on(t.userRow, t.list, t.active)],
);

export const preference = sqliteTable(
  'preference',
  {
    row: integer('row').primaryKey(),
    userRow: owner(),
    name: text('name').notNull(),
    value: text('value').notNull(),
  },
  (t) => [unique('preference_name').on(t.userRow, t.name)],
);

/** Records opened lately. `seq` grows with each opening: the order of the list, whatever the clock says. */
export const recent = sqliteTable(
  'recent',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    userRow: owner(),
    noun: text('noun').notNull(),
    recordId: text('record_id').notNull(),
    at: integer('at').notNull(),
  },
  (t) => [unique('recent_record').on(t.userRow, t.noun, t.recordId), index('recent_user').on(t.userRow, t.seq)],
);

/** Invented clients, to be taken away again. */
export const demoClient = sqliteTable('demo_client', {
  clientRow: integer('client_row')
    .primaryKey()
    .references(() => client.row),
});
