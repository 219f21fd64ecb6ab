import { createHash, randomBytes } from 'node:crypto';
import { prepared, type ReadDb, type WriteDb } from '../connection.ts';

/** One entry of the change log. `patch`: field → [before, after]; null where nothing of the record changed. */
export interface Change {
  readonly at: number;
  readonly userRow: number | null;
  readonly origin: string;
  readonly requestKey: string | null;
  readonly noun: string;
  readonly verb: string;
  readonly outcome: string;
  readonly recordId: string | null;
  readonly patch: Readonly<Record<string, readonly [unknown, unknown]>> | null;
  /** What the record is called: the history finds it by that, besides the values. */
  readonly label?: string;
}

interface StoredChange {
  seq: number;
  at: number;
  userRow: number | null;
  origin: string;
  requestKey: string | null;
  noun: string;
  verb: string;
  outcome: string;
  recordId: string | null;
  patch: string | null;
  salt: Buffer | null;
  patchHash: Buffer;
  hash: Buffer;
}

const columns = `seq, at, user_row AS userRow, origin, request_key AS requestKey, noun, verb, outcome, record_id AS recordId, patch, salt,
  patch_hash AS patchHash, hash`;

const statements = prepared(({ raw }) => ({
  lastHash: raw.prepare<[], Buffer>('SELECT hash FROM change_log ORDER BY seq DESC LIMIT 1').pluck(),
  insert: raw
    .prepare<[Record<string, unknown>], number>(
      `INSERT INTO change_log (at, user_row, origin, request_key, noun, verb, outcome, record_id, patch, salt, patch_hash, hash)
     VALUES (@at, @userRow, @origin, @requestKey, @noun, @verb, @outcome, @recordId, @patch, @salt, @patchHash, @hash) RETURNING seq`,
    )
    .pluck(),
  index: raw.prepare<[number, string]>('INSERT INTO change_fts (rowid, words) VALUES (?, ?)'),
  erasedAfter: raw.prepare<[string, string, number]>(
    "SELECT 1 FROM change_log WHERE noun = ? AND record_id = ? AND seq > ? AND verb = 'erase' LIMIT 1",
  ),
  count: raw.prepare<[], number>('SELECT count(*) FROM change_log').pluck(),
  after: raw.prepare<[number], StoredChange>(`SELECT ${columns} FROM change_log WHERE seq > ? ORDER BY seq LIMIT 500`),
}));

const sha256 = (...parts: (string | Buffer)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

function chainHash(previous: Buffer, change: Omit<StoredChange, 'seq' | 'patch' | 'salt' | 'hash'>): Buffer {
  const { at, userRow, origin, requestKey, noun, verb, outcome, recordId } = change;
  return sha256(
    previous,
    JSON.stringify([at, userRow, origin, requestKey, noun, verb, outcome, recordId]),
    change.patchHash,
  );
}

const genesis = Buffer.alloc(32);
const noPatch = sha256('');

/** A content may be missing only where a later entry says that the person's data were erased. */
function wasErased(db: ReadDb, { noun, recordId, seq }: StoredChange): boolean {
  return recordId !== null && statements(db).erasedAfter.get(noun, recordId, seq) !== undefined;
}

/** Values before and after, in words; structure and field names are not searched. */
function wordsOf(patch: Change['patch']): string {
  const values = Object.values(patch ?? {}).flat(2);
  return values.filter((value) => typeof value === 'string' || typeof value === 'number').join(' ');
}

/** Appends to the log, chained to what stands before, and answers its `seq`. Call it inside the transaction of what it tells. */
export function appendChange(db: WriteDb, { label = '', ...change }: Change): number {
  const patch = change.patch === null ? null : JSON.stringify(change.patch);
  const salt = patch === null ? null : randomBytes(16);
  const patchHash = patch === null || salt === null ? noPatch : sha256(salt, patch);
  const previous = statements(db).lastHash.get() ?? genesis;
  const entry = { ...change, patch, salt, patchHash };
  const seq = statements(db).insert.get({ ...entry, hash: chainHash(previous, entry) }) ?? 0;
  if (change.recordId !== null) statements(db).index.run(seq, `${wordsOf(change.patch)} ${label}`);
  return seq;
}

/** How far a check of the chain has come: the last entry seen and its hash. */
export interface ChainCursor {
  readonly seq: number;
  readonly hash: Buffer;
  readonly checked: number;
}

export const chainStart: ChainCursor = { seq: 0, hash: genesis, checked: 0 };

function holds(db: ReadDb, previous: Buffer, entry: StoredChange): boolean {
  const patchHolds =
    entry.patch === null
      ? entry.patchHash.equals(noPatch) || wasErased(db, entry)
      : entry.salt !== null && sha256(entry.salt, entry.patch).equals(entry.patchHash);
  return patchHolds && chainHash(previous, entry).equals(entry.hash);
}

/**
 * Checks the next 500 entries: a number where one was rewritten or removed before it, the next cursor, or null at the end.
 * A few milliseconds, so that the whole log can be checked between other work.
 */
export function checkChain(db: ReadDb, cursor: ChainCursor): ChainCursor | number | null {
  const page = statements(db).after.all(cursor.seq);
  if (page.length === 0) return null;
  let { hash } = cursor;
  for (const entry of page) {
    if (!holds(db, hash, entry)) return entry.seq;
    hash = entry.hash;
  }
  return { seq: page.at(-1)?.seq ?? cursor.seq, hash, checked: cursor.checked + page.length };
}

/** Checks the whole log at once: the number of the first entry that does not hold, or null. */
export function firstBrokenChange(db: ReadDb): number | null {
  for (let next = checkChain(db, chainStart); next !== null; next = checkChain(db, next)) {
    if (typeof next === 'number') return next;
  }
  return null;
}

export const countChanges = (db: ReadDb): number => statements(db).count.get() ?? 0;
