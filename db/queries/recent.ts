import type { Recent } from '#contract/recent.ts';
import { prepared, type ReadDb, type WriteDb } from '../connection.ts';

const statements = prepared(({ raw }) => ({
  list: raw.prepare<[number], Recent>(
    `SELECT r.noun, c.id, c.code, iif(c.surname IS NULL, c.name, c.name || ' ' || c.surname) AS name, c.status, r.at
     FROM recent r CROSS JOIN client c ON c.id = r.record_id
     WHERE r.user_row = ? AND r.noun = 'client' ORDER BY r.seq DESC LIMIT 20`,
  ),
  forget: raw.prepare<[number, string, string]>('DELETE FROM recent WHERE user_row = ? AND noun = ? AND record_id = ?'),
  note: raw.prepare<[number, string, string, number]>(
    'INSERT INTO recent (user_row, noun, record_id, at) VALUES (?, ?, ?, ?)',
  ),
  prune: raw.prepare(
    `DELETE FROM recent WHERE seq IN (SELECT seq FROM recent WHERE user_row = ? AND noun = ? ORDER BY seq DESC LIMIT -1 OFFSET 20)`,
  ),
}));

/** Clients the user opened lately, as they are now; the last one first. */
export function listRecentClients(db: ReadDb, userRow: number): Recent[] {
  return statements(db).list.all(userRow);
}

/** Puts a record first; the oldest beyond twenty go. */
export function noteRecent(db: WriteDb, userRow: number, noun: Recent['noun'], recordId: string, at: number): void {
  const { forget, note, prune } = statements(db);
  forget.run(userRow, noun, recordId);
  note.run(userRow, noun, recordId, at);
  prune.run(userRow, noun);
}
