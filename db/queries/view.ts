import type { View } from '#contract/view.ts';
import { prepared, type ReadDb, type WriteDb } from '../connection.ts';
import { fold } from '../search/fold.ts';

interface Row extends Omit<View, 'state'> {
  state: string;
  active: number;
}

const columns = 'id, list, name, state, active';

const statements = prepared(({ raw }) => ({
  list: raw.prepare<[number, string], Row>(
    `SELECT ${columns} FROM saved_view WHERE user_row = ? AND list = ? AND active = 1 ORDER BY row LIMIT 30`,
  ),
  find: raw.prepare<[number, string], Row>(`SELECT ${columns} FROM saved_view WHERE user_row = ? AND id = ?`),
  count: raw
    .prepare<[number, string], number>('SELECT count(*) FROM saved_view WHERE user_row = ? AND list = ? AND active = 1')
    .pluck(),
  named: raw
    .prepare<[number, string, string], string>(
      'SELECT id FROM saved_view WHERE user_row = ? AND list = ? AND active = 1 AND name_key = ?',
    )
    .pluck(),
  insert: raw.prepare(
    `INSERT INTO saved_view (id, user_row, list, name, name_key, state, active, created_at, updated_at)
     VALUES (@id, @userRow, @list, @name, @nameKey, @state, 1, @at, @at)`,
  ),
  update: raw.prepare(
    `UPDATE saved_view SET name = @name, name_key = @nameKey, state = @state, active = @active, updated_at = @at
     WHERE user_row = @userRow AND id = @id`,
  ),
}));

export interface KeptView extends View {
  readonly active: boolean;
}

const toView = ({ state, active, ...row }: Row): KeptView => ({
  ...row,
  state: JSON.parse(state) as View['state'],
  active: active === 1,
});

/** The user's views of a list, in the order of their making. */
export function listViews(db: ReadDb, userRow: number, list: string): View[] {
  return statements(db)
    .list.all(userRow, list)
    .map((row) => {
      const { active: _active, ...view } = toView(row);
      return view;
    });
}

export function findView(db: ReadDb, userRow: number, id: string): KeptView | null {
  const row = statements(db).find.get(userRow, id);
  return row ? toView(row) : null;
}

export const countViews = (db: ReadDb, userRow: number, list: string): number =>
  statements(db).count.get(userRow, list) ?? 0;

/** Whatever the case and accents. */
export function viewNameIsTaken(db: ReadDb, userRow: number, { list, name, id }: Omit<View, 'state'>): boolean {
  const holder = statements(db).named.get(userRow, list, fold(name));
  return holder !== undefined && holder !== id;
}

const columnsOf = ({ id, list, name, state }: View) => ({
  id,
  list,
  name,
  nameKey: fold(name),
  state: JSON.stringify(state),
});

export function insertView(db: WriteDb, userRow: number, view: View, at: number): void {
  statements(db).insert.run({ ...columnsOf(view), userRow, at });
}

export function updateView(db: WriteDb, userRow: number, view: KeptView, at: number): void {
  statements(db).update.run({ ...columnsOf(view), active: view.active ? 1 : 0, userRow, at });
}
