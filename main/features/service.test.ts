import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServicePackageInput } from '#contract/service-package.ts';
import { type Api, eventsOf, password, refusal, setupInput, signedInCashier, temporaryBackend } from '../testing.ts';

/** The store's today is 2026-03-04. */
const test = temporaryBackend();
const { api } = test.caller();
const { raw } = test.backend.store.reader;
let cashier: Api;

const monthly: ServicePackageInput = {
  name: 'Internet',
  kind: 'service',
  priceCents: 2500,
  taxBp: 1500,
  billingPeriod: 'monthly',
};
let packageId = '';
let clientId = '';

beforeAll(async () => {
  await api.setup.create(setupInput);
  cashier = await signedInCashier(test, api);
  packageId = (await api.servicePackage.create(monthly)).id;
  clientId = (await api.client.create({ name: 'Rosa', surname: 'Ñáñez' })).id;
});
afterAll(() => test.remove());

const sell = (startDate: string, more: Partial<Parameters<Api['service']['create']>[0]> = {}) =>
  api.service.create({ clientId, packageId, startDate, ...more });
const bill = (by: string) => eventsOf(api.service.billDue({ by, clientId, issue: true }));
const state = { code: 'CONFLICT', data: { reason: 'state' } };

describe('a service', () => {
  it('starts with its package’s price and tax unless told otherwise, and waits for its day', async () => {
    const made = await sell('2026-03-04');
    expect(made).toMatchObject({
      code: 'SVC-001',
      kind: 'service',
      client: { id: clientId, code: 'CLI001', name: 'Rosa Ñáñez' },
      package: { id: packageId, code: 'PAQ001', name: 'Internet' },
      status: 'active',
      priceCents: 2500,
      taxBp: 1500,
      billingPeriod: 'monthly',
      nextPeriod: '2026-03-04',
      endDate: null,
      version: 1,
    });
    const later = await sell('2026-03-05', { priceCents: 0, taxBp: 0, notes: ' Antena ' });
    expect(later).toMatchObject({
      code: 'SVC-002',
      status: 'pending',
      priceCents: 0,
      taxBp: 0,
      notes: 'Antena',
      nextPeriod: '2026-03-05',
    });
    expect(await api.service.get({ id: 'svc-002' })).toEqual(later);
    const { items } = await api.change.list({ noun: 'service', recordId: made.id });
    expect(items.map(({ verb }) => verb)).toEqual(['create']);
  });

  it('of a PBX package is counted apart', async () => {
    const pbx = await api.servicePackage.create({ ...monthly, name: 'Central', kind: 'pbx' });
    const codes = [];
    for (let i = 0; i < 2; i += 1) codes.push((await sell('2026-03-01', { packageId: pbx.id })).code);
    expect(codes).toEqual(['PBX001', 'PBX002']);
    expect((await sell('2026-03-01')).code).toBe('SVC-003');
    expect((await api.service.list({ kind: 'pbx' })).items.map(({ code }) => code)).toEqual(['PBX002', 'PBX001']);
  });

  it('is sold to active clients only, of what is sold only', async () => {
    const gone = await api.client.create({ name: 'Ya no' });
    await api.client.deactivate({ id: gone.id });
    const old = await api.servicePackage.create({ ...monthly, name: 'De antes' });
    await api.servicePackage.deactivate({ id: old.id });
    const issues = async (call: Promise<unknown>) => (await refusal(call)).data;
    expect(await issues(sell('2026-03-01', { clientId: gone.id }))).toEqual({
      issues: [{ path: 'clientId', rule: 'clientInactive' }],
    });
    expect(await issues(sell('2026-03-01', { packageId: old.id }))).toEqual({
      issues: [{ path: 'packageId', rule: 'notAllowed' }],
    });
    expect((await refusal(sell('2026-03-01', { clientId: 'nadie' }))).code).toBe('NOT_FOUND');
    expect((await refusal(sell('2026-02-30'))).code).toBe('VALIDATION');
    expect((await refusal(sell('2026-03-01', { priceCents: -1 }))).code).toBe('VALIDATION');
    expect((await refusal(cashier.service.create({ clientId, packageId, startDate: '2026-03-01' }))).code).toBe(
      'FORBIDDEN',
    );
  });

  it('moves its start as long as nothing was invoiced, and again once that was voided', async () => {
    const { id } = await sell('2026-03-01');
    const onward = await api.service.update({ id, version: 1, changes: { startDate: '2026-04-15' } });
    expect(onward).toMatchObject({ status: 'pending', startDate: '2026-04-15', nextPeriod: '2026-04-15', version: 2 });
    const back = await api.service.update({ id, version: 2, changes: { startDate: '2026-02-10', notes: 'antes' } });
    expect(back).toMatchObject({ status: 'active', nextPeriod: '2026-02-10', notes: 'antes' });
    await bill('2026-03-04');
    const { version, nextPeriod } = await api.service.get({ id });
    expect(nextPeriod).toBe('2026-03-10');
    const again = () => api.service.update({ id, version, changes: { startDate: '2026-02-11' } });
    expect(await refusal(again())).toMatchObject(state);
    // Its own day is no move.
    const same = await api.service.update({ id, version, changes: { startDate: '2026-02-10', priceCents: 100 } });
    expect(same).toMatchObject({ priceCents: 100, nextPeriod: '2026-03-10' });
    const [invoice] = (await api.invoice.list({ clientId })).items;
    await api.invoice.void({ id: invoice?.id ?? '', version: invoice?.version ?? 0, reason: 'Fecha equivocada' });
    const freed = await api.service.get({ id });
    expect(freed.nextPeriod).toBe('2026-02-10');
    const moved = await api.service.update({ id, version: freed.version, changes: { startDate: '2026-02-20' } });
    expect(moved.nextPeriod).toBe('2026-02-20');
    await api.service.setStatus({ id, version: moved.version, status: 'cancelled' });
    const late = api.service.update({ id, version: moved.version + 1, changes: { startDate: '2026-03-01' } });
    expect(await refusal(late)).toMatchObject(state);
  });

  it('refuses an update of nothing and one that comes late', async () => {
    const { id } = await sell('2026-03-01');
    expect((await refusal(api.service.update({ id, version: 1, changes: {} }))).code).toBe('VALIDATION');
    await api.service.update({ id, version: 1, changes: { taxBp: 0 } });
    const late = await refusal(api.service.update({ id, version: 1, changes: { taxBp: 1 } }));
    expect(late.data).toMatchObject({ reason: 'version', current: { taxBp: 0, version: 2 } });
    const moved = await refusal(api.service.setStatus({ id, version: 1, status: 'cancelled' }));
    expect(moved.data).toMatchObject({ reason: 'version' });
  });
});

describe('the status of a service', () => {
  it('moves as it may and no other way', async () => {
    const moves = { pending: ['active', 'cancelled'], active: ['suspended', 'cancelled'] } as Record<string, string[]>;
    for (const from of ['pending', 'active', 'suspended', 'cancelled'] as const)
      for (const to of ['pending', 'active', 'suspended', 'cancelled'] as const) {
        let service = await sell(from === 'pending' ? '2026-03-20' : '2026-03-01');
        if (from === 'suspended' || from === 'cancelled')
          service = await api.service.setStatus({ id: service.id, version: 1, status: from });
        expect(service.status).toBe(from);
        const allowed = from === 'suspended' ? ['active', 'cancelled'] : (moves[from] ?? []);
        const call = api.service.setStatus({ id: service.id, version: service.version, status: to });
        if (allowed.includes(to)) expect((await call).status).toBe(to);
        else expect(await refusal(call)).toMatchObject(state);
      }
  });

  it('cancelled ends it today; taken up again, it still owes what began before', async () => {
    const ended = await sell('2026-03-01');
    expect(await api.service.setStatus({ id: ended.id, version: 1, status: 'cancelled' })).toMatchObject({
      endDate: '2026-03-04',
      nextPeriod: null,
    });
    const paused = await sell('2025-12-31');
    await api.service.setStatus({ id: paused.id, version: 1, status: 'suspended' });
    expect((await api.service.setStatus({ id: paused.id, version: 2, status: 'active' })).nextPeriod).toBe(
      '2025-12-31',
    );
    const { items } = await api.change.list({ noun: 'service', recordId: paused.id });
    expect(items[0]).toMatchObject({
      verb: 'setStatus',
      fields: [{ path: 'status', before: 'suspended', after: 'active' }],
    });
  });

  it('resting takes nothing of what is paid once, nor of what was invoiced ahead', async () => {
    const once = await api.servicePackage.create({ ...monthly, name: 'Instalación', billingPeriod: 'once' });
    const sold = await sell('2026-01-01', { packageId: once.id });
    await api.service.setStatus({ id: sold.id, version: 1, status: 'suspended' });
    expect((await api.service.setStatus({ id: sold.id, version: 2, status: 'active' })).nextPeriod).toBe('2026-01-01');
    const ahead = await sell('2026-03-10');
    const { version } = await api.service.setStatus({ id: ahead.id, version: 1, status: 'active' });
    await bill('2026-03-15');
    await api.service.setStatus({ id: ahead.id, version: version + 1, status: 'suspended' });
    const again = await api.service.setStatus({ id: ahead.id, version: version + 2, status: 'active' });
    expect(again.nextPeriod).toBe('2026-04-10');
  });
});

describe('the list of services', () => {
  it('is newest first, filtered by all it may be, with exact totals', async () => {
    const { id: other } = await api.client.create({ name: 'De la lista' });
    const { id: plan } = await api.servicePackage.create({ ...monthly, name: 'Plan de lista' });
    const made = [];
    for (const startDate of ['2026-01-05', '2026-02-05', '2026-03-05', '2026-04-05'])
      made.push(await sell(startDate, { clientId: other, packageId: plan }));
    const [first, second, third, fourth] = made.map(({ code }) => code);
    const codes = async (input: Parameters<Api['service']['list']>[0]) => {
      const { items, total } = await api.service.list(input);
      expect(total).toBe(items.length);
      return items.map(({ code }) => code);
    };
    const mine = { clientId: other };
    expect(await codes(mine)).toEqual([fourth, third, second, first]);
    expect(await codes({ packageId: plan })).toEqual([fourth, third, second, first]);
    expect(await codes({ ...mine, status: 'pending' })).toEqual([fourth, third]);
    expect(await codes({ packageId: plan, status: 'active' })).toEqual([second, first]);
    expect(await codes({ ...mine, kind: 'pbx' })).toEqual([]);
    expect(await codes({ ...mine, from: '2026-02-05', to: '2026-03-05' })).toEqual([third, second]);
    expect(await codes({ from: '2026-01-05', to: '2026-01-05' })).toEqual([first]);
    expect(await codes({ from: '2026-04-05', kind: 'service' })).toEqual([fourth]);
    expect(await codes({ code: first?.toLowerCase() ?? '' })).toEqual([first]);
    expect(await codes({ ...mine, code: 'svc' })).toHaveLength(4);
    expect(await codes({ ...mine, dueBy: '2026-01-31' })).toEqual([first]);
    expect(await codes({ packageId: plan, dueBy: '2026-03-04' })).toEqual([second, first]);
    expect((await codes({ dueBy: '2026-01-06' })).includes(first ?? '')).toBe(true);
    expect(await codes({ clientId: 'nadie' })).toEqual([]);
    expect(await codes({ packageId: 'nada', kind: 'pbx' })).toEqual([]);
  });

  it('answers every page, forwards and backwards, and the last one past the end', async () => {
    const { id: owner } = await api.client.create({ name: 'Con muchos' });
    for (let i = 0; i < 33; i += 1) await sell('2026-03-01', { clientId: owner });
    for (const filter of [{}, { clientId: owner }, { packageId }, { status: 'active' as const }]) {
      const all = [];
      const { total } = await api.service.list({ ...filter, pageSize: 10 });
      for (let page = 1; page <= Math.ceil(total / 10); page += 1)
        all.push(...(await api.service.list({ ...filter, pageSize: 10, page })).items.map(({ number }) => number));
      expect(all).toHaveLength(total);
      expect(all).toEqual([...new Set(all)].sort((a, b) => b - a));
      const past = await api.service.list({ ...filter, pageSize: 10, page: 999 });
      expect(past.page).toBe(Math.ceil(total / 10));
      expect(past.items.at(-1)?.number).toBe(all.at(-1));
    }
  });

  it('a pending service whose day has come counts as due, and stays pending until it is billed', async () => {
    const { id: waiting } = await api.client.create({ name: 'Espera' });
    const { id } = await sell('2026-03-06', { clientId: waiting });
    expect((await api.service.list({ clientId: waiting, dueBy: '2026-03-31' })).total).toBe(0);
    test.clock.step(2 * 86_400_000);
    await api.session.signIn({ email: setupInput.administrator.email, password });
    expect((await api.service.list({ clientId: waiting, dueBy: '2026-03-06' })).items[0]?.status).toBe('pending');
    await eventsOf(api.service.billDue({ by: '2026-03-06', clientId: waiting, issue: true }));
    expect(await api.service.get({ id })).toMatchObject({ status: 'active', nextPeriod: '2026-04-06' });
  });

  it('is never emptied', () => {
    expect(() => test.backend.store.writer.raw.exec('DELETE FROM service')).toThrow(/never deleted/);
    expect(raw.prepare('SELECT count(*) FROM service').pluck().get()).toBeGreaterThan(50);
  });
});
