import type { Expense, ExpenseListInput } from '#contract/expense.ts';
import { prepared, type ReadDb, type WriteDb } from '../connection.ts';
import { type DatedTable, type Paged, readDated, searchText } from './dated-list.ts';
import { actorSql, found, fromJson } from './lines.ts';

type Row = Omit<Expense, 'client' | 'createdBy' | 'updatedBy'> & {
  readonly row: number;
  readonly client: string | null;
  readonly createdBy: string | null;
  readonly updatedBy: string | null;
};

const columns = `t.row, t.id, t.number, t.version, t.code, t.date, t.amount_cents AS amountCents, t.category, t.method, t.reference, t.description,
  t.status, t.void_reason AS voidReason, t.created_at AS createdAt, t.updated_at AS updatedAt,
  iif(c.row IS NULL, NULL, json_object('id', c.id, 'code', c.code, 'name', iif(c.surname IS NULL, c.name, c.name || ' ' || c.surname))) AS client,
  ${actorSql('a', 'createdBy')}, ${actorSql('u', 'updatedBy')}`;
const joins =
  'LEFT JOIN client c ON c.row = t.client_row LEFT JOIN user a ON a.row = t.created_by LEFT JOIN user u ON u.row = t.updated_by';

const table: DatedTable = { noun: 'expense', day: 'date', state: 'status', columns, joins };

const statements = prepared(({ raw }) => ({
  byId: raw.prepare<[string], Row>(`SELECT ${columns} FROM expense t ${joins} WHERE t.id = ?`),
  byCode: raw.prepare<[string], Row>(`SELECT ${columns} FROM expense t ${joins} WHERE t.code = ?`),
  // Those of the last thousand expenses: what is in use.
  categories: raw
    .prepare<[], string>(
      `SELECT category FROM (SELECT category FROM expense ORDER BY row DESC LIMIT 1000) GROUP BY category ORDER BY count(*) DESC, category LIMIT 100`,
    )
    .pluck(),
  insert: raw.prepare(
    `INSERT INTO expense (id, number, code, client_row, date, amount_cents, currency, category, method, reference, description, status, search,
       created_at, created_by, updated_at, updated_by)
     VALUES (@id, @number, @code, @clientRow, @date, @amountCents, @currency, @category, @method, @reference, @description, 'posted', @search,
       @at, @by, @at, @by)`,
  ),
  void: raw.prepare(
    `UPDATE expense SET status = 'void', void_reason = @reason, void_date = @date, version = version + 1, updated_at = @at, updated_by = @by
     WHERE row = @row`,
  ),
}));

const toExpense = ({ row: _row, ...rest }: Row): Expense => ({
  ...rest,
  client: fromJson(rest.client),
  createdBy: fromJson(rest.createdBy),
  updatedBy: fromJson(rest.updatedBy),
});

function find(db: ReadDb, reference: string): Row {
  const { byId, byCode } = statements(db);
  return found(byId.get(reference) ?? byCode.get(reference), 'expense');
}

export const expenseRowOf = (db: ReadDb, reference: string): number => find(db, reference).row;

/** By id or code; NOT_FOUND otherwise. */
export const getExpense = (db: ReadDb, reference: string): Expense => toExpense(find(db, reference));

export function listExpenses(
  db: ReadDb,
  { clientId: _client, status, ...input }: ExpenseListInput,
  clientRow?: number,
): Paged<Expense> {
  const answer = readDated<Row>(db, table, { ...input, clientRow, state: status });
  return { ...answer, items: answer.items.map(toExpense) };
}

export const expenseCategories = (db: ReadDb): string[] => statements(db).categories.all();

interface Stamp {
  readonly at: number;
  readonly by: number | null;
}

export interface ExpenseContent
  extends Pick<Expense, 'date' | 'amountCents' | 'category' | 'method' | 'reference' | 'description'> {
  readonly clientRow: number | null;
  readonly clientName: string | null;
  readonly currency: string;
}

export function insertExpense(
  db: WriteDb,
  { clientName, ...content }: ExpenseContent,
  stamp: Stamp & { id: string; number: number; code: string },
): void {
  const { category, reference, description } = content;
  const words = [stamp.code, clientName, category, reference, description];
  statements(db).insert.run({ ...content, ...stamp, search: searchText(words) });
}

export function voidExpense(db: WriteDb, row: number, reason: string, date: string, stamp: Stamp): void {
  statements(db).void.run({ row, reason, date, ...stamp });
}
