import type { WriteDb } from '../connection.ts';
import { fold } from '../search/fold.ts';
import { sortKey } from '../search/sort-key.ts';

/** What a migration must work out that SQL cannot, by the migration's name. Runs after its SQL, in its transaction; knows the schema of that moment only. */
export const migrationSteps: Readonly<Record<string, (db: WriteDb) => void>> = {
  /** Search texts and order keys of the people who were there before there were any. */
  identity({ raw }) {
    const setPersona = raw.prepare('UPDATE persona SET search = ? WHERE row = ?');
    for (const { row, names } of raw
      .prepare<[], { row: number; names: string }>(
        "SELECT row, given_names || ' ' || paternal_surname || coalesce(' ' || maternal_surname, '') AS names FROM persona",
      )
      .all())
      setPersona.run(fold(names), row);
    const setUser = raw.prepare('UPDATE user SET search = ?, name_key = ? WHERE row = ?');
    for (const { row, name, email, names } of raw
      .prepare<[], { row: number; name: string; email: string; names: string }>(
        `SELECT u.row, u.display_name AS name, u.email, coalesce(p.search, '') AS names FROM user u LEFT JOIN persona p ON p.row = u.persona_row`,
      )
      .all())
      setUser.run(fold([name, email, names].join('\n')), sortKey(name), row);
  },
  /** The order key of contacts. */
  'client-sorts'({ raw }) {
    const setKey = raw.prepare('UPDATE client SET contact_key = ? WHERE row = ?');
    for (const { row, name } of raw
      .prepare<[], { row: number; name: string }>(
        "SELECT row, contact_name AS name FROM client WHERE contact_name IS NOT NULL AND contact_name <> ''",
      )
      .all())
      setKey.run(sortKey(name), row);
  },
  /** What messages are found by. */
  outbox({ raw }) {
    const setSearch = raw.prepare('UPDATE mail SET search = ? WHERE row = ?');
    for (const { row, words } of raw
      .prepare<[], { row: number; words: string }>(
        "SELECT row, subject || char(10) || to_address || char(10) || coalesce(to_name, '') AS words FROM mail",
      )
      .all())
      setSearch.run(fold(words), row);
  },
};
