import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '#db/testing.ts';
import type { PasswordHasher } from '../adapters/password-hasher.ts';
import { workerPasswordHasher } from '../adapters/password-hasher.ts';
import { openBackend } from '../backend.ts';
import { password, refusal, setupInput, steppedClock, windowContext } from '../testing.ts';

const folder = temporaryFolder();
const clock = steppedClock();
const monotonic = steppedClock(0);
const hour = 3_600_000;

/** Counts what reaches bcrypt. */
function countingHasher(): PasswordHasher & { verified: Map<string, number> } {
  const inner = workerPasswordHasher(4);
  const verified = new Map<string, number>();
  return {
    ...inner,
    verified,
    async verify(typed, stored) {
      // The guesses name their account.
      const account = typed.split(' ')[0] ?? '';
      verified.set(account, (verified.get(account) ?? 0) + 1);
      return inner.verify(typed, stored);
    },
  };
}

const open = (hasher: PasswordHasher) =>
  openBackend({ dataDir: folder.path, clock: clock.now, monotonic: monotonic.now, hasher });
let hasher = countingHasher();
let backend = open(hasher);
const here = windowContext();
const email = setupInput.administrator.email;

beforeAll(async () => {
  await backend.call(here).setup.create(setupInput);
});
afterAll(async () => {
  await backend.close();
  folder.remove();
});

const guess = async (typed: string, context = windowContext(), as = email) =>
  refusal(backend.call(context).session.signIn({ email: as, password: typed }));
const waitOf = (data: unknown) => (data as { retryAfterSeconds?: number }).retryAfterSeconds;

describe('guessing a password', () => {
  it('costs half a minute after five failures, then twice as much each time, to a quarter of an hour', async () => {
    for (let i = 0; i < 5; i++) expect((await guess('no es')).code).toBe('UNAUTHENTICATED');
    const waits: number[] = [];
    for (let i = 0; i < 7; i++) {
      // Even the right one is not looked at while one waits.
      const { code, data } = await guess(password);
      expect(code).toBe('RATE_LIMITED');
      waits.push(waitOf(data) ?? 0);
      monotonic.step((waitOf(data) ?? 0) * 1000);
      expect((await guess('no es')).code).toBe('UNAUTHENTICATED');
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 900, 900]);
  });

  it('is not freed by setting the clock, nor by a restart; and other devices are not shut out', async () => {
    monotonic.step(200_000);
    clock.step(10 * 365 * 24 * hour);
    expect(waitOf((await guess(password)).data)).toBe(700);
    await backend.close();
    monotonic.step(5 * hour);
    hasher = countingHasher();
    backend = open(hasher);
    expect(waitOf((await guess(password)).data)).toBe(700);
    expect((await guess(password, windowContext({ device: '192.0.2.7' }))).code).toBe('none');
    monotonic.step(700_000);
    expect((await guess(password)).code).toBe('none');
    // Proven: the count starts anew.
    for (let i = 0; i < 4; i++) await guess('no es');
    expect((await guess(password)).code).toBe('none');
  });

  it('counts what is tried side by side, and behind the lock', async () => {
    const twenty = await Promise.all(
      Array.from({ length: 20 }, () => guess('a la vez', windowContext({ device: 'muchos' }))),
    );
    expect(twenty.filter(({ code }) => code === 'UNAUTHENTICATED').length).toBeLessThanOrEqual(5);
    const context = windowContext({ device: 'caja' });
    const api = backend.call(context);
    await api.session.signIn({ email, password });
    await api.session.lock({});
    for (let i = 0; i < 5; i++)
      expect((await refusal(api.session.unlock({ password: 'no es' }))).code).toBe('UNAUTHENTICATED');
    expect((await refusal(api.session.unlock({ password }))).code).toBe('RATE_LIMITED');
  });

  it('says the same of an account that is not there', async () => {
    const nobody = windowContext({ device: 'otro' });
    for (let i = 0; i < 5; i++)
      expect((await guess('x', nobody, 'nadie@tienda.example')).data).toEqual({ reason: 'credentials' });
    expect(waitOf((await guess('x', nobody, 'NADIE@tienda.example')).data)).toBe(30);
  });

  it('is not freed by a flood of other names, which the history does not take in', async () => {
    const flood = windowContext({ device: 'avalancha' });
    for (let i = 0; i < 5; i++) await guess('no es', flood);
    const count = () =>
      backend.store.reader.raw.prepare<[], number>('SELECT count(*) FROM change_log').pluck().get() ?? 0;
    const before = count();
    for (let i = 0; i < 10_100; i++) await guess('x', flood, `n${i}@tienda.example`);
    expect((await guess(password, flood)).code).toBe('RATE_LIMITED');
    expect(count() - before).toBeLessThanOrEqual(100);
    const kept = backend.store.reader.raw.prepare<[], number>('SELECT count(*) FROM throttle').pluck().get();
    expect(kept).toBe(10_000);
  }, 300_000);

  it('of one device leaves the others their turn', async () => {
    const crowd = windowContext({ device: 'muchedumbre' });
    const pushing = Array.from({ length: 40 }, (_, i) => guess('x', crowd, `m${i}@tienda.example`));
    expect((await guess(password, windowContext({ device: 'honrado' }))).code).toBe('none');
    await Promise.all(pushing);
  });

  it('lets at most sixty an hour through to an account, of ten thousand over fifty accounts', async () => {
    hasher.verified.clear();
    const device = windowContext({ device: 'ladron' });
    for (let i = 0; i < 10_000; i++) {
      const account = `cuenta${i % 50}@tienda.example`;
      await guess(`${account} ${i}`, device, account);
      // Ten thousand guesses spread over an hour.
      monotonic.step(hour / 10_000);
    }
    expect(hasher.verified.size).toBe(50);
    expect(Math.max(...hasher.verified.values())).toBeLessThanOrEqual(60);
  }, 300_000);
});

describe('passwords', () => {
  it.each([
    'password1',
    '12345678',
    'beils12345',
    'Trastienda2026',
    'La Esquina',
    'admin@tienda.example',
    'contraseña',
  ])('are not %s', async (next) => {
    const device = windowContext({ device: 'claves' });
    const api = backend.call(device);
    await api.session.signIn({ email, password });
    const { data } = await refusal(api.session.changePassword({ current: password, next }));
    expect(data).toEqual({ issues: [{ path: 'next', rule: 'commonPassword' }] });
  });

  it('are hashed anew at the next sign-in when the work has grown', async () => {
    const stored = () =>
      backend.store.reader.raw
        .prepare<[string], string>('SELECT password_hash FROM user WHERE email = ?')
        .pluck()
        .get(email) ?? '';
    expect(stored()).toMatch(/^ts1:\$2b\$04\$/);
    await backend.close();
    backend = open(workerPasswordHasher(5));
    const api = backend.call(windowContext({ device: 'fresca' }));
    await api.session.signIn({ email, password });
    expect(stored()).toMatch(/^ts1:\$2b\$05\$/);
    expect((await guess(password, windowContext({ device: 'fresca' }))).code).toBe('none');
  });

  it('of 200 pairs that differ late, in form or by a NUL, none passes for the other', async () => {
    const pairs = Array.from({ length: 200 }, (_, i): [string, string] => {
      const long = `${'x'.repeat(72)}${i}`;
      if (i % 3 === 0) return [`${long}a`, `${long}b`];
      if (i % 3 === 1) return [`clave ${i}\u0000uno`, `clave ${i}\u0000dos`];
      return [`cañón ${i} ﬁ`, `cañón ${i} fi`];
    });
    const plain = workerPasswordHasher(4);
    let falseAccepts = 0;
    for (const [one, other] of pairs) {
      const stored = await plain.hash(one);
      if (await plain.verify(other, stored)) falseAccepts += 1;
      expect(await plain.verify(one, stored)).toBe(true);
      expect(await plain.verify(one.normalize('NFD'), stored)).toBe(true);
    }
    expect(falseAccepts).toBe(0);
    await plain.close();
  });
});
