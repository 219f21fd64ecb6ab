import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '#db/testing.ts';
import { type PasswordHasher, workerPasswordHasher } from '../adapters/password-hasher.ts';
import { openBackend } from '../backend.ts';
import { password, refusal, setupInput, temporaryBackend, windowContext } from '../testing.ts';

const test = temporaryBackend();
const admin = test.caller();
/** Another person than the administrator. */
const someone = (givenNames: string) => ({ ...setupInput.administrator.persona, givenNames });
afterAll(() => test.remove());

describe('the first run', () => {
  it('is needed while there are no users, and founds store and administrator together', async () => {
    expect(await admin.api.session.get({})).toEqual({
      setupNeeded: true,
      store: null,
      user: null,
      locked: false,
      locksInMs: null,
    });
    const badPersona = {
      ...setupInput.administrator,
      persona: { ...setupInput.administrator.persona, birthDate: '2027-01-01' },
    };
    expect((await refusal(admin.api.setup.create({ ...setupInput, administrator: badPersona }))).code).toBe(
      'VALIDATION',
    );
    expect((await admin.api.session.get({})).store).toBeNull();
    const { state, recoveryCode } = await admin.api.setup.create(setupInput);
    expect(recoveryCode).toMatch(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/);
    expect(state).toMatchObject({
      setupNeeded: false,
      store: { name: 'La Esquina', number: 1 },
      user: { displayName: 'Ana', builtInRole: 'admin' },
    });
    expect((await admin.api.session.get({})).user?.email).toBe('admin@tienda.example');
  });

  it('happens once', async () => {
    expect((await refusal(test.caller().api.setup.create(setupInput))).code).toBe('FORBIDDEN');
  });

  it('is not for other machines, nor for who does not hold the launch token', async () => {
    const fresh = temporaryBackend();
    expect((await refusal(fresh.caller({ local: false }).api.setup.create(setupInput))).code).toBe('FORBIDDEN');
    expect((await refusal(fresh.caller({ launched: false }).api.setup.create(setupInput))).code).toBe('FORBIDDEN');
    await fresh.remove();
  });
});

describe('signing in', () => {
  it('takes the e-mail in any case, and signs out again', async () => {
    const { api, token } = test.caller();
    expect((await api.session.signIn({ email: ' ADMIN@tienda.example ', password })).user?.displayName).toBe('Ana');
    expect((await api.client.counts({})).active).toBe(0);
    await api.session.signOut({});
    expect(token()).toBeNull();
    expect((await refusal(api.client.counts({}))).code).toBe('UNAUTHENTICATED');
  });

  it('never says which half was wrong', async () => {
    const { api } = test.caller();
    const wrong = await refusal(api.session.signIn({ email: 'admin@tienda.example', password: 'otra' }));
    const unknown = await refusal(api.session.signIn({ email: 'nadie@tienda.example', password: 'otra' }));
    expect(wrong).toEqual(unknown);
    expect(wrong).toMatchObject({ code: 'UNAUTHENTICATED', data: { reason: 'credentials' } });
  });

  it('ends after twelve hours', async () => {
    const { api } = test.caller();
    await api.session.signIn({ email: 'admin@tienda.example', password });
    test.clock.step(12 * 3600 * 1000 - 1);
    expect((await api.session.get({})).user).not.toBeNull();
    test.clock.step(1);
    expect((await api.session.get({})).user).toBeNull();
    await admin.api.session.signIn({ email: 'admin@tienda.example', password });
  });

  it('refuses the old password that was still being proven while a new one was set', async () => {
    const folder = temporaryFolder();
    const real = workerPasswordHasher(4);
    let change = async () => {};
    const verify: PasswordHasher['verify'] = async (typed, stored) => {
      const matches = await real.verify(typed, stored);
      const changeNow = change;
      change = async () => {};
      await changeNow();
      return matches;
    };
    const backend = openBackend({ dataDir: folder.path, clock: test.clock.now, hasher: { ...real, verify } });
    const api = backend.call(windowContext());
    await api.setup.create(setupInput);
    change = async () => void (await api.session.changePassword({ current: password, next: 'la clave nueva' }));
    const late = backend.call(windowContext()).session.signIn({ email: 'admin@tienda.example', password });
    expect((await refusal(late)).code).toBe('UNAUTHENTICATED');
    await backend.close();
    folder.remove();
  });

  it('keeps neither the token nor the password in the database or the log', async () => {
    const { api, token } = test.caller();
    await api.session.signIn({ email: 'admin@tienda.example', password });
    const { writer } = test.backend.store;
    writer.raw.pragma('wal_checkpoint(TRUNCATE)');
    const bytes = (await import('node:fs')).readFileSync(test.backend.store.file).toString('latin1');
    expect(bytes).not.toContain(token() ?? 'none');
    expect(bytes).not.toContain(password);
    expect(bytes).toContain('admin@tienda.example');
  });
});

describe('a first secret', () => {
  const first = 'secreto de estreno';
  const cashier = test.caller();

  beforeAll(async () => {
    await admin.api.user.create({
      email: 'caja@tienda.example',
      password: first,
      persona: someone('Caja'),
    });
  });

  it('opens nothing but the change of password', async () => {
    const state = await cashier.api.session.signIn({ email: 'caja@tienda.example', password: first });
    expect(state.user).toMatchObject({ mustChangePassword: true, roleName: 'user' });
    expect((await refusal(cashier.api.client.list({}))).code).toBe('FORBIDDEN');
  });

  it('opens no second session, and is over once changed', async () => {
    // It opens one session and no other.
    const other = test.caller();
    expect((await refusal(other.api.session.signIn({ email: 'caja@tienda.example', password: first }))).code).toBe(
      'UNAUTHENTICATED',
    );
    expect((await refusal(cashier.api.session.changePassword({ current: 'no es', next: password }))).code).toBe(
      'UNAUTHENTICATED',
    );
    expect((await refusal(cashier.api.session.changePassword({ current: first, next: first }))).code).toBe(
      'VALIDATION',
    );
    const state = await cashier.api.session.changePassword({ current: first, next: 'clave propia y larga' });
    expect(state.user?.mustChangePassword).toBe(false);
    expect((await cashier.api.client.list({})).total).toBe(0);
    expect((await refusal(other.api.session.signIn({ email: 'caja@tienda.example', password: first }))).code).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('dies after 72 hours', async () => {
    await admin.api.user.create({
      email: 'tarde@tienda.example',
      password: first,
      persona: someone('Tarde'),
    });
    test.clock.step(72 * 3600 * 1000);
    const late = test.caller();
    expect((await refusal(late.api.session.signIn({ email: 'tarde@tienda.example', password: first }))).code).toBe(
      'UNAUTHENTICATED',
    );
  });
});

describe('creating a user', () => {
  it('refuses an e-mail that is taken, whatever its case', async () => {
    await admin.api.session.signIn({ email: 'admin@tienda.example', password });
    const { code, data } = await refusal(
      admin.api.user.create({ email: 'Admin@Tienda.example', password, persona: someone('Otro') }),
    );
    expect({ code, data }).toEqual({ code: 'CONFLICT', data: { reason: 'taken', field: 'email' } });
  });

  it('answers no secret', async () => {
    const created = await admin.api.user.create({
      email: 'sin@tienda.example',
      password,
      persona: someone('Sin'),
    });
    expect(created.secret).toBeNull();
    expect(JSON.stringify(created)).not.toMatch(new RegExp(`hash|ts1:|${password}`, 'i'));
  });

  it('refuses a deactivated account at its next call', async () => {
    const { api } = test.caller();
    await api.session.signIn({ email: 'admin@tienda.example', password });
    const { raw } = test.backend.store.writer;
    raw.exec("UPDATE user SET active = 0 WHERE email = 'admin@tienda.example'");
    expect((await refusal(api.client.list({}))).code).toBe('UNAUTHENTICATED');
    raw.exec("UPDATE user SET active = 1 WHERE email = 'admin@tienda.example'");
  });
});

describe('passwords', () => {
  it('are told apart after their 72nd byte, by a NUL and by their words, not by Unicode form', async () => {
    await admin.api.session.signIn({ email: 'admin@tienda.example', password });
    const long = `${'ñ'.repeat(60)}`;
    const make = async (email: string, secret: string) => {
      await admin.api.user.create({ email, password: secret, persona: someone(email) });
      const { api } = test.caller();
      return async (typed: string) => (await refusal(api.session.signIn({ email, password: typed }))).code;
    };
    const tryLong = await make('largo@tienda.example', `${long}1`);
    expect(await tryLong(`${long}2`)).toBe('UNAUTHENTICATED');
    expect(await tryLong(`${long}1`)).toBe('none');
    const tryNul = await make('nul@tienda.example', 'abcdefgh\u0000uno');
    expect(await tryNul('abcdefgh\u0000dos')).toBe('UNAUTHENTICATED');
    const tryForm = await make('forma@tienda.example', 'mañana será otro día');
    expect(await tryForm('man\u0303ana sera\u0301 otro di\u0301a')).toBe('none');
  });
});
