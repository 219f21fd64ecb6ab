import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { keyColumns, recordColumns } from '../columns.ts';

export const store = sqliteTable('store', {
  ...keyColumns(),
  number: integer('number').notNull().unique(),
  name: text('name').notNull(),
  country: text('country').notNull(),
  currency: text('currency').notNull(),
  timeZone: text('time_zone').notNull(),
  language: text('language', { enum: ['es', 'en'] }).notNull(),
  ...recordColumns(),
});

/** The next human number of each noun; a number is never given twice, not even after a rollback's gap. */
export const series = sqliteTable('series', {
  noun: text('noun').primaryKey(),
  next: integer('next').notNull(),
});
