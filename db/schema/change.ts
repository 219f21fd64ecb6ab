import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * What happened, in order of `seq`, never of the clock. Append-only.
 * `patch` is JSON {field: [before, after]}; `hash` chains over (previous hash, metadata, SHA-256(salt ‖ patch)), so a patch can be erased and the chain still verifies.
 */
export const changeLog = sqliteTable(
  'change_log',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    at: integer('at').notNull(),
    userRow: integer('user_row'),
    origin: text('origin').notNull(),
    requestKey: text('request_key'),
    noun: text('noun').notNull(),
    verb: text('verb').notNull(),
    /** 'done', or the code of the error that refused it. */
    outcome: text('outcome').notNull(),
    recordId: text('record_id'),
    patch: text('patch'),
    salt: blob('salt', { mode: 'buffer' }),
    patchHash: blob('patch_hash', { mode: 'buffer' }).notNull(),
    hash: blob('hash', { mode: 'buffer' }).notNull(),
  },
  (t) => [
    index('change_log_record').on(t.noun, t.recordId, t.seq),
    index('change_log_user').on(t.userRow, t.seq),
    index('change_log_noun').on(t.noun, t.seq),
    index('change_log_at').on(t.at),
    index('change_log_request').on(t.requestKey, t.seq),
  ],
);

/** Local only: answers a repeated command without running it again. Keeps the record's id, never its content. */
export const idempotency = sqliteTable(
  'idempotency',
  {
    key: text('key').notNull(),
    /** 0: nobody signed in. */
    userRow: integer('user_row').notNull(),
    procedure: text('procedure').notNull(),
    inputHash: text('input_hash').notNull(),
    recordId: text('record_id').notNull(),
    at: integer('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.key, t.userRow] }), index('idempotency_at').on(t.at)],
);

/** Local only: small facts about this database file. */
export const setting = sqliteTable('setting', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
});
