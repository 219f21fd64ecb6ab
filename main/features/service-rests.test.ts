import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Service } from '#contract/service.ts';
import { eventsOf, password, setupInput, temporaryBackend } from '../testing.ts';

/** The store's today is 2026-03-04. */
const test = temporaryBackend();
const { api } = test.caller();
let packageId = '';

beforeAll(async () => {
  await api.setup.create(setupInput);
  const plan = { name: 'Plan', kind: 'service', priceCents: 1000, taxBp: 1500, billingPeriod: 'monthly' } as const;
  packageId = (await api.servicePackage.create(plan)).id;
});
afterAll(() => test.remove());

const newClient = async (name: string) => (await api.client.create({ name })).id;
const sell = (clientId: string, startDate: string) => api.service.create({ clientId, packageId, startDate });
const bill = (by: string, clientId: string) => eventsOf(api.service.billDue({ by, clientId, issue: true }));
const invoicesOf = async (clientId: string) => (await api.invoice.list({ clientId })).items;
const voidInvoice = ({ id, version }: { id: string; version: number }) =>
  api.invoice.void({ id, version, reason: 'Por error' });
const heldPeriods = test.backend.store.reader.raw
  .prepare<[string], string>(
    `SELECT p.period_start FROM service_period p JOIN service s ON s.row = p.service_row
     WHERE s.id = ? AND p.released = 0 ORDER BY p.period_start`,
  )
  .pluck();
const heldOf = (id: string) => heldPeriods.all(id);

const dayMs = 86_400_000;
const dateOf = (at: number) => new Date(at).toISOString().slice(0, 10);
const today = () => dateOf(test.clock.now() - 5 * 3_600_000);
async function waitDays(days: number): Promise<void> {
  test.clock.step(days * dayMs);
  await api.session.signIn({ email: setupInput.administrator.email, password });
}
async function setStatus(id: string, status: Service['status']): Promise<Service> {
  const { version } = await api.service.get({ id });
  return api.service.setStatus({ id, version, status });
}

describe('a service that rested', () => {
  it('what is voided meanwhile is invoiced again, without what began during the rest', async () => {
    const clientId = await newClient('Descansó');
    const { id } = await sell(clientId, '2026-02-20');
    await bill('2026-03-31', clientId);
    await bill('2026-04-04', clientId);
    const [ahead] = await invoicesOf(clientId);
    expect(heldOf(id)).toEqual(['2026-02-20', '2026-03-20']);
    await setStatus(id, 'suspended');
    if (ahead) await voidInvoice(ahead);
    expect((await api.service.get({ id })).nextPeriod).toBe('2026-02-20');
    await waitDays(60);
    expect((await setStatus(id, 'active')).nextPeriod).toBe('2026-02-20');
    expect((await bill(today(), clientId)).at(-1)).toMatchObject({ periods: 1 });
    expect(heldOf(id)).toEqual(['2026-02-20']);
    expect((await api.service.get({ id })).nextPeriod).toBe('2026-05-20');
    // And so it is after another one.
    const [again] = await invoicesOf(clientId);
    if (again) await voidInvoice(again);
    await waitDays(30);
    await bill(today(), clientId);
    expect(heldOf(id)).toEqual(['2026-02-20', '2026-05-20']);
  });

  it('nothing is lost of a period that began before it rested for some days', async () => {
    const clientId = await newClient('Unos días');
    const start = today();
    const { id } = await sell(clientId, start);
    await bill(start, clientId);
    await waitDays(3);
    await setStatus(id, 'suspended');
    const [invoice] = await invoicesOf(clientId);
    if (invoice) await voidInvoice(invoice);
    await waitDays(5);
    expect((await setStatus(id, 'active')).nextPeriod).toBe(start);
    await bill(today(), clientId);
    expect(heldOf(id)).toEqual([start]);
  });

  it('begun anew since, it was never at rest', async () => {
    const clientId = await newClient('De nuevo');
    const { id } = await sell(clientId, today());
    await setStatus(id, 'suspended');
    await waitDays(10);
    const { version } = await setStatus(id, 'active');
    const startDate = dateOf(Date.parse(today()) - 5 * dayMs);
    await api.service.update({ id, version, changes: { startDate } });
    await bill(today(), clientId);
    expect(heldOf(id)).toEqual([startDate]);
  });

  it('what was owed and never invoiced before the rest is invoiced after it', async () => {
    const clientId = await newClient('Nunca facturado');
    const start = today();
    const { id } = await sell(clientId, start);
    await waitDays(3);
    await setStatus(id, 'suspended');
    await waitDays(40);
    expect((await setStatus(id, 'active')).nextPeriod).toBe(start);
    await bill(today(), clientId);
    expect(heldOf(id)).toEqual([start]);
  });
});
