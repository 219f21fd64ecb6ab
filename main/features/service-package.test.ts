import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServicePackageInput } from '#contract/service-package.ts';
import { type Api, refusal, setupInput, signedInCashier, temporaryBackend } from '../testing.ts';

const test = temporaryBackend();
const { api } = test.caller();
let cashier: Api;

beforeAll(async () => {
  await api.setup.create(setupInput);
  cashier = await signedInCashier(test, api);
});
afterAll(() => test.remove());

const internet: ServicePackageInput = {
  name: 'Internet Básico',
  description: 'Fibra óptica de 100 Mb',
  kind: 'service',
  priceCents: 2500,
  taxBp: 1500,
  billingPeriod: 'monthly',
};

const entries = () =>
  test.backend.store.reader.raw.prepare<[], number>('SELECT count(*) FROM change_log').pluck().get() ?? 0;

describe('a package', () => {
  it('gets the next code, found by any part of code, name or description', async () => {
    const made = await api.servicePackage.create(internet);
    expect(made).toMatchObject({ ...internet, code: 'PAQ001', active: true, version: 1, services: 0 });
    expect(made.createdBy).toMatchObject({ number: 1 });
    for (const search of ['basico', 'OPTICA fibra', 'paq001', '10'])
      expect((await api.servicePackage.list({ search })).items.map(({ id }) => id)).toContain(made.id);
    expect((await api.servicePackage.list({ search: 'fibra cobre' })).total).toBe(0);
    const after = await api.servicePackage.update({
      id: made.id,
      version: 1,
      changes: { description: '', priceCents: 2750 },
    });
    expect(after).toMatchObject({ ...internet, description: null, priceCents: 2750, version: 2 });
    expect((await api.servicePackage.list({ search: 'fibra' })).total).toBe(0);
    expect(await api.servicePackage.get({ id: 'paq1' })).toEqual(after);
    const { items } = await api.change.list({ noun: 'servicePackage', recordId: made.id });
    expect(items[0]?.fields).toEqual([
      { path: 'description', before: 'Fibra óptica de 100 Mb', after: null },
      { path: 'priceCents', before: 2500, after: 2750 },
    ]);
  });

  it('keeps a code of its own, of which there is one without regard to case; the series steps over it', async () => {
    const own = await api.servicePackage.create({ ...internet, code: 'Fibra-100' });
    expect(own.code).toBe('Fibra-100');
    const taken = { code: 'CONFLICT', data: { reason: 'taken', field: 'code' } };
    expect(await refusal(api.servicePackage.create({ ...internet, code: 'FIBRA-100' }))).toMatchObject(taken);
    const next = Number((await api.servicePackage.create(internet)).code.slice(3)) + 1;
    const codeOf = (n: number) => `PAQ${String(n).padStart(3, '0')}`;
    // Itself takes a number of the series.
    await api.servicePackage.create({ ...internet, code: codeOf(next + 1).toLowerCase() });
    const later = await api.servicePackage.create(internet);
    expect(later.code).toBe(codeOf(next + 2));
    const renamed = api.servicePackage.update({ id: later.id, version: 1, changes: { code: 'fibra-100' } });
    expect(await refusal(renamed)).toMatchObject(taken);
    expect((await api.servicePackage.update({ id: own.id, version: 1, changes: { code: 'FIBRA-100' } })).code).toBe(
      'FIBRA-100',
    );
    // A code is never taken away.
    expect((await api.servicePackage.update({ id: own.id, version: 2, changes: { code: '', taxBp: 0 } })).code).toBe(
      'FIBRA-100',
    );
  });

  it('is listed in four orders, by kind and by whether it is sold', async () => {
    for (const [name, priceCents] of [
      ['Óvalo', 300],
      ['Ñandú', 100],
      ['Nube', 200],
    ] as const)
      await api.servicePackage.create({ ...internet, name, priceCents, kind: 'pbx', description: 'orden' });
    const names = async (input: Parameters<Api['servicePackage']['list']>[0]) =>
      (await api.servicePackage.list({ search: 'orden', ...input })).items.map(({ name }) => name);
    expect(await names({})).toEqual(['Nube', 'Ñandú', 'Óvalo']);
    expect(await names({ sort: 'price' })).toEqual(['Ñandú', 'Nube', 'Óvalo']);
    expect(await names({ sort: 'code', direction: 'desc' })).toEqual(['Nube', 'Ñandú', 'Óvalo']);
    expect(await names({ kind: 'service' })).toEqual([]);
    const [nube] = (await api.servicePackage.list({ search: 'nube', kind: 'pbx' })).items;
    const { id = '' } = nube ?? {};
    expect(await api.servicePackage.deactivate({ id })).toMatchObject({ active: false, version: 2 });
    expect(await api.servicePackage.deactivate({ id })).toMatchObject({ active: false, version: 2 });
    expect(await names({ active: true })).toEqual(['Ñandú', 'Óvalo']);
    expect(await names({ active: false })).toEqual(['Nube']);
    expect(await names({ sort: 'updatedAt', direction: 'desc' })).toHaveLength(3);
    expect(await api.servicePackage.restore({ id })).toMatchObject({ active: true, version: 3 });
    const all = await api.servicePackage.list({ page: 99, pageSize: 10 });
    expect(all.page).toBe(Math.ceil(all.total / 10));
  });

  it('keeps its kind once it was sold, and counts the services that go on', async () => {
    const { id } = await api.servicePackage.create({ ...internet, name: 'Central' });
    expect((await api.servicePackage.update({ id, version: 1, changes: { kind: 'pbx' } })).kind).toBe('pbx');
    const client = await api.client.create({ name: 'Quien la usa' });
    const sold = { clientId: client.id, packageId: id, startDate: '2026-03-01' };
    const first = await api.service.create(sold);
    await api.service.create(sold);
    expect((await api.servicePackage.get({ id })).services).toBe(2);
    await api.service.setStatus({ id: first.id, version: 1, status: 'cancelled' });
    expect((await api.servicePackage.get({ id })).services).toBe(1);
    const changed = api.servicePackage.update({ id, version: 2, changes: { kind: 'service' } });
    expect((await refusal(changed)).data).toMatchObject({ reason: 'state' });
    // Services that run keep their price.
    await api.servicePackage.update({ id, version: 2, changes: { kind: 'pbx', priceCents: 9900 } });
    expect((await api.service.get({ id: first.id })).priceCents).toBe(internet.priceCents);
  });

  it.each([
    ['a price below nothing', { priceCents: -1 }, 'priceCents', 'tooSmall'],
    ['half a cent', { priceCents: 0.5 }, 'priceCents', 'overPrecise'],
    ['more tax than price', { taxBp: 10_001 }, 'taxBp', 'tooBig'],
    ['a code with a space', { code: 'A B' }, 'code', 'code'],
    ['no name', { name: ' ' }, 'name', 'required'],
    ['a period nobody knows', { billingPeriod: 'weekly' }, 'billingPeriod', 'notAllowed'],
  ])('refuses %s and writes nothing', async (_what, wrong, path, rule) => {
    const before = entries();
    const refused = await refusal(api.servicePackage.create({ ...internet, ...wrong } as never));
    expect(refused).toMatchObject({ code: 'VALIDATION', data: { issues: [expect.objectContaining({ path, rule })] } });
    expect(entries()).toBe(before);
  });

  it('refuses an update of nothing, of none, one that comes late, and who may not', async () => {
    const { id } = await api.servicePackage.create({ ...internet, name: 'Tarde' });
    expect((await refusal(api.servicePackage.update({ id, version: 1, changes: {} }))).code).toBe('VALIDATION');
    expect((await refusal(api.servicePackage.get({ id: 'nada' }))).data).toEqual({ noun: 'servicePackage' });
    await api.servicePackage.update({ id, version: 1, changes: { taxBp: 0 } });
    const late = await refusal(api.servicePackage.update({ id, version: 1, changes: { taxBp: 500 } }));
    expect(late.data).toMatchObject({ reason: 'version', current: { taxBp: 0, version: 2 } });
    expect((await refusal(cashier.servicePackage.create(internet))).code).toBe('FORBIDDEN');
    expect((await cashier.servicePackage.get({ id })).name).toBe('Tarde');
  });
});
