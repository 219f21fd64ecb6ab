import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maxCents } from '#contract/money.ts';
import type { Service } from '#contract/service.ts';
import type { BillingPeriod, ServicePackageInput } from '#contract/service-package.ts';
import { Random } from '#db/seed/random.ts';
import { eventsOf, password, refusal, setupInput, temporaryBackend } from '../testing.ts';
import { periodStart } from './service-periods.ts';

/** The store's today is 2026-03-04. */
const test = temporaryBackend();
const { api } = test.caller();
const { raw } = test.backend.store.reader;
const packages = {} as Record<BillingPeriod, string>;

const plan: Omit<ServicePackageInput, 'billingPeriod'> = {
  name: 'Plan',
  kind: 'service',
  priceCents: 1000,
  taxBp: 1500,
};

beforeAll(async () => {
  await api.setup.create(setupInput);
  for (const billingPeriod of ['once', 'monthly', 'quarterly', 'yearly'] as const)
    packages[billingPeriod] = (await api.servicePackage.create({ ...plan, billingPeriod })).id;
});
afterAll(() => test.remove());

const newClient = async (name: string) => (await api.client.create({ name, acceptDuplicates: true })).id;
const sell = (clientId: string, startDate: string, each: BillingPeriod = 'monthly', priceCents = 1000) =>
  api.service.create({ clientId, packageId: packages[each], startDate, priceCents });
const bill = (by: string, clientId?: string, issue = true) =>
  eventsOf(api.service.billDue({ by, issue, ...(clientId && { clientId }) }));

interface Held {
  readonly id: string;
  readonly start: string;
}
const heldPeriods = raw.prepare<[], Held>(
  `SELECT s.id, p.period_start AS start FROM service_period p JOIN service s ON s.row = p.service_row
   WHERE p.released = 0 ORDER BY s.row, p.period_start`,
);
const heldOf = (id: string) => heldPeriods.all().flatMap((held) => (held.id === id ? [held.start] : []));
const invoicesOf = async (clientId: string) => (await api.invoice.list({ clientId, pageSize: 100 })).items;
const voidInvoice = ({ id, version }: { id: string; version: number }) =>
  api.invoice.void({ id, version, reason: 'Por error' });

const dayMs = 86_400_000;
const dateOf = (at: number) => new Date(at).toISOString().slice(0, 10);
const today = () => dateOf(test.clock.now() - 5 * 3_600_000);
async function waitDays(days: number): Promise<void> {
  test.clock.step(days * dayMs);
  await api.session.signIn({ email: setupInput.administrator.email, password });
}

describe('invoicing what is due', () => {
  it('puts all that a client owes into one invoice, day first, once', async () => {
    const clientId = await newClient('Con dos servicios');
    const first = await sell(clientId, '2026-01-31');
    const second = await sell(clientId, '2026-02-10', 'quarterly', 5000);
    const events = await bill('2026-03-04', clientId);
    expect(events[0]).toEqual({ done: 0, total: 1, invoices: 0, periods: 0, totalCents: 0 });
    expect(events.at(-1)).toEqual({ done: 1, total: 1, invoices: 1, periods: 3, totalCents: 8050 });
    const [row] = await invoicesOf(clientId);
    const invoice = await api.invoice.get({ id: row?.id ?? '' });
    expect(invoice).toMatchObject({ status: 'issued', totalCents: 8050, issueDate: '2026-03-04' });
    expect(invoice.lines.map(({ description, packageId }) => [description, packageId])).toEqual([
      ['Plan · 31/01/2026 – 27/02/2026', packages.monthly],
      ['Plan · 28/02/2026 – 30/03/2026', packages.monthly],
      ['Plan · 10/02/2026 – 09/05/2026', packages.quarterly],
    ]);
    expect((await api.service.get({ id: first.id })).nextPeriod).toBe('2026-03-31');
    expect((await api.service.get({ id: second.id })).nextPeriod).toBe('2026-05-10');
    expect((await bill('2026-03-04', clientId)).at(-1)).toMatchObject({ done: 1, invoices: 0, periods: 0 });
    const { items } = await api.change.list({ noun: 'service', recordId: first.id });
    expect(items[0]).toMatchObject({
      verb: 'bill',
      fields: [{ path: 'nextPeriod', before: '2026-01-31', after: '2026-03-31' }],
    });
  });

  it('by the year, by the quarter and once; drafts hold their periods too', async () => {
    const clientId = await newClient('De todo');
    const once = await sell(clientId, '2026-01-15', 'once');
    const yearly = await sell(clientId, '2024-02-29', 'yearly');
    expect((await bill('2026-03-04', clientId, false)).at(-1)).toMatchObject({ invoices: 1, periods: 4 });
    const [draft] = await invoicesOf(clientId);
    expect(draft).toMatchObject({ status: 'draft', code: null });
    const lines = (await api.invoice.get({ id: draft?.id ?? '' })).lines.map(({ description }) => description);
    expect(lines[0]).toBe('Plan');
    expect(heldOf(yearly.id)).toEqual(['2024-02-29', '2025-02-28', '2026-02-28']);
    expect((await api.service.get({ id: once.id })).nextPeriod).toBeNull();
    expect((await bill('2026-03-04', clientId)).at(-1)).toMatchObject({ invoices: 0 });
    await voidInvoice({ id: draft?.id ?? '', version: draft?.version ?? 0 });
    expect((await api.service.get({ id: once.id })).nextPeriod).toBe('2026-01-15');
    expect((await bill('2026-03-04', clientId)).at(-1)).toMatchObject({ invoices: 1, periods: 4 });
  });

  it('ahead by a month at most, and never what has not begun to wait for', async () => {
    const clientId = await newClient('Por adelantado');
    const active = await sell(clientId, '2026-03-01');
    const pending = await sell(clientId, '2026-03-20');
    expect((await refusal(bill('2026-04-05', clientId))).data).toEqual({
      issues: [{ path: 'by', rule: 'futureDate' }],
    });
    expect((await bill('2026-04-04', clientId)).at(-1)).toMatchObject({ periods: 2 });
    expect(heldOf(active.id)).toEqual(['2026-03-01', '2026-04-01']);
    expect(await api.service.get({ id: pending.id })).toEqual(pending);
    expect((await refusal(bill('2026-03-04', 'nadie'))).code).toBe('NOT_FOUND');
  });

  it('passes over cancelled and suspended services, and clients who are not active', async () => {
    const clientId = await newClient('Sin servicio');
    const ended = await sell(clientId, '2026-03-01');
    await api.service.setStatus({ id: ended.id, version: 1, status: 'cancelled' });
    const paused = await sell(clientId, '2026-03-01');
    await api.service.setStatus({ id: paused.id, version: 1, status: 'suspended' });
    const goneClient = await newClient('Ido');
    const left = await sell(goneClient, '2026-03-01');
    await api.client.archive({ id: goneClient });
    await bill('2026-03-04');
    for (const { id } of [ended, paused, left]) expect(heldOf(id)).toEqual([]);
    expect((await bill('2026-03-04', goneClient)).at(-1)).toEqual({
      done: 1,
      total: 1,
      invoices: 0,
      periods: 0,
      totalCents: 0,
    });
    // A voided invoice does not wake what was cancelled.
    await api.client.restore({ id: goneClient });
    await bill('2026-03-04', goneClient);
    const [invoice] = await invoicesOf(goneClient);
    const { version } = await api.service.get({ id: left.id });
    await api.service.setStatus({ id: left.id, version, status: 'cancelled' });
    if (invoice) await voidInvoice(invoice);
    expect((await bill('2026-03-04', goneClient)).at(-1)?.invoices).toBe(0);
    expect((await api.service.get({ id: left.id })).nextPeriod).toBeNull();
  });

  it('splits many periods over several invoices, so that no write takes long', async () => {
    const clientId = await newClient('Desde siempre');
    const { id } = await sell(clientId, '1990-01-01');
    const other = await sell(clientId, '2026-01-01');
    const count = (2026 - 1990) * 12 + 3;
    expect((await bill('2026-03-04', clientId)).at(-1)).toMatchObject({ periods: count + 3, invoices: 18 });
    expect(new Set(heldOf(id)).size).toBe(count);
    expect(heldOf(other.id)).toEqual(['2026-01-01', '2026-02-01', '2026-03-01']);
    const invoices = (await invoicesOf(clientId)).map((row) => api.invoice.get({ id: row.id }));
    const lengths = (await Promise.all(invoices)).map(({ lines }) => lines.length);
    expect(lengths.sort((a, b) => b - a)).toEqual([...Array.from({ length: 17 }, () => 25), 13]);
  });

  it('leaves out the tax for who is exempt', async () => {
    const clientId = await newClient('Exento');
    await api.account.setConfig({ clientId, values: { tax_exempt: true } });
    await sell(clientId, '2026-03-01');
    expect((await bill('2026-03-04', clientId)).at(-1)).toMatchObject({ invoices: 1, totalCents: 1000 });
    const [row] = await invoicesOf(clientId);
    const { lines } = await api.invoice.get({ id: row?.id ?? '' });
    expect(lines).toMatchObject([{ taxBp: 0, taxCents: 0, totalCents: 1000 }]);
    await api.account.setConfig({ clientId, values: { tax_exempt: false } });
    await sell(clientId, '2026-03-01');
    expect((await bill('2026-03-04', clientId)).at(-1)).toMatchObject({ totalCents: 1150 });
  });

  it('tells at the end of an invoice that was refused, and keeps nobody else waiting', async () => {
    const rich = await newClient('Demasiado');
    const { id: huge } = await sell(rich, '2026-03-01');
    // Sold when a price had no other limit than a total has.
    test.backend.store.writer.raw.prepare('UPDATE service SET price_cents = ? WHERE id = ?').run(maxCents, huge);
    const after = await newClient('Después');
    const { id } = await sell(after, '2026-03-01');
    expect((await refusal(bill('2026-03-04'))).code).toBe('VALIDATION');
    expect(heldOf(id)).toEqual(['2026-03-01']);
    expect(heldOf(huge)).toEqual([]);
    await api.service.setStatus({ id: huge, version: 1, status: 'cancelled' });
  });

  it('gives way to everything else, and stops between two clients when it is cancelled; what was invoiced stays', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 200; i += 1) ids.push((await sell(await newClient(`Cortado ${i}`), '2026-03-01')).id);
    const abort = new AbortController();
    const cut = await api.service.billDue({ by: '2026-03-04', issue: true }, { signal: abort.signal });
    await cut.next();
    setTimeout(() => abort.abort(), 20);
    await refusal(eventsOf(Promise.resolve(cut)));
    const billed = ids.filter((id) => heldOf(id).length === 1).length;
    expect(billed).toBeLessThan(150);
    let running = true;
    const rest = bill('2026-03-04').finally(() => {
      running = false;
    });
    let calls = 0;
    for (; running; calls += 1) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      await api.service.list({});
    }
    expect(calls).toBeGreaterThan(50);
    const events = await rest;
    expect(events.at(-1)).toMatchObject({ invoices: 200 - billed, periods: 200 - billed });
    expect(events.length).toBeLessThan(50);
    expect(ids.every((id) => heldOf(id).length === 1)).toBe(true);
  }, 60_000);
});

describe('a voided invoice', () => {
  it('makes its periods due again, and only those', async () => {
    const clientId = await newClient('Anulado');
    const { id } = await sell(clientId, '2026-01-01');
    await bill('2026-01-31', clientId);
    await bill('2026-02-28', clientId);
    await bill('2026-03-04', clientId);
    const [, february] = await invoicesOf(clientId);
    if (february) await voidInvoice(february);
    expect((await api.service.get({ id })).nextPeriod).toBe('2026-02-01');
    expect((await api.change.list({ noun: 'service', recordId: id })).items[0]).toMatchObject({ verb: 'void' });
    expect((await bill('2026-02-15', clientId)).at(-1)).toMatchObject({ invoices: 1, periods: 1 });
    expect(heldOf(id)).toEqual(['2026-01-01', '2026-02-01', '2026-03-01']);
    expect((await api.service.get({ id })).nextPeriod).toBe('2026-04-01');
  });

  it('is found again behind another one, when it held periods on both sides', async () => {
    const clientId = await newClient('A ambos lados');
    const { id } = await sell(clientId, '2026-01-01');
    await bill('2026-01-31', clientId);
    await bill('2026-02-28', clientId);
    const [february, january] = await invoicesOf(clientId);
    if (january) await voidInvoice(january);
    await bill('2026-03-04', clientId);
    const [both] = await invoicesOf(clientId);
    if (february) await voidInvoice(february);
    if (both) await voidInvoice(both);
    expect(heldOf(id)).toEqual([]);
    expect((await bill('2026-03-04', clientId)).at(-1)).toMatchObject({ invoices: 1, periods: 3 });
  });
});

/** What should be invoiced, told in sets and without a pointer. */
interface Model {
  readonly service: Service;
  status: Service['status'];
  readonly billed: Set<string>;
  /** When it rested: the first and the last day. */
  readonly rests: [string, string][];
  restingSince: string;
}

const rested = ({ service, rests }: Model, start: string) =>
  service.billingPeriod !== 'once' && rests.some(([from, until]) => from < start && start < until);

function periodsUntil({ service }: Model, day: string): string[] {
  const starts: string[] = [];
  for (let n = 0; ; n += 1) {
    const start = periodStart(service, n);
    if (start === null || start > day) return starts;
    starts.push(start);
  }
}

interface World {
  readonly random: Random;
  readonly clients: readonly string[];
  readonly models: readonly Model[];
}

const pick = <T>({ random }: { random: Random }, items: readonly T[]) => items[random.below(items.length)] as T;

async function newWorld(seed: number): Promise<World> {
  const random = new Random(seed);
  const clients = await Promise.all([1, 2, 3].map((n) => newClient(`Al azar ${seed} ${n}`)));
  const models: Model[] = [];
  for (let i = 0; i < 12; i += 1) {
    const startDate = dateOf(test.clock.now() + (random.below(500) - 420) * dayMs);
    const each = pick({ random }, ['once', 'monthly', 'monthly', 'quarterly', 'yearly'] as const);
    const service = await sell(pick({ random }, clients), startDate, each);
    models.push({ service, status: service.status, billed: new Set(), rests: [], restingSince: '' });
  }
  return { random, clients, models };
}

/** Up to a month back and ahead, one client or all, once or twice at the same time. */
async function billSome(world: World): Promise<void> {
  const { random, clients, models } = world;
  const by = dateOf(Date.parse(today()) + (random.below(60) - 29) * dayMs);
  const clientId = random.below(2) === 0 ? pick(world, clients) : undefined;
  const runs = Array.from({ length: 1 + random.below(2) }, () => bill(by, clientId, random.below(3) > 0));
  await Promise.all(runs);
  for (const model of models) {
    const { client, startDate } = model.service;
    if (clientId !== undefined && client.id !== clientId) continue;
    if (model.status === 'pending' && startDate <= today() && startDate <= by) model.status = 'active';
    if (model.status !== 'active') continue;
    for (const start of periodsUntil(model, by)) if (!rested(model, start)) model.billed.add(start);
  }
}

async function moveOne(world: World): Promise<void> {
  const model = pick(world, world.models);
  const { version, status } = await api.service.get({ id: model.service.id });
  expect(status).toBe(model.status);
  const next = { pending: 'active', active: 'suspended', suspended: 'active', cancelled: null } as const;
  const to = world.random.below(12) === 0 && status !== 'cancelled' ? 'cancelled' : next[status];
  if (to === null) return;
  await api.service.setStatus({ id: model.service.id, version, status: to });
  if (to === 'suspended') model.restingSince = today();
  else if (model.status === 'suspended') model.rests.push([model.restingSince, today()]);
  model.status = to;
}

async function voidOne(world: World): Promise<void> {
  const invoices = (await invoicesOf(pick(world, world.clients))).filter(({ status }) => status !== 'void');
  if (invoices.length === 0) return;
  const before = heldPeriods.all();
  await voidInvoice(pick(world, invoices));
  const still = new Set(heldPeriods.all().map(({ id, start }) => `${id} ${start}`));
  for (const { id, start } of before.filter((held) => !still.has(`${held.id} ${held.start}`))) {
    world.models.find(({ service }) => service.id === id)?.billed.delete(start);
  }
}

const waitSome = ({ random }: World) => waitDays(random.below(40));

const invoicedLines = raw
  .prepare(
    "SELECT count(*) FROM invoice_line l JOIN invoice i ON i.row = l.invoice_row WHERE i.status <> 'void' AND l.package_row IS NOT NULL",
  )
  .pluck();

describe('whatever happens in whatever order', () => {
  it.each([1, 2, 3])(
    'each period is invoiced exactly once, unless it was voided (seed %i)',
    async (seed) => {
      const world = await newWorld(seed);
      const acts = [
        waitSome,
        waitSome,
        moveOne,
        moveOne,
        moveOne,
        voidOne,
        voidOne,
        billSome,
        billSome,
        billSome,
        billSome,
      ];
      for (let round = 0; round < 50; round += 1) {
        await pick(world, acts)(world);
        const listed = (starts: Iterable<string>, { service }: Model) =>
          [...starts].sort().map((start) => `${service.code} ${start}`);
        expect(world.models.flatMap((model) => listed(heldOf(model.service.id), model))).toEqual(
          world.models.flatMap((model) => listed(model.billed, model)),
        );
      }
      expect(invoicedLines.get()).toBe(heldPeriods.all().length);
    },
    60_000,
  );
});
