import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, password, refusal, setupInput, signedInCashier, temporaryBackend } from '../testing.ts';

const test = temporaryBackend();
let admin: Api;
let cashier: Api;
const message = { subject: 'Su pedido', message: 'Puede pasar a recogerlo.', name: 'Lucía' };

beforeAll(async () => {
  ({ api: admin } = test.caller());
  await admin.setup.create(setupInput);
  await admin.client.create({ name: 'Lucía', surname: 'Martín', email: 'Lucia@correo.example' });
  cashier = await signedInCashier(test, admin);
});
afterAll(() => test.remove());

describe('the outbox', () => {
  it('takes a message at once and names whose address it is', async () => {
    const queued = await cashier.mail.send({ to: 'lucia@CORREO.example', ...message });
    expect(queued).toMatchObject({ number: 1, status: 'queued', client: { name: 'Lucía Martín' }, user: null });
    expect(queued.messageId).toBe(`<${queued.id}@trastienda.invalid>`);
    expect((await admin.mail.list({})).items.map(({ id }) => id)).toEqual([queued.id]);
    expect((await admin.mail.list({ status: 'sent' })).total).toBe(0);
    expect((await admin.mail.list({ clientId: queued.client?.id ?? '' })).total).toBe(1);
  });

  it('writes to strangers only with the right to', async () => {
    const to = 'nadie@fuera.example';
    expect(await refusal(cashier.mail.send({ to, ...message }))).toMatchObject({
      code: 'FORBIDDEN',
      data: { permission: 'mail:external' },
    });
    expect(await admin.mail.send({ to, ...message })).toMatchObject({ client: null, user: null });
  });

  it.each([
    { subject: 'Hola\r\nBcc: otro@fuera.example' },
    { name: 'Lucía\nBcc: otro@fuera.example' },
    { to: 'lucia@correo.example\r\nBcc: otro@fuera.example' },
    { to: 'lucia@correo.example, otro@fuera.example' },
    { to: { toString: 'x' } },
    { subject: ' ' },
    { message: '' },
    { message: 'x'.repeat(20_001) },
  ])('refuses %j and queues nothing', async (odd) => {
    const before = (await admin.mail.list({})).total;
    const sent = { to: 'lucia@correo.example', ...message, ...odd } as never;
    expect((await refusal(admin.mail.send(sent))).code).toBe('VALIDATION');
    expect((await admin.mail.list({})).total).toBe(before);
  });

  it('stops at the day’s quota of a user, and goes on the day after', async () => {
    const send = () => cashier.mail.send({ to: 'lucia@correo.example', ...message });
    for (let sent = 1; sent < 100; sent += 1) await send();
    expect((await refusal(send())).code).toBe('RATE_LIMITED');
    await expect(admin.mail.send({ to: 'lucia@correo.example', ...message })).resolves.toBeTruthy();
    test.clock.step(24 * 3600 * 1000);
    const { api } = test.caller();
    await api.session.signIn({ email: 'caja@tienda.example', password });
    await expect(api.mail.send({ to: 'lucia@correo.example', ...message })).resolves.toBeTruthy();
  });
});
