import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { seedClients } from './seed/write.ts';
import { steady } from './steady.ts';
import { countPlans, temporaryStore } from './testing.ts';

describe('a parameter the planner would ask about', () => {
  it.each([
    ['SELECT 1 FROM a WHERE b = ?', 'SELECT 1 FROM a WHERE b = +?'],
    ['SELECT 1 FROM "a" WHERE "a"."b" = ? AND c=@c', 'SELECT 1 FROM "a" WHERE "a"."b" = +? AND c=+@c'],
    ['SELECT 1 FROM a WHERE b IS :b LIMIT ?1 OFFSET $o', 'SELECT 1 FROM a WHERE b IS +:b LIMIT +?1 OFFSET +$o'],
    ['UPDATE a SET b = ?, c = @c WHERE d = ?', 'UPDATE a SET b = +?, c = +@c WHERE d = +?'],
  ])('%s', (sql, asked) => {
    expect(steady(sql)).toBe(asked);
  });

  it.each([
    "SELECT '= ?', 'it''s = ?' FROM a",
    'SELECT "= ?", `= ?` FROM a',
    'SELECT 1 -- b = ?\nFROM a /* b = ? */',
    'SELECT 1 FROM json_each(?) WHERE a IN (?, ?) AND b MATCH ? AND c > ?',
    'SELECT this ? 1',
  ])('leaves alone: %s', (sql) => {
    expect(steady(sql)).toBe(sql);
  });
});

describe('a prepared statement', () => {
  const store = temporaryStore();
  seedClients(store.writer, { clients: 20, seed: 1, now: Date.UTC(2026, 10, 1) });
  const again = (raw: Database.Database) => {
    const statement = raw.prepare(
      'SELECT c.id, a.street FROM client c LEFT JOIN client_address a ON a.client_row = c.row WHERE c.number = ? LIMIT ?',
    );
    statement.all(1, 9);
    return countPlans(() => {
      for (let i = 2; i < 12; i++) expect(statement.all(i, i).length).toBeGreaterThan(0);
    });
  };
  afterAll(() => store.remove());

  it('is planned once, whatever is bound to it', async () => {
    expect(await again(store.reader.raw)).toBe(0);
    expect(await again(store.writer.raw)).toBe(0);
  });

  it('would be planned at each call on a plain connection', async () => {
    const plain = new Database(store.file, { readonly: true });
    expect(await again(plain)).toBe(10);
    plain.close();
  });
});
