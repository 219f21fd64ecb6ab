import Database from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { steady } from './steady.ts';

/** A connection that can read. Queries take this; the one they get in production is opened read-only. */
export interface ReadDb {
  readonly raw: Database.Database;
  readonly orm: BetterSQLite3Database;
}

/** A connection that can write: a writer is a reader, never the reverse. */
export interface WriteDb extends ReadDb {
  readonly writes: true;
}

/** 'TRAS' as SQLite's application_id: says that a file is ours. */
export const applicationId = 0x54524153;

/** A connection all of whose statements keep their plans. */
class Connection extends Database {
  override prepare = ((sql: string) => super.prepare(steady(sql))) as Database.Database['prepare'];
}

function setPragmas(raw: Database.Database): void {
  raw.pragma('foreign_keys = ON');
  raw.pragma('trusted_schema = OFF');
  raw.pragma('cell_size_check = ON');
  raw.pragma('cache_size = -65536');
  raw.pragma('temp_store = MEMORY');
  // Waiting inside SQLite would freeze the event loop: the write gate orders writers instead.
  raw.pragma('busy_timeout = 0');
}

/** better-sqlite3 opens WAL files with synchronous=NORMAL, which may lose acknowledged commits in a power cut: FULL it is. */
export function openWriter(file: string): WriteDb {
  const raw = new Connection(file);
  try {
    setPragmas(raw);
    raw.pragma('journal_mode = WAL');
    raw.pragma('synchronous = FULL');
    raw.pragma('wal_autocheckpoint = 1000');
    raw.pragma('journal_size_limit = 67108864');
    if (process.platform === 'darwin') {
      raw.pragma('fullfsync = ON');
      raw.pragma('checkpoint_fullfsync = ON');
    }
  } catch (error) {
    raw.close();
    throw error;
  }
  return { raw, orm: drizzle({ client: raw }), writes: true };
}

export function openReader(file: string): ReadDb {
  const raw = new Connection(file, { readonly: true, fileMustExist: true });
  setPragmas(raw);
  return { raw, orm: drizzle({ client: raw }) };
}

/** Statements are prepared once per connection: ad hoc ones cost up to fifteen times as much. */
export function prepared<T>(prepare: (db: ReadDb) => T): (db: ReadDb) => T {
  const perConnection = new WeakMap<Database.Database, T>();
  return (db) => {
    let statements = perConnection.get(db.raw);
    if (statements === undefined) {
      statements = prepare(db);
      perConnection.set(db.raw, statements);
    }
    return statements;
  };
}

/** For SQL that is put together from fixed parts: each text is prepared once per connection. Values are always bound. */
export const statementFor = prepared(({ raw }) => {
  const statements = new Map<string, Database.Statement<unknown[], unknown>>();
  return (sql: string) => {
    let statement = statements.get(sql);
    if (!statement) {
      statement = raw.prepare(sql);
      statements.set(sql, statement);
    }
    return statement;
  };
});
