import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Api,
  password,
  refusal,
  setupInput,
  signedInCashier,
  temporaryBackend,
  windowContext,
} from '../testing.ts';

const test = temporaryBackend();
const { api } = test.caller();
let cashier: Api;

beforeAll(async () => {
  await api.setup.create(setupInput);
  cashier = await signedInCashier(test, api);
});
afterAll(() => test.remove());

const program = (secret: string) => test.backend.call(windowContext({ token: () => secret, keepToken: undefined }));

describe('a program’s key', () => {
  it('does what its role may, from anywhere and unlocked, and its acts say which program it was', async () => {
    const { secret, ...key } = await api.access.createToken({ name: 'Caja 1', roleNumber: 3 });
    expect(secret).toMatch(/^tst_[\w-]{43}$/);
    expect(key).toMatchObject({ name: 'Caja 1', ownerName: 'Ana', state: 'active', lastUsedAt: null });
    const till = program(secret);
    test.monotonic.step(60 * 60_000);
    const made = await till.client.create({ name: 'Por la caja' });
    expect(
      (await refusal(till.user.create({ email: 'x@tienda.example', persona: setupInput.administrator.persona }))).code,
    ).toBe('FORBIDDEN');
    for (const call of [
      till.session.changePassword({ current: password, next: 'otra clave larga' }),
      till.session.list({}),
      till.session.lock({}),
    ].map(refusal))
      expect((await call).data).toEqual({ permission: 'own' });
    await api.session.unlock({ password });
    await expect.poll(async () => (await api.access.listTokens({}))[0]?.lastUsedAt).toBe(test.clock.now());
    const { items } = await api.change.list({ recordId: made.id });
    expect(items[0]).toMatchObject({ origin: 'Caja 1', user: { name: 'Ana' } });
    const refusedActs = await api.change.list({ noun: 'user' });
    expect(refusedActs.items[0]).toMatchObject({ origin: 'Caja 1', outcome: 'FORBIDDEN' });
    expect(JSON.stringify(await api.access.listTokens({}))).not.toContain(secret);
    const stored = test.backend.store.reader.raw.prepare('SELECT token_hash FROM api_token').pluck().get();
    expect(stored).toMatch(/^[0-9a-f]{64}$/);
  });

  it('ends when it is revoked, at once', async () => {
    const { id, secret } = await api.access.createToken({ name: 'Caja 2', roleNumber: 2 });
    const till = program(secret);
    expect((await till.client.counts({})).active).toBeGreaterThan(0);
    expect((await api.access.revokeToken({ id })).state).toBe('revoked');
    expect((await refusal(till.client.counts({}))).data).toEqual({ reason: 'session' });
    expect((await refusal(program('tst_falso').client.counts({}))).data).toEqual({ reason: 'session' });
  });

  it('never has more than who made it, and is made only by who proves that it is he', async () => {
    const second = await api.user.create({
      email: 'segunda@tienda.example',
      persona: { ...setupInput.administrator.persona, givenNames: 'Segunda' },
      roleNumber: 1,
    });
    const other = test.caller().api;
    await other.session.signIn({ email: 'segunda@tienda.example', password: second.secret ?? '' });
    await other.session.changePassword({ current: second.secret ?? '', next: password });
    const { secret } = await other.access.createToken({ name: 'De la segunda', roleNumber: 1 });
    const till = program(secret);
    expect((await till.user.list({})).total).toBeGreaterThan(1);
    const { version } = await api.user.get({ id: second.id });
    await api.user.update({ id: second.id, version, changes: { roleNumber: 2 } });
    expect((await refusal(till.user.list({}))).code).toBe('FORBIDDEN');
    await api.user.deactivate({ id: second.id });
    expect((await refusal(till.client.list({}))).data).toEqual({ reason: 'session' });
    await cashier.session.unlock({ password });
    expect((await refusal(cashier.access.listTokens({}))).code).toBe('FORBIDDEN');
    test.monotonic.step(4 * 60_000);
    await api.session.touch({});
    test.monotonic.step(2 * 60_000);
    expect((await refusal(api.access.createToken({ name: 'Sin probar', roleNumber: 2 }))).data).toEqual({
      reason: 'confirm',
    });
    await api.session.confirm({ password });
  });
});

describe('a key and its name', () => {
  it('is revoked once: the entry says which one, and a second time is refused without another entry', async () => {
    const { id } = await api.access.createToken({ name: 'Caja 9', roleNumber: 2 });
    await api.access.revokeToken({ id });
    const entriesOfRevoking = async () => (await api.change.list({ noun: 'access', verb: 'revokeToken' })).items;
    const before = await entriesOfRevoking();
    expect(before[0]).toMatchObject({ recordId: id, fields: [{ path: 'name', before: 'Caja 9', after: null }, {}] });
    const { items } = await api.change.list({ search: 'caja 9', verb: 'revokeToken' });
    expect(items.map(({ recordId }) => recordId)).toEqual([id]);
    const again = await refusal(api.access.revokeToken({ id }));
    expect(again).toMatchObject({ code: 'CONFLICT', data: { reason: 'state', current: { id, state: 'revoked' } } });
    expect(await entriesOfRevoking()).toEqual(before);
  });

  it('has it to itself until it is revoked, whatever the case and accents', async () => {
    const { id } = await api.access.createToken({ name: 'Café', roleNumber: 2 });
    const taken = { code: 'CONFLICT', data: { reason: 'taken', field: 'name' } };
    expect(await refusal(api.access.createToken({ name: 'CAFE', roleNumber: 2 }))).toMatchObject(taken);
    await api.access.revokeToken({ id });
    const { name } = await api.access.createToken({ name: 'CAFE', roleNumber: 2 });
    expect(name).toBe('CAFE');
  });
});

describe('a key whose maker cannot sign in', () => {
  const email = 'pedro@tienda.example';
  let pedro: string;

  beforeAll(async () => {
    const made = await api.user.create({
      email,
      persona: { ...setupInput.administrator.persona, givenNames: 'Pedro' },
      roleNumber: 1,
    });
    pedro = made.id;
    const other = test.caller().api;
    await other.session.signIn({ email, password: made.secret ?? '' });
    await other.session.changePassword({ current: made.secret ?? '', next: password });
    for (const name of ['De Pedro 1', 'De Pedro 2', 'De Pedro, retirada'])
      await other.access.createToken({ name, roleNumber: 2 });
    const revoked = (await api.access.listTokens({})).find(({ name }) => name === 'De Pedro, retirada');
    await api.access.revokeToken({ id: revoked?.id ?? '' });
  });

  const stateOf = async (wanted: string) =>
    (await api.access.listTokens({})).find(({ name }) => name === wanted)?.state;

  it('is named, to who may close accounts, before it stops', async () => {
    expect(await api.access.programsOf({ userId: pedro })).toEqual(['De Pedro 1', 'De Pedro 2']);
    await cashier.session.unlock({ password });
    expect(await refusal(cashier.access.programsOf({ userId: pedro }))).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is listed as one that does not work, and why, and works again with his account', async () => {
    expect(await stateOf('De Pedro 1')).toBe('active');
    await api.user.deactivate({ id: pedro });
    expect(await stateOf('De Pedro 1')).toBe('ownerInactive');
    expect(await stateOf('De Pedro, retirada')).toBe('revoked');
    expect(await api.access.programsOf({ userId: pedro })).toEqual([]);
    await api.user.restore({ id: pedro });
    expect(await stateOf('De Pedro 1')).toBe('active');
    await api.user.resetPassword({ id: pedro });
    expect(await stateOf('De Pedro 1')).toBe('ownerMustChange');
    expect(await api.access.programsOf({ userId: pedro })).toEqual([]);
  });
});

describe('who may reach the APIs', () => {
  it('is as documented until somebody changes it', async () => {
    expect(await api.access.get({})).toEqual({
      perUser: 600,
      perAddress: 30,
      coreposPerUser: 60,
      coreposPerAddress: 30,
      origins: [],
      openRegister: false,
      openPersona: false,
      openMail: false,
    });
    const changed = await api.access.update({ changes: { perAddress: 5, origins: ['https://tienda.example:8443'] } });
    expect(changed).toMatchObject({ perUser: 600, perAddress: 5, origins: ['https://tienda.example:8443'] });
    expect(await api.access.get({})).toEqual(changed);
  });

  it.each(['*', 'tienda.example', 'https://tienda.example/', 'javascript:alert(1)', 'null'])(
    'is no page of «%s»',
    async (origin) => {
      expect((await refusal(api.access.update({ changes: { origins: [origin] } }))).code).toBe('VALIDATION');
    },
  );
});
