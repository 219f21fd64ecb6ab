import type { AccountStats, Ageing, StatementMove } from '#contract/account.ts';
import { prepared, type ReadDb } from '../connection.ts';

/** 'YYYY-MM' of the twelve calendar months that end with a day's, oldest first. */
export function lastMonths(day: string): string[] {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return Array.from({ length: 12 }, (_, i) => new Date(Date.UTC(year, month - 12 + i, 1)).toISOString().slice(0, 7));
}

interface MonthRow {
  readonly month: string;
  readonly cents: number;
}

interface InvoiceSums {
  readonly sales: number;
  readonly paid: number;
  readonly overdue: number;
  readonly open: number;
  readonly late: number;
}

/** Of one client. `day`: today, or the last day that counts; sums of an earlier day are worked out from what had happened by then. */
const statements = prepared(({ raw }) => ({
  invoices: raw.prepare<[{ clientRow: number; day: string }], InvoiceSums>(
    `SELECT coalesce(sum(total_cents), 0) AS sales, coalesce(sum(paid_cents), 0) AS paid,
       coalesce(sum(iif(due_date < @day, total_cents - paid_cents, 0)), 0) AS overdue,
       count(*) FILTER (WHERE paid_cents < total_cents) AS open, count(*) FILTER (WHERE paid_cents < total_cents AND due_date < @day) AS late
     FROM invoice WHERE client_row = @clientRow AND status = 'issued'`,
  ),
  credit: raw
    .prepare<[number], number>(
      "SELECT coalesce(sum(amount_cents - applied_cents), 0) FROM payment WHERE client_row = ? AND status = 'posted'",
    )
    .pluck(),
  expenses: raw
    .prepare<[number], number>(
      "SELECT coalesce(sum(amount_cents), 0) FROM expense WHERE client_row = ? AND status = 'posted'",
    )
    .pluck(),
  services: raw
    .prepare<[number], number>("SELECT count(*) FROM service WHERE client_row = ? AND status = 'active'")
    .pluck(),
  sold: raw.prepare<[number, string], MonthRow>(
    `SELECT substr(issue_date, 1, 7) AS month, sum(total_cents) AS cents FROM invoice
     WHERE client_row = ? AND issue_date >= ? AND status = 'issued' GROUP BY month`,
  ),
  received: raw.prepare<[number, string], MonthRow>(
    `SELECT substr(date, 1, 7) AS month, sum(amount_cents) AS cents FROM payment
     WHERE client_row = ? AND date >= ? AND status = 'posted' GROUP BY month`,
  ),
  first: raw.prepare<[number], string | null>('SELECT min(date) FROM account_entry WHERE client_row = ?').pluck(),
  before: raw
    .prepare<[number, string], number>(
      'SELECT coalesce(sum(amount_cents), 0) FROM account_entry WHERE client_row = ? AND date < ?',
    )
    .pluck(),
  period: raw.prepare<[number, string, string], { total: number; charged: number; paid: number }>(
    `SELECT count(*) AS total, coalesce(sum(iif(amount_cents > 0, amount_cents, 0)), 0) AS charged,
       coalesce(sum(iif(amount_cents < 0, -amount_cents, 0)), 0) AS paid
     FROM account_entry WHERE client_row = ? AND date BETWEEN ? AND ?`,
  ),
  skipped: raw
    .prepare<[Record<string, unknown>], number>(
      `SELECT coalesce(sum(amount_cents), 0) FROM (SELECT amount_cents FROM account_entry WHERE client_row = @clientRow AND date BETWEEN @from AND @to
         ORDER BY date, row LIMIT @offset)`,
    )
    .pluck(),
  moves: raw.prepare<[Record<string, unknown>], Omit<StatementMove, 'balanceCents'>>(
    `SELECT e.row AS seq, e.date, e.kind, coalesce(i.id, p.id) AS recordId, coalesce(i.code, p.code) AS code,
       iif(e.kind = 'invoice', i.due_date, NULL) AS dueDate, e.amount_cents AS amountCents
     FROM account_entry e LEFT JOIN invoice i ON i.row = e.invoice_row LEFT JOIN payment p ON p.row = e.payment_row
     WHERE e.client_row = @clientRow AND e.date BETWEEN @from AND @to ORDER BY e.date, e.row LIMIT @limit OFFSET @offset`,
  ),
  movesAfter: raw.prepare<[Record<string, unknown>], Omit<StatementMove, 'balanceCents'>>(
    `SELECT e.row AS seq, e.date, e.kind, coalesce(i.id, p.id) AS recordId, coalesce(i.code, p.code) AS code,
       iif(e.kind = 'invoice', i.due_date, NULL) AS dueDate, e.amount_cents AS amountCents
     FROM account_entry e LEFT JOIN invoice i ON i.row = e.invoice_row LEFT JOIN payment p ON p.row = e.payment_row
     WHERE e.client_row = @clientRow AND e.date <= @to AND (e.date, e.row) > (@date, @seq)
     ORDER BY e.date, e.row LIMIT @limit`,
  ),
  // How much of each invoice was still to be paid on a day, by its lateness then.
  ageing: raw.prepare<[{ clientRow: number; day: string }], { days: number; cents: number }>(
    `SELECT julianday(@day) - julianday(i.due_date) AS days,
       i.total_cents - coalesce((SELECT sum(a.amount_cents) FROM allocation a
         WHERE a.invoice_row = i.row AND a.date <= @day AND (a.released_date IS NULL OR a.released_date > @day)), 0) AS cents
     FROM invoice i WHERE i.client_row = @clientRow AND i.issue_date <= @day AND i.issued_at IS NOT NULL
       AND (i.status = 'issued' OR i.void_date > @day)`,
  ),
  creditOn: raw
    .prepare<[{ clientRow: number; day: string }], number>(
      `SELECT coalesce(sum(p.amount_cents - coalesce((SELECT sum(a.amount_cents) FROM allocation a
         WHERE a.payment_row = p.row AND a.date <= @day AND (a.released_date IS NULL OR a.released_date > @day)), 0)), 0)
       FROM payment p WHERE p.client_row = @clientRow AND p.date <= @day AND (p.status = 'posted' OR p.void_date > @day)`,
    )
    .pluck(),
  portal: raw.prepare<[number], number>('SELECT count(*) FROM user WHERE client_row = ? AND active = 1').pluck(),
}));

function monthly(months: readonly string[], sold: readonly MonthRow[], received: readonly MonthRow[]) {
  const of = (rows: readonly MonthRow[]) => new Map(rows.map(({ month, cents }) => [month, cents]));
  const [soldIn, receivedIn] = [of(sold), of(received)];
  return months.map((month) => ({
    month,
    soldCents: soldIn.get(month) ?? 0,
    receivedCents: receivedIn.get(month) ?? 0,
  }));
}

/** As `AccountStats` defines them; `day` is the store's date. */
export function accountStats(db: ReadDb, clientRow: number, day: string): Omit<AccountStats, 'currency'> {
  const read = statements(db);
  const { sales, paid, overdue, open, late } = read.invoices.get({ clientRow, day }) as InvoiceSums;
  const expenses = read.expenses.get(clientRow) ?? 0;
  const months = lastMonths(day);
  const since = `${months[0]}-01`;
  return {
    salesCents: sales,
    receiptsCents: paid,
    dueCents: sales - paid,
    overdueCents: overdue,
    creditCents: read.credit.get(clientRow) ?? 0,
    expensesCents: expenses,
    balanceCents: paid - expenses,
    openInvoices: open,
    overdueInvoices: late,
    activeServices: read.services.get(clientRow) ?? 0,
    months: monthly(months, read.sold.all(clientRow, since), read.received.all(clientRow, since)),
  };
}

const firstMoveOf = (db: ReadDb, clientRow: number): string | null => statements(db).first.get(clientRow) ?? null;

/** What is due on a day by its lateness then, and the credit of that day. */
export function ageingOn(db: ReadDb, clientRow: number, day: string): { ageing: Ageing; creditCents: number } {
  const ageing: Ageing = { currentCents: 0, days30Cents: 0, days60Cents: 0, days90Cents: 0, olderCents: 0 };
  let creditCents = statements(db).creditOn.get({ clientRow, day }) ?? 0;
  for (const { days, cents } of statements(db).ageing.all({ clientRow, day })) {
    // Paid twice on that day: by a payment voided later, and by one that was recorded after with an earlier date.
    if (cents < 0) creditCents -= cents;
    else if (days <= 0) ageing.currentCents += cents;
    else if (days <= 30) ageing.days30Cents += cents;
    else if (days <= 60) ageing.days60Cents += cents;
    else if (days <= 90) ageing.days90Cents += cents;
    else ageing.olderCents += cents;
  }
  return { ageing, creditCents };
}

const movesPerPage = 100;

/** The account between two days, both included; `from` null: from the first move on. A page past the end is the last one. */
export function readStatement(
  db: ReadDb,
  clientRow: number,
  { from: wanted, to, page: asked = 1 }: { from: string | null; to: string; page?: number | undefined },
) {
  const read = statements(db);
  const first = firstMoveOf(db, clientRow);
  const from = wanted ?? (first !== null && first <= to ? first : to);
  const openingCents = read.before.get(clientRow, from) ?? 0;
  const { total, charged, paid } = read.period.get(clientRow, from, to) ?? { total: 0, charged: 0, paid: 0 };
  const page = Math.min(asked, Math.max(1, Math.ceil(total / movesPerPage)));
  const offset = (page - 1) * movesPerPage;
  let balanceCents = openingCents + (read.skipped.get({ clientRow, from, to, offset }) ?? 0);
  const moves = read.moves.all({ clientRow, from, to, limit: movesPerPage, offset }).map((move): StatementMove => {
    balanceCents += move.amountCents;
    return { ...move, balanceCents };
  });
  return {
    from,
    to,
    openingCents,
    chargedCents: charged,
    paidCents: paid,
    closingCents: openingCents + charged - paid,
    ...ageingOn(db, clientRow, to),
    moves,
    total,
    page,
    pageSize: movesPerPage,
  };
}

/** The next moves behind one, to the end of a period; for who reads all of them. */
export function movesAfter(db: ReadDb, clientRow: number, last: StatementMove, to: string): StatementMove[] {
  let { balanceCents } = last;
  const { date, seq } = last;
  const moves = statements(db).movesAfter.all({ clientRow, to, date, seq, limit: movesPerPage });
  return moves.map((move): StatementMove => {
    balanceCents += move.amountCents;
    return { ...move, balanceCents };
  });
}

export const hasPortal = (db: ReadDb, clientRow: number): boolean => (statements(db).portal.get(clientRow) ?? 0) > 0;
