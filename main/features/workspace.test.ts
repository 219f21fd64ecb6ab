import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, refusal, setupInput, signedInCashier, temporaryBackend } from '../testing.ts';

const test = temporaryBackend();
const { api } = test.caller();
let cashier: Api;

beforeAll(async () => {
  await api.setup.create(setupInput);
  cashier = await signedInCashier(test, api);
});
afterAll(() => test.remove());

const entries = () =>
  test.backend.store.reader.raw.prepare<[], number>('SELECT count(*) FROM change_log').pluck().get() ?? 0;

describe('a draft', () => {
  const place = { form: 'client' as const, recordId: null };

  it('is kept as typed, one per form and record, for its owner alone, and leaves no history', async () => {
    const before = entries();
    await api.draft.keep({ ...place, baseVersion: null, values: { name: 'Juan P', tags: ['a'] } });
    test.clock.step(2000);
    await api.draft.keep({ ...place, baseVersion: null, values: { name: 'Juan Pé' } });
    await api.draft.keep({ form: 'client', recordId: 'uno', baseVersion: 3, values: { name: 'Otra' } });
    const { draft } = await api.draft.find(place);
    expect(draft).toEqual({ ...place, baseVersion: null, values: { name: 'Juan Pé' }, updatedAt: test.clock.now() });
    expect((await api.draft.list({})).map(({ recordId }) => recordId)).toEqual(['uno', null]);
    expect((await cashier.draft.find(place)).draft).toBeNull();
    await cashier.draft.drop(place);
    const elsewhere = { form: 'client' as const, recordId: 'de la caja' };
    await cashier.draft.keep({ ...elsewhere, baseVersion: 1, values: { name: 'Suyo' } });
    expect((await api.draft.find(elsewhere)).draft).toBeNull();
    expect((await api.draft.list({})).map(({ recordId }) => recordId)).not.toContain('de la caja');
    expect((await api.draft.find(place)).draft).not.toBeNull();
    await api.draft.drop(place);
    expect((await api.draft.find(place)).draft).toBeNull();
    expect(entries()).toBe(before);
  });

  it('makes room: the oldest beyond fifty go', async () => {
    for (let i = 0; i < 55; i++) {
      test.clock.step(1);
      await api.draft.keep({ form: 'client', recordId: `r${i}`, baseVersion: 1, values: {} });
    }
    const kept = await api.draft.list({});
    expect(kept).toHaveLength(50);
    expect(kept.at(-1)?.recordId).toBe('r5');
  });

  it('is refused when it is no form: too much, or not JSON', async () => {
    const values = { notes: 'x'.repeat(61_000) };
    expect((await refusal(api.draft.keep({ ...place, baseVersion: null, values }))).code).toBe('VALIDATION');
    const odd = { values: { when: undefined } } as never;
    expect((await refusal(api.draft.keep({ ...place, baseVersion: null, ...(odd as object) } as never))).code).toBe(
      'VALIDATION',
    );
  });
});

describe('a saved view', () => {
  const state = { status: 'active', columns: ['code', 'name', 'gone'] };

  it('is made, renamed, changed, taken away and brought back, for its owner alone', async () => {
    const made = await api.view.create({ list: 'client', name: 'Activos de Quito', state });
    expect(await api.view.list({ list: 'client' })).toEqual([made]);
    expect(await cashier.view.list({ list: 'client' })).toEqual([]);
    expect((await refusal(cashier.view.update({ id: made.id, name: 'Mío' }))).code).toBe('NOT_FOUND');
    expect(await api.view.update({ id: made.id, name: 'Quito' })).toEqual({ ...made, name: 'Quito' });
    expect((await api.view.update({ id: made.id, state: {} })).state).toEqual({});
    await api.view.deactivate({ id: made.id });
    expect(await api.view.list({ list: 'client' })).toEqual([]);
    await api.view.restore({ id: made.id });
    expect(await api.view.list({ list: 'client' })).toHaveLength(1);
  });

  it('has a name of its own, whatever the case and accents', async () => {
    await api.view.create({ list: 'client', name: 'Morosos', state });
    const { code, data } = await refusal(api.view.create({ list: 'client', name: 'MOROSÓS', state }));
    expect({ code, data }).toMatchObject({ code: 'CONFLICT', data: { reason: 'taken', field: 'name' } });
    expect((await refusal(api.view.create({ list: 'client', name: '  ', state }))).code).toBe('VALIDATION');
    expect((await cashier.view.create({ list: 'client', name: 'Morosos', state })).name).toBe('Morosos');
  });

  it('does not multiply without end', async () => {
    for (let i = (await cashier.view.list({ list: 'client' })).length; i < 30; i++)
      await cashier.view.create({ list: 'client', name: `Vista ${i}`, state });
    const { data } = await refusal(cashier.view.create({ list: 'client', name: 'Una más', state }));
    expect(data).toEqual({ issues: [{ path: 'name', rule: 'tooMany', params: { max: 30 } }] });
  });
});

describe('preferences', () => {
  it('belong to a user, and are forgotten when set to nothing', async () => {
    await api.preference.set({ name: 'columns.client', value: { order: ['name', 'code'] } });
    await api.preference.set({ name: 'keys', value: { letters: false } });
    await api.preference.set({ name: 'keys', value: null });
    expect(await api.preference.list({})).toEqual({ 'columns.client': { order: ['name', 'code'] } });
    expect(await cashier.preference.list({})).toEqual({});
    expect((await refusal(api.preference.set({ name: '../x', value: {} }))).code).toBe('VALIDATION');
  });
});

describe('recently opened', () => {
  it('shows each record once, the last one first, as it is called now, and at most twenty', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 22; i++)
      ids.push((await api.client.create({ name: `Reciente ${i}`, acceptDuplicates: true })).id);
    for (const id of ids) await api.recent.note({ noun: 'client', id });
    // Whatever the clock says: order is by opening.
    test.clock.step(-3_600_000);
    await api.recent.note({ noun: 'client', id: ids[5] ?? '' });
    await api.client.update({ id: ids[5] ?? '', version: 1, changes: { name: 'Con otro nombre' } });
    const list = await api.recent.list({});
    expect(list).toHaveLength(20);
    expect(list.slice(0, 2)).toMatchObject([{ name: 'Con otro nombre' }, { name: 'Reciente 21' }]);
    expect(await cashier.recent.list({})).toEqual([]);
    expect((await refusal(api.recent.note({ noun: 'client', id: 'nadie' }))).code).toBe('NOT_FOUND');
  });
});
