import type { Dashboard } from '#contract/dashboard.ts';
import { prepared, type ReadDb } from '../connection.ts';
import { lastMonths } from './account.ts';

interface Range {
  readonly from: string;
  readonly to: string;
}

// All from the tallies that triggers keep: no record is counted here but those that wait.
const statements = prepared(({ raw }) => ({
  sold: raw
    .prepare<[Range], number>(
      "SELECT coalesce(sum(cents), 0) FROM day_tally WHERE noun = 'invoice' AND state IN ('open', 'partial', 'paid') AND day BETWEEN @from AND @to",
    )
    .pluck(),
  received: raw
    .prepare<[Range], number>(
      "SELECT coalesce(sum(cents), 0) FROM day_tally WHERE noun = 'payment' AND state = 'posted' AND day BETWEEN @from AND @to",
    )
    .pluck(),
  spent: raw
    .prepare<[Range], number>(
      "SELECT coalesce(sum(cents), 0) FROM day_tally WHERE noun = 'expense' AND state = 'posted' AND day BETWEEN @from AND @to",
    )
    .pluck(),
  months: raw.prepare<[string], { noun: string; month: string; cents: number }>(
    `SELECT noun, substr(day, 1, 7) AS month, sum(cents) AS cents FROM day_tally
     WHERE (noun = 'invoice' AND state IN ('open', 'partial', 'paid') OR noun = 'payment' AND state = 'posted') AND day >= ? GROUP BY noun, month`,
  ),
  newClients: raw.prepare<[number], number>('SELECT count(*) FROM client WHERE created_at >= ?').pluck(),
  debtors: raw.prepare<[string], Dashboard['debtors'][number]>(
    `SELECT c.id, c.code, iif(c.surname IS NULL, c.name, c.name || ' ' || c.surname) AS name, a.due_cents AS dueCents,
       coalesce((SELECT sum(i.total_cents - i.paid_cents) FROM invoice i WHERE i.client_row = a.client_row AND i.state IN ('open', 'partial') AND i.due_date < ?), 0) AS overdueCents
     FROM client_account a JOIN client c ON c.row = a.client_row WHERE a.due_cents > 0 ORDER BY a.due_cents DESC, a.client_row LIMIT 10`,
  ),
  states: raw.prepare<[], { noun: string; state: string; total: number }>(
    "SELECT noun, state, sum(total) AS total FROM day_tally WHERE noun IN ('invoice', 'estimate') GROUP BY noun, state",
  ),
  dueServices: raw
    .prepare<[{ day: string }], number>(
      `SELECT (SELECT count(*) FROM service WHERE status = 'active' AND next_period IS NOT NULL AND next_period <= @day)
         + (SELECT count(*) FROM service WHERE status = 'pending' AND start_date <= @day)`,
    )
    .pluck(),
  mail: raw.prepare<[], number>("SELECT count(*) FROM mail WHERE status = 'queued'").pluck(),
}));

export interface Days {
  readonly today: string;
  /** When the store's month began, epoch ms. */
  readonly monthBegan: number;
}

/** The same day of the month before, or its last one. */
function monthBefore(day: string): Range {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1, 0)).getUTCDate();
  const iso = (d: number) => new Date(Date.UTC(year, month - 2, d)).toISOString().slice(0, 10);
  return { from: iso(1), to: iso(Math.min(date, last)) };
}

export function dashboardSums(db: ReadDb, { today, monthBegan }: Days) {
  const read = statements(db);
  const month = { from: `${today.slice(0, 7)}-01`, to: today };
  const before = monthBefore(today);
  const months = lastMonths(today);
  const sums = read.months.all(`${months[0]}-01`);
  const of = (noun: string, wanted: string) =>
    sums.find((sum) => sum.noun === noun && sum.month === wanted)?.cents ?? 0;
  const states = read.states.all();
  const count = (noun: string, state: string) =>
    states.find((each) => each.noun === noun && each.state === state)?.total ?? 0;
  return {
    today,
    salesCents: read.sold.get(month) ?? 0,
    salesBeforeCents: read.sold.get(before) ?? 0,
    receiptsCents: read.received.get(month) ?? 0,
    receiptsBeforeCents: read.received.get(before) ?? 0,
    expensesCents: read.spent.get(month) ?? 0,
    newClients: read.newClients.get(monthBegan) ?? 0,
    months: months.map((each) => ({
      month: each,
      soldCents: of('invoice', each),
      receivedCents: of('payment', each),
    })),
    debtors: read.debtors.all(today),
    waiting: {
      draftInvoices: count('invoice', 'draft'),
      sentEstimates: count('estimate', 'sent'),
      acceptedEstimates: count('estimate', 'accepted'),
      dueServices: read.dueServices.get({ day: today }) ?? 0,
      queuedMail: read.mail.get() ?? 0,
    },
  };
}
