import { prepared, type ReadDb, type WriteDb } from './connection.ts';

const transactions = prepared(({ raw }) => raw.transaction((body: () => unknown) => body()));

/** One deferred transaction: everything `body` reads is of the same moment. Synchronous only. */
export function readTransaction<T>(db: ReadDb, body: () => T): T {
  return transactions(db).deferred(body) as T;
}

/** One BEGIN IMMEDIATE: all of `body` or nothing. Synchronous only: a transaction is never held across an await. */
export function writeTransaction<T>(db: WriteDb, body: () => T): T {
  return transactions(db).immediate(body) as T;
}
