import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { keyColumns, recordColumns } from '../columns.ts';

export const store = sqliteTable('store', {
  ...keyColumns(),
  number: integer('number').notNull().unique(),
  name: text('name').notNull(),
  country: text('country').notNull(),
  currency: text('currency').notNull(),
  timeZone: text('time_zone').notNull(),
  language: text('language', { enum: ['es', 'en'] }).notNull(),
  dateFormat: text('date_format', { enum: ['auto', 'dmy', 'mdy', 'ymd'] })
    .notNull()
    .default('auto'),
  decimalMark: text('decimal_mark', { enum: ['auto', 'comma', 'point'] })
    .notNull()
    .default('auto'),
  /** An unattended screen locks after this long. */
  idleMinutes: integer('idle_minutes').notNull().default(5),
  /** The id of the present logo in `store_logo`. */
  logo: text('logo'),
  ...recordColumns(),
});

/** The picture of the store's logo: one row or none. */
export const storeLogo = sqliteTable('store_logo', {
  row: integer('row').primaryKey(),
  id: text('id').notNull().unique(),
  mediaType: text('media_type', { enum: ['image/png', 'image/jpeg'] }).notNull(),
  content: blob('content', { mode: 'buffer' }).notNull(),
});

/** The next human number of each noun; a number is never given twice, not even after a rollback's gap. */
export const series = sqliteTable('series', {
  noun: text('noun').primaryKey(),
  next: integer('next').notNull(),
});
