import { prepared, type ReadDb, type WriteDb } from '../connection.ts';
import { fold, homeNumber, strip } from './fold.ts';
import { GramCounter, recountGrams } from './grams.ts';

/** Room between neighbouring labels after a build: six inserts between the same two names before any relabelling. */
const gap = 64;

/** Stands in the text so that the index can filter by status; made of characters nobody can search for. */
export const statusToken: Record<string, string> = {
  active: '\u0002\u0003\u0002',
  suspended: '\u0002\u0004\u0002',
  inactive: '\u0002\u0005\u0002',
  archived: '\u0002\u0006\u0002',
};

export interface FindSource {
  readonly row: number;
  readonly codeKey: string;
  readonly cityKey: string;
  readonly status: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly code: string;
  readonly name: string;
  readonly surname: string | null;
  readonly contactName: string | null;
  readonly documentNumber: string | null;
  readonly phone: string | null;
  readonly mobile: string | null;
  readonly email: string | null;
  /** JSON. */
  readonly tags: string;
}

/** Digits as written and, for an international number, as it is dialled at home: +593 99 … is also found as 099 … */
export function phoneSpellings(phone: string): string[] {
  const digits = phone.replace(/\D/g, '');
  const home = homeNumber(phone);
  return home === null ? [digits] : [digits, `0${home}`];
}

/** All that a client is found by, one field a line, folded; a word with punctuation stands there with and without it. */
export function searchText(source: FindSource): string {
  const fields = new Set<string>();
  const fullName = source.surname ? `${source.name} ${source.surname}` : source.name;
  const tags = source.tags === '[]' ? [] : (JSON.parse(source.tags) as string[]);
  for (const field of [fullName, source.contactName, source.email, source.code, ...tags]) {
    if (!field) continue;
    const folded = fold(field).replace(/\s+/g, ' ');
    fields.add(folded);
    for (const word of folded.split(' ')) {
      const plain = strip(word);
      if (plain !== word && plain !== '') fields.add(plain);
    }
  }
  if (source.documentNumber) fields.add(strip(fold(source.documentNumber)));
  for (const phone of [source.phone, source.mobile]) {
    if (phone) for (const spelling of phoneSpellings(phone)) fields.add(spelling);
  }
  return `\n${[...fields].join('\n')}\n${statusToken[source.status] ?? ''}\n`;
}

const sourceColumns = `row, code_key AS codeKey, city_key AS cityKey, status, created_at AS createdAt, updated_at AS updatedAt, code, name, surname,
  contact_name AS contactName, document_number AS documentNumber, phone, mobile, email, tags`;

interface Label {
  pos: number;
}

const statements = prepared(({ raw }) => ({
  source: raw.prepare<[number], FindSource & { nameKey: string }>(
    `SELECT ${sourceColumns}, name_key AS nameKey FROM client WHERE row = ?`,
  ),
  find: raw.prepare<[number], Label & { search: string; status: string }>(
    'SELECT pos, search, status FROM client_find WHERE client_row = ?',
  ),
  before: raw.prepare<[string, number], Label>(
    `SELECT f.pos FROM client c CROSS JOIN client_find f ON f.client_row = c.row
     WHERE (c.name_key, c.row) < (?, ?) ORDER BY c.name_key DESC, c.row DESC LIMIT 1`,
  ),
  after: raw.prepare<[number], Label>('SELECT pos FROM client_find WHERE pos > ? ORDER BY pos LIMIT 1'),
  window: raw.prepare<[number, number], Label & { search: string }>(
    'SELECT pos, search FROM client_find WHERE pos > ? ORDER BY pos LIMIT ?',
  ),
  insert: raw.prepare(
    `INSERT INTO client_find (pos, client_row, code_key, city_key, status, created_at, updated_at, search)
     VALUES (@pos, @row, @codeKey, @cityKey, @status, @createdAt, @updatedAt, @search)`,
  ),
  update: raw.prepare(
    `UPDATE client_find SET code_key = @codeKey, city_key = @cityKey, status = @status, created_at = @createdAt,
     updated_at = @updatedAt, search = @search WHERE pos = @pos`,
  ),
  delete: raw.prepare<[number]>('DELETE FROM client_find WHERE pos = ?'),
  move: raw.prepare<[number, number]>('UPDATE client_find SET pos = ? WHERE pos = ?'),
  indexText: raw.prepare<[number, string]>('INSERT INTO client_fts (rowid, search) VALUES (?, ?)'),
  forgetText: raw.prepare<[number, string]>(
    "INSERT INTO client_fts (client_fts, rowid, search) VALUES ('delete', ?, ?)",
  ),
}));

function relabelAfter(db: WriteDb, start: number): void {
  const find = statements(db);
  // Twice as many rows are moved until what follows leaves room for them at half the usual gap.
  for (let size = 32; ; size *= 2) {
    const rows = find.window.all(start, size);
    const last = rows.at(-1);
    if (!last) return;
    const end =
      rows.length < size
        ? start + (rows.length + 1) * gap
        : (find.after.get(last.pos)?.pos ?? start + (size + 1) * gap);
    const step = Math.floor((end - start) / (rows.length + 1));
    if (step < gap / 2) continue;
    for (const row of rows) find.forgetText.run(row.pos, row.search);
    // Labels are unique: step aside to negative ones first, so that no two meet on the way.
    for (const row of rows) find.move.run(-row.pos, row.pos);
    rows.forEach((row, i) => {
      const pos = start + (i + 1) * step;
      find.move.run(pos, -row.pos);
      find.indexText.run(pos, row.search);
    });
    return;
  }
}

function labelFor(db: WriteDb, nameKey: string, row: number): number {
  const find = statements(db);
  const before = find.before.get(nameKey, row)?.pos ?? 0;
  const after = find.after.get(before)?.pos;
  if (after === undefined) return before + gap;
  if (after - before > 1) return before + Math.floor((after - before) / 2);
  relabelAfter(db, before);
  return labelFor(db, nameKey, row);
}

/** Brings the search index up to date with one client row; call it after every write to `client`, in the same transaction. */
export function indexClient(db: WriteDb, row: number, nameChanged: boolean): void {
  const find = statements(db);
  const source = find.source.get(row);
  if (!source) return;
  const search = searchText(source);
  const old = find.find.get(row);
  if (old?.search !== search) recountGrams(db, old ?? null, { search, status: source.status });
  if (old && !nameChanged) {
    if (old.search !== search) {
      find.forgetText.run(old.pos, old.search);
      find.indexText.run(old.pos, search);
    }
    find.update.run({ ...source, pos: old.pos, search });
    return;
  }
  if (old) {
    find.forgetText.run(old.pos, old.search);
    find.delete.run(old.pos);
  }
  const pos = labelFor(db, source.nameKey, row);
  find.insert.run({ ...source, pos, search });
  find.indexText.run(pos, search);
}

/** Takes one client out of the search index; call it before its row goes, in the same transaction. */
export function forgetClient(db: WriteDb, row: number): void {
  const find = statements(db);
  const old = find.find.get(row);
  if (!old) return;
  recountGrams(db, old, null);
  find.forgetText.run(old.pos, old.search);
  find.delete.run(old.pos);
}

/** Makes the whole index anew, in one go: after mass writes, where row by row would cost ten times as much. */
export function rebuildClientIndex(db: WriteDb, onProgress: (done: number) => void = () => {}): void {
  const { raw } = db;
  raw.exec("DELETE FROM client_find; INSERT INTO client_fts (client_fts) VALUES ('delete-all')");
  const find = statements(db);
  const page = raw.prepare<[string, number], FindSource & { nameKey: string }>(
    `SELECT ${sourceColumns}, name_key AS nameKey FROM client WHERE (name_key, row) > (?, ?) ORDER BY name_key, row LIMIT 5000`,
  );
  const grams = new GramCounter();
  let [key, row, done] = ['', 0, 0];
  for (let rows = page.all(key, row); rows.length > 0; rows = page.all(key, row)) {
    for (const source of rows) {
      done += 1;
      const search = searchText(source);
      find.insert.run({ ...source, pos: done * gap, search });
      grams.count(search, source.status);
      [key, row] = [source.nameKey, source.row];
    }
    onProgress(done);
  }
  grams.write(db);
  raw.exec("INSERT INTO client_fts (client_fts) VALUES ('rebuild')");
}

/** Rows whose label order disagrees with name order, or that the index lacks: 0 in a sound file. */
export function clientIndexFaults(db: ReadDb): number {
  const row = db.raw
    .prepare<[], { faults: number }>(
      `SELECT (SELECT count(*) FROM client WHERE row NOT IN (SELECT client_row FROM client_find))
        + (SELECT count(*) FROM (SELECT c.name_key AS k, c.row AS r, lag(c.name_key) OVER w AS pk, lag(c.row) OVER w AS pr
             FROM client_find f JOIN client c ON c.row = f.client_row WINDOW w AS (ORDER BY f.pos)) WHERE (pk, pr) >= (k, r)) AS faults`,
    )
    .get();
  return row?.faults ?? 0;
}
