import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { StoreError, storeErrorFrom } from './errors.ts';

export interface OwnerLock {
  /** Tells whoever comes second where this owner serves the store. */
  announce(address: string): void;
  release(): void;
}

function announcedAddress(note: string): string | undefined {
  try {
    return readFileSync(note, 'utf8').trim() || undefined;
  } catch {
    return undefined;
  }
}

/**
 * One owner per folder: an exclusive lock on a tiny SQLite file, which the operating system drops with the process
 * (a pid file would go stale). Fails at once with `inUse` when another process holds it.
 */
export function acquireOwnerLock(dataDir: string): OwnerLock {
  const file = path.join(dataDir, 'owner.lock');
  const note = path.join(dataDir, 'owner.txt');
  let lock: Database.Database | undefined;
  try {
    lock = new Database(file, { timeout: 0 });
    chmodSync(file, 0o600);
    lock.pragma('journal_mode = MEMORY');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock?.close();
    const problem = storeErrorFrom(error);
    if (problem.problem !== 'inUse') throw problem;
    throw new StoreError('inUse', { address: announcedAddress(note), cause: error });
  }
  const held = lock;
  return {
    announce(address) {
      writeFileSync(note, address, { mode: 0o600 });
    },
    release() {
      rmSync(note, { force: true, recursive: true });
      held.exec('ROLLBACK');
      held.close();
    },
  };
}
