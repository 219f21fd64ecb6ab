import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, password, refusal, setupInput, signedInCashier, temporaryBackend } from '../testing.ts';

const test = temporaryBackend();
const { api } = test.caller();

beforeAll(async () => {
  await api.setup.create(setupInput);
});
afterAll(() => test.remove());

let count = 0;
async function newClient(fields: { email?: string | null } = {}) {
  count += 1;
  const email = fields.email === undefined ? `cliente${count}@correo.example` : fields.email;
  return api.client.create({ name: `Cliente ${count}`, email, acceptDuplicates: true, acceptFormats: true });
}

/** Signed in with a password of his own. */
async function enter(email: string, secret: string): Promise<Api> {
  const { api: own } = test.caller();
  await own.session.signIn({ email, password: secret });
  await own.session.changePassword({ current: secret, next: password });
  return own;
}

const accountOf = async (clientId: string) => (await api.user.portalOf({ clientId })).account;
const whoAmI = async (own: Api) => (await own.session.get({})).user?.builtInRole ?? null;

describe('inviting a client', () => {
  it('opens his account with a secret that is shown once', async () => {
    const client = await newClient();
    expect(await accountOf(client.id)).toBeNull();
    const { secret, ...account } = await api.user.invite({ clientId: client.code });
    expect(account).toMatchObject({ email: client.email, active: true, mustChangePassword: true });
    expect(secret).toMatch(/^[2-9A-Z]{12}$/);
    expect(await accountOf(client.id)).toEqual(account);
    const own = await enter(client.email ?? '', secret ?? '');
    expect(await whoAmI(own)).toBe('client');
    expect(await accountOf(client.id)).toMatchObject({ mustChangePassword: false, secretExpiresAt: null });
    const log = test.backend.store.reader.raw.prepare('SELECT patch FROM change_log').pluck().all();
    expect(JSON.stringify(log)).not.toContain(secret);
  });

  it('again ends his sessions, and the secret before is worth nothing', async () => {
    const client = await newClient();
    const first = await api.user.invite({ clientId: client.id });
    const own = await enter(client.email ?? '', first.secret ?? '');
    const second = await api.user.invite({ clientId: client.id });
    expect(second.id).toBe(first.id);
    expect(second.secret).not.toBe(first.secret ?? '');
    expect(await whoAmI(own)).toBeNull();
    const { api: late } = test.caller();
    expect((await refusal(late.session.signIn({ email: client.email ?? '', password }))).code).toBe('UNAUTHENTICATED');
    expect(await whoAmI(await enter(client.email ?? '', second.secret ?? ''))).toBe('client');
  });

  it('follows his e-mail and his name', async () => {
    const client = await newClient();
    const { id } = await api.user.invite({ clientId: client.id });
    const { version } = await api.client.update({
      id: client.id,
      version: client.version,
      changes: { email: 'nuevo@correo.example', name: 'Otro Nombre' },
    });
    expect(version).toBe(2);
    expect(await api.user.invite({ clientId: client.id })).toMatchObject({ id, email: 'nuevo@correo.example' });
    expect((await api.user.get({ id })).displayName).toBe('Otro Nombre');
  });

  it('is once for two who ask at the same moment', async () => {
    const client = await newClient();
    const both = await Promise.all([
      api.user.invite({ clientId: client.id }),
      api.user.invite({ clientId: client.id }),
    ]);
    expect(new Set(both.map(({ id }) => id)).size).toBe(1);
  });

  it.each([
    ['without an e-mail', null, 'VALIDATION', { issues: [{ path: 'email', rule: 'required' }] }],
    ['whose e-mail is none', 'juan', 'VALIDATION', { issues: [{ path: 'email', rule: 'email' }] }],
    ['whose e-mail another account has', 'ADMIN@tienda.example', 'CONFLICT', { reason: 'taken', field: 'email' }],
  ])('is refused for one %s', async (_what, email, code, data) => {
    const client = await newClient({ email });
    expect(await refusal(api.user.invite({ clientId: client.id }))).toMatchObject({ code, data });
    expect(await accountOf(client.id)).toBeNull();
  });

  it('is refused while he is not served', async () => {
    const client = await newClient();
    for (const act of ['suspend', 'deactivate', 'archive'] as const) {
      await api.client[act]({ id: client.id });
      expect((await refusal(api.user.invite({ clientId: client.id }))).data).toMatchObject({ reason: 'state' });
    }
  });

  it('is for who may open accounts', async () => {
    const client = await newClient();
    const cashier = await signedInCashier(test, api);
    expect((await refusal(cashier.user.invite({ clientId: client.id }))).data).toEqual({
      permission: 'client:account',
    });
    expect((await refusal(cashier.user.revoke({ clientId: client.id }))).code).toBe('FORBIDDEN');
    expect(await cashier.user.portalOf({ clientId: client.id })).toEqual({ account: null });
  });
});

describe('closing a client’s account', () => {
  it('ends his sessions at once, and can be opened again', async () => {
    const client = await newClient();
    const { secret } = await api.user.invite({ clientId: client.id });
    const own = await enter(client.email ?? '', secret ?? '');
    expect(await api.user.revoke({ clientId: client.id })).toMatchObject({ active: false });
    expect((await refusal(own.session.list({}))).code).toBe('UNAUTHENTICATED');
    expect((await refusal(test.caller().api.session.signIn({ email: client.email ?? '', password }))).code).toBe(
      'UNAUTHENTICATED',
    );
    expect(await api.user.revoke({ clientId: client.id })).toMatchObject({ active: false });
    expect(await api.user.invite({ clientId: client.id })).toMatchObject({ active: true });
  });

  it('is refused where there is none', async () => {
    const client = await newClient();
    expect((await refusal(api.user.revoke({ clientId: client.id }))).data).toEqual({ noun: 'user' });
    expect((await refusal(api.user.revoke({ clientId: 'CLI999' }))).data).toEqual({ noun: 'client' });
  });
});

describe('a client who is put away', () => {
  it.each(['deactivate', 'archive'] as const)('by «%s» cannot come in until he is back', async (act) => {
    const client = await newClient();
    const { secret } = await api.user.invite({ clientId: client.id });
    const own = await enter(client.email ?? '', secret ?? '');
    await api.client[act]({ id: client.id });
    expect(await whoAmI(own)).toBeNull();
    const again = () => test.caller().api.session.signIn({ email: client.email ?? '', password });
    expect((await refusal(again())).data).toEqual({ reason: 'credentials' });
    expect(await accountOf(client.id)).toMatchObject({ active: true });
    await api.client.restore({ id: client.id });
    // What was open before does not come back with him.
    expect(await whoAmI(own)).toBeNull();
    expect((await again()).user?.builtInRole).toBe('client');
  });

  it('only suspended still sees what he owes', async () => {
    const client = await newClient();
    const { secret } = await api.user.invite({ clientId: client.id });
    const own = await enter(client.email ?? '', secret ?? '');
    await api.client.suspend({ id: client.id });
    expect(await whoAmI(own)).toBe('client');
  });

  it('loses his sessions in an act on many, too', async () => {
    const client = await newClient();
    const { secret } = await api.user.invite({ clientId: client.id });
    const own = await enter(client.email ?? '', secret ?? '');
    for await (const _event of await api.client.setStatusOfMany({
      selection: { ids: [client.id] },
      status: 'archived',
    }));
    await api.client.restore({ id: client.id });
    expect(await whoAmI(own)).toBeNull();
  });
});
