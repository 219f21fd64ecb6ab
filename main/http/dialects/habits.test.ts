import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, eventsOf, password, setupInput, signedInCashier } from '../../testing.ts';
import { openTill, type Till } from './testing.ts';

/** What programs in the field do beside the documents: other types and alphabets, repeats, whole records sent back. */

let till: Till;
let api: Api;
let cashier: string;
beforeAll(async () => {
  till = await openTill();
  ({ api } = till.test.caller());
  await api.session.signIn({ email: setupInput.administrator.email, password });
  await signedInCashier(till.test, api);
  const login = await till.send({
    method: 'POST',
    path: '/auth/login',
    body: { email: 'caja@tienda.example', password },
  });
  cashier = (login.body as { access_token: string }).access_token;
});
afterAll(() => till.close());

const base = '/api/pos/clientes';
const rosa = {
  ct_codigo: 'UIO001',
  cli_nombre: 'Rosa Elena',
  cli_ruc_ced: '1710034065',
  cli_telefono: '0987654321',
  cli_mail: 'rosa@correo.example',
};
async function made(body: object = rosa): Promise<string> {
  const answer = await till.send({ method: 'POST', path: base, body });
  expect(answer.status).toBe(201);
  return (answer.body as { data: { cli_codigo: string } }).data.cli_codigo;
}
const put = (code: string, body: object, token?: string, headers?: Record<string, string>) =>
  till.send({ method: 'PUT', path: `${base}/${code}`, body, ...(headers && { headers }) }, token);
const raw = (
  method: string,
  path: string,
  body: string | Buffer<ArrayBuffer> | null,
  headers: Record<string, string>,
) => fetch(till.server.url + path, { method, headers: { authorization: `Bearer ${till.token}`, ...headers }, body });
const writes = () =>
  till.test.backend.store.reader.raw.prepare('SELECT count(*) FROM change_log').pluck().get() as number;

describe('a body that is no JSON object in UTF-8', () => {
  const json = 'application/json';
  const latin = Buffer.from(JSON.stringify({ ...rosa, cli_nombre: 'José Muñoz', name: 'José' }), 'latin1');
  it.each([
    ['plain text', 'PUT', JSON.stringify({ cli_direccion: 'X' }), 'text/plain;charset=UTF-8', 415],
    ['a form', 'PUT', 'cli_direccion=X', 'application/x-www-form-urlencoded', 415],
    ['a list', 'PUT', '[{"cli_direccion":"X"}]', json, 400],
    ['a text', 'PUT', '"X"', json, 400],
    ['latin1 that says so', 'PUT', latin, `${json}; charset=ISO-8859-1`, 415],
    ['latin1 that does not', 'PUT', latin, json, 400],
    ['latin1 of a new client', 'POST', latin, json, 400],
    ['a poisoned object', 'PUT', '{"__proto__":{"cli_direccion":"X"}}', json, 400],
  ])('is refused and writes nothing: %s', async (_what, method, body, type, status) => {
    const code = await made();
    const before = writes();
    const path = method === 'POST' ? base : `${base}/${code}`;
    const answer = await raw(method, path, body, { 'content-type': type });
    expect({ status: answer.status, body: await answer.json() }).toEqual({
      status,
      body: { errors: [expect.any(String)] },
    });
    expect(writes()).toBe(before);
  });

  it.each([
    ['PATCH', '/usuario/1', { status: 415, message: expect.any(String), data: null }],
    ['PUT', '/persona', { status: 415, message: expect.any(String), data: null }],
    ['POST', '/api/clients', { statusCode: 415, statusMessage: expect.any(String) }],
  ])('is refused in each document’s shape: %s %s', async (method, path, body) => {
    const answer = await raw(method, path, '{"name":"X"}', { 'content-type': 'text/plain' });
    expect({ status: answer.status, body: await answer.json() }).toEqual({ status: 415, body });
  });

  it('is refused by the typed API, too, where its accents would be lost', async () => {
    const body = Buffer.from('{"name":"José"}', 'latin1');
    const answer = await raw('POST', '/api/app/client/create', body, { 'content-type': json });
    expect(answer.status).toBe(400);
  });
});

describe('a program that names a type and sends no body', () => {
  it('deletes all the same', async () => {
    const code = await made();
    const answer = await raw('DELETE', `${base}/${code}`, null, { 'content-type': 'application/json' });
    expect(answer.status).toBe(200);
    expect(await api.client.get({ id: code })).toMatchObject({ status: 'inactive' });
  });
});

describe('a repeat with the same idempotency key', () => {
  const key = () => ({ 'idempotency-key': randomUUID() });

  it('of a change is answered as the first time', async () => {
    const code = await made();
    const headers = key();
    const body = { cli_nombre: 'Rosa Otra', cli_direccion: 'Calle 2', cli_telefono: '0911111111' };
    const first = await put(code, body, undefined, headers);
    expect(first.status).toBe(200);
    expect(await put(code, body, undefined, headers)).toMatchObject({ status: 200, body: first.body });
    expect(await api.client.get({ id: code })).toMatchObject({ version: 2 });
  });

  it('of a persona’s and a user’s change is, too', async () => {
    const persona = { nombres: 'Eva', p_apellido: 'Rojas', fecha_nacimiento: '1991-02-03', genero: 'F' };
    const { body } = await till.send({ method: 'POST', path: '/persona', body: persona });
    const { id } = (body as { data: { id: number } }).data;
    const headers = key();
    const change = { method: 'PUT', path: '/persona', headers, body: { id, id_user_update: 1, nombres: 'Eva María' } };
    expect(await till.send(change)).toMatchObject({ status: 200 });
    expect(await till.send(change)).toMatchObject({ status: 200 });
    const rename = { method: 'PATCH', path: '/usuario/1', headers: key(), body: { name: 'Ana Q.' } };
    expect(await till.send(rename)).toMatchObject({ status: 200 });
    expect(await till.send(rename)).toMatchObject({ status: 200 });
  });

  it.each([
    ['PUT', base, { message: 'Esa idempotency-key ya se usó con otra solicitud' }],
    ['POST', '/api/clients', { statusCode: 409, statusMessage: 'Esa idempotency-key ya se usó con otra solicitud' }],
    ['POST', '/persona', { status: 409, message: 'Esa idempotency-key ya se usó con otra solicitud', data: null }],
  ])('with another body is told for what it is: %s %s', async (method, path, body) => {
    const headers = key();
    const where = method === 'PUT' ? `${path}/${await made()}` : path;
    const sent = (n: number) => ({
      cli_direccion: `Calle ${n}`,
      email: `key${n}@correo.example`,
      name: 'Juan',
      surname: 'Pérez',
      phone: '0987654321',
      nombres: `Eva ${n}`,
      p_apellido: 'Rojas',
      fecha_nacimiento: '1991-02-03',
      genero: 'F',
    });
    expect((await till.send({ method, path: where, headers, body: sent(1) })).status).toBeLessThan(300);
    expect(await till.send({ method, path: where, headers, body: sent(2) })).toMatchObject({ status: 409, body });
  });
});

describe('a whole record sent back as it was read', () => {
  const rowOf = async (code: string, token?: string) =>
    (await till.send({ path: `${base}/${code}` }, token)).body as Record<string, string | null>;

  it('is no mistake, whatever the till’s own rules say of it, and one field of it may be changed', async () => {
    const { code } = await api.client.create({
      name: 'Ana',
      surname: 'Núñez',
      documentNumber: 'AB-12.3',
      documentType: 'PASSPORT',
      phone: '4 218 2869',
      acceptDuplicates: true,
    });
    const row = await rowOf(code);
    expect(row).toMatchObject({ ct_codigo: '', cli_ruc_ced: 'AB-12.3', cli_mail: null });
    expect((await put(code, row)).status).toBe(200);
    expect((await put(code, { ...row, cli_celular: '0999999999' })).status).toBe(200);
    expect((await put(code, { ...row, cli_nombre: 'Ana Núñez'.normalize('NFD') })).status).toBe(200);
    expect(await api.client.get({ id: code })).toMatchObject({
      name: 'Ana',
      surname: 'Núñez',
      documentNumber: 'AB-12.3',
      documentType: 'PASSPORT',
      mobile: '0999999999',
    });
    expect((await put(code, { ...row, cli_telefono: '123' })).status).toBe(400);
  });

  it('keeps what the caller sees masked, and a number he sends whole keeps its kind', async () => {
    const { code } = await api.client.create({
      name: 'Luz',
      documentNumber: '1710034065',
      documentType: 'PASSPORT',
      acceptDuplicates: true,
      acceptFormats: true,
    });
    const row = await rowOf(code, cashier);
    expect(row['cli_ruc_ced']).toMatch(/^•+065$/);
    expect((await put(code, { ...row, cli_celular: '0999999999' }, cashier)).status).toBe(200);
    expect((await put(code, { cli_ruc_ced: '1710034065' }, cashier)).status).toBe(200);
    expect((await put(code, { cli_ruc_ced: '•••4065' }, cashier)).status).toBe(400);
    expect(await api.client.get({ id: code })).toMatchObject({
      documentNumber: '1710034065',
      documentType: 'PASSPORT',
      mobile: '0999999999',
    });
  });

  it('may hold a bullet anywhere: it is a sign like others', async () => {
    const code = await made({ ...rosa, cli_nombre: 'Bar • Café' });
    expect((await put(code, { cli_direccion: 'Calle 2 • Local 4' })).status).toBe(200);
    expect(await rowOf(code)).toMatchObject({ cli_nombre: 'Bar • Café', cli_direccion: 'Calle 2 • Local 4' });
  });

  it('of a persona has a birth date the reader may not see', async () => {
    const role = await api.role.create({
      name: 'Personal',
      permissions: ['persona:read', 'persona:update', 'store:read', 'client:read', 'place:read'],
    });
    const { secret } = await api.access.createToken({ name: 'Personal', roleNumber: role.number });
    const { body } = await till.send({
      method: 'POST',
      path: '/persona',
      body: { nombres: 'Iris', p_apellido: 'Rojas', fecha_nacimiento: '1991-02-03', genero: 'F' },
    });
    const { id } = (body as { data: { id: number } }).data;
    const row = (await till.send({ path: `/persona/${id}` }, secret)).body as Record<string, unknown>;
    expect(row['fecha_nacimiento']).toBeNull();
    const sent = { ...row, nombres: 'Iris Ana', id_user_update: 1 };
    expect((await till.send({ method: 'PUT', path: '/persona', body: sent }, secret)).status).toBe(200);
    expect((await till.send({ path: `/persona/${id}` })).body).toMatchObject({
      nombres: 'Iris Ana',
      fecha_nacimiento: '1991-02-03',
    });
  });
});

describe('a city of the catalogue', () => {
  it('is found by its code among more than a hundred that are alike, also by who may not read the catalogue', async () => {
    const [quito] = await api.place.list({ level: 'city', search: 'UIO001' });
    for (let i = 1; i <= 120; i++)
      await api.place.create({ level: 'city', code: `7${i}`, name: `Ciudad ${i}`, parentId: quito?.stateId ?? '' });
    await api.place.create({ level: 'city', code: '7', name: 'Zumba', parentId: quito?.stateId ?? '' });
    const role = await api.role.create({ name: 'Altas', permissions: ['client:create', 'client:read', 'store:read'] });
    const { secret } = await api.access.createToken({ name: 'Altas', roleNumber: role.number });
    const answer = await till.send({ method: 'POST', path: base, body: { ...rosa, ct_codigo: '7' } }, secret);
    expect(answer).toMatchObject({ status: 201, body: { data: { ct_codigo: '7' } } });
  });
});

describe('addresses and doors', () => {
  it.each([
    ['GET', `${base}/`],
    ['GET', `${base}/?page=1`],
    ['GET', '/persona/'],
    ['GET', '/usuario/'],
  ])('%s %s is what it is without its last stroke', async (method, path) => {
    expect((await till.send({ method, path })).status).toBe(200);
  });

  it('a client put away stays put away when a till deletes him', async () => {
    const code = await made();
    const { id } = await api.client.archive({ id: (await api.client.get({ id: code })).id });
    expect((await till.send({ method: 'DELETE', path: `${base}/${code}` })).status).toBe(200);
    expect(await api.client.get({ id })).toMatchObject({ status: 'archived' });
  });

  it('a page of an allowed site is not known by its cookie', async () => {
    await api.session.confirm({ password });
    await api.access.update({ changes: { origins: ['http://sitio.example'] } });
    const body = { email: 'cookie@correo.example', name: 'Juan', surname: 'Pérez', phone: '0987654321' };
    const send = (headers: Record<string, string>) =>
      till.send({ method: 'POST', path: '/api/clients', headers, body }, null);
    const cookie = `trastienda=${till.token}`;
    expect(await send({ cookie, origin: 'http://sitio.example' })).toMatchObject({ status: 401 });
    expect(await send({ cookie })).toMatchObject({ status: 201 });
  });

  it('document 002 takes a program’s key where its programs put it', async () => {
    const { secret } = await api.access.createToken({ name: 'Sitio', roleNumber: 1 });
    const send = (cookie: string, email: string) =>
      till.send(
        {
          method: 'POST',
          path: '/api/clients',
          headers: { cookie },
          body: { email, name: 'Juan', surname: 'Pérez', phone: '0987654321' },
        },
        null,
      );
    expect(await send(secret, 'llave1@correo.example')).toMatchObject({ status: 201 });
    expect(await send(`token=${secret}`, 'llave2@correo.example')).toMatchObject({ status: 201 });
  });

  it('at an open door nobody may less than a stranger', async () => {
    await api.access.update({ changes: { openPersona: true } });
    expect((await till.send({ path: '/persona/1' }, null)).status).toBe(200);
    expect(await till.send({ path: '/persona/1' }, cashier)).toMatchObject({
      status: 200,
      body: { fecha_nacimiento: null },
    });
    await api.access.update({ changes: { openPersona: false } });
    expect((await till.send({ path: '/persona/1' }, cashier)).status).toBe(403);
  });
});

describe('one’s own password by 001', () => {
  const login = (email: string, typed: string) =>
    till.send({ method: 'POST', path: '/auth/login', body: { email, password: typed } }, null);
  const tokenOf = async (email: string, typed: string) =>
    ((await login(email, typed)).body as { access_token: string }).access_token;

  it('replaces a first secret, without which its holder could never come back', async () => {
    const registered = await till.send({
      method: 'POST',
      path: '/usuario/register',
      body: {
        nombres: 'Eva',
        p_apellido: 'Rojas',
        fecha_nacimiento: '1991-02-03',
        genero: 'F',
        email: 'nueva@tienda.example',
        password: 'una clave de estreno',
      },
    });
    const { id } = registered.body as { id: number };
    const token = await tokenOf('nueva@tienda.example', 'una clave de estreno');
    const change = (next: string) =>
      till.send({ method: 'PATCH', path: `/usuario/${id}`, body: { password: next } }, token);
    expect((await change('una clave de estreno')).status).toBe(400);
    expect(await change('otra clave propia')).toMatchObject({ status: 200, body: { id } });
    expect((await login('nueva@tienda.example', 'otra clave propia')).status).toBe(200);
  });

  it('is a cashier’s to change within five minutes of signing in, and nothing else is', async () => {
    const { items } = await api.user.list({ search: 'caja@tienda.example' });
    const { number } = await api.user.get({ id: items[0]?.id ?? '' });
    const token = await tokenOf('caja@tienda.example', password);
    const patch = (body: object) => till.send({ method: 'PATCH', path: `/usuario/${number}`, body }, token);
    expect((await patch({ password: 'clave nueva de caja', estado: true })).status).toBe(403);
    expect((await patch({ name: 'Otra' })).status).toBe(403);
    till.test.monotonic.step(5 * 60_000);
    expect((await patch({ password: 'clave nueva de caja' })).status).toBe(403);
    const again = await tokenOf('caja@tienda.example', password);
    expect(
      (
        await till.send(
          { method: 'PATCH', path: `/usuario/${number}`, body: { password: 'clave nueva de caja' } },
          again,
        )
      ).status,
    ).toBe(200);
  });
});

describe('a client made up to learn with', () => {
  it('is one for document 004, although its number is below zero', async () => {
    await api.session.unlock({ password });
    await eventsOf(api.demo.create({}));
    const headers = { company: '1' };
    const { body } = await till.send({ path: '/api/v1/customers', headers });
    const [first] = (body as { customers: { data: { id: number }[] } }).customers.data;
    expect(first?.id).toBeLessThan(0);
    for (const path of [`/api/v1/customers/${first?.id}`, `/api/v1/customer/services?customer_id=${first?.id}`])
      expect((await till.send({ path, headers })).status, path).toBe(200);
    const gone = { method: 'POST', path: '/api/v1/customers/delete', headers, body: { ids: [first?.id] } };
    expect(await till.send(gone)).toMatchObject({ status: 200, body: { deleted: 1 } });
  });
});
