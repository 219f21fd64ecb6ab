import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { password } from '../../testing.ts';
import { type Example, openTill, type Till } from './testing.ts';

let till: Till;
beforeAll(async () => {
  till = await openTill();
});
afterAll(() => till.close());

const carlos = {
  email: 'carlos@tienda.example',
  password: 'Segura#2024',
  nombres: 'Carlos Alberto',
  p_apellido: 'Mamani',
  s_apellido: 'Quispe',
  fecha_nacimiento: '1995-08-22',
  genero: 'M',
  name: 'carlitos',
  estado: true,
};
const ana = {
  nombres: 'Ana Lucía',
  p_apellido: 'Flores',
  s_apellido: 'Condori',
  fecha_nacimiento: '1988-03-10',
  genero: 'F',
};
const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const audit = { estado: true, id_user_create: 1, id_user_update: null, created_at: instant, updated_at: instant };
const { email, password: _secret, name, estado: _state, ...carlosPerson } = carlos;
const carlosPersona = { id: 2, ...carlosPerson, ...audit };
const usuario = {
  id: 2,
  name,
  email,
  ...audit,
  persona: carlosPersona,
  role: { id: 2, nombre: 'user', descripcion: 'Cajero estándar' },
};
const failed = (status: number, message: unknown) => ({ status, message, data: null });

const examples: Example[] = [
  {
    what: 'registers a user with his persona, the default role',
    method: 'POST',
    path: '/usuario/register',
    body: carlos,
    status: 200,
    answer: usuario,
  },
  {
    what: 'registers without a password, a display name or a second surname',
    method: 'POST',
    path: '/usuario/register',
    body: { ...ana, email: 'sin@tienda.example', s_apellido: '' },
    status: 200,
    answer: expect.objectContaining({ name: 'Ana Lucía', persona: expect.objectContaining({ s_apellido: null }) }),
  },
  {
    what: 'refuses an e-mail that is taken',
    method: 'POST',
    path: '/usuario/register',
    body: { ...carlos, email: 'CARLOS@tienda.example' },
    status: 409,
    answer: failed(409, 'El correo electrónico ya está registrado'),
  },
  {
    what: 'names what is missing',
    method: 'POST',
    path: '/usuario/register',
    body: { email: 'x@tienda.example' },
    status: 400,
    answer: failed(
      400,
      'nombres es requerido; p_apellido es requerido; fecha_nacimiento es requerido; genero es requerido',
    ),
  },
  {
    what: 'refuses half an e-mail',
    method: 'POST',
    path: '/usuario/register',
    body: { ...carlos, email: 'carlos@' },
    status: 400,
    answer: failed(400, 'email inválido'),
  },
  {
    what: 'refuses a date of birth to come',
    method: 'POST',
    path: '/usuario/register',
    body: { ...carlos, email: 'm@tienda.example', fecha_nacimiento: '2030-01-01' },
    status: 400,
    answer: failed(400, 'fecha_nacimiento inválido'),
  },
  {
    what: 'refuses a role that is not there',
    method: 'POST',
    path: '/usuario/register',
    body: { ...carlos, email: 'r@tienda.example', id_role: 77 },
    status: 400,
    answer: failed(400, 'id_role inválido'),
  },
  {
    what: 'lists users with persona and role',
    path: '/usuario',
    status: 200,
    answer: {
      status: 200,
      message: 'Usuarios encontrados',
      data: [expect.objectContaining({ id: 1 }), usuario, expect.objectContaining({ id: 3 })],
    },
  },
  {
    what: 'lists one page of them',
    path: '/usuario?page=2&limit=1',
    status: 200,
    answer: { status: 200, message: 'Usuarios encontrados', data: [usuario] },
  },
  {
    what: 'has nothing past the end',
    path: '/usuario?page=50&limit=100',
    status: 200,
    answer: expect.objectContaining({ data: [] }),
  },
  ...['0', '-1', 'uno', '1.5'].map((page) => ({
    what: `refuses the page «${page}»`,
    path: `/usuario?page=${page}`,
    status: 400,
    answer: failed(400, 'page inválido'),
  })),
  {
    what: 'refuses pages of a thousand',
    path: '/usuario?page=1&limit=1000',
    status: 400,
    answer: failed(400, 'limit inválido'),
  },
  {
    what: 'deactivates',
    method: 'PATCH',
    path: '/usuario/2',
    body: { estado: false },
    status: 200,
    answer: expect.objectContaining({ id: 2, estado: false, id_user_update: 1 }),
  },
  {
    what: 'changes several fields at once',
    method: 'PATCH',
    path: '/usuario/2',
    body: { estado: 1, name: 'carlos', email: 'carlos2@tienda.example', id_role: 3, id: 99, created_at: 'x' },
    status: 200,
    answer: expect.objectContaining({
      id: 2,
      estado: true,
      name: 'carlos',
      email: 'carlos2@tienda.example',
      role: expect.objectContaining({ id: 3 }),
    }),
  },
  {
    what: 'changes all of them or none',
    method: 'PATCH',
    path: '/usuario/2',
    body: { name: 'otro', email: 'admin@tienda.example' },
    status: 409,
    answer: failed(409, 'El correo electrónico ya está registrado'),
  },
  {
    what: 'has not changed the name then',
    path: '/usuario?page=2&limit=1',
    status: 200,
    answer: expect.objectContaining({ data: [expect.objectContaining({ name: 'carlos' })] }),
  },
  {
    what: 'keeps the last administrator',
    method: 'PATCH',
    path: '/usuario/1',
    body: { estado: false },
    status: 409,
    answer: failed(409, 'Debe quedar al menos un administrador activo'),
  },
  {
    what: 'knows no user 99',
    method: 'PATCH',
    path: '/usuario/99',
    body: { name: 'x' },
    status: 404,
    answer: failed(404, 'No encontrado'),
  },
  {
    what: 'knows no user «abc»',
    method: 'PATCH',
    path: '/usuario/abc',
    body: { name: 'x' },
    status: 404,
    answer: failed(404, 'No encontrado'),
  },
  {
    what: 'creates a persona alone',
    method: 'POST',
    path: '/persona',
    body: ana,
    status: 200,
    answer: { status: 200, message: 'Se creó la persona con éxito!', data: { id: 4, ...ana, ...audit } },
  },
  {
    what: 'takes no second surname for none',
    method: 'POST',
    path: '/persona',
    body: { ...ana, nombres: 'Eva', s_apellido: '' },
    status: 200,
    answer: expect.objectContaining({ data: expect.objectContaining({ id: 5, s_apellido: null }) }),
  },
  {
    what: 'refuses another gender code',
    method: 'POST',
    path: '/persona',
    body: { ...ana, genero: 'X' },
    status: 400,
    answer: failed(400, 'genero inválido'),
  },
  {
    what: 'refuses a birth date that never was',
    method: 'POST',
    path: '/persona',
    body: { ...ana, fecha_nacimiento: '1995-02-30' },
    status: 400,
    answer: failed(400, 'fecha_nacimiento inválido'),
  },
  {
    what: 'refuses names of 101',
    method: 'POST',
    path: '/persona',
    body: { ...ana, nombres: 'x'.repeat(101) },
    status: 400,
    answer: failed(400, 'nombres admite máximo 100 caracteres'),
  },
  {
    what: 'refuses surnames of 51',
    method: 'POST',
    path: '/persona',
    body: { ...ana, p_apellido: 'x'.repeat(51) },
    status: 400,
    answer: failed(400, 'p_apellido admite máximo 50 caracteres'),
  },
  {
    what: 'lists personas, active and inactive',
    path: '/persona',
    status: 200,
    answer: expect.objectContaining({
      status: 200,
      message: 'Listado de personas registradas!',
      data: expect.arrayContaining([{ id: 4, ...ana, ...audit }]),
    }),
  },
  { what: 'gives one bare', path: '/persona/4', status: 200, answer: { id: 4, ...ana, ...audit } },
  { what: 'knows no persona 99', path: '/persona/99', status: 404, answer: failed(404, 'No encontrado') },
  {
    what: 'changes a persona named in the body',
    method: 'PUT',
    path: '/persona',
    body: { id: 4, id_user_update: 1, p_apellido: 'Flores Arce' },
    status: 200,
    answer: { id: 4, ...ana, ...audit, p_apellido: 'Flores Arce', id_user_update: 1 },
  },
  {
    what: 'takes the whole record back',
    method: 'PUT',
    path: '/persona',
    body: {
      id: 4,
      ...ana,
      ...audit,
      created_at: '2020',
      updated_at: '2020',
      id_user_update: 1,
      id_user_create: 7,
      estado: false,
      p_apellido: 'Quispe Tapia',
    },
    status: 200,
    answer: expect.objectContaining({ p_apellido: 'Quispe Tapia', estado: true, id_user_create: 1 }),
  },
  {
    what: 'wants to know which persona',
    method: 'PUT',
    path: '/persona',
    body: { id_user_update: 1, p_apellido: 'X' },
    status: 400,
    answer: failed(400, 'id es requerido'),
  },
  {
    what: 'lets nobody sign for another',
    method: 'PUT',
    path: '/persona',
    body: { id: 4, id_user_update: 2, p_apellido: 'X' },
    status: 400,
    answer: failed(400, 'id_user_update debe ser el usuario de la sesión'),
  },
  {
    what: 'refuses a body that is no JSON',
    method: 'POST',
    path: '/persona',
    body: '{',
    status: 400,
    answer: failed(400, expect.any(String)),
  },
  {
    what: 'refuses two megabytes',
    method: 'POST',
    path: '/persona',
    body: { nombres: 'x'.repeat(2e6) },
    status: 413,
    answer: failed(413, expect.any(String)),
  },
];

describe('documents 001 and 003', () => {
  it.each(examples.map((example) => [example.what, example] as const))('%s', async (_what, example) => {
    const { status, body } = await till.send(example);
    expect({ status, body }).toEqual({ status: example.status, body: example.answer });
  });

  it('answer no password, hash or secret anywhere', async () => {
    const answers = await Promise.all(['/usuario', '/persona', '/usuario?page=1'].map((path) => till.send({ path })));
    expect(JSON.stringify(answers.map(({ body }) => body))).not.toMatch(/password|hash|secret|Segura#2024/i);
  });

  it('ask for a token everywhere but at the door', async () => {
    for (const [method, path] of [
      ['GET', '/usuario'],
      ['PATCH', '/usuario/1'],
      ['POST', '/persona'],
      ['GET', '/persona'],
      ['GET', '/persona/1'],
      ['PUT', '/persona'],
      ['POST', '/usuario/register'],
    ] as const)
      expect(await till.send({ method, path, ...(method !== 'GET' && { body: {} }) }, null)).toMatchObject({
        status: 401,
        body: failed(401, 'Token inválido o expirado'),
      });
  });

  it('change one’s own password within five minutes of signing in, and another’s into a first secret', async () => {
    const credentials = { email: 'admin@tienda.example', password };
    const login = await till.send({ method: 'POST', path: '/auth/login', body: credentials }, null);
    const { access_token } = login.body as { access_token: string };
    const change = (id: number, next: string) =>
      till.send({ method: 'PATCH', path: `/usuario/${id}`, body: { password: next } }, access_token);
    expect(await change(2, 'una clave de estreno')).toMatchObject({ status: 200 });
    const first = { email: 'carlos2@tienda.example', password: 'una clave de estreno' };
    const entered = await till.send({ method: 'POST', path: '/auth/login', body: first }, null);
    const theirs = (entered.body as { access_token: string }).access_token;
    expect((await till.send({ path: '/persona' }, theirs)).status).toBe(403);
    expect(await change(1, password)).toMatchObject({ status: 200 });
    expect((await change(1, '12345678')).body).toEqual(failed(400, 'password es demasiado común, elija otra'));
    till.test.monotonic.step(5 * 60_000);
    expect(await change(1, 'otra clave distinta')).toMatchObject({
      status: 403,
      body: failed(403, 'Inicie sesión de nuevo para hacer este cambio'),
    });
  });
});
