import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, eventsOf, refusal, setupInput, signedInCashier, temporaryBackend } from '../testing.ts';

const test = temporaryBackend();
let admin: Api;
let cashier: Api;
let ids: string[];

beforeAll(async () => {
  ({ api: admin } = test.caller());
  await admin.setup.create(setupInput);
  const clients = [
    { name: 'Lucía', surname: 'Martín', email: 'lucia@correo.example' },
    { name: 'Panadería $& Hijos', email: 'pan@correo.example' },
    { name: 'Sin', surname: 'Correo' },
  ];
  ids = [];
  for (const client of clients) ids.push((await admin.client.create(client)).id);
  cashier = await signedInCashier(test, admin);
});
afterAll(() => test.remove());

const send = (api: Api, subject: string, message: string) =>
  (async () => eventsOf(api.mail.sendToMany({ selection: { ids }, subject, message })))();

describe('a letter to many', () => {
  it('calls each reader by name, in the subject and in the message', async () => {
    const last = (await send(admin, 'Para {name}', 'Hola, {name}:\n\n{name}, el viernes no abrimos.')).at(-1);
    expect(last).toMatchObject({ done: 3, total: 3, queued: 2, skipped: 1, overQuota: 0 });
    const { items } = await admin.mail.list({});
    expect(items.map(({ subject, message }) => [subject, message])).toEqual([
      ['Para Panadería $& Hijos', 'Hola, Panadería $& Hijos:\n\nPanadería $& Hijos, el viernes no abrimos.'],
      ['Para Lucía Martín', 'Hola, Lucía Martín:\n\nLucía Martín, el viernes no abrimos.'],
    ]);
  });

  it.each([
    ['Hola, {nombre}', 'Texto', 'subject', 'nombre'],
    ['Hola', 'Debe {total}', 'message', 'total'],
    ['Hola', 'Hola, { name }', 'message', ' name '],
    ['Hola', 'Hola, {{name}}', 'message', '{name}'],
  ])('refuses %j and %j: nobody would fill that field', async (subject, message, path, field) => {
    const before = (await admin.mail.list({})).total;
    expect(await refusal(send(admin, subject, message))).toMatchObject({
      code: 'VALIDATION',
      data: { issues: [{ path, rule: 'unknownField', params: { field } }] },
    });
    expect((await admin.mail.list({})).total).toBe(before);
  });

  it('stops at the quota and counts who was left out', async () => {
    const to = 'lucia@correo.example';
    for (let sent = 0; sent < 99; sent += 1) await cashier.mail.send({ to, name: null, subject: 'a', message: 'b' });
    expect((await send(cashier, 'Hola', 'Hola')).at(-1)).toMatchObject({ queued: 1, skipped: 1, overQuota: 1 });
  });
});
