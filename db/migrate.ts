import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ReadDb, WriteDb } from './connection.ts';
import type { Clock } from './id.ts';
import { migrationSteps } from './migrations/steps.ts';

export interface Migration {
  /** user_version of a file that has it: 1 for the first. */
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** In the source tree this is db/migrations; the build copies the folder beside the bundle. */
const folder = fileURLToPath(new URL('./migrations/', import.meta.url));

/** All migrations in order, read from `0000_name.sql` files; the number in the name is the version less one. */
export function readMigrations(from: string = folder): Migration[] {
  return readdirSync(from)
    .filter((file) => /^\d{4}_.+\.sql$/.test(file))
    .sort()
    .map((file, i) => {
      if (Number(file.slice(0, 4)) !== i) throw new Error(`Migration ${file} is out of sequence`);
      return { version: i + 1, name: file.slice(5, -4), sql: readFileSync(`${from}/${file}`, 'utf8') };
    });
}

export function schemaVersion(db: ReadDb): number {
  return Number(db.raw.pragma('user_version', { simple: true }));
}

/**
 * Applies one migration in one transaction: all of it or nothing. Foreign keys are off meanwhile (SQLite can only rebuild tables so,
 * and the switch is ignored inside a transaction) and checked before the commit.
 */
function apply(db: WriteDb, migration: Migration, clock: Clock): void {
  const { raw } = db;
  raw.pragma('foreign_keys = OFF');
  try {
    raw
      .transaction(() => {
        raw.exec(migration.sql);
        migrationSteps[migration.name]?.(db);
        const broken = raw.pragma('foreign_key_check') as unknown[];
        if (broken.length > 0) throw new Error(`Migration ${migration.name} leaves ${broken.length} broken references`);
        raw
          .prepare('INSERT INTO migration (version, name, sha256, applied_at) VALUES (?, ?, ?, ?)')
          .run(migration.version, migration.name, createHash('sha256').update(migration.sql).digest('hex'), clock());
        raw.pragma(`user_version = ${migration.version}`);
      })
      .immediate();
  } finally {
    raw.pragma('foreign_keys = ON');
  }
}

/** Brings the file up to the newest version, one transaction per migration. */
export function migrate(db: WriteDb, migrations: readonly Migration[], clock: Clock): void {
  const from = schemaVersion(db);
  for (const migration of migrations) {
    if (migration.version > from) apply(db, migration, clock);
  }
}
