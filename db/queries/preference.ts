import type { JsonState } from '#contract/fields.ts';
import { prepared, type ReadDb, type WriteDb } from '../connection.ts';

const statements = prepared(({ raw }) => ({
  list: raw.prepare<[number], { name: string; value: string }>(
    'SELECT name, value FROM preference WHERE user_row = ? ORDER BY name LIMIT 100',
  ),
  has: raw.prepare<[number, string], number>('SELECT 1 FROM preference WHERE user_row = ? AND name = ?').pluck(),
  count: raw.prepare<[number], number>('SELECT count(*) FROM preference WHERE user_row = ?').pluck(),
  set: raw.prepare<[number, string, string]>(
    `INSERT INTO preference (user_row, name, value) VALUES (?, ?, ?)
     ON CONFLICT (user_row, name) DO UPDATE SET value = excluded.value`,
  ),
  forget: raw.prepare<[number, string]>('DELETE FROM preference WHERE user_row = ? AND name = ?'),
}));

/** All of a user's choices, by name. */
export function listPreferences(db: ReadDb, userRow: number): Record<string, JsonState> {
  const rows = statements(db).list.all(userRow);
  return Object.fromEntries(rows.map(({ name, value }) => [name, JSON.parse(value) as JsonState]));
}

/** How many the user would have with this one. */
export function countPreferencesWith(db: ReadDb, userRow: number, name: string): number {
  const { has, count } = statements(db);
  return (count.get(userRow) ?? 0) + (has.get(userRow, name) === undefined ? 1 : 0);
}

export function setPreference(db: WriteDb, userRow: number, name: string, value: JsonState | null): void {
  if (value === null) statements(db).forget.run(userRow, name);
  else statements(db).set.run(userRow, name, JSON.stringify(value));
}
