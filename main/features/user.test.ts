import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Permission } from '#contract/permissions.ts';
import { type Api, password, refusal, setupInput, signedInCashier, temporaryBackend } from '../testing.ts';

const test = temporaryBackend();
const { api } = test.caller();
let cashier: Api;
const minute = 60_000;

beforeAll(async () => {
  await api.setup.create(setupInput);
  cashier = await signedInCashier(test, api);
});
afterAll(() => test.remove());

const someone = (givenNames: string) => ({ ...setupInput.administrator.persona, givenNames });
const entries = () =>
  test.backend.store.reader.raw.prepare<[], number>('SELECT count(*) FROM change_log').pluck().get() ?? 0;
const refusals = () =>
  test.backend.store.reader.raw
    .prepare<[], string>(
      "SELECT noun || '.' || verb || ' ' || outcome FROM change_log WHERE outcome <> 'done' ORDER BY seq",
    )
    .pluck()
    .all();

async function open(email: string, secret: string): Promise<Api> {
  const { api: own } = test.caller();
  await own.session.signIn({ email, password: secret });
  await own.session.changePassword({ current: secret, next: password });
  return own;
}

describe('registering a user', () => {
  it('makes account and persona together, with a secret that is shown once', async () => {
    const { secret, ...made } = await api.user.create({ email: 'lucia@tienda.example', persona: someone('Lucía') });
    expect(secret).toMatch(/^[2-9A-Z]{12}$/);
    expect(made).toMatchObject({
      displayName: 'Lucía',
      mustChangePassword: true,
      role: { builtIn: 'cashier' },
      persona: { givenNames: 'Lucía', user: { name: 'Lucía' } },
    });
    expect(JSON.stringify(await api.user.get({ id: made.id }))).not.toContain(secret);
    // As it is read from the slip.
    const typed = `${secret?.slice(0, 4).toLowerCase()} ${secret?.slice(4, 8)}-${secret?.slice(8)} `;
    const own = await open('lucia@tienda.example', typed);
    expect((await own.client.list({})).total).toBeGreaterThanOrEqual(0);
  });

  it('takes somebody on record as he is, once', async () => {
    const persona = await api.persona.create({ ...someone('Ya inscrita'), birthDate: '1988-02-29' });
    const made = await api.user.create({ email: 'ya@tienda.example', personaId: persona.id, roleNumber: 3 });
    expect(made).toMatchObject({
      displayName: 'Ya inscrita',
      role: { builtIn: 'manager' },
      persona: { id: persona.id },
    });
    const again = api.user.create({ email: 'otra@tienda.example', personaId: persona.id });
    expect((await refusal(again)).data).toEqual({ reason: 'taken', field: 'personaId' });
  });

  it('answers a repeated call without a second account, and without the secret', async () => {
    const caller = test.caller();
    await caller.api.session.signIn({ email: setupInput.administrator.email, password });
    const keyed = test.backend.call({ ...caller.context, idempotencyKey: 'registro-0001' });
    const first = await keyed.user.create({ email: 'una@tienda.example', persona: someone('Una vez') });
    const second = await keyed.user.create({ email: 'una@tienda.example', persona: someone('Una vez') });
    expect(first.secret).not.toBeNull();
    expect(second).toEqual({ ...first, secret: null });
  });

  it.each([
    ['an e-mail that is taken, in any case', { email: 'ADMIN@tienda.example' }, 'CONFLICT'],
    ['half an e-mail', { email: 'a@b' }, 'VALIDATION'],
    ['nobody', { persona: undefined }, 'VALIDATION'],
    ['two at once', { personaId: 'x' }, 'VALIDATION'],
    ['a persona that is not there', { persona: undefined, personaId: 'nadie' }, 'NOT_FOUND'],
    ['a role that is not there', { roleNumber: 99 }, 'VALIDATION'],
    ['the role of clients', { roleNumber: 6 }, 'VALIDATION'],
    ['a birth date to come', { persona: { ...someone('Mañana'), birthDate: '2027-01-01' } }, 'VALIDATION'],
    ['a hash of his own', { passwordHash: 'ts1:x' }, 'VALIDATION'],
    ['an id and an owner', { id: 'x', createdBy: 'y' }, 'VALIDATION'],
  ])('refuses %s and writes nothing', async (_what, wrong, code) => {
    const before = entries();
    const input = { email: 'nuevo@tienda.example', persona: someone('Nuevo'), ...wrong };
    expect((await refusal(api.user.create(input as never))).code).toBe(code);
    expect(entries()).toBe(before);
  });
});

describe('power', () => {
  it('is given only by who proves that it is he', async () => {
    await api.session.confirm({ password });
    test.monotonic.step(4 * minute);
    await api.session.touch({});
    test.monotonic.step(2 * minute);
    const accomplice = { email: 'complice@tienda.example', persona: someone('Cómplice'), roleNumber: 1 };
    expect((await refusal(api.user.create(accomplice))).data).toEqual({ reason: 'confirm' });
    // A cashier is everyday.
    expect((await api.user.create({ ...accomplice, roleNumber: 2 })).role.builtIn).toBe('cashier');
    await api.session.confirm({ password });
  });

  it('does not outlive a reset by a printed code', async () => {
    const made = await api.user.create({ email: 'dos@tienda.example', persona: someone('Dos'), roleNumber: 1 });
    const own = await open('dos@tienda.example', made.secret ?? '');
    const { code } = await own.recovery.create({ password });
    await api.user.resetPassword({ id: made.id });
    const attempt = test.caller().api.recovery.redeem({ email: 'dos@tienda.example', code, next: 'otra clave larga' });
    expect((await refusal(attempt)).data).toEqual({ reason: 'credentials' });
    await api.user.deactivate({ id: made.id });
  });

  it('has no first secret that everybody knows', async () => {
    for (const secret of ['beils12345', '12345678'])
      expect(
        (await refusal(api.user.create({ email: 'x@tienda.example', persona: someone('X'), password: secret }))).data,
      ).toEqual({
        issues: [{ path: 'password', rule: 'commonPassword' }],
      });
  });
});

describe('a list of users', () => {
  it('finds by name, e-mail and the person’s names, by role and state, with exact totals', async () => {
    for (const search of ['lucia', 'LUCÍA@', 'lucia quispe'])
      expect((await api.user.list({ search })).items.map(({ email }) => email)).toEqual(['lucia@tienda.example']);
    const { items } = await api.user.list({ kind: 'staff', sort: 'email' });
    expect(items.map(({ email }) => email)).toEqual([...items.map(({ email }) => email)].sort());
    expect(items[0]).toMatchObject({ personaName: 'Ana Quispe', builtInRole: 'admin' });
    const cashiers = await api.user.list({
      roleId: items.find(({ builtInRole }) => builtInRole === 'cashier')?.roleId,
    });
    expect(cashiers.items.every(({ builtInRole }) => builtInRole === 'cashier')).toBe(true);
    expect((await api.user.list({ kind: 'portal' })).total).toBe(0);
    const { id, version } = await api.persona.get({
      id: (await api.user.get({ id: items[0]?.id ?? '' })).persona?.id ?? '',
    });
    await api.persona.update({ id, version, changes: { paternalSurname: 'Ñahui' } });
    expect((await api.user.list({ search: 'nahui' })).total).toBe(1);
  });
});

describe('changing a user', () => {
  const find = async (email: string) => {
    const { items } = await api.user.list({ search: email });
    return api.user.get({ id: items[0]?.id ?? '' });
  };

  it('asks for the password again before e-mail or role, not before a name', async () => {
    const { id, version } = await find('lucia@tienda.example');
    await api.session.confirm({ password });
    // Just before the five minutes are over.
    test.monotonic.step(4 * minute);
    await api.session.touch({});
    const renamed = await api.user.update({ id, version, changes: { email: 'lu@tienda.example' } });
    test.monotonic.step(minute);
    const asked = { code: 'UNAUTHENTICATED', data: { reason: 'confirm' } };
    for (const changes of [{ email: 'lux@tienda.example' }, { roleNumber: 3 }])
      expect(await refusal(api.user.update({ id, version: renamed.version, changes }))).toMatchObject(asked);
    expect(await refusal(api.user.resetPassword({ id }))).toMatchObject(asked);
    const named = await api.user.update({ id, version: renamed.version, changes: { displayName: 'Lu' } });
    expect((await refusal(api.session.confirm({ password: 'no es esta' }))).data).toEqual({ reason: 'credentials' });
    await api.session.confirm({ password });
    const promoted = await api.user.update({ id, version: named.version, changes: { roleNumber: 3 } });
    expect(promoted).toMatchObject({ displayName: 'Lu', email: 'lu@tienda.example', role: { builtIn: 'manager' } });
  });

  it('acts on his very next call', async () => {
    const made = await api.user.create({ email: 'vivo@tienda.example', persona: someone('Vivo'), roleNumber: 3 });
    const own = await open('vivo@tienda.example', made.secret ?? '');
    expect((await own.change.list({})).items.length).toBeGreaterThan(0);
    const current = await api.user.get({ id: made.id });
    await api.user.update({ id: made.id, version: current.version, changes: { roleNumber: 2 } });
    expect((await refusal(own.change.list({}))).code).toBe('FORBIDDEN');
    const windows = await own.change.watch({});
    await windows.next();
    await api.user.deactivate({ id: made.id });
    expect((await refusal(own.client.list({}))).data).toEqual({ reason: 'session' });
    expect((await refusal(windows.next())).data).toEqual({ reason: 'session' });
    expect((await refusal(own.session.signIn({ email: 'vivo@tienda.example', password }))).data).toEqual({
      reason: 'credentials',
    });
    expect((await api.user.restore({ id: made.id })).active).toBe(true);
    expect((await own.session.signIn({ email: 'vivo@tienda.example', password })).user?.displayName).toBe('Vivo');
  });

  it('never takes the last administrator away', async () => {
    const admin = await find(setupInput.administrator.email);
    const last = { code: 'IN_USE', data: { noun: 'user', by: ['lastAdministrator'] } };
    expect(await refusal(api.user.deactivate({ id: admin.id }))).toMatchObject(last);
    expect(
      await refusal(api.user.update({ id: admin.id, version: admin.version, changes: { roleNumber: 3 } })),
    ).toMatchObject(last);
    // One who has not even chosen a password could not run the store.
    const second = await api.user.create({
      email: 'segunda@tienda.example',
      persona: someone('Segunda'),
      roleNumber: 1,
    });
    expect(await refusal(api.user.deactivate({ id: admin.id }))).toMatchObject(last);
    const other = await open('segunda@tienda.example', second.secret ?? '');
    expect((await other.user.deactivate({ id: admin.id })).active).toBe(false);
    expect(await refusal(other.user.deactivate({ id: second.id }))).toMatchObject(last);
    await other.user.restore({ id: admin.id });
    await api.session.signIn({ email: setupInput.administrator.email, password });
    await api.user.deactivate({ id: second.id });
  });

  it('resets a password without choosing or seeing it, and ends the sessions', async () => {
    const { id } = await find('lu@tienda.example');
    const own = test.caller().api;
    await own.session.signIn({ email: 'lu@tienda.example', password });
    const { secret } = await api.user.resetPassword({ id });
    expect((await refusal(own.client.list({}))).data).toEqual({ reason: 'session' });
    expect((await refusal(own.session.signIn({ email: 'lu@tienda.example', password }))).data).toEqual({
      reason: 'credentials',
    });
    await own.session.signIn({ email: 'lu@tienda.example', password: secret ?? '' });
    expect((await refusal(own.client.list({}))).code).toBe('FORBIDDEN');
    expect(
      (await refusal(test.caller().api.session.signIn({ email: 'lu@tienda.example', password: secret ?? '' }))).data,
    ).toEqual({
      reason: 'secretUsed',
    });
    const self = (await api.session.get({})).user?.id ?? '';
    expect((await refusal(api.user.resetPassword({ id: self }))).data).toEqual({ reason: 'state' });
  });

  it('is refused to who has less, and the refusal is noted', async () => {
    const made = await api.user.create({
      email: 'encargada@tienda.example',
      persona: someone('Encargada'),
      roleNumber: 3,
    });
    const { id: adminId, version } = await find(setupInput.administrator.email);
    // A while has passed: the till's screen has locked itself.
    await cashier.session.unlock({ password });
    expect((await refusal(cashier.user.deactivate({ id: made.id }))).code).toBe('FORBIDDEN');
    const staffRole = await api.role.create({
      name: 'Jefa de personal',
      permissions: ['user:read', 'user:create', 'user:update', 'user:deactivate', 'user:resetPassword', 'client:read'],
    });
    const boss = await api.user.create({
      email: 'jefa@tienda.example',
      persona: someone('Jefa'),
      roleNumber: staffRole.number,
    });
    const own = await open('jefa@tienda.example', boss.secret ?? '');
    const higher = { code: 'FORBIDDEN', data: { permission: 'higherRole' } };
    const attempts = [
      own.user.update({ id: adminId, version, changes: { displayName: 'Tomada' } }),
      own.user.deactivate({ id: adminId }),
      own.user.resetPassword({ id: adminId }),
      own.user.create({ email: 'topo@tienda.example', persona: someone('Topo'), roleNumber: 1 }),
      own.user.update({
        id: boss.id,
        version: (await api.user.get({ id: boss.id })).version,
        changes: { roleNumber: 1 },
      }),
    ].map(refusal);
    for (const attempt of attempts) expect(await attempt).toMatchObject(higher);
    expect(refusals().slice(-5).sort()).toEqual([
      'user.create FORBIDDEN',
      'user.deactivate FORBIDDEN',
      'user.resetPassword FORBIDDEN',
      'user.update FORBIDDEN',
      'user.update FORBIDDEN',
    ]);
  });
});

describe('a role of the store’s own', () => {
  const permissions: Permission[] = ['client:read', 'store:read', 'place:read'];

  it('grants what it holds, from the next call on, and nothing else', async () => {
    const made = await api.role.create({ name: 'Vitrina', description: 'Solo mira', permissions });
    expect(made).toMatchObject({ builtIn: null, permissions, active: true, users: 0 });
    const user = await api.user.create({
      email: 'vitrina@tienda.example',
      persona: someone('Vitrina'),
      roleNumber: made.number,
    });
    const own = await open('vitrina@tienda.example', user.secret ?? '');
    expect((await own.session.get({})).user?.permissions).toEqual(permissions);
    expect((await refusal(own.client.create({ name: 'No' }))).code).toBe('FORBIDDEN');
    await api.role.update({ id: made.id, version: 1, changes: { permissions: [...permissions, 'client:create'] } });
    expect((await own.client.create({ name: 'Ahora sí' })).id).toBeTruthy();
    expect((await refusal(api.role.deactivate({ id: made.id }))).data).toEqual({ noun: 'role', by: ['Vitrina'] });
  });

  it.each([
    ['a name that is taken', { name: 'VITRINA', permissions }, 'CONFLICT'],
    ['a word that is no permission', { name: 'Rara', permissions: ['client:delete'] }, 'VALIDATION'],
    ['what only administrators have', { name: 'Alta', permissions: ['role:update'] }, 'VALIDATION'],
    ['a name of 41', { name: 'x'.repeat(41), permissions }, 'VALIDATION'],
  ])('refuses %s', async (_what, input, code) => {
    expect((await refusal(api.role.create(input as never))).code).toBe(code);
  });

  it('leaves the built-in ones as they are', async () => {
    const roles = await api.role.list({});
    const builtIn = roles.find((role) => role.builtIn === 'cashier');
    expect(
      await refusal(api.role.update({ id: builtIn?.id ?? '', version: 1, changes: { permissions: [] } })),
    ).toMatchObject({
      code: 'CONFLICT',
      data: { reason: 'state' },
    });
    expect(roles.slice(0, 6).every((role) => role.builtIn !== null)).toBe(true);
  });
});

describe('one’s own sessions', () => {
  it('are listed and ended, and nobody else’s', async () => {
    const [first, second] = [test.caller(), test.caller()];
    for (const { api: own } of [first, second]) await own.session.signIn({ email: 'caja@tienda.example', password });
    const list = await first.api.session.list({});
    expect(list.filter(({ current }) => current)).toHaveLength(1);
    const foreign = (await api.session.list({}))[0]?.id ?? '';
    const before = entries();
    expect((await refusal(first.api.session.end({ id: foreign }))).code).toBe('FORBIDDEN');
    expect(entries()).toBe(before + 1);
    const { id = '' } = (await second.api.session.list({})).find(({ current }) => current) ?? {};
    await first.api.session.end({ id });
    expect((await refusal(second.api.client.list({}))).data).toEqual({ reason: 'session' });
    expect((await first.api.client.list({})).total).toBeGreaterThan(0);
  });
});
