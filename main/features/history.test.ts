import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChainState } from '#contract/change.ts';
import { openBackend } from '../backend.ts';
import { type Api, password, refusal, setupInput, signedInCashier, temporaryBackend } from '../testing.ts';

const test = temporaryBackend();
const { api, context } = test.caller();
let cashier: Api;

beforeAll(async () => {
  await api.setup.create(setupInput);
  cashier = await signedInCashier(test, api);
});
afterAll(() => test.remove());

async function chainOnceChecked(of: Api): Promise<ChainState> {
  for (;;) {
    const chain = await of.change.chain({});
    if (chain.state === 'sound' || chain.state === 'broken') return chain;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe('searching the history', () => {
  it('finds values before and after, and the record by name or code, without accents and in any order', async () => {
    const { id, code } = await api.client.create({ name: 'Ángela', surname: 'Ñáñez', phone: '072123456' });
    await api.client.update({ id, version: 1, changes: { phone: '072999888' } });
    const verbs = async (search: string) =>
      (await api.change.list({ search, noun: 'client' })).items.map(({ verb }) => verb);
    expect(await verbs('nanez angel')).toEqual(['update', 'create']);
    expect(await verbs('072123')).toEqual(['update', 'create']);
    expect(await verbs('072999')).toEqual(['update']);
    expect(await verbs(code.toLowerCase())).toEqual(['update', 'create']);
    expect(await verbs('phone')).toEqual([]);
    expect(await verbs('"* OR ')).not.toEqual(['x']);
    expect(await verbs('ñáñez nadie')).toEqual([]);
    const paged = await api.change.list({ search: 'nanez', limit: 1 });
    expect((await api.change.list({ search: 'nanez', beforeSeq: paged.nextSeq ?? 0 })).items).toHaveLength(1);
  });
});

describe('setting a field back', () => {
  it('happens once for one key, and not at all where it already stands so', async () => {
    const { id } = await api.client.create({ name: 'Vaivén', notes: 'uno' });
    await api.client.update({ id, version: 1, changes: { notes: 'dos' } });
    const { items } = await api.change.list({ recordId: id, noun: 'client' });
    const act = { seq: items[0]?.seq ?? 0, path: 'notes' };
    const keyed = test.backend.call({ ...context, idempotencyKey: 'vaiven-0001' });
    expect((await keyed.change.revert(act)).seq).toBeGreaterThan(act.seq);
    const { version } = await api.client.update({ id, version: 3, changes: { notes: 'tres' } });
    expect(await keyed.change.revert(act)).toEqual({ id, seq: null });
    expect((await api.client.get({ id })).notes).toBe('tres');
    await api.change.revert(act);
    expect(await api.change.revert(act)).toEqual({ id, seq: null });
    expect((await api.client.get({ id })).version).toBe(version + 1);
  });
});

describe('the history', () => {
  it('tells of one record what changed, before and after, who and when, newest first', async () => {
    const created = await api.client.create({ name: 'Con pasado', phone: '022345678' });
    test.clock.step(60_000);
    await cashier.client.update({
      id: created.id,
      version: 1,
      changes: { phone: '022999999', addresses: { main: { city: 'Loja' } } },
    });
    const { items, nextSeq } = await api.change.list({ noun: 'client', recordId: created.id });
    expect(nextSeq).toBeNull();
    expect(items.map(({ verb }) => verb)).toEqual(['update', 'create']);
    expect(items[0]).toMatchObject({
      recordName: 'Con pasado',
      origin: 'port',
      outcome: 'done',
      erased: false,
      at: test.clock.now(),
    });
    expect(items[0]?.user?.name).toBe('Ana');
    expect(items[0]?.fields).toEqual([
      { path: 'phone', before: '022345678', after: '022999999' },
      { path: 'addresses.main.city', before: null, after: 'Loja' },
    ]);
  });

  it('goes on where a page ended, without gap or double', async () => {
    for (let i = 0; i < 25; i++) await api.client.create({ name: `Página ${i}`, acceptDuplicates: true });
    const seen: number[] = [];
    for (let beforeSeq: number | undefined; ; ) {
      const page = await api.change.list({ limit: 10, ...(beforeSeq && { beforeSeq }) });
      seen.push(...page.items.map(({ seq }) => seq));
      if (page.nextSeq === null) break;
      beforeSeq = page.nextSeq;
    }
    expect(seen).toEqual([...seen].sort((a, b) => b - a));
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.at(-1)).toBe(1);
  });

  it('can be narrowed by person, by act and by the store’s days', async () => {
    const today = '2026-03-04';
    const { items } = await api.change.list({ verb: 'create', noun: 'client', from: today, to: today });
    expect(items.length).toBeGreaterThan(20);
    expect((await api.change.list({ from: '2026-03-05' })).items).toEqual([]);
    const who = items[0]?.user?.id ?? '';
    expect((await api.change.list({ userId: who })).items.every(({ user }) => user?.id === who)).toBe(true);
    expect((await api.change.list({ userId: 'nobody' })).items).toEqual([]);
  });

  it('keeps what was tried without permission', async () => {
    const { items } = await api.client.list({ search: 'con pasado' });
    expect((await refusal(cashier.client.archive({ id: items[0]?.id ?? '' }))).code).toBe('FORBIDDEN');
    expect((await api.change.list({ refusedOnly: true })).items[0]).toMatchObject({
      noun: 'client',
      verb: 'archive',
      outcome: 'FORBIDDEN',
    });
    expect((await refusal(cashier.change.list({}))).code).toBe('FORBIDDEN');
  });
});

describe('reverting one field', () => {
  it('sets it back and leaves the rest as it is now', async () => {
    const { id } = await api.client.create({ name: 'Ida', phone: '022111111' });
    await api.client.update({ id, version: 1, changes: { phone: '022222222', notes: 'nota' } });
    await api.client.update({ id, version: 2, changes: { notes: 'otra nota' } });
    const { items } = await api.change.list({ noun: 'client', recordId: id });
    await api.change.revert({ seq: items[1]?.seq ?? 0, path: 'phone' });
    expect(await api.client.get({ id })).toMatchObject({ phone: '022111111', notes: 'otra nota', version: 4 });
    const [last] = (await api.change.list({ noun: 'client', recordId: id })).items;
    expect(last).toMatchObject({
      verb: 'revert',
      fields: [{ path: 'phone', before: '022222222', after: '022111111' }],
    });
  });

  it('reaches into addresses, and moves the status back', async () => {
    const { id } = await api.client.create({
      name: 'Vuelta',
      addresses: { main: { city: 'Quito', street: 'Calle 1' } },
    });
    await api.client.update({
      id,
      version: 1,
      changes: { addresses: { main: { city: 'Cuenca', street: 'Calle 1' } } },
    });
    await api.client.archive({ id });
    const { items } = await api.change.list({ noun: 'client', recordId: id });
    await api.change.revert({ seq: items[1]?.seq ?? 0, path: 'addresses.main.city' });
    await api.change.revert({ seq: items[0]?.seq ?? 0, path: 'status' });
    expect(await api.client.get({ id })).toMatchObject({
      status: 'active',
      addresses: { main: { city: 'Quito', street: 'Calle 1' } },
    });
  });

  it('takes a city and its place in the catalogue back together', async () => {
    const [quito, loja] = await Promise.all(
      ['uio001', 'loja'].map(async (search) => (await api.place.list({ level: 'city', search }))[0]?.id ?? ''),
    );
    const main = { city: 'Quito', cityId: quito };
    const { id } = await api.client.create({ name: 'Mudanza', addresses: { main } });
    await api.client.update({ id, version: 1, changes: { addresses: { main: { city: 'Loja', cityId: loja } } } });
    const { items } = await api.change.list({ noun: 'client', recordId: id });
    await api.change.revert({ seq: items[0]?.seq ?? 0, path: 'addresses.main.city' });
    expect((await api.client.get({ id })).addresses.main).toMatchObject(main);
  });

  it('refuses what cannot be set on its own, and what it does not know', async () => {
    const { id } = await api.client.create({ name: 'No se puede' });
    const [created] = (await api.change.list({ noun: 'client', recordId: id })).items;
    expect((await refusal(api.change.revert({ seq: created?.seq ?? 0, path: 'name' }))).code).toBe('CONFLICT');
    expect((await refusal(api.change.revert({ seq: 999_999, path: 'name' }))).code).toBe('NOT_FOUND');
    await api.client.archive({ id });
    const [archived] = (await api.change.list({ noun: 'client', recordId: id })).items;
    expect((await refusal(cashier.change.revert({ seq: archived?.seq ?? 0, path: 'status' }))).code).toBe('FORBIDDEN');
  });
});

describe('the chain', () => {
  it('is checked when the backend starts and when asked, with progress', async () => {
    expect((await chainOnceChecked(api)).state).toBe('sound');
    const seen = [];
    for await (const progress of await api.change.verify({})) seen.push(progress);
    expect(seen.at(-1)).toMatchObject({ chain: { state: 'sound', brokenSeq: null } });
    expect(seen.at(-1)?.checked).toBe(seen.at(-1)?.total);
  });

  it('names the entry that somebody rewrote while the app was closed', async () => {
    const other = temporaryBackend();
    await other.caller().api.setup.create(setupInput);
    const { raw } = other.backend.store.writer;
    raw.exec('DROP TRIGGER change_log_kept');
    raw.exec("UPDATE change_log SET verb = 'nothing' WHERE seq = 2");
    await other.backend.close();
    const again = openBackend({ dataDir: other.dataDir });
    const context = test.caller().context;
    let token: string | null = null;
    const admin = again.call({
      ...context,
      token: () => token,
      keepToken: (next) => {
        token = next;
      },
    });
    await admin.session.signIn({ email: setupInput.administrator.email, password });
    expect(await chainOnceChecked(admin)).toMatchObject({ state: 'broken', brokenSeq: 2 });
    await again.close();
    await other.remove();
  });
});
