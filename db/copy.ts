import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import type { ReadDb } from './connection.ts';

function syncToDisk(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** The new name itself must survive a power cut. Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function rowCounts(raw: Database.Database): string {
  const tables = raw
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all();
  const counts = tables.map((name) => [name, raw.prepare(`SELECT count(*) FROM "${name}"`).pluck().get()]);
  return JSON.stringify(counts);
}

function verify(copy: string, expectedCounts: string): void {
  const raw = new Database(copy, { readonly: true, fileMustExist: true });
  try {
    const integrity = raw.pragma('integrity_check', { simple: true });
    const broken = raw.pragma('foreign_key_check') as unknown[];
    if (integrity !== 'ok' || broken.length > 0 || rowCounts(raw) !== expectedCounts) {
      throw new Error('The copy does not match the store');
    }
  } finally {
    raw.close();
  }
}

/**
 * Copies the live database to `target` and proves the copy before it gets that name: integrity, references and row counts.
 * VACUUM INTO, because a file copy of a WAL database loses what is not checkpointed yet. Fails without leaving a file.
 */
export function verifiedCopy(db: ReadDb, target: string): void {
  const partial = `${target}.partial`;
  mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 });
  rmSync(partial, { force: true });
  try {
    db.raw.prepare('VACUUM INTO ?').run(partial);
    chmodSync(partial, 0o600);
    verify(partial, rowCounts(db.raw));
    syncToDisk(partial);
    renameSync(partial, target);
    syncFolder(path.dirname(target));
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

/** Names that copies have before they are proven, and what SQLite may put beside such a file. */
const halfCopy = /^before-(upgrade|update)-v.+\.db\.partial(-journal|-wal|-shm)?$/;

/** What a program that was killed while it copied left behind. Only for the owner of the store: nobody else is copying then. */
export function removeHalfCopies(folder: string): void {
  for (const name of readdirSync(folder)) if (halfCopy.test(name)) rmSync(path.join(folder, name), { force: true });
}
