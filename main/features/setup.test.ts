import { afterAll, describe, expect, it } from 'vitest';
import { clientIndexFaults } from '#db/search/index.ts';
import { eventsOf, password, refusal, setupInput, signedInCashier, temporaryBackend } from '../testing.ts';

const png = `data:image/png;base64,${Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(64)]).toString('base64')}`;

const test = temporaryBackend();
const { api } = test.caller();
const { raw } = test.backend.store.reader;
afterAll(() => test.remove());

const count = (table: string) => raw.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get();
let printed = '';

describe('a first run left half-way', () => {
  const draft = { step: 2, store: { name: 'La Esq' }, administrator: { givenNames: 'Ana' }, logo: png };

  it('is there again, and nothing of it exists', async () => {
    await api.setup.keep({ draft });
    await api.setup.keep({ draft: { ...draft, step: 1 } });
    expect((await api.setup.draft({})).draft).toEqual({ ...draft, step: 1 });
    for (const table of ['store', 'user', 'persona', 'change_log', 'store_logo']) expect(count(table)).toBe(0);
  });

  it('has no place for a password, and is for this machine only', async () => {
    const withSecret = { ...draft, administrator: { givenNames: 'Ana', password } };
    expect((await refusal(api.setup.keep({ draft: withSecret as never }))).code).toBe('VALIDATION');
    const away = test.caller({ local: false }).api;
    expect((await refusal(away.setup.draft({}))).code).toBe('FORBIDDEN');
    expect((await refusal(away.setup.keep({ draft }))).code).toBe('FORBIDDEN');
  });

  it('ends with store, logo and administrator at once, and is then forgotten', async () => {
    const { state, recoveryCode } = await api.setup.create({
      ...setupInput,
      store: { ...setupInput.store, number: 7 },
      logo: png,
    });
    printed = recoveryCode ?? '';
    expect(state.store).toMatchObject({ number: 7, idleMinutes: 5, dateFormat: 'auto' });
    expect((await api.store.logo({})).image).toBe(png);
    expect(raw.prepare("SELECT count(*) FROM setting WHERE name = 'setup'").pluck().get()).toBe(0);
    expect((await refusal(api.setup.draft({}))).code).toBe('FORBIDDEN');
  });
});

describe('the logo', () => {
  it.each([
    ['what only says that it is a picture', `data:image/png;base64,${Buffer.from('<svg/>').toString('base64')}`],
    ['a drawing that could run', `data:image/svg+xml;base64,${Buffer.from('<svg/>').toString('base64')}`],
    ['an address', 'https://tienda.example/logo.png'],
    [
      'a picture of a megabyte',
      `data:image/jpeg;base64,${Buffer.concat([Buffer.from('ffd8ff', 'hex'), Buffer.alloc(1_000_000)]).toString('base64')}`,
    ],
  ])('is not %s', async (_what, image) => {
    const { version } = await api.store.get({});
    expect((await refusal(api.store.setLogo({ version, image }))).code).toBe('VALIDATION');
    expect((await api.store.logo({})).image).toBe(png);
  });

  it('goes, under the same version as the rest of the profile', async () => {
    const { version, logo } = await api.store.get({});
    expect(logo).toBeTruthy();
    expect((await refusal(api.store.setLogo({ version: version + 1, image: null }))).data).toMatchObject({
      reason: 'version',
    });
    expect((await api.store.setLogo({ version, image: null })).logo).toBeNull();
    expect((await api.store.logo({})).image).toBeNull();
    expect(count('store_logo')).toBe(0);
  });
});

describe('the recovery code', () => {
  const email = 'admin@tienda.example';

  it('is kept as a hash only', () => {
    const stored = raw.prepare('SELECT recovery_hash FROM user').pluck().get();
    expect(stored).toMatch(/^[0-9a-f]{64}$/);
  });

  it('opens once, however it is typed, ends every other session and sets the password', async () => {
    const { api: locked } = test.caller();
    const next = 'otra clave larga';
    expect((await refusal(locked.recovery.redeem({ email, code: `${printed.slice(0, -1)}#`, next }))).data).toEqual({
      reason: 'credentials',
    });
    const typed = ` ${printed.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')} `;
    expect((await locked.recovery.redeem({ email: 'ADMIN@tienda.example', code: typed, next })).user?.displayName).toBe(
      'Ana',
    );
    expect((await refusal(api.client.counts({}))).data).toEqual({ reason: 'session' });
    const second = locked.recovery.redeem({ email, code: printed, next: password });
    expect((await refusal(second)).data).toEqual({ reason: 'credentials' });
    expect((await locked.recovery.get({})).createdAt).toBeNull();
    await api.session.signIn({ email, password: next });
  });

  it('is made anew for who proves to be there, and for nobody without the right', async () => {
    expect((await refusal(api.recovery.create({ password: 'no es esta' }))).data).toEqual({ reason: 'credentials' });
    const { code } = await api.recovery.create({ password: 'otra clave larga' });
    expect(code).not.toBe(printed);
    expect((await api.recovery.get({})).createdAt).toBe(test.clock.now());
    const cashier = await signedInCashier(test, api);
    expect((await refusal(cashier.recovery.create({ password }))).code).toBe('FORBIDDEN');
  });

  it('is no way in for an account without one, nor in the log', async () => {
    const attempt = test.caller().api.recovery.redeem({
      email: 'caja@tienda.example',
      code: printed,
      next: password,
    });
    expect((await refusal(attempt)).data).toEqual({ reason: 'credentials' });
    expect(raw.prepare('SELECT count(*) FROM change_log WHERE instr(patch, ?)').pluck().get(printed)).toBe(0);
  });
});

describe('demo data', () => {
  it('comes in pieces, can be searched, and leaves the store’s own numbers alone', async () => {
    const events = await eventsOf(api.demo.create({}));
    expect(events.length).toBeGreaterThan(3);
    expect(events.at(-1)).toEqual({ done: 500, total: 500, kept: 0 });
    expect((await api.demo.get({})).clients).toBe(500);
    expect((await api.client.list({ search: 'dem001' })).total).toBe(1);
    expect((await api.client.create({ name: 'El primero de verdad' })).code).toBe('CLI001');
    expect(await refusal(eventsOf(api.demo.create({})))).toMatchObject({ code: 'CONFLICT', data: { reason: 'state' } });
  });

  it('goes without a trace, but for what somebody has made his own', async () => {
    const adopted = await api.client.get({ id: 'DEM007' });
    await api.client.update({ id: adopted.id, version: 1, changes: { notes: 'Este es real' } });
    const { items: invented } = await api.client.list({ search: 'dem', sort: 'code', pageSize: 20 });
    const linked = await api.client.get({
      id: invented.find(({ code, kind }) => code > 'DEM010' && kind === 'person')?.id ?? '',
    });
    const someone = await api.persona.create({ ...setupInput.administrator.persona, givenNames: 'La misma' });
    await api.persona.linkClient({ id: someone.id, clientId: linked.id });
    const gone = await api.client.get({ id: 'DEM009' });
    await api.draft.keep({ form: 'client', recordId: gone.id, baseVersion: 1, values: { name: 'x' } });
    const events = await eventsOf(api.demo.remove({}));
    expect(events.at(-1)).toEqual({ done: 500, total: 500, kept: 2 });
    expect((await api.draft.list({})).map(({ recordId }) => recordId)).not.toContain(gone.id);
    expect(count('client')).toBe(3);
    expect(count('client_find')).toBe(3);
    expect(count('demo_client')).toBe(0);
    expect(clientIndexFaults(test.backend.store.reader)).toBe(0);
    expect(raw.prepare('SELECT sum(total) FROM client_count').pluck().get()).toBe(3);
    expect(raw.prepare('SELECT count(*) FROM client_gram WHERE total < 0').pluck().get()).toBe(0);
    expect((await api.client.list({ search: 'dem', sort: 'code' })).items.map(({ code }) => code)).toEqual([
      'DEM007',
      linked.code,
    ]);
    const { items } = await api.change.list({ noun: 'demo' });
    expect(items.map(({ verb, fields }) => [verb, fields[0]?.after])).toEqual([
      ['remove', 500],
      ['create', 500],
    ]);
  });

  it('comes again beside what has stayed, but only once at a time', async () => {
    const [first, second] = await Promise.all([
      refusal(eventsOf(api.demo.create({}))),
      refusal(eventsOf(api.demo.create({}))),
    ]);
    expect([first.code, second.code].sort()).toEqual(['CONFLICT', 'none']);
    expect((await api.demo.get({})).clients).toBe(500);
    expect((await api.client.list({})).total).toBe(503);
    await eventsOf(api.demo.remove({}));
  });

  it('is the administrator’s to bring and take', async () => {
    const cashier = await signedInCashier(test, api, 'otra@tienda.example');
    expect((await refusal(eventsOf(cashier.demo.create({})))).code).toBe('FORBIDDEN');
  });

  it('does not open the door for deleting a real client', () => {
    const { writer } = test.backend.store;
    expect(() => writer.raw.exec("DELETE FROM client WHERE code = 'CLI001'")).toThrow(/never deleted/);
  });
});

describe('where the data lie', () => {
  it('is told to who may know', async () => {
    const info = await api.system.get({});
    expect(info).toMatchObject({ dataFolder: test.dataDir, databaseFile: 'trastienda.db' });
    expect(info.databaseBytes).toBeGreaterThan(100_000);
    expect(info.freeBytes).toBeGreaterThan(0);
  });
});
