import type { ChangeEntry, ChangeListInput, FieldChange } from '#contract/change.ts';
import { prepared, type ReadDb, statementFor } from '../connection.ts';

interface Row extends Omit<ChangeEntry, 'user' | 'fields' | 'erased'> {
  userId: string | null;
  userNumber: number | null;
  userName: string | null;
  patch: string | null;
  hadPatch: number;
}

/** An entry without content has the hash of nothing; one whose content was erased keeps the hash of what it was. */
const emptyPatchHash = "x'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'";

const columns = `l.seq, l.at, l.origin, l.noun, l.verb, l.outcome, l.record_id AS recordId, l.patch, l.patch_hash <> ${emptyPatchHash} AS hadPatch,
  u.id AS userId, u.number AS userNumber, u.display_name AS userName,
  CASE l.noun
    WHEN 'client' THEN (SELECT iif(surname IS NULL, name, name || ' ' || surname) FROM client WHERE id = l.record_id)
    WHEN 'user' THEN (SELECT display_name FROM user WHERE id = l.record_id)
    WHEN 'session' THEN (SELECT display_name FROM user WHERE id = l.record_id)
    WHEN 'persona' THEN (SELECT given_names || ' ' || paternal_surname FROM persona WHERE id = l.record_id)
    WHEN 'store' THEN (SELECT name FROM store WHERE id = l.record_id)
    WHEN 'servicePackage' THEN (SELECT name FROM service_package WHERE id = l.record_id)
    WHEN 'service' THEN (SELECT code FROM service WHERE id = l.record_id)
    WHEN 'estimate' THEN (SELECT code FROM estimate WHERE id = l.record_id)
    WHEN 'invoice' THEN (SELECT code FROM invoice WHERE id = l.record_id)
    WHEN 'payment' THEN (SELECT code FROM payment WHERE id = l.record_id)
    WHEN 'expense' THEN (SELECT code FROM expense WHERE id = l.record_id)
  END AS recordName`;

/** Filter → its condition. Each one an index serves, or the descending walk by seq meets it soon. */
const conditions = {
  noun: 'l.noun = @noun',
  recordId: 'l.record_id = @recordId',
  userId: 'l.user_row = (SELECT row FROM user WHERE id = @userId)',
  verb: 'l.verb = @verb',
  refusedOnly: "l.outcome <> 'done'",
  beforeSeq: 'l.seq < @beforeSeq',
  match: 'change_fts MATCH @match',
  fromAt: 'l.at >= @fromAt',
  toAt: 'l.at < @toAt',
} as const;

export type ChangeFilter = Omit<ChangeListInput, 'from' | 'to' | 'search'> & {
  readonly match?: string | undefined;
  readonly fromAt?: number | undefined;
  readonly toAt?: number | undefined;
};

/** Words that begin so (a single letter: that are so), in any order, as the index asks for them; undefined where nothing was searched. At most ten. */
export function changeMatch(search: string | undefined): string | undefined {
  const words = search?.match(/[\p{L}\p{N}]+/gu)?.slice(0, 10) ?? [];
  return words.length === 0
    ? undefined
    : words.map((word) => (word.length < 2 ? `"${word}"` : `"${word}"*`)).join(' AND ');
}

function fieldsOf(patch: string | null): FieldChange[] {
  if (patch === null) return [];
  const fields = JSON.parse(patch) as Record<string, [unknown, unknown]>;
  return Object.entries(fields).map(([path, [before, after]]) => ({ path, before, after }));
}

function toEntry({ userId, userNumber, userName, patch, hadPatch, ...row }: Row): ChangeEntry {
  const user =
    userId === null || userNumber === null || userName === null
      ? null
      : { id: userId, number: userNumber, name: userName };
  return { ...row, user, fields: fieldsOf(patch), erased: patch === null && hadPatch === 1 };
}

/** Newest first, at most `limit` (50 unless given) entries. `nextSeq` continues; null at the end. */
export function listChanges(db: ReadDb, filter: ChangeFilter): { items: ChangeEntry[]; nextSeq: number | null } {
  const limit = filter.limit ?? 50;
  const wanted = (Object.keys(conditions) as (keyof typeof conditions)[]).filter(
    (name) => filter[name] !== undefined && filter[name] !== false,
  );
  const where = wanted.length === 0 ? '' : `WHERE ${wanted.map((name) => conditions[name]).join(' AND ')}`;
  // A search walks its index from the newest entry down, and stops after the page.
  const [source, order] = filter.match
    ? ['change_fts f CROSS JOIN change_log l ON l.seq = f.rowid', 'f.rowid']
    : ['change_log l', 'l.seq'];
  const sql = `SELECT ${columns} FROM ${source} LEFT JOIN user u ON u.row = l.user_row ${where} ORDER BY ${order} DESC LIMIT @limit`;
  const values = Object.fromEntries(
    wanted.filter((name) => name !== 'refusedOnly').map((name) => [name, filter[name]]),
  );
  const rows = statementFor(db)(sql).all({ ...values, limit: limit + 1 }) as Row[];
  const items = rows.slice(0, limit).map(toEntry);
  return { items, nextSeq: rows.length > limit ? (items.at(-1)?.seq ?? null) : null };
}

/** One entry, or undefined. */
export function findChange(db: ReadDb, seq: number): ChangeEntry | undefined {
  const row = statementFor(db)(
    `SELECT ${columns} FROM change_log l LEFT JOIN user u ON u.row = l.user_row WHERE l.seq = ?`,
  ).get(seq);
  return row === undefined ? undefined : toEntry(row as Row);
}

/** What an act on many changed in one record. */
export interface BatchEntry {
  readonly seq: number;
  readonly recordId: string;
  readonly patch: string;
}

const ofBatch =
  "request_key = ? AND user_row = ? AND noun = 'client' AND verb IN ('setStatus', 'tag') AND patch IS NOT NULL";

const batchStatements = prepared(({ raw }) => ({
  later: raw
    .prepare<[string, number], string>(
      "SELECT patch FROM change_log WHERE noun = 'client' AND record_id = ? AND seq > ? AND patch IS NOT NULL ORDER BY seq LIMIT 1000",
    )
    .pluck(),
  any: raw.prepare<[string, number]>(`SELECT 1 FROM change_log WHERE ${ofBatch} LIMIT 1`),
  all: raw.prepare<[string, number], BatchEntry>(
    `SELECT seq, record_id AS recordId, patch FROM change_log WHERE ${ofBatch} ORDER BY seq`,
  ),
}));

/** Whether this user ran such an act on many, and it changed something. */
export const hasBatch = (db: ReadDb, batch: string, userRow: number): boolean =>
  batchStatements(db).any.get(batch, userRow) !== undefined;

/** Keeps its connection busy until it is done: give it one of its own. */
export const batchEntries = (db: ReadDb, batch: string, userRow: number): IterableIterator<BatchEntry> =>
  batchStatements(db).all.iterate(batch, userRow);

/** What happened to a client's fields after an entry. */
export const laterPatches = (db: ReadDb, recordId: string, seq: number): string[] =>
  batchStatements(db).later.all(recordId, seq);
