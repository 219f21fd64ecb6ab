import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBackend } from '../backend.ts';
import { password, refusal, setupInput, temporaryBackend, windowContext } from '../testing.ts';

const test = temporaryBackend();
const { api, context, token } = test.caller();
const minute = 60_000;

beforeAll(async () => {
  await api.setup.create(setupInput);
});
afterAll(() => test.remove());

const locked = async () => (await refusal(api.client.counts({}))).data;

describe('the lock', () => {
  it('shuts everything but the way out and the password, and keeps the session', async () => {
    const held = token();
    expect(await api.session.lock({})).toMatchObject({ locked: true, locksInMs: null, user: { displayName: 'Ana' } });
    const attempts = [
      api.client.list({}),
      api.client.create({ name: 'Tras la puerta' }),
      api.session.touch({}),
      api.session.changePassword({ current: password, next: 'otra clave larga' }),
      api.draft.list({}),
    ].map(refusal);
    for (const attempt of attempts)
      expect(await attempt).toMatchObject({ code: 'UNAUTHENTICATED', data: { reason: 'locked' } });
    expect((await refusal(api.session.unlock({ password: 'no es esta' }))).data).toEqual({ reason: 'credentials' });
    expect((await api.session.get({})).locked).toBe(true);
    expect(await api.session.unlock({ password })).toMatchObject({ locked: false, locksInMs: 5 * minute });
    expect(token()).toBe(held);
    expect((await api.client.list({ search: 'tras la puerta' })).total).toBe(0);
  });

  it('falls by itself when nobody touches the keyboard for the minutes that the store has set', async () => {
    const { version } = await api.store.get({});
    await api.store.update({ version, changes: { idleMinutes: 2 } });
    test.monotonic.step(2 * minute - 1);
    expect((await api.session.get({})).locked).toBe(false);
    test.monotonic.step(1);
    expect(await locked()).toEqual({ reason: 'locked' });
    // A clock that is set back opens nothing.
    test.clock.step(-10 * minute);
    expect(await locked()).toEqual({ reason: 'locked' });
    await api.session.unlock({ password });
  });

  it('is put off by whoever is there, not by screens that read', async () => {
    test.monotonic.step(1.5 * minute);
    await api.session.touch({});
    test.monotonic.step(1.5 * minute);
    await api.client.create({ name: 'Alguien trabaja' });
    test.monotonic.step(1.5 * minute);
    await api.client.list({});
    test.monotonic.step(0.5 * minute);
    expect(await locked()).toEqual({ reason: 'locked' });
    await api.session.unlock({ password });
  });

  it('leaves a token that is shown with every call alone', async () => {
    const till = test.caller({ screen: false });
    await till.api.session.signIn({ email: 'admin@tienda.example', password });
    const machine = till.api;
    test.monotonic.step(60 * minute);
    expect((await machine.client.counts({})).active).toBeGreaterThan(0);
    expect(await locked()).toEqual({ reason: 'locked' });
    // A screen's own token opens nothing, however it is shown.
    const shown = test.backend.call(windowContext({ screen: false, token }));
    expect((await refusal(shown.client.counts({}))).data).toEqual({ reason: 'locked' });
    await api.session.unlock({ password });
  });

  it('stops the stream of changes', async () => {
    const stream = await api.change.watch({});
    await stream.next();
    await api.session.lock({});
    await expect(stream.next()).rejects.toMatchObject({ data: { reason: 'locked' } });
    await api.session.unlock({ password });
  });

  it.each([0, 16, 1.5])('refuses %f idle minutes', async (idleMinutes) => {
    const { version } = await api.store.get({});
    expect((await refusal(api.store.update({ version, changes: { idleMinutes } }))).code).toBe('VALIDATION');
  });

  it('lets one sign out, and notes locking and unlocking', async () => {
    const other = test.caller();
    await other.api.session.signIn({ email: 'admin@tienda.example', password });
    await other.api.session.lock({});
    expect((await other.api.session.signOut({})).user).toBeNull();
    const { items } = await api.change.list({ noun: 'session', limit: 100 });
    const verbs = items.map(({ verb }) => verb);
    expect(verbs).toEqual(expect.arrayContaining(['signIn', 'signOut', 'lock', 'unlock']));
    expect(items.some(({ verb, outcome }) => verb === 'unlock' && outcome === 'UNAUTHENTICATED')).toBe(true);
  });

  it('holds after a restart for whoever still has a session', async () => {
    await test.backend.close();
    const again = openBackend({ dataDir: test.dataDir, clock: test.clock.now });
    const reopened = again.call(context);
    expect(await reopened.session.get({})).toMatchObject({ locked: true, user: { displayName: 'Ana' } });
    expect((await reopened.session.unlock({ password })).locked).toBe(false);
    await again.close();
  });
});
