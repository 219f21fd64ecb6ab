import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
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
    template: text('template'),
    /** JSON: which document goes with it, made when it is sent. */
    document: text('document'),
    attachment: text('attachment'),
    /** Stands for {secret} in the message when it is sent; gone as soon as it is, or never will be. */
    secret: text('secret'),
    /** When it entered the queue, last: quotas and patience count from here. */
    queuedAt: integer('queued_at').notNull().default(0),
    attempts: integer('attempts').notNull().default(0),
    /** How often the line broke after the message was handed over. */
    uncertainties: integer('uncertainties').notNull().default(0),
    nextAttemptAt: integer('next_attempt_at'),
    problem: text('problem'),
    answer: text('answer'),
    sentAt: integer('sent_at'),
    divertedTo: text('diverted_to'),
    search: text('search').notNull().default(''),
    ...recordColumns(),
  },
  (t) => [
    index('mail_status').on(t.status, t.row),
    index('mail_client').on(t.clientRow, t.row),
    index('mail_queued').on(t.queuedAt),
    index('mail_author_queued').on(t.createdBy, t.queuedAt),
    index('mail_user').on(t.userRow, t.row),
    index('mail_recipient').on(t.toKey, t.row),
    index('mail_waiting').on(t.row).where(sql`status IN ('queued', 'sending')`),
    index('mail_sent').on(t.sentAt),
    index('mail_welcome').on(t.toKey, t.createdAt).where(sql`template = 'welcome'`),
    check('mail_status_known', sql`${t.status} in ('queued', 'sending', 'sent', 'failed', 'uncertain', 'cancelled')`),
    check('mail_address_shape', sql`instr(${t.toAddress}, '@') > 1 and length(${t.toAddress}) <= 120`),
    check('mail_one_line', sql`instr(${t.subject} || coalesce(${t.toName}, ''), char(10)) = 0`),
  ],
);

/** What the store has written in place of our own words. */
export const mailTemplate = sqliteTable(
  'mail_template',
  {
    row: integer('row').primaryKey(),
    name: text('name').notNull(),
    language: text('language', { enum: ['es', 'en'] }).notNull(),
    subject: text('subject').notNull(),
    message: text('message').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [uniqueIndex('mail_template_name').on(t.name, t.language)],
);
