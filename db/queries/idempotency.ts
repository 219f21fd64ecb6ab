import { prepared, type ReadDb, type WriteDb } from '../connection.ts';

export interface AnsweredRequest {
  readonly procedure: string;
  readonly inputHash: string;
  readonly recordId: string;
}

const statements = prepared(({ raw }) => ({
  find: raw.prepare<[string, number], AnsweredRequest>(
    'SELECT procedure, input_hash AS inputHash, record_id AS recordId FROM idempotency WHERE key = ? AND user_row = ?',
  ),
  insert: raw.prepare(
    `INSERT INTO idempotency (key, user_row, procedure, input_hash, record_id, at)
     VALUES (@key, @userRow, @procedure, @inputHash, @recordId, @at)`,
  ),
  prune: raw.prepare<[number]>('DELETE FROM idempotency WHERE at < ?'),
}));

const sevenDays = 7 * 24 * 3600 * 1000;

export function findAnswered(db: ReadDb, key: string, userRow: number): AnsweredRequest | undefined {
  return statements(db).find.get(key, userRow);
}

/** Remembers an answered command for seven days. */
export function insertAnswered(
  db: WriteDb,
  request: AnsweredRequest & { key: string; userRow: number; at: number },
): void {
  statements(db).prune.run(request.at - sevenDays);
  statements(db).insert.run(request);
}
