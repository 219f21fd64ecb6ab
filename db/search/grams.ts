import { prepared, type ReadDb, type WriteDb } from '../connection.ts';

/**
 * How many clients of a status hold a certain one or two characters. The index knows runs of three only, so the first letters of a search,
 * which hit most of the store, would otherwise be counted by reading it all.
 */
const statements = prepared(({ raw }) => ({
  add: raw.prepare(
    `INSERT INTO client_gram (gram, status, total) VALUES (@gram, @status, @total)
     ON CONFLICT (gram, status) DO UPDATE SET total = total + excluded.total`,
  ),
  ofAll: raw.prepare<[string], number>('SELECT coalesce(sum(total), 0) FROM client_gram WHERE gram = ?').pluck(),
  ofStatus: raw
    .prepare<[string, string], number>('SELECT total FROM client_gram WHERE gram = ? AND status = ?')
    .pluck(),
}));

const unsearchable = /[\s\p{Cc}]/u;

/** The distinct searchable runs of one and two characters of a text. */
export function gramsOf(text: string): Set<string> {
  const grams = new Set<string>();
  let previous = '';
  for (const sign of text) {
    if (unsearchable.test(sign)) {
      previous = '';
      continue;
    }
    grams.add(sign);
    if (previous !== '') grams.add(previous + sign);
    previous = sign;
  }
  return grams;
}

/** Moves one client's share of the counts from its old text and status (null: new) to the present ones (null: gone). */
export function recountGrams(
  db: WriteDb,
  old: { search: string; status: string } | null,
  now: { search: string; status: string } | null,
): void {
  const { add } = statements(db);
  const [before, after] = [old, now].map((side) => (side ? gramsOf(side.search) : new Set<string>())) as [
    Set<string>,
    Set<string>,
  ];
  const moved = old !== null && now !== null && old.status !== now.status;
  for (const gram of before) if (moved || !after.has(gram)) add.run({ gram, status: old?.status, total: -1 });
  for (const gram of after) if (moved || !before.has(gram)) add.run({ gram, status: now?.status, total: 1 });
}

/** Gathers the counts of many texts, to write them in one go. */
export class GramCounter {
  readonly #totals = new Map<string, Map<string, number>>();

  count(search: string, status: string): void {
    let totals = this.#totals.get(status);
    if (!totals) {
      totals = new Map();
      this.#totals.set(status, totals);
    }
    for (const gram of gramsOf(search)) totals.set(gram, (totals.get(gram) ?? 0) + 1);
  }

  /** Replaces all counts of the database. */
  write(db: WriteDb): void {
    db.raw.exec('DELETE FROM client_gram');
    for (const [status, totals] of this.#totals) {
      for (const [gram, total] of totals) statements(db).add.run({ gram, status, total });
    }
  }
}

/** Exact number of clients that hold `gram`, of one status or of all. */
export function gramTotal(db: ReadDb, gram: string, status: string | undefined): number {
  const { ofAll, ofStatus } = statements(db);
  return (status === undefined ? ofAll.get(gram) : ofStatus.get(gram, status)) ?? 0;
}
