import { expect, it } from 'vitest';
import { readMigrations } from './migrate.ts';
import { openStore } from './open.ts';
import { listClients } from './queries/client-search.ts';
import { temporaryFolder } from './testing.ts';

it('clients from before there was an order of contacts stand in it', () => {
  const folder = temporaryFolder();
  const migrations = readMigrations();
  const before = migrations.findIndex(({ name }) => name === 'client-sorts');
  const old = openStore({ dataDir: folder.path, clock: Date.now, migrations: migrations.slice(0, before) });
  const insert = old.writer.raw.prepare(
    `INSERT INTO client (id, number, code, code_key, kind, name, name_key, contact_name, tags, status, status_at, city_key, created_at, updated_at)
     VALUES (@name, @number, @name, @name, 'person', @name, @name, @contact, '[]', 'active', 0, '', 0, 0)`,
  );
  for (const [i, contact] of ['Zoe', 'Ñusta', 'Nora', 'Álvaro', null].entries())
    insert.run({ name: `C${i}`, number: i + 1, contact });
  old.close();
  const upgraded = openStore({ dataDir: folder.path, clock: Date.now });
  const { items } = listClients(upgraded.reader, { sort: 'contactName' });
  expect(items.map(({ id }) => id)).toEqual(['C4', 'C3', 'C2', 'C1', 'C0']);
  upgraded.close();
  folder.remove();
});
