import type { ClientConfig } from '#contract/account.ts';
import { prepared, type ReadDb, type WriteDb } from '../connection.ts';

type Values = ClientConfig['values'];

const statements = prepared(({ raw }) => ({
  all: raw.prepare<[number], { key: string; value: string }>(
    'SELECT key, value FROM client_config WHERE client_row = ? ORDER BY key LIMIT 200',
  ),
  set: raw.prepare<[number, string, string]>(
    'INSERT INTO client_config (client_row, key, value) VALUES (?, ?, ?) ON CONFLICT (client_row, key) DO UPDATE SET value = excluded.value',
  ),
  remove: raw.prepare<[number, string]>('DELETE FROM client_config WHERE client_row = ? AND key = ?'),
}));

export const readConfig = (db: ReadDb, clientRow: number): Values =>
  Object.fromEntries(
    statements(db)
      .all.all(clientRow)
      .map(({ key, value }) => [key, JSON.parse(value)]),
  );

/** Null takes a key away. */
export function writeConfig(
  db: WriteDb,
  clientRow: number,
  values: Readonly<Record<string, Values[string] | null>>,
): void {
  const { set, remove } = statements(db);
  for (const [key, value] of Object.entries(values)) {
    if (value === null) remove.run(clientRow, key);
    else set.run(clientRow, key, JSON.stringify(value));
  }
}
