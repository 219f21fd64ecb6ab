import { afterAll, describe, expect, it } from 'vitest';
import { readMigrations } from './migrate.ts';
import { openStore } from './open.ts';
import { temporaryFolder, temporaryStore } from './testing.ts';

const store = temporaryStore();
afterAll(() => store.remove());
const { raw } = store.reader;

describe('the migrated schema', () => {
  it('has strict tables only', () => {
    const lax = raw
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
      )
      .pluck()
      .all();
    expect(lax).toEqual([]);
  });

  it('checks every reference at the commit, so that rows may come in any order', () => {
    const tables = raw
      .prepare<[], { sql: string }>("SELECT sql FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%REFERENCES%'")
      .all();
    const references = tables.flatMap(({ sql }) => sql.match(/REFERENCES [^\n]*?\)[^,\n]*/g) ?? []);
    expect(references.length).toBeGreaterThan(8);
    expect(references.filter((each) => !each.includes('DEFERRABLE INITIALLY DEFERRED'))).toEqual([]);
    expect(tables.some(({ sql }) => /CASCADE/i.test(sql))).toBe(false);
  });

  it('has its triggers', () => {
    const triggers = raw.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' ORDER BY name").pluck().all();
    expect(triggers).toEqual([
      'account_entry_kept',
      'account_entry_stays',
      'allocation_fits',
      'allocation_kept',
      'allocation_made',
      'allocation_released',
      'allocation_stays',
      'change_log_kept',
      'change_log_stays',
      'client_counted_in',
      'client_counted_out',
      'client_counted_over',
      'client_stays',
      'estimate_line_delete',
      'estimate_line_insert',
      'estimate_line_update',
      'estimate_searched',
      'estimate_searched_anew',
      'estimate_stays',
      'estimate_tallied',
      'estimate_tallied_anew',
      'expense_kept',
      'expense_searched',
      'expense_searched_anew',
      'expense_stays',
      'expense_tallied',
      'expense_tallied_anew',
      'invoice_due_tallied',
      'invoice_due_tallied_in',
      'invoice_due_tallied_out',
      'invoice_entered',
      'invoice_entered_late',
      'invoice_kept',
      'invoice_line_delete',
      'invoice_line_insert',
      'invoice_line_update',
      'invoice_owed',
      'invoice_owed_anew',
      'invoice_period_freed',
      'invoice_searched',
      'invoice_searched_anew',
      'invoice_stays',
      'invoice_taken_back',
      'invoice_tallied',
      'invoice_tallied_anew',
      'invoice_void_unpaid',
      'mail_searched',
      'mail_searched_anew',
      'mail_secret_gone',
      'mail_stays',
      'payment_credited',
      'payment_credited_anew',
      'payment_entered',
      'payment_kept',
      'payment_searched',
      'payment_searched_anew',
      'payment_stays',
      'payment_taken_back',
      'payment_tallied',
      'payment_tallied_anew',
      'payment_void_released',
      'persona_searched',
      'persona_searched_anew',
      'persona_stays',
      'service_package_searched',
      'service_package_searched_anew',
      'service_package_stays',
      'service_period_stays',
      'service_stays',
      'user_searched',
      'user_searched_anew',
      'user_stays',
    ]);
  });

  it('never lets go of a client or of history', () => {
    const { raw: writer } = store.writer;
    writer.exec(
      `INSERT INTO client (id, number, code, code_key, kind, name, name_key, tags, status, status_at, city_key, created_at, updated_at)
       VALUES ('x', 1, 'X', 'X', 'person', 'X', 'x', '[]', 'active', 0, '', 0, 0)`,
    );
    expect(() => writer.exec('DELETE FROM client')).toThrow(/never deleted/);
    writer.exec(
      "INSERT INTO change_log (at, origin, noun, verb, outcome, patch_hash, hash) VALUES (0, 't', 'n', 'v', 'done', x'00', x'00')",
    );
    expect(() => writer.exec('DELETE FROM change_log')).toThrow(/append-only/);
  });

  it('refuses what the contract refuses', () => {
    const { raw: writer } = store.writer;
    expect(() => writer.exec("UPDATE client SET status = 'gone'")).toThrow(/CHECK/);
    expect(() => writer.exec(`UPDATE client SET name = '${'x'.repeat(121)}'`)).toThrow(/CHECK/);
    expect(() => writer.exec("UPDATE client SET name = ''")).toThrow(/CHECK/);
    expect(() => writer.exec("UPDATE client SET tags = 'no json'")).toThrow(/CHECK|malformed/);
  });

  it('starts with the roles and places that the documents name', () => {
    const value = (sql: string) => raw.prepare(sql).pluck().get();
    expect(value("SELECT name FROM city WHERE code = 'UIO001'")).toBe('Quito');
    expect(
      value('SELECT s.number FROM state s JOIN country c ON c.row = s.country_row WHERE c.number = 1 AND s.number = 1'),
    ).toBe(1);
    expect(value('SELECT name FROM role WHERE number = 1')).toBe('admin');
    expect(value('SELECT description FROM role WHERE number = 2')).toBe('Cajero estándar');
    expect(
      value('SELECT count(*) FROM state s WHERE NOT EXISTS (SELECT 1 FROM city t WHERE t.state_row = s.row)'),
    ).toBe(0);
    // Seeds name places by number and write rows.
    expect(value('SELECT count(*) FROM city WHERE row <> number')).toBe(0);
  });
});

describe('a store of every earlier version', () => {
  const migrations = readMigrations();
  const shape = (db: { raw: import('better-sqlite3').Database }) =>
    db.raw
      .prepare("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name")
      .all();

  it.each(migrations.slice(0, -1).map(({ version, name }) => [version, name]))(
    '%i (%s) becomes what a new one is',
    (version) => {
      const folder = temporaryFolder();
      openStore({ dataDir: folder.path, clock: Date.now, migrations: migrations.slice(0, version) }).close();
      const upgraded = openStore({ dataDir: folder.path, clock: Date.now });
      expect(shape(upgraded.reader)).toEqual(shape(store.reader));
      upgraded.close();
      folder.remove();
    },
  );
});
