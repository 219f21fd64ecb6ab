import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mailsPerUserDaily } from '#contract/mail.ts';
import { refusal, setupInput, signedInCashier, temporaryBackend } from '../testing.ts';

const test = temporaryBackend();
const { api } = test.caller();

beforeAll(async () => {
  await api.setup.create(setupInput);
});
afterAll(() => test.remove());

const total = async () => (await api.client.list({})).total;
const outbox = async () => (await api.mail.list({})).items;

describe('a welcome', () => {
  it('waits in the outbox as soon as the client is made, and not unless it was asked for', async () => {
    await api.client.create({ name: 'Sin carta', email: 'sin@correo.example' });
    expect(await outbox()).toEqual([]);
    const { id } = await api.client.create({
      name: 'Juan',
      surname: 'Pérez',
      email: 'juan@correo.example',
      welcome: true,
    });
    expect(await outbox()).toMatchObject([
      { to: 'juan@correo.example', name: 'Juan Pérez', subject: 'Bienvenido a La Esquina', client: { id } },
    ]);
    const { secret } = await api.client.register({ name: 'Ana', email: 'ana@correo.example', welcome: true });
    const [letter] = await outbox();
    expect(letter).toMatchObject({ to: 'ana@correo.example', status: 'queued' });
    expect(letter?.message).not.toContain(secret);
  });

  it('is in the store’s language', async () => {
    const { version } = await api.store.get({});
    await api.store.update({ version, changes: { language: 'en' } });
    await api.client.create({ name: 'John Doe', email: 'john@correo.example', welcome: true });
    expect((await outbox())[0]).toMatchObject({ subject: 'Welcome to La Esquina' });
  });

  it.each([
    ['has no e-mail', undefined, 'required'],
    ['has one that is none', 'juan', 'email'],
  ])('refused to one who %s leaves no client behind', async (_what, email, rule) => {
    const before = await total();
    const made = api.client.create({ name: 'Nadie', email, acceptFormats: true, welcome: true });
    expect(await refusal(made)).toMatchObject({ code: 'VALIDATION', data: { issues: [{ path: 'email', rule }] } });
    expect(await total()).toBe(before);
  });

  it('past the day’s quota leaves no client behind', async () => {
    const cashier = await signedInCashier(test, api);
    for (let i = 0; i < mailsPerUserDaily; i++)
      await cashier.mail.send({ to: 'john@correo.example', subject: `N.º ${i}`, message: 'Hola' });
    const before = await total();
    const made = cashier.client.create({ name: 'De más', email: 'mas@correo.example', welcome: true });
    expect((await refusal(made)).code).toBe('RATE_LIMITED');
    expect(await total()).toBe(before);
  });
});
