import type { ChangeEntry, ChangeListInput, FieldChange } from '#contract/change.ts';
import { type ReadDb, statementFor } from '../connection.ts';

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
  END AS recordName`;

/** Filter → its condition. Each one an index serves, or the descending walk by seq meets it soon. */
const conditions = {
  noun: 'l.noun = @noun',
  recordId: 'l.record_id = @recordId',
  userId: 'l.user_row = (SELECT row FROM user WHERE id = @userId)',
  verb: 'l.verb = @verb',
  refusedOnly: "l.outcome <> 'done'",
  beforeSeq: 'l.seq < @beforeSeq',
  fromAt: 'l.at >= @fromAt',
  toAt: 'l.at < @toAt',
} as const;

export type ChangeFilter = Omit<ChangeListInput, 'from' | 'to'> & {
  readonly fromAt?: number | undefined;
  readonly toAt?: number | undefined;
};

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
  const sql = `SELECT ${columns} FROM change_log l LEFT JOIN user u ON u.row = l.user_row ${where} ORDER BY l.seq DESC LIMIT @limit`;
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
