import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { keyColumns, recordColumns } from '../columns.ts';
import { client } from './client.ts';
import { user } from './user.ts';

/** The outbox, and what went through it. `toKey` is the folded address: quotas and order are kept per recipient. */
export const mail = sqliteTable(
  'mail',
  {
    ...keyColumns(),
    number: integer('number').notNull().unique(),
    messageId: text('message_id').notNull().unique(),
    toAddress: text('to_address').notNull(),
    toKey: text('to_key').notNull(),
    toName: text('to_name'),
    subject: text('subject').notNull(),
    message: text('message').notNull(),
    status: text('status', { enum: ['queued', 'sending', 'sent', 'failed', 'uncertain', 'cancelled'] }).notNull(),
    clientRow: integer('client_row').references(() => client.row),
    userRow: integer('user_row').references(() => user.row),
    ...recordColumns(),
  },
  (t) => [
    index('mail_status').on(t.status, t.row),
    index('mail_client').on(t.clientRow, t.row),
    index('mail_created').on(t.createdAt),
    index('mail_author').on(t.createdBy, t.createdAt),
    index('mail_recipient').on(t.toKey, t.row),
    check('mail_status_known', sql`${t.status} in ('queued', 'sending', 'sent', 'failed', 'uncertain', 'cancelled')`),
    check('mail_address_shape', sql`instr(${t.toAddress}, '@') > 1 and length(${t.toAddress}) <= 120`),
    check('mail_one_line', sql`instr(${t.subject} || coalesce(${t.toName}, ''), char(10)) = 0`),
  ],
);
