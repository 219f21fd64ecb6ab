import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Api, password, setupInput, signedInCashier } from '../../testing.ts';
import { openTill, type Till } from './testing.ts';

/** What documents 001 and 003 leave open to anybody: closed, unless the store opens it. */

let till: Till;
let api: Api;
const closed = { openRegister: false, openPersona: false, openMail: false };

beforeAll(async () => {
  till = await openTill();
  ({ api } = till.test.caller());
  await api.session.signIn({ email: setupInput.administrator.email, password });
  await api.client.create({ name: 'Juan Pérez', email: 'juan@correo.example' });
});
beforeEach(async () => {
  await api.access.update({ changes: closed });
});
afterAll(() => till.close());

const eva = { nombres: 'Eva', p_apellido: 'Rojas', s_apellido: '', fecha_nacimiento: '1991-02-03', genero: 'F' };
const letter = { email: 'juan@correo.example', subject: 'Bienvenido', message: 'Su cuenta.\n\nSaludos.', name: 'Juan' };
const failed = (status: number, message: unknown) => ({ status, message, data: null });
const noToken = failed(401, 'Token inválido o expirado');
const stranger = (method: string, path: string, body?: unknown) => till.send({ method, path, body }, null);
const open = (...doors: (keyof typeof closed)[]) =>
  api.access.update({ changes: Object.fromEntries(doors.map((door) => [door, true])) });
const count = (table: string) =>
  till.test.backend.store.reader.raw.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get();

const doors = [
  ['openRegister', 'POST', '/usuario/register', { ...eva, email: 'eva@correo.example' }],
  ['openPersona', 'POST', '/persona', eva],
  ['openPersona', 'GET', '/persona/1', undefined],
  ['openMail', 'POST', '/mail', letter],
] as const;

describe('a door', () => {
  it.each(doors)(
    '%s: %s %s asks for a token while it is closed, before it looks at anything',
    async (...[, m, p, b]) => {
      for (const body of b === undefined ? [b] : [b, {}, '{"a":', 7])
        expect(await stranger(m, p, body)).toMatchObject({ status: 401, body: noToken });
    },
  );

  it.each(doors)('%s: %s %s lets a stranger in, but nobody with a token that is none', async (...[door, m, p, b]) => {
    await open(door);
    expect((await stranger(m, p, b)).status).toBe(200);
    expect((await till.send({ method: m, path: p, body: b }, 'x'.repeat(43))).body).toEqual(noToken);
  });

  it('leads nowhere else', async () => {
    await open('openRegister', 'openPersona', 'openMail');
    for (const [method, path, body] of [
      ['GET', '/usuario'],
      ['GET', '/persona'],
      ['PUT', '/persona', { id: 1, id_user_update: 1, nombres: 'X' }],
      ['PATCH', '/usuario/1', { estado: false }],
      ['POST', '/api/clients', {}],
      ['GET', '/api/pos/clientes'],
    ] as const)
      expect((await stranger(method, path, body)).status, `${method} ${path}`).toBe(401);
  });
});

describe('a stranger who registers', () => {
  it('gets an inactive account of the default role, which opens with his password once it is activated', async () => {
    await open('openRegister');
    const account = { email: 'nueva@correo.example', password: 'la clave que eligió' };
    const sent = { ...eva, ...account, estado: true, id_role: 1, name: 'Eva' };
    const { status, body } = await stranger('POST', '/usuario/register', sent);
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        email: account.email,
        name: 'Eva',
        estado: false,
        id_user_create: null,
        role: { id: 2, nombre: 'user' },
        persona: { nombres: 'Eva', id_user_create: null },
      },
    });
    expect(JSON.stringify(body)).not.toContain(account.password);
    expect((await stranger('POST', '/auth/login', account)).body).toEqual(failed(401, 'Credenciales inválidas'));
    const { id } = body as { id: number };
    expect((await till.send({ method: 'PATCH', path: `/usuario/${id}`, body: { estado: true } })).status).toBe(200);
    expect(await stranger('POST', '/auth/login', account)).toMatchObject({ status: 200, body: { usuario: { id } } });
  });

  it.each([
    [{ email: setupInput.administrator.email }, 409, 'El correo electrónico ya está registrado'],
    [{ password: 'beils12345' }, 400, 'password es demasiado común, elija otra'],
    [{ fecha_nacimiento: '2099-01-01' }, 400, 'fecha_nacimiento inválido'],
    [{ email: { a: 1 } }, 400, 'email inválido'],
  ])('is refused %o, and nothing is written', async (change, status, message) => {
    await open('openRegister');
    const before = [count('user'), count('persona')];
    const { body } = await stranger('POST', '/usuario/register', { ...eva, email: 'otra@correo.example', ...change });
    expect(body).toEqual(failed(status, message));
    expect([count('user'), count('persona')]).toEqual(before);
  });
});

describe('a stranger at the personas', () => {
  it('leaves one that nobody made, and reads one without its birth date', async () => {
    await open('openPersona');
    const { body } = await stranger('POST', '/persona', eva);
    expect(body).toMatchObject({
      status: 200,
      message: 'Se creó la persona con éxito!',
      data: { ...eva, s_apellido: null, id_user_create: null, id_user_update: null },
    });
    const { data } = body as { data: { id: number } };
    expect(await stranger('GET', `/persona/${data.id}`)).toMatchObject({
      status: 200,
      body: { ...data, fecha_nacimiento: null },
    });
    expect((await stranger('GET', '/persona/9999')).body).toEqual(failed(404, 'No encontrado'));
  });
});

describe('POST /mail', () => {
  const queued = (email: string) => ({
    accepted: [email],
    rejected: [],
    messageId: expect.stringMatching(/^<[^\s<>]+@[^\s<>]+>$/),
    response: 'queued',
  });
  const unknown = failed(403, 'Solo se envía correo a direcciones registradas en la tienda');
  const elsewhere = { ...letter, email: 'nadie@fuera.example' };

  it('queues what anybody signed in sends to a stored address', async () => {
    const { status, body } = await till.send({ method: 'POST', path: '/mail', body: letter });
    expect({ status, body }).toEqual({ status: 200, body: queued(letter.email) });
    const { items } = await api.mail.list({});
    expect(items[0]).toMatchObject({ to: letter.email, message: letter.message, status: 'queued' });
  });

  it('sends elsewhere for an administrator, and for no cashier or stranger', async () => {
    await open('openMail');
    await signedInCashier(till.test, api);
    const login = await stranger('POST', '/auth/login', { email: 'caja@tienda.example', password });
    const { access_token } = login.body as { access_token: string };
    const as = (token: string | null) => till.send({ method: 'POST', path: '/mail', body: elsewhere }, token);
    expect(await as(till.token)).toMatchObject({ status: 200, body: queued(elsewhere.email) });
    expect((await as(access_token)).body).toEqual(unknown);
    expect((await as(null)).body).toEqual(unknown);
  });

  it.each([
    ['subject', 'Hola\r\nBcc: otro@fuera.example', 'subject inválido'],
    ['subject', 'Hola\nBcc: otro@fuera.example', 'subject inválido'],
    ['email', 'juan@correo.example\r\nBcc: otro@fuera.example', 'email inválido'],
    ['email', 'juan@correo.example, otro@fuera.example', 'email inválido'],
    ['email', 'Juan <juan@correo.example>', 'email inválido'],
    ['name', 'Juan\r\nX-Otra: 1', 'name inválido'],
    ['message', 'con \u0000 dentro', 'message inválido'],
    ['email', { a: 1 }, 'email inválido'],
    ['email', ['juan@correo.example'], 'email inválido'],
    ['subject', { toString: 1 }, 'subject inválido'],
    ['message', ['a'], 'message inválido'],
    ['name', 7, 'name inválido'],
    ['name', undefined, 'name es requerido'],
    ['subject', '  ', 'subject es requerido'],
    ['message', '', 'message es requerido'],
    ['subject', 'x'.repeat(201), 'subject admite máximo 200 caracteres'],
    ['message', 'x'.repeat(20_001), 'message admite máximo 20000 caracteres'],
  ])('refuses %s %o, and queues nothing', async (field, value, message) => {
    await open('openMail');
    const before = count('mail');
    const wrong = { method: 'POST', path: '/mail', body: { ...letter, [field]: value } };
    for (const token of [till.token, null]) expect((await till.send(wrong, token)).body).toEqual(failed(400, message));
    expect(count('mail')).toBe(before);
  });

  it('takes a hundred a day from strangers together', async () => {
    await open('openMail');
    const answers: number[] = [];
    while (answers.at(-1) !== 429 && answers.length < 102)
      answers.push((await stranger('POST', '/mail', letter)).status);
    const last = await stranger('POST', '/mail', letter);
    expect(last).toMatchObject({ status: 429, body: failed(429, expect.any(String)) });
    expect(last.headers.get('retry-after')).toBe('3600');
    expect(await till.send({ method: 'POST', path: '/mail', body: letter })).toMatchObject({ status: 200 });
  });
});
