import { prepared, type ReadDb, type WriteDb } from '../connection.ts';

/** How often somebody guessed wrong, and what was left of his wait when it was written. `key` is a hash. */
export interface KeptThrottle {
  readonly key: string;
  readonly failures: number;
  readonly remainingMs: number;
}

const statements = prepared(({ raw }) => ({
  list: raw.prepare<[], KeptThrottle>(
    'SELECT key, failures, remaining_ms AS remainingMs FROM throttle ORDER BY at LIMIT 10000',
  ),
  write: raw.prepare(
    `INSERT INTO throttle (key, failures, remaining_ms, at) VALUES (@key, @failures, @remainingMs, @at)
     ON CONFLICT (key) DO UPDATE SET failures = excluded.failures, remaining_ms = excluded.remaining_ms, at = excluded.at`,
  ),
  forget: raw.prepare<[string]>('DELETE FROM throttle WHERE key = ?'),
}));

/** The oldest first. */
export const listThrottles = (db: ReadDb): KeptThrottle[] => statements(db).list.all();

export const writeThrottle = (db: WriteDb, entry: KeptThrottle & { at: number }): void =>
  void statements(db).write.run(entry);

export const forgetThrottle = (db: WriteDb, key: string): void => void statements(db).forget.run(key);
