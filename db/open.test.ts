import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { StoreError, type StoreProblem } from './errors.ts';
import { type Migration, readMigrations } from './migrate.ts';
import { databaseName, openStore } from './open.ts';
import { temporaryFolder } from './testing.ts';

const folders: { remove(): void }[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

function newFolder(): string {
  const folder = temporaryFolder();
  folders.push(folder);
  return folder.path;
}

let later = 0;
const clock = () => Date.UTC(2026, 2, 4) + later;
const open = (dataDir: string, migrations?: Migration[]) =>
  openStore({ dataDir, clock, ...(migrations && { migrations }) });
const fileOf = (dataDir: string) => path.join(dataDir, databaseName);
const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

function problemOf(work: () => unknown): StoreProblem | 'none' {
  try {
    work();
    return 'none';
  } catch (error) {
    return error instanceof StoreError ? error.problem : 'none';
  }
}

function aStore(): string {
  const dataDir = newFolder();
  open(dataDir).close();
  return dataDir;
}

describe('opening a store', () => {
  it('makes folder and files for their owner only', () => {
    const dataDir = path.join(newFolder(), 'not/yet/there');
    const store = open(dataDir);
    if (process.platform !== 'win32') {
      expect(statSync(dataDir).mode & 0o777).toBe(0o700);
      for (const file of readdirSync(dataDir)) expect(statSync(path.join(dataDir, file)).mode & 0o077, file).toBe(0);
    }
    store.close();
  });

  it('survives a power cut after each commit: WAL with synchronous FULL, and checks what it references', () => {
    const store = open(newFolder());
    const pragma = (name: string) => store.writer.raw.pragma(name, { simple: true });
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('trusted_schema')).toBe(0);
    expect(pragma('cell_size_check')).toBe(1);
    store.close();
  });

  it('gives queries a connection that cannot write', () => {
    const store = open(newFolder());
    expect(() => store.reader.raw.exec("INSERT INTO setting (name, value) VALUES ('a', 'b')")).toThrow(/readonly/);
    store.close();
  });

  it('keeps what was written', () => {
    const dataDir = newFolder();
    const first = open(dataDir);
    first.writer.raw.exec("INSERT INTO setting (name, value) VALUES ('kept', 'yes')");
    first.close();
    const second = open(dataDir);
    expect(second.reader.raw.prepare("SELECT value FROM setting WHERE name = 'kept'").pluck().get()).toBe('yes');
    second.close();
  });

  it('refuses a second owner, of this process or another, and names where the first one serves', () => {
    const dataDir = newFolder();
    const first = open(dataDir);
    first.lock.announce('http://127.0.0.1:4310');
    const before = hashOf(fileOf(dataDir));
    expect(problemOf(() => open(dataDir))).toBe('inUse');
    const script = `
      import { openStore } from ${JSON.stringify(path.join(import.meta.dirname, 'open.ts'))};
      try { openStore({ dataDir: ${JSON.stringify(dataDir)}, clock: Date.now }); console.log('opened'); }
      catch (error) { console.log(error.problem, error.address); }`;
    const other = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(other.stdout.trim()).toBe('inUse http://127.0.0.1:4310');
    expect(hashOf(fileOf(dataDir))).toBe(before);
    first.close();
    open(dataDir).close();
  });

  it('is free again when its owner was killed', () => {
    const dataDir = newFolder();
    const script = `
      import { openStore } from ${JSON.stringify(path.join(import.meta.dirname, 'open.ts'))};
      const store = openStore({ dataDir: ${JSON.stringify(dataDir)}, clock: Date.now });
      store.writer.raw.exec("INSERT INTO setting (name, value) VALUES ('acknowledged', '1')");
      process.kill(process.pid, 'SIGKILL');`;
    spawnSync(process.execPath, ['--input-type=module', '-e', script]);
    const store = open(dataDir);
    expect(store.reader.raw.prepare("SELECT value FROM setting WHERE name = 'acknowledged'").pluck().get()).toBe('1');
    store.close();
  });
});

describe('refusing a file', () => {
  const spoil: Record<string, { problem: StoreProblem; how: (file: string) => void }> = {
    'of a newer version': {
      problem: 'newer',
      how: (file) => {
        const raw = new Database(file);
        raw.pragma('user_version = 9999');
        raw.close();
      },
    },
    'of another program': {
      problem: 'foreign',
      how: (file) => {
        const raw = new Database(file);
        raw.pragma('application_id = 77');
        raw.close();
      },
    },
    'that is no database': {
      problem: 'damaged',
      how: (file) => writeFileSync(file, 'This is not a database. '.repeat(50)),
    },
    'that is empty, instead of starting a new store over it': {
      problem: 'damaged',
      how: (file) => truncateSync(file, 0),
    },
    'that lost its second half': { problem: 'damaged', how: (file) => truncateSync(file, 8192) },
  };

  it.each(Object.entries(spoil))('%s leaves no trace', (_name, { problem, how }) => {
    const dataDir = aStore();
    how(fileOf(dataDir));
    const before = { hash: hashOf(fileOf(dataDir)), files: readdirSync(dataDir).sort() };
    expect(problemOf(() => open(dataDir))).toBe(problem);
    expect({ hash: hashOf(fileOf(dataDir)), files: readdirSync(dataDir).sort() }).toEqual(before);
  });

  it('that an unclean end damaged inside is noticed at the next start', () => {
    const dataDir = aStore();
    const raw = new Database(fileOf(dataDir));
    raw.exec("INSERT INTO setting (name, value) VALUES ('open', '1')");
    const page = raw.prepare<[], number>("SELECT rootpage FROM sqlite_schema WHERE name = 'city'").pluck().get() ?? 0;
    raw.close();
    const bytes = readFileSync(fileOf(dataDir));
    bytes.fill(0x5a, (page - 1) * 4096, page * 4096);
    writeFileSync(fileOf(dataDir), bytes);
    expect(problemOf(() => open(dataDir))).toBe('damaged');
  });
});

describe('a file with what a crash left beside it', () => {
  /** A store whose last commits stand in the WAL only. */
  function crashed(change: string): { dataDir: string; state(): unknown } {
    const dataDir = aStore();
    const script = `
      import Database from 'better-sqlite3';
      const raw = new Database(${JSON.stringify(fileOf(dataDir))});
      raw.pragma('journal_mode = WAL');
      raw.exec(${JSON.stringify(change)});
      process.kill(process.pid, 'SIGKILL');`;
    spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: path.join(import.meta.dirname, '..') });
    const kept = () =>
      readdirSync(dataDir)
        .filter((name) => /\.db(-wal)?$/.test(name))
        .sort();
    return { dataDir, state: () => kept().map((name) => [name, hashOf(path.join(dataDir, name))]) };
  }

  it.each([
    ['a newer version', 'PRAGMA user_version = 9999', 'newer'],
    ['another program', 'PRAGMA application_id = 77', 'foreign'],
  ] as const)('of %s is refused untouched', (_what, change, problem) => {
    const { dataDir, state } = crashed(change);
    const before = state();
    expect(before).toHaveLength(2);
    expect(problemOf(() => open(dataDir))).toBe(problem);
    expect(state()).toEqual(before);
  });

  it('whose main file was emptied keeps its WAL', () => {
    const { dataDir, state } = crashed("INSERT INTO setting (name, value) VALUES ('a', 'b')");
    truncateSync(fileOf(dataDir), 0);
    const before = state();
    expect(problemOf(() => open(dataDir))).toBe('damaged');
    expect(state()).toEqual(before);
  });

  it('of ours is opened with its last commits', () => {
    const { dataDir } = crashed("INSERT INTO setting (name, value) VALUES ('a', 'b')");
    const store = open(dataDir);
    expect(store.reader.raw.prepare("SELECT value FROM setting WHERE name = 'a'").pluck().get()).toBe('b');
    store.close();
  });
});

describe('a folder that cannot hold a store', () => {
  it('because a file stands in its place is said so', () => {
    const file = path.join(newFolder(), 'a-file');
    writeFileSync(file, '');
    expect(problemOf(() => open(path.join(file, 'data')))).toBe('noFolder');
  });

  it('because a folder stands in the place of the database is said so', () => {
    const dataDir = newFolder();
    mkdirSync(fileOf(dataDir));
    expect(problemOf(() => open(dataDir))).not.toBe('none');
  });

  it.runIf(existsSync('/dev/full') && existsSync('/proc/self'))('because the medium takes no files is said so', () => {
    expect(['readOnly', 'noFolder']).toContain(problemOf(() => open('/proc/self/trastienda')));
  });

  it.runIf(process.platform === 'linux')('because the disk is full is said so, and nothing is left behind', () => {
    const dataDir = newFolder();
    const script = `
      import { openStore } from ${JSON.stringify(path.join(import.meta.dirname, 'open.ts'))};
      process.on('SIGXFSZ', () => {});
      try { openStore({ dataDir: ${JSON.stringify(dataDir)}, clock: Date.now }); console.log('opened'); }
      catch (error) { console.log(error.problem); }`;
    // A limit on file size is the disk that ends in the middle of a write.
    const run = spawnSync('sh', ['-c', `ulimit -f 64; exec "${process.execPath}" --input-type=module -e "$SCRIPT"`], {
      encoding: 'utf8',
      env: { ...process.env, SCRIPT: script },
    });
    expect(run.stdout.trim()).toBe('diskFull');
    expect(readdirSync(dataDir).filter((name) => name.startsWith(databaseName))).toEqual([]);
  });
});

describe('upgrading', () => {
  const next = (sql: string): Migration[] => {
    const migrations = readMigrations();
    return [...migrations, { version: migrations.length + 1, name: 'next', sql }];
  };
  const backupsOf = (dataDir: string) =>
    existsSync(path.join(dataDir, 'backups')) ? readdirSync(path.join(dataDir, 'backups')) : [];

  it('copies the store, proves the copy, then migrates', () => {
    const dataDir = aStore();
    const store = open(dataDir, next('CREATE TABLE extra (row INTEGER PRIMARY KEY) STRICT;'));
    expect(store.reader.raw.prepare('SELECT count(*) FROM extra').pluck().get()).toBe(0);
    expect(store.reader.raw.prepare('SELECT name FROM migration ORDER BY version DESC').pluck().get()).toBe('next');
    store.close();
    const [copy = ''] = backupsOf(dataDir);
    if (process.platform !== 'win32') expect(statSync(path.join(dataDir, 'backups', copy)).mode & 0o777).toBe(0o600);
    const raw = new Database(path.join(dataDir, 'backups', copy), { readonly: true });
    expect(raw.pragma('user_version', { simple: true })).toBe(readMigrations().length);
    expect(raw.prepare('SELECT count(*) FROM city').pluck().get()).toBe(153);
    raw.close();
  });

  it('leaves the store as it was when a migration fails half-way, with the copy beside it', () => {
    const dataDir = aStore();
    const broken = next('CREATE TABLE extra (row INTEGER PRIMARY KEY) STRICT; INSERT INTO nowhere VALUES (1);');
    expect(problemOf(() => open(dataDir, broken))).toBe('migrationFailed');
    later += 60_000;
    expect(problemOf(() => open(dataDir, broken))).toBe('migrationFailed');
    expect(backupsOf(dataDir)).toHaveLength(1);
    const store = open(dataDir);
    expect(store.reader.raw.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'extra'").pluck().get()).toBe(0);
    store.close();
  });

  it('removes what a program that was killed while it copied left, and nothing else; only as the owner', () => {
    const dataDir = aStore();
    mkdirSync(path.join(dataDir, 'backups'));
    const kept = [
      'before-update-v1.2.3-2026.db',
      'before-lunch.db.partial',
      'ventas.partial',
      'before-update-v1.db.partial.txt',
    ];
    const left = [
      'before-upgrade-v3-2026.db.partial',
      'before-update-v1.2.3-2026.db.partial',
      'before-update-v1.db.partial-wal',
    ];
    const put = () => {
      for (const name of [...kept, ...left]) writeFileSync(path.join(dataDir, 'backups', name), '');
    };
    put();
    const store = open(dataDir);
    expect(backupsOf(dataDir).sort()).toEqual(kept.toSorted());
    put();
    expect(problemOf(() => open(dataDir))).toBe('inUse');
    expect(backupsOf(dataDir)).toHaveLength(kept.length + left.length);
    store.close();
  });

  it('refuses a migration that leaves references to nothing', () => {
    const dataDir = aStore();
    expect(problemOf(() => open(dataDir, next('DELETE FROM state WHERE row = 1;')))).toBe('migrationFailed');
  });
});
