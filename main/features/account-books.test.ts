import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Random } from '#db/seed/random.ts';
import { type Api, password, setupInput, temporaryBackend } from '../testing.ts';
import { addDays } from './document.ts';

const test = temporaryBackend();
const random = new Random(20_260_304);
const start = '2026-03-04';
const clients: string[] = [];
let api: Api;
let today = start;

beforeAll(async () => {
  ({ api } = test.caller());
  await api.setup.create(setupInput);
  for (let i = 0; i < 3; i += 1) clients.push((await api.client.create({ name: `Cliente ${i}` })).id);
});
afterAll(() => test.remove());

const { raw } = test.backend.store.reader;
const all = (sql: string) => raw.prepare(sql).all();

async function nextDays(): Promise<void> {
  const days = random.between(1, 20);
  test.clock.step(days * 86_400_000);
  today = addDays(today, days);
  ({ api } = test.caller());
  await api.session.signIn({ email: setupInput.administrator.email, password });
}

const someDay = () => addDays(today, -random.below(100));
const line = () => ({
  description: 'Servicio',
  quantity: random.between(1, 5000),
  unitPriceCents: random.below(20_000),
  discountBp: random.pick([0, 0, 1250]),
  taxBp: random.pick([0, 1500]),
});

async function makeInvoice(clientId: string): Promise<void> {
  const issueDate = someDay();
  const dates = random.chance(0.7) ? { issueDate, dueDate: addDays(issueDate, random.below(60)) } : {};
  const lines = Array.from({ length: random.between(1, 4) }, line);
  const { id, version } = await api.invoice.create({ clientId, ...dates, lines });
  if (random.chance(0.9)) await api.invoice.issue({ id, version });
}

async function pay(clientId: string): Promise<void> {
  const base = { clientId, amountCents: random.between(1, 30_000), method: 'cash' as const };
  const style = random.below(3);
  if (style === 0) await api.payment.record({ ...base, date: someDay() });
  else if (style === 1) await api.payment.record({ ...base, allocations: [] });
  else {
    const open = await api.invoice.open({ clientId });
    const target = open[random.below(open.length + 1)];
    const allocations = target ? [{ invoiceId: target.id, amountCents: random.between(1, target.openCents + 5) }] : [];
    await api.payment.record({ ...base, allocations });
  }
}

async function touchPayment(clientId: string): Promise<void> {
  const { items } = await api.payment.list({ clientId, status: 'posted' });
  const chosen = items[random.below(items.length + 1)];
  if (!chosen) return;
  const { id, version } = chosen;
  if (random.chance(0.5)) await api.payment.allocate({ id, version });
  else await api.payment.void({ id, version, reason: 'Error' });
}

async function voidInvoice(clientId: string): Promise<void> {
  const { items } = await api.invoice.list({ clientId });
  const chosen = items[random.below(items.length + 1)];
  if (chosen) await api.invoice.void({ id: chosen.id, version: chosen.version, reason: 'Error' });
}

const acts = [makeInvoice, makeInvoice, pay, pay, touchPayment, voidInvoice];

async function checkStatement(clientId: string): Promise<void> {
  const [a, b] = [addDays(start, random.below(400) - 120), addDays(start, random.below(400) - 120)];
  const [from, to] = a < b ? [a, b] : [b, a];
  const { moves, total, ...sums } = await api.account.statement({ clientId, from, to });
  const { openingCents, chargedCents, paidCents, closingCents, creditCents, ageing } = sums;
  expect(openingCents + chargedCents - paidCents).toBe(closingCents);
  if (total <= moves.length) {
    expect(moves.reduce((sum, { amountCents }) => sum + amountCents, openingCents)).toBe(closingCents);
    expect(moves.at(-1)?.balanceCents ?? openingCents).toBe(closingCents);
  }
  const owed = Object.values(ageing).reduce((sum, cents) => sum + cents, 0);
  expect(owed - creditCents).toBe(closingCents);
  expect(Object.values(ageing).every((cents) => cents >= 0)).toBe(true);
}

describe('whatever is issued, paid, allocated and voided, in any order and at once', () => {
  it('leaves books that are the sums of their rows', async () => {
    const outcomes = new Map<string, number>();
    for (let round = 0; round < 40; round += 1) {
      if (random.chance(0.4)) await nextDays();
      const batch = Array.from({ length: random.between(4, 12) }, () => random.pick(acts)(random.pick(clients)));
      for (const { status, ...rest } of await Promise.allSettled(batch)) {
        const outcome = status === 'fulfilled' ? 'done' : String((rest as { reason: { code?: string } }).reason.code);
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      }
      for (const clientId of clients) await checkStatement(clientId);
    }
    // Much was done, some of it was refused in words, nothing broke.
    expect(outcomes.get('done')).toBeGreaterThan(150);
    expect([...outcomes.keys()].filter((code) => !['done', 'CONFLICT', 'VALIDATION', 'IN_USE'].includes(code))).toEqual(
      [],
    );
    expect((outcomes.get('CONFLICT') ?? 0) + (outcomes.get('VALIDATION') ?? 0)).toBeGreaterThan(5);
  });

  it('what is paid is what is allocated', () => {
    const wrong = (table: string, column: string) =>
      all(`SELECT t.code FROM ${table} t WHERE t.${column} <>
        (SELECT coalesce(sum(amount_cents), 0) FROM allocation a WHERE a.${table}_row = t.row AND a.released_date IS NULL)`);
    expect(wrong('invoice', 'paid_cents')).toEqual([]);
    expect(wrong('payment', 'applied_cents')).toEqual([]);
    expect(all("SELECT 1 FROM invoice WHERE status <> 'issued' AND paid_cents <> 0")).toEqual([]);
    expect(all("SELECT 1 FROM payment WHERE status = 'void' AND applied_cents <> 0")).toEqual([]);
  });

  it('what a client owes is the sum of his account', async () => {
    const accounts = all(`SELECT c.id, a.due_cents AS due, a.credit_cents AS credit,
      (SELECT coalesce(sum(amount_cents), 0) FROM account_entry e WHERE e.client_row = c.row) AS balance
      FROM client c JOIN client_account a ON a.client_row = c.row`) as {
      id: string;
      due: number;
      credit: number;
      balance: number;
    }[];
    expect(accounts).toHaveLength(3);
    for (const { id, due, credit, balance } of accounts) {
      expect(due - credit).toBe(balance);
      const stats = await api.account.stats({ clientId: id });
      expect(stats).toMatchObject({ dueCents: due, creditCents: credit });
      expect(stats.salesCents - stats.receiptsCents).toBe(stats.dueCents);
      expect((await api.account.statement({ clientId: id })).closingCents).toBe(balance);
    }
  });

  it('numbers run without a gap', () => {
    const sequences = raw
      .prepare('SELECT sequence FROM invoice WHERE sequence IS NOT NULL ORDER BY sequence')
      .pluck()
      .all();
    expect(sequences.length).toBeGreaterThan(50);
    expect(sequences).toEqual(sequences.map((_, i) => i + 1));
  });

  it('the tallies that lists and the dashboard read are what is there', async () => {
    const tallies = all(
      'SELECT noun, state, day, total, cents, open_cents FROM day_tally WHERE total <> 0 ORDER BY noun, state, day',
    );
    const counted = all(`
      SELECT 'invoice' AS noun, state, issue_date AS day, count(*) AS total, sum(total_cents) AS cents,
        sum(iif(status = 'issued', total_cents - paid_cents, 0)) AS open_cents FROM invoice GROUP BY state, issue_date
      UNION ALL
      SELECT 'payment', status, date, count(*), sum(amount_cents), sum(applied_cents) FROM payment GROUP BY status, date
      ORDER BY 1, 2, 3`);
    expect(tallies).toEqual(counted);
    const due = all('SELECT day, total, open_cents FROM due_tally WHERE total <> 0 ORDER BY day');
    expect(due).toEqual(
      all(`SELECT due_date AS day, count(*) AS total, sum(total_cents - paid_cents) AS open_cents
        FROM invoice WHERE state IN ('open', 'partial') GROUP BY due_date ORDER BY due_date`),
    );
    const board = await api.dashboard.get({});
    expect(board.dueCents).toBe(raw.prepare('SELECT sum(due_cents) FROM client_account').pluck().get());
    expect(board.debtors.length).toBeGreaterThan(0);
  });

  it.each(['draft', 'due', 'overdue', 'paid', 'void', undefined] as const)(
    'pages of %s hold every invoice once',
    async (filter) => {
      const seen: string[] = [];
      let total = 0;
      for (let page = 1; page === 1 || seen.length < total; page += 1) {
        const answer = await api.invoice.list({ page, pageSize: 10, ...(filter && { filter }) });
        ({ total } = answer);
        seen.push(...answer.items.map(({ id }) => id));
        if (answer.items.length === 0) break;
      }
      expect(new Set(seen).size).toBe(total);
      const counts = await api.invoice.counts({});
      if (filter) expect(counts[filter]).toBe(total);
      else expect(total).toBe(counts.draft + counts.due + counts.paid + counts.void);
    },
  );

  const ranges = Array.from({ length: 12 }, () => {
    const [a, b] = [addDays(start, random.below(300) - 60), addDays(start, random.below(300) - 60)];
    return { from: random.chance(0.8) ? a : undefined, to: random.chance(0.8) ? b : undefined };
  });
  const within = (day: string, { from = '', to = '9' }: { from?: string | undefined; to?: string | undefined }) =>
    day >= from && day <= to;
  async function everything<T extends { id: string }>(
    read: (page: number) => Promise<{ items: T[]; total: number }>,
  ): Promise<T[]> {
    const found: T[] = [];
    for (let page = 1; ; page += 1) {
      const { items, total } = await read(page);
      found.push(...items);
      if (items.length === 0 || found.length >= total) return found;
    }
  }

  it.each([undefined, 'due', 'overdue', 'paid'] as const)('invoices between two days, of %s', async (filter) => {
    const input = { ...(filter && { filter }), pageSize: 20 } as const;
    const day = (row: { issueDate: string; dueDate: string }) =>
      filter === 'due' || filter === 'overdue' ? row.dueDate : row.issueDate;
    let hits = 0;
    for (const range of ranges) {
      for (const more of [{}, { direction: 'asc' }, { clientId: clients[0] }, { search: 'Cliente' }] as const) {
        const all = await everything((page) => api.invoice.list({ ...input, ...more, page }));
        const some = await everything((page) => api.invoice.list({ ...input, ...more, ...range, page }));
        expect(some).toEqual(all.filter((row) => within(day(row), range)));
        hits += some.length;
      }
    }
    expect(hits).toBeGreaterThan(0);
  });

  it('payments between two days', async () => {
    const all = await everything((page) => api.payment.list({ page, pageSize: 20 }));
    for (const range of ranges) {
      const some = await everything((page) => api.payment.list({ ...range, page, pageSize: 20 }));
      expect(some).toEqual(all.filter(({ date }) => within(date, range)));
    }
  });
});
