import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedInCashier } from '../../testing.ts';
import { type Example, openTill, type Till } from './testing.ts';

let till: Till;
beforeAll(async () => {
  till = await openTill();
});
afterAll(() => till.close());

const juan = {
  ct_codigo: 'UIO001',
  cli_nombre: 'Juan Pérez',
  cli_ruc_ced: '1234567890001',
  cli_telefono: '0987654321',
  cli_mail: 'juan.perez@correo.example',
  cli_direccion: 'Av. Principal 123',
  cli_celular: '0998765432',
};
const base = '/api/pos/clientes';
const messages = {
  ct_codigo: 'ct_codigo es requerido y máximo 10 caracteres',
  cli_nombre: 'cli_nombre es requerido y máximo 120 caracteres',
  cli_ruc_ced: 'cli_ruc_ced es requerido y debe ser numérico',
  cli_telefono: 'cli_telefono es requerido y debe tener 10 dígitos numéricos',
  cli_mail: 'cli_mail es requerido y máximo 60 caracteres',
};
const saved = { ...juan, cli_codigo: 'CLI001', cli_estado: 'ACT' };

const examples: Example[] = [
  {
    what: 'creates a client as the document prints it',
    method: 'POST',
    path: base,
    body: juan,
    status: 201,
    answer: { message: 'Cliente creado exitosamente', data: saved },
  },
  {
    what: 'names every field that is missing',
    method: 'POST',
    path: base,
    body: {},
    status: 400,
    answer: { errors: Object.values(messages) },
  },
  {
    what: 'names the two of the document’s example',
    method: 'POST',
    path: base,
    body: { ...juan, ct_codigo: 'DEMASIADO-LARGO', cli_telefono: '12345' },
    status: 400,
    answer: { errors: [messages.ct_codigo, messages.cli_telefono] },
  },
  {
    what: 'knows no other city than those of the catalogue',
    method: 'POST',
    path: base,
    body: { ...juan, ct_codigo: 'NADA' },
    status: 400,
    answer: { errors: [messages.ct_codigo] },
  },
  {
    what: 'takes a cédula, a number for its digits, and an e-mail of any form',
    method: 'POST',
    path: base,
    body: { ...juan, cli_nombre: 'Pedro Sin Correo', cli_ruc_ced: 1710034065, cli_mail: 'no tiene' },
    status: 201,
    answer: {
      data: expect.objectContaining({ cli_codigo: 'CLI002', cli_ruc_ced: '1710034065', cli_mail: 'no tiene' }),
    },
  },
  {
    what: 'ignores what it does not know and what only it may set',
    method: 'POST',
    path: base,
    body: {
      ...juan,
      cli_nombre: 'Ñáñez',
      cli_codigo: 'MIO',
      cli_estado: 'SUS',
      cli_fecha_alta: '1999-01-01',
      extra: { a: 1 },
    },
    status: 201,
    answer: { data: expect.objectContaining({ cli_codigo: 'CLI003', cli_estado: 'ACT' }) },
  },
  {
    what: 'lists active clients by name',
    path: `${base}?page=1`,
    status: 200,
    answer: {
      message: 'Listado obtenido correctamente',
      count: 3,
      data: [
        saved,
        expect.objectContaining({ cli_codigo: 'CLI003' }),
        expect.objectContaining({ cli_codigo: 'CLI002' }),
      ],
    },
  },
  ...['0', '-3', 'dos', '1e999', ''].map((page) => ({
    what: `takes the page «${page}» for the first`,
    path: `${base}?page=${page}`,
    status: 200,
    answer: expect.objectContaining({ count: 3 }),
  })),
  {
    what: 'has nothing past the end',
    path: `${base}?page=99999999999`,
    status: 200,
    answer: expect.objectContaining({ count: 0, data: [] }),
  },
  {
    what: 'gives one client bare, with his day of signing up',
    path: `${base}/CLI001`,
    status: 200,
    answer: { ...saved, cli_fecha_alta: expect.stringMatching(/^2026-03-04T.*Z$/) },
  },
  {
    what: 'knows a code in any case',
    path: `${base}/cli001`,
    status: 200,
    answer: expect.objectContaining({ cli_codigo: 'CLI001' }),
  },
  ...['CLI999', '1', '../etc', '%00', "' OR 1=1--", 'x'.repeat(200)].map((code) => ({
    what: `knows nobody called «${code.slice(0, 20)}»`,
    path: `${base}/${encodeURIComponent(code)}`,
    status: 404,
    answer: { message: 'Cliente no encontrado' },
  })),
  {
    what: 'finds part of a name, accents and case aside',
    path: `${base}/search?name=${encodeURIComponent('an pére')}`,
    status: 200,
    answer: { data: [saved] },
  },
  { what: 'takes % for a percent sign', path: `${base}/search?name=%25`, status: 200, answer: { data: [] } },
  { what: 'takes _ for an underscore', path: `${base}/search?name=_`, status: 200, answer: { data: [] } },
  ...['', '?name=', '?name=%20'].map((query) => ({
    what: `asks for a name to search («${query}»)`,
    path: `${base}/search${query}`,
    status: 400,
    answer: { message: "El parámetro 'name' es requerido" },
  })),
  {
    what: 'gives codes and names for a selector, bare',
    path: `${base}/type`,
    status: 200,
    answer: [
      { cli_codigo: 'CLI001', cli_nombre: 'Juan Pérez' },
      { cli_codigo: 'CLI003', cli_nombre: 'Ñáñez' },
      { cli_codigo: 'CLI002', cli_nombre: 'Pedro Sin Correo' },
    ],
  },
  {
    what: 'changes what is sent and leaves the rest, null included',
    method: 'PUT',
    path: `${base}/CLI001`,
    body: { cli_telefono: '0987654999', cli_mail: 'nuevo@correo.example', cli_direccion: null },
    status: 200,
    answer: {
      message: 'Cliente actualizado correctamente',
      data: { ...saved, cli_telefono: '0987654999', cli_mail: 'nuevo@correo.example' },
    },
  },
  {
    what: 'takes a whole record that comes back',
    method: 'PUT',
    path: `${base}/CLI001`,
    body: { ...saved, cli_fecha_alta: '2024-03-01T10:00:00Z' },
    status: 200,
    answer: { data: saved },
  },
  {
    what: 'takes an empty update for none',
    method: 'PUT',
    path: `${base}/CLI001`,
    body: {},
    status: 200,
    answer: { data: saved },
  },
  {
    what: 'refuses a telephone that is none',
    method: 'PUT',
    path: `${base}/CLI001`,
    body: { cli_telefono: '12' },
    status: 400,
    answer: { errors: [messages.cli_telefono] },
  },
  {
    what: 'has nobody to change',
    method: 'PUT',
    path: `${base}/CLI999`,
    body: { cli_telefono: '0987654999' },
    status: 404,
    answer: { message: 'Cliente no encontrado para actualizar' },
  },
  {
    what: 'deactivates',
    method: 'DELETE',
    path: `${base}/CLI002`,
    status: 200,
    answer: { message: 'Cliente eliminado correctamente' },
  },
  {
    what: 'shows who was deactivated, and when, as the document does',
    path: `${base}/CLI002`,
    status: 200,
    answer: expect.objectContaining({ cli_estado: 'INA', cli_fecha_alta: expect.any(String) }),
  },
  { what: 'lists him no more', path: base, status: 200, answer: expect.objectContaining({ count: 2 }) },
  {
    what: 'still finds him',
    path: `${base}/search?name=pedro`,
    status: 200,
    answer: { data: [expect.objectContaining({ cli_estado: 'INA' })] },
  },
  {
    what: 'has nobody to deactivate',
    method: 'DELETE',
    path: `${base}/CLI999`,
    status: 404,
    answer: { message: 'Cliente no encontrado' },
  },
  {
    what: 'refuses a body that is no JSON',
    method: 'POST',
    path: base,
    body: '{"a":',
    status: 400,
    answer: { errors: [expect.any(String)] },
  },
  {
    what: 'refuses another content type',
    method: 'POST',
    path: base,
    body: 'cli_nombre=Juan',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    status: 415,
    answer: { errors: [expect.any(String)] },
  },
  {
    what: 'refuses two megabytes',
    method: 'POST',
    path: base,
    body: { cli_nombre: 'x'.repeat(2_000_000) },
    status: 413,
    answer: { errors: [expect.any(String)] },
  },
  {
    what: 'refuses the wrong kinds of values',
    method: 'POST',
    path: base,
    body: { ct_codigo: {}, cli_nombre: ['a'], cli_ruc_ced: true, cli_telefono: 1e99, cli_mail: { a: 1 } },
    status: 400,
    answer: { errors: Object.values(messages) },
  },
];

describe('document 000', () => {
  it.each(examples.map((example) => [example.what, example] as const))('%s', async (_what, example) => {
    const { status, body } = await till.send(example);
    expect({ status, body }).toEqual({
      status: example.status,
      body: Array.isArray(example.answer) ? example.answer : matching(example.answer),
    });
  });

  it('asks for a token before anything else', async () => {
    for (const token of [null, 'falso', 'x'.repeat(43)])
      for (const [method, path] of [
        ['GET', base],
        ['POST', base],
        ['PUT', `${base}/CLI001`],
        ['DELETE', `${base}/CLI001`],
        ['GET', `${base}/type`],
      ] as const)
        expect(await till.send({ method, path, ...(method === 'POST' && { body: 'kaputt' }) }, token)).toMatchObject({
          status: 401,
          body: { message: 'Token inválido o expirado' },
        });
  });

  it('shows a cashier what he may see, and takes it back unchanged', async () => {
    const { api } = till.test.caller();
    await api.session.signIn({ email: 'admin@tienda.example', password: 'una clave larga' });
    await signedInCashier(till.test, api);
    const login = await till.send(
      { method: 'POST', path: '/auth/login', body: { email: 'caja@tienda.example', password: 'una clave larga' } },
      null,
    );
    const { access_token } = login.body as { access_token: string };
    const { body } = await till.send({ path: `${base}/CLI001` }, access_token);
    expect(body).toMatchObject({ cli_ruc_ced: '••••••••••001' });
    const echoed = await till.send(
      { method: 'PUT', path: `${base}/CLI001`, body: { ...(body as object), cli_celular: '0911111111' } },
      access_token,
    );
    expect(echoed.status).toBe(200);
    expect((await till.send({ path: `${base}/CLI001` })).body).toMatchObject({
      cli_ruc_ced: '1234567890001',
      cli_celular: '0911111111',
    });
    expect(await till.send({ method: 'DELETE', path: `${base}/CLI001` }, access_token)).toMatchObject({
      status: 403,
      body: { message: 'No tiene permiso para esta operación' },
    });
  });

  it('shows archived and suspended ones in its own words', async () => {
    const { api } = till.test.caller();
    await api.session.signIn({ email: 'admin@tienda.example', password: 'una clave larga' });
    await api.client.suspend({ id: 'CLI003' });
    expect((await till.send({ path: `${base}/CLI003` })).body).toMatchObject({ cli_estado: 'SUS' });
    await api.client.archive({ id: 'CLI003' });
    expect((await till.send({ path: `${base}/CLI003` })).body).toMatchObject({ cli_estado: 'INA' });
  });
});

/** A part of the body is enough, where the example names a part. */
function matching(answer: unknown): unknown {
  return typeof answer === 'object' && answer !== null && !('asymmetricMatch' in answer)
    ? expect.objectContaining(answer)
    : answer;
}

describe('limits', () => {
  it('answer 429 with the time to wait, per user and per address', async () => {
    const small = await openTill({ limits: { perUser: 5, perAddress: 3 } });
    const statuses: number[] = [];
    for (let i = 0; i < 6; i++) statuses.push((await small.send({ path: base })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    const limited = await small.send({ path: base });
    expect(limited.body).toEqual({ message: 'Demasiadas solicitudes, espere unos segundos' });
    expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
    const strangers: number[] = [];
    for (let i = 0; i < 4; i++) strangers.push((await small.send({ path: base }, null)).status);
    expect(strangers.at(-1)).toBe(429);
    await small.close();
  });
});
