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
    expect(key).toMatchObject({ name: 'Caja 1', ownerName: 'Ana', active: true, lastUsedAt: null });
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
    expect((await api.access.revokeToken({ id })).active).toBe(false);
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
