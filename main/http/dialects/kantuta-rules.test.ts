import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, password, setupInput, signedInCashier } from '../../testing.ts';
import { openTill, type Till } from './testing.ts';

/** Documents 001 and 003 beyond their examples: refusals, first secrets, and what the lists hold. */

let till: Till;
let api: Api;
beforeAll(async () => {
  till = await openTill();
  ({ api } = till.test.caller());
  await api.session.signIn({ email: setupInput.administrator.email, password });
});
afterAll(() => till.close());

const eva = {
  nombres: 'Eva',
  p_apellido: 'Rojas',
  s_apellido: 'Vargas',
  fecha_nacimiento: '1991-02-03',
  genero: 'F',
};
let made = 0;
const nextEmail = () => `eva${++made}@tienda.example`;
const failed = (status: number, message: unknown) => ({ status, message, data: null });
const send = (method: string, path: string, body?: unknown, token?: string | null) =>
  till.send({ method, path, body }, token);
type Record1 = { id: number; updated_at: string; created_at: string; email: string };
const register = async (body: object = {}) =>
  (await send('POST', '/usuario/register', { ...eva, email: nextEmail(), ...body })).body as Record1;
const signIn = async (email: string, typed: string) => send('POST', '/auth/login', { email, password: typed }, null);
const tokenOf = async (email: string, typed = password) =>
  ((await signIn(email, typed)).body as { access_token: string }).access_token;
const rows = async (path: string) =>
  ((await send('GET', path)).body as { data: { id: number; email?: string; estado: boolean }[] }).data;

describe('a persona of documents 001 and 003', () => {
  it.each([
    ['absent', undefined],
    ['null', null],
    ['empty', ''],
    ['blank', '  '],
  ])('needs no second surname: %s', async (_what, s_apellido) => {
    expect(await send('POST', '/persona', { ...eva, s_apellido })).toMatchObject({
      status: 200,
      body: { data: { s_apellido: null } },
    });
  });

  it.each([
    ['nombres', undefined, 'nombres es requerido'],
    ['nombres', ' ', 'nombres es requerido'],
    ['p_apellido', undefined, 'p_apellido es requerido'],
    ['s_apellido', 'x'.repeat(51), 's_apellido admite máximo 50 caracteres'],
    ['fecha_nacimiento', undefined, 'fecha_nacimiento es requerido'],
    ['fecha_nacimiento', '2026-03-05', 'fecha_nacimiento inválido'],
    ['fecha_nacimiento', '03/02/1991', 'fecha_nacimiento inválido'],
    ['genero', 'm', 'genero inválido'],
    ['nombres', { a: 1 }, 'nombres inválido'],
  ])('is refused with %s %s', async (field, value, message) => {
    expect((await send('POST', '/persona', { ...eva, [field]: value })).body).toEqual(failed(400, message));
  });

  it('may be like another, with an account too', async () => {
    const [one, two] = [await send('POST', '/persona', eva), await send('POST', '/persona', eva)];
    expect([one.status, two.status]).toEqual([200, 200]);
    expect((await register()).id).not.toBe((await register()).id);
  });

  it('is changed in what is sent, at that moment', async () => {
    const { data } = (await send('POST', '/persona', eva)).body as { data: Record1 };
    till.test.clock.step(60_000);
    const { body } = await send('PUT', '/persona', { id: data.id, id_user_update: 1, p_apellido: 'Tapia' });
    expect(body).toEqual({
      ...data,
      p_apellido: 'Tapia',
      id_user_update: 1,
      updated_at: new Date(till.test.clock.now()).toISOString(),
    });
    const wrong = { id: data.id, id_user_update: 1, fecha_nacimiento: '2099-01-01', nombres: 'Otra' };
    expect((await send('PUT', '/persona', wrong)).body).toEqual(failed(400, 'fecha_nacimiento inválido'));
    expect((await send('PUT', '/persona', { id: data.id, p_apellido: 'X' })).body).toEqual(
      failed(400, 'id_user_update es requerido'),
    );
    expect((await send('GET', `/persona/${data.id}`)).body).toEqual(body);
  });

  it.each(['0', 'abc', '-1', '1.5', '9'.repeat(30), '%00'])('has no number «%s»', async (id) => {
    expect((await send('GET', `/persona/${id}`)).body).toEqual(failed(404, 'No encontrado'));
  });

  it('must be there to be changed', async () => {
    expect((await send('PUT', '/persona', { id: 9999, id_user_update: 1, nombres: 'X' })).body).toEqual(
      failed(404, 'No encontrado'),
    );
  });
});

describe('a user of document 001', () => {
  it.each([
    ['email', 'eva@', 'email inválido'],
    ['email', null, 'email inválido'],
    ['id_role', 77, 'id_role inválido'],
    // A client's own account comes with the client.
    ['id_role', 6, 'id_role inválido'],
    ['id_role', '2', 'id_role inválido'],
    ['estado', 'si', 'estado inválido'],
    ['estado', 2, 'estado inválido'],
    ['password', 'corta', 'password debe tener al menos 8 caracteres'],
    ['password', 'beils12345', 'password es demasiado común, elija otra'],
  ])('is refused with %s %s, made or changed', async (field, value, message) => {
    const { id } = await register();
    const body = { ...eva, email: nextEmail(), [field]: value };
    expect((await send('POST', '/usuario/register', body)).body).toEqual(failed(400, message));
    expect((await send('PATCH', `/usuario/${id}`, { [field]: value })).body).toEqual(failed(400, message));
  });

  it('may start inactive, in either way of saying so, and answers true or false', async () => {
    expect(await register({ estado: 0 })).toMatchObject({ estado: false });
    expect(await register({ estado: false })).toMatchObject({ estado: false });
    expect(await register({ estado: 1 })).toMatchObject({ estado: true });
  });

  it('made without a password gets a secret that no answer holds', async () => {
    const answer = await register();
    expect(Object.keys(answer).sort()).toEqual([
      'created_at',
      'email',
      'estado',
      'id',
      'id_user_create',
      'id_user_update',
      'name',
      'persona',
      'role',
      'updated_at',
    ]);
    const { items } = await api.user.list({ pageSize: 100 });
    expect(items.find(({ email }) => email === answer.email)).toMatchObject({ mustChangePassword: true });
  });

  it('is made by nobody who has less than he would get', async () => {
    await api.role.create({
      name: 'Recepción',
      description: null,
      permissions: [
        'store:read',
        'place:read',
        'client:read',
        'client:create',
        'client:update',
        'user:create',
        'user:read',
      ],
    });
    const role = (await api.role.list({})).find(({ name }) => name === 'Recepción');
    const [email, first] = [nextEmail(), 'una clave de estreno'];
    await register({ email, password: first, id_role: role?.number });
    const own = till.test.caller();
    await own.api.session.signIn({ email, password: first });
    await own.api.session.changePassword({ current: first, next: password });
    const token = await tokenOf(email);
    for (const id_role of [1, 3])
      expect(await send('POST', '/usuario/register', { ...eva, email: nextEmail(), id_role }, token)).toMatchObject({
        status: 403,
        body: failed(403, 'No tiene permiso para esta operación'),
      });
  });

  it('with the rights of a cashier sees and makes no users or personas', async () => {
    await signedInCashier(till.test, api);
    const token = await tokenOf('caja@tienda.example');
    for (const [method, path, body] of [
      ['GET', '/usuario'],
      ['GET', '/persona'],
      ['GET', '/persona/1'],
      ['POST', '/persona', eva],
      ['POST', '/usuario/register', { ...eva, email: nextEmail() }],
      ['PATCH', '/usuario/1', { name: 'X' }],
    ] as const)
      expect((await send(method, path, body, token)).body, `${method} ${path}`).toEqual(
        failed(403, 'No tiene permiso para esta operación'),
      );
  });

  it('hears one answer to whatever is wrong with what he typed', async () => {
    const off = await register({ password: 'una clave de estreno', estado: false });
    for (const [email, typed] of [
      ['nadie@tienda.example', password],
      [setupInput.administrator.email, 'equivocada'],
      [off.email, 'una clave de estreno'],
    ] as const)
      expect((await signIn(email, typed)).body).toEqual(failed(401, 'Credenciales inválidas'));
    expect((await send('POST', '/auth/login', { email: 'x' }, null)).body).toEqual(
      failed(400, 'password es requerido'),
    );
  });
});

describe('the lists of documents 001 and 003', () => {
  it('hold inactive personas, and no portal accounts among the users', async () => {
    const { data } = (await send('POST', '/persona', eva)).body as { data: Record1 };
    await api.persona.deactivate({ id: String(data.id) });
    expect((await rows('/persona')).find(({ id }) => id === data.id)).toMatchObject({ estado: false });
    const client = { email: 'portal@correo.example', name: 'Por', surname: 'Tal', phone: '123456' };
    expect((await send('POST', '/api/clients', client)).status).toBe(201);
    expect((await rows('/usuario')).map(({ email }) => email)).not.toContain(client.email);
  });

  it('are whole without a page, and cut where a page says', async () => {
    while ((await rows('/persona')).length < 230) await send('POST', '/persona', eva);
    const whole = (await rows('/persona')).map(({ id }) => id);
    expect(whole).toHaveLength(230);
    expect(whole).toEqual([...whole].sort((a, b) => a - b));
    const pages = await Promise.all([1, 2, 3, 4].map((page) => rows(`/persona?page=${page}&limit=70`)));
    expect(pages.map((page) => page.length)).toEqual([70, 70, 70, 20]);
    expect(pages.flat().map(({ id }) => id)).toEqual(whole);
    expect((await rows('/persona?page=1')).length).toBe(20);
  });
});

describe('a first secret', () => {
  it('dies after 72 hours', async () => {
    const first = 'una clave de estreno';
    const [soon, late] = [await register({ password: first }), await register({ password: first })];
    till.test.clock.step(72 * 3600_000 - 1000);
    expect((await signIn(soon.email, first)).status).toBe(200);
    till.test.clock.step(2000);
    expect((await signIn(late.email, first)).body).toEqual(failed(401, 'Credenciales inválidas'));
  });
});
