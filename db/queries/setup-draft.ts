import { SetupDraft } from '#contract/setup.ts';
import { prepared, type ReadDb, type WriteDb } from '../connection.ts';

const statements = prepared(({ raw }) => ({
  get: raw.prepare<[], string>("SELECT value FROM setting WHERE name = 'setup'").pluck(),
  write: raw.prepare<[string]>("INSERT OR REPLACE INTO setting (name, value) VALUES ('setup', ?)"),
  delete: raw.prepare("DELETE FROM setting WHERE name = 'setup'"),
}));

/** How far an interrupted first run had got; null when there is none, or when an earlier version wrote it in a shape of its own. */
export function getSetupDraft(db: ReadDb): SetupDraft | null {
  const text = statements(db).get.get();
  return text === undefined ? null : (SetupDraft.safeParse(JSON.parse(text)).data ?? null);
}

export const writeSetupDraft = (db: WriteDb, draft: SetupDraft): void =>
  void statements(db).write.run(JSON.stringify(draft));

export const deleteSetupDraft = (db: WriteDb): void => void statements(db).delete.run();
