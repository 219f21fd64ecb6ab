import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { flag, keyColumns } from '../columns.ts';

const placeColumns = () => ({
  ...keyColumns(),
  number: integer('number').notNull().unique(),
  code: text('code').notNull().unique(),
  name: text('name').notNull(),
  /** Folded name and code, for search. */
  search: text('search').notNull(),
  /** Spanish alphabetical order. */
  nameKey: text('name_key').notNull(),
  active: flag('active').notNull().default(true),
  /** The catalogue that a store starts with is nobody's: time 0, no user. */
  version: integer('version').notNull().default(1),
  createdAt: integer('created_at').notNull().default(0),
  createdBy: integer('created_by'),
  updatedAt: integer('updated_at').notNull().default(0),
  updatedBy: integer('updated_by'),
});

export const country = sqliteTable('country', placeColumns(), (t) => [index('country_name').on(t.nameKey)]);

export const state = sqliteTable(
  'state',
  {
    ...placeColumns(),
    countryRow: integer('country_row')
      .notNull()
      .references(() => country.row),
  },
  (t) => [index('state_country_name').on(t.countryRow, t.nameKey)],
);

export const city = sqliteTable(
  'city',
  {
    ...placeColumns(),
    stateRow: integer('state_row')
      .notNull()
      .references(() => state.row),
  },
  (t) => [index('city_state_name').on(t.stateRow, t.nameKey), index('city_name').on(t.nameKey)],
);
