import type { Draft } from '#contract/draft.ts';
import { prepared, type ReadDb, type WriteDb } from '../connection.ts';

interface Row extends Omit<Draft, 'values' | 'recordId'> {
  recordId: string;
  content: string;
}

const columns = 'form, record_id AS recordId, base_version AS baseVersion, content, updated_at AS updatedAt';

const statements = prepared(({ raw }) => ({
  list: raw.prepare<[number], Row>(
    `SELECT ${columns} FROM draft WHERE user_row = ? ORDER BY updated_at DESC, row DESC LIMIT 50`,
  ),
  find: raw.prepare<[number, string, string], Row>(
    `SELECT ${columns} FROM draft WHERE user_row = ? AND form = ? AND record_id = ?`,
  ),
  keep: raw.prepare(
    `INSERT INTO draft (user_row, form, record_id, base_version, content, updated_at)
     VALUES (@userRow, @form, @recordId, @baseVersion, @content, @updatedAt)
     ON CONFLICT (user_row, form, record_id) DO UPDATE
     SET base_version = excluded.base_version, content = excluded.content, updated_at = excluded.updated_at`,
  ),
  prune: raw.prepare(
    `DELETE FROM draft WHERE row IN (SELECT row FROM draft WHERE user_row = ? ORDER BY updated_at DESC, row DESC LIMIT -1 OFFSET 50)`,
  ),
  drop: raw.prepare<[number, string, string]>('DELETE FROM draft WHERE user_row = ? AND form = ? AND record_id = ?'),
}));

/** Which form of which user; `recordId` null: of a new record. */
export interface DraftPlace {
  readonly userRow: number;
  readonly form: Draft['form'];
  readonly recordId: string | null;
}

function toDraft({ content, recordId, ...row }: Row): Draft {
  return { ...row, recordId: recordId === '' ? null : recordId, values: JSON.parse(content) as Draft['values'] };
}

/** The user's drafts, newest first. */
export function listDrafts(db: ReadDb, userRow: number): Draft[] {
  return statements(db).list.all(userRow).map(toDraft);
}

export function findDraft(db: ReadDb, { userRow, form, recordId }: DraftPlace): Draft | null {
  const found = statements(db).find.get(userRow, form, recordId ?? '');
  return found ? toDraft(found) : null;
}

/** In place of the one before; the oldest beyond fifty go. */
export function keepDraft(db: WriteDb, userRow: number, { values, recordId, ...draft }: Draft): void {
  statements(db).keep.run({ ...draft, userRow, recordId: recordId ?? '', content: JSON.stringify(values) });
  statements(db).prune.run(userRow);
}

export function dropDraft(db: WriteDb, { userRow, form, recordId }: DraftPlace): void {
  statements(db).drop.run(userRow, form, recordId ?? '');
}
