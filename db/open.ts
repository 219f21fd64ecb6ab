import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { applicationId, openReader, openWriter, type ReadDb, type WriteDb } from './connection.ts';
import { removeHalfCopies, syncFolder, verifiedCopy } from './copy.ts';
import { StoreError, storeErrorFrom } from './errors.ts';
import type { Clock } from './id.ts';
import { type Migration, migrate, readMigrations, schemaVersion } from './migrate.ts';
import { acquireOwnerLock, type OwnerLock } from './owner-lock.ts';
import { rebuildClientIndex } from './search/index.ts';
import { writeTransaction } from './transaction.ts';
import { WriteGate } from './write-gate.ts';

export interface OpenStore {
  readonly writer: WriteDb;
  /** Opened read-only: "queries cannot write" holds at run time too. */
  readonly reader: ReadDb;
  readonly gate: WriteGate;
  readonly file: string;
  readonly lock: OwnerLock;
  /** Checkpoints, closes and frees the folder for another owner. */
  close(): void;
}

export interface OpenOptions {
  readonly dataDir: string;
  readonly clock: Clock;
  /** For tests of upgrades and of refusals. */
  readonly migrations?: readonly Migration[];
}

export const databaseName = 'trastienda.db';

/** Full checks of larger files would hold up the start for long. */
const startCheckMaxBytes = 300 * 1024 * 1024;

interface Header {
  readonly applicationId: number;
  readonly userVersion: number;
}

/** Reads the identity from the file itself, without SQLite, so that a foreign or newer file is refused untouched. */
function readHeader(file: string): Header {
  const header = Buffer.alloc(100);
  const descriptor = openSync(file, 'r');
  try {
    const read = readSync(descriptor, header, 0, 100, 0);
    if (read < 100 || header.toString('latin1', 0, 16) !== 'SQLite format 3\u0000') throw new StoreError('damaged');
  } finally {
    closeSync(descriptor);
  }
  return { applicationId: header.readUInt32BE(68), userVersion: header.readUInt32BE(60) };
}

function refuseUnknown(header: Header, newest: number): void {
  if (header.applicationId !== applicationId) throw new StoreError('foreign');
  if (header.userVersion > newest) throw new StoreError('newer');
  // Ours by name and yet without a schema: something was lost.
  if (header.userVersion === 0) throw new StoreError('damaged');
}

/** A new store is made under another name and renamed when it is whole: an empty or half file is never taken for a store. */
function create(file: string, migrations: readonly Migration[], clock: Clock): void {
  const unfinished = `${file}.new`;
  const forget = () => {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${unfinished}${suffix}`, { force: true });
  };
  forget();
  try {
    const db = openWriter(unfinished);
    try {
      db.raw.pragma(`application_id = ${applicationId}`);
      migrate(db, migrations, clock);
      reindex(db);
      db.raw.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      db.raw.close();
    }
    chmodSync(unfinished, 0o600);
    renameSync(unfinished, file);
    syncFolder(path.dirname(file));
  } catch (error) {
    forget();
    throw error;
  }
}

function checkAfterUncleanEnd(db: WriteDb, file: string): void {
  const flag = db.raw.prepare("SELECT value FROM setting WHERE name = 'open'").pluck();
  if (flag.get() === undefined || statSync(file).size > startCheckMaxBytes) return;
  if (db.raw.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new StoreError('damaged');
}

/** A migration may ask for the search index to be made anew: what stands in it is derived by the code of now, not of then. */
function reindex(db: WriteDb): void {
  const { raw } = db;
  if (raw.prepare("SELECT 1 FROM setting WHERE name = 'reindex'").get() === undefined) return;
  writeTransaction(db, () => {
    rebuildClientIndex(db);
    raw.exec("DELETE FROM setting WHERE name = 'reindex'");
  });
}

function upgrade(db: WriteDb, { dataDir, clock }: OpenOptions, migrations: readonly Migration[]): void {
  const version = schemaVersion(db);
  if (version === migrations.length) return;
  const stamp = new Date(clock()).toISOString().replace(/[:.]/g, '-');
  const backups = path.join(dataDir, 'backups');
  const name = `before-upgrade-v${version}-${stamp}.db`;
  verifiedCopy(db, path.join(backups, name));
  // An upgrade that failed before left its copy: the new one holds all that it does.
  for (const old of readdirSync(backups)) {
    if (old.startsWith(`before-upgrade-v${version}-`) && old !== name) rmSync(path.join(backups, old), { force: true });
  }
  try {
    migrate(db, migrations, clock);
  } catch (error) {
    const known = storeErrorFrom(error);
    throw known.problem === 'unknown' ? new StoreError('migrationFailed', { cause: error }) : known;
  }
}

/**
 * Who wrote the file and when, without touching it. What a crash left in the WAL is newer than the header, so then SQLite itself is asked,
 * through a connection that can write nothing back.
 */
function readIdentity(file: string): Header {
  const header = readHeader(file);
  if (!existsSync(`${file}-wal`)) return header;
  const hadSharedMemory = existsSync(`${file}-shm`);
  const { raw } = openReader(file);
  try {
    return {
      applicationId: Number(raw.pragma('application_id', { simple: true })),
      userVersion: Number(raw.pragma('user_version', { simple: true })),
    };
  } finally {
    raw.close();
    if (!hadSharedMemory) rmSync(`${file}-shm`, { force: true });
  }
}

function openExisting(file: string, options: OpenOptions, migrations: readonly Migration[]): WriteDb {
  refuseUnknown(readIdentity(file), migrations.length);
  const db = openWriter(file);
  try {
    checkAfterUncleanEnd(db, file);
    upgrade(db, options, migrations);
    db.raw.prepare("INSERT OR REPLACE INTO setting (name, value) VALUES ('open', ?)").run(String(options.clock()));
    return db;
  } catch (error) {
    db.raw.close();
    throw error;
  }
}

function attempt(step: () => void): void {
  try {
    step();
  } catch {
    // Nothing that matters depends on it, and there is nobody to tell.
  }
}

/** Asks for parents only where they are missing: on a file system that refuses, Node's recursive form never returns. */
function makeFolder(dataDir: string): void {
  if (existsSync(dataDir)) return;
  mkdirSync(dataDir, { recursive: !existsSync(path.dirname(dataDir)), mode: 0o700 });
}

/**
 * Opens the store of a folder, making it when there is none: owner lock → identity and version → check after an unclean end →
 * verified copy and migrations → read-only connection. Throws `StoreError` and leaves everything as it was when any step fails.
 */
export function openStore(options: OpenOptions): OpenStore {
  const { dataDir, clock, migrations = readMigrations() } = options;
  let lock: OwnerLock | undefined;
  let writer: WriteDb | undefined;
  try {
    makeFolder(dataDir);
    const file = path.join(dataDir, databaseName);
    lock = acquireOwnerLock(dataDir);
    attempt(() => removeHalfCopies(path.join(dataDir, 'backups')));
    if (!existsSync(file)) create(file, migrations, clock);
    writer = openExisting(file, options, migrations);
    const reader = openReader(file);
    const [ownedLock, ownedWriter] = [lock, writer];
    let open = true;
    const close = () => {
      if (!open) return;
      open = false;
      // Each step on its own: on a full disk the mark and the checkpoint fail, and the next start makes up for both.
      attempt(() => reader.raw.close());
      attempt(() => ownedWriter.raw.prepare("DELETE FROM setting WHERE name = 'open'").run());
      attempt(() => ownedWriter.raw.pragma('wal_checkpoint(TRUNCATE)'));
      attempt(() => ownedWriter.raw.close());
      attempt(() => ownedLock.release());
    };
    return { writer, reader, gate: new WriteGate(), file, lock, close };
  } catch (error) {
    writer?.raw.close();
    lock?.release();
    throw storeErrorFrom(error);
  }
}
