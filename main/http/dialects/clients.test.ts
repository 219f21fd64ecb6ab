import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Example, openTill, type Till } from './testing.ts';

let till: Till;
beforeAll(async () => {
  till = await openTill();
});
afterAll(() => till.close());

const lucia = {
  email: 'lucia.martin@correo.example',
  name: 'Lucia',
  surname: 'Martin',
  phone: '+34623456789',
  address: 'Avenida Libertad 45',
  city: 'Barcelona',
  country: 'Spain',
  postal_code: '08001',
  gender: 'female',
  birth_date: '1988-03-22',
  document_type: 'DNI',
  document_number: '87654321B',
  status: 'ON',
};
const uuid = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const instant = expect.stringMatching(/^\d{4}-.*Z$/);
const server = { user_id: uuid, role: 'USER', avatar: '', created_at: instant, updated_at: instant };
const refused = (statusCode: number, statusMessage: string) => ({ statusCode, statusMessage });
const post = (body: unknown) => ({ method: 'POST', path: '/api/clients', body });

const longest = {
  email: `${'x'.repeat(39)}@ab.example`,
  name: 'n'.repeat(50),
  surname: 's'.repeat(50),
  phone: '1'.repeat(20),
  address: 'a'.repeat(255),
  city: 'c'.repeat(50),
  country: 'p'.repeat(50),
  postal_code: '0'.repeat(20),
  gender: 'g'.repeat(10),
  document_number: 'd'.repeat(20),
  document_type: 'NIE',
};

const examples: Example[] = [
  { what: 'creates the document’s client', ...post(lucia), status: 201, answer: { ...lucia, ...server } },
  {
    what: 'fills in what was left out',
    ...post({ email: 'min@correo.example', name: 'Al', surname: 'Bo', phone: '123456' }),
    status: 201,
    answer: {
      ...server,
      email: 'min@correo.example',
      name: 'Al',
      surname: 'Bo',
      phone: '123456',
      address: '',
      city: '',
      country: '',
      postal_code: '',
      gender: '',
      birth_date: '2026-03-04',
      document_type: 'DNI',
      document_number: '',
      status: 'ON',
    },
  },
  {
    what: 'may start switched off',
    ...post({ ...lucia, email: 'off@correo.example', status: 'OFF' }),
    status: 201,
    answer: expect.objectContaining({ status: 'OFF' }),
  },
  {
    what: 'applies nothing that only it may set',
    ...post({
      ...lucia,
      email: 'propio@correo.example',
      user_id: 'mio',
      role: 'ADMIN',
      password: 'beils12345',
      avatar: 'http://x',
    }),
    status: 201,
    answer: expect.objectContaining({ user_id: uuid, role: 'USER', avatar: '' }),
  },
  {
    what: 'refuses an e-mail that is taken, in any case',
    ...post({ ...lucia, email: 'LUCIA.martin@correo.example' }),
    status: 409,
    answer: refused(409, 'El correo electrónico ya está registrado'),
  },
  {
    what: 'refuses the administrator’s e-mail',
    ...post({ ...lucia, email: 'admin@tienda.example' }),
    status: 409,
    answer: refused(409, 'El correo electrónico ya está registrado'),
  },
  {
    what: 'refuses half an e-mail',
    ...post({ ...lucia, email: 'lucia@' }),
    status: 400,
    answer: refused(400, 'Email inválido'),
  },
  {
    what: 'refuses no e-mail',
    ...post({ ...lucia, email: undefined }),
    status: 400,
    answer: refused(400, 'Email inválido'),
  },
  {
    what: 'refuses an e-mail of 51',
    ...post({ ...lucia, email: `${'x'.repeat(40)}@abc.example` }),
    status: 400,
    answer: refused(400, 'Email inválido'),
  },
  {
    what: 'refuses a name of one',
    ...post({ ...lucia, name: 'L' }),
    status: 400,
    answer: refused(400, 'El nombre es obligatorio'),
  },
  {
    what: 'refuses a name of 51',
    ...post({ ...lucia, name: 'x'.repeat(51) }),
    status: 400,
    answer: refused(400, 'El nombre es obligatorio'),
  },
  {
    what: 'refuses no surname',
    ...post({ ...lucia, surname: null }),
    status: 400,
    answer: refused(400, 'El apellido es obligatorio'),
  },
  {
    what: 'refuses a telephone of five',
    ...post({ ...lucia, phone: '12345' }),
    status: 400,
    answer: refused(400, 'El teléfono es obligatorio'),
  },
  {
    what: 'refuses an address of 256',
    ...post({ ...lucia, address: 'x'.repeat(256) }),
    status: 400,
    answer: refused(400, 'address inválido'),
  },
  {
    what: 'refuses a postal code of 21',
    ...post({ ...lucia, postal_code: 'x'.repeat(21) }),
    status: 400,
    answer: refused(400, 'postal_code inválido'),
  },
  ...[
    ['surname', 'M', 'El apellido es obligatorio'],
    ['surname', 'x'.repeat(51), 'El apellido es obligatorio'],
    ['phone', 'x'.repeat(21), 'El teléfono es obligatorio'],
    ['phone', undefined, 'El teléfono es obligatorio'],
    ['city', 'x'.repeat(51), 'city inválido'],
    ['country', 'x'.repeat(51), 'country inválido'],
    ['gender', 'x'.repeat(11), 'gender inválido'],
    ['document_number', 'x'.repeat(21), 'document_number inválido'],
    ['birth_date', '22/03/1988', 'birth_date inválido'],
    ['birth_date', '1988-03-22T99:00', 'birth_date inválido'],
    ['country', { a: 1 }, 'country inválido'],
    ['status', true, 'status inválido'],
  ].map(([field, value, message]) => ({
    what: `refuses ${field} ${JSON.stringify(value)?.slice(0, 20)}`,
    ...post({ ...lucia, email: 'n@correo.example', [String(field)]: value }),
    status: 400,
    answer: refused(400, String(message)),
  })),
  {
    what: 'takes every field as long as the document says',
    ...post({ ...lucia, ...longest }),
    status: 201,
    answer: { ...lucia, ...longest, ...server },
  },
  {
    what: 'takes a moment for a birth date',
    ...post({ ...lucia, email: 'hora@correo.example', birth_date: '1990-05-15T10:30:00.000Z' }),
    status: 201,
    answer: expect.objectContaining({ birth_date: '1990-05-15' }),
  },
  {
    what: 'refuses a birth date that never was',
    ...post({ ...lucia, email: 'n@correo.example', birth_date: '1990-02-31' }),
    status: 400,
    answer: refused(400, 'birth_date inválido'),
  },
  {
    what: 'refuses a birth date to come',
    ...post({ ...lucia, email: 'n@correo.example', birth_date: '2100-01-01' }),
    status: 400,
    answer: refused(400, 'birth_date inválido'),
  },
  {
    what: 'refuses another document',
    ...post({ ...lucia, document_type: 'RUC' }),
    status: 400,
    answer: refused(400, 'document_type inválido'),
  },
  {
    what: 'refuses another status',
    ...post({ ...lucia, status: 'MAYBE' }),
    status: 400,
    answer: refused(400, 'status inválido'),
  },
  {
    what: 'refuses the wrong kinds',
    ...post({ ...lucia, email: ['a@b.example'] }),
    status: 400,
    answer: refused(400, 'Email inválido'),
  },
  {
    what: 'refuses a body that is no JSON',
    ...post('{'),
    status: 400,
    answer: refused(400, 'El cuerpo de la solicitud no es válido'),
  },
];

describe('document 002', () => {
  it.each(examples.map((example) => [example.what, example] as const))('%s', async (_what, example) => {
    const { status, body } = await till.send(example);
    expect({ status, body }).toEqual({ status: example.status, body: example.answer });
  });

  it.each([
    ['bare', (token: string) => token],
    ['under any name', (token: string) => `session=${token}`],
    ['among others', (token: string) => `theme=dark; sid=${token}; lang=es`],
  ])('takes its token from a cookie, %s', async (_what, cookie) => {
    const answer = await till.send({ ...post({ ...lucia, email: '' }), headers: { cookie: cookie(till.token) } }, null);
    expect(answer.status).toBe(400);
    const forged = await till.send({ ...post(lucia), headers: { cookie: cookie('x'.repeat(43)) } }, null);
    expect(forged).toMatchObject({ status: 401, body: refused(401, 'No autorizado') });
  });

  it('gives nobody the old common password', async () => {
    const login = { method: 'POST', path: '/auth/login', body: { email: lucia.email, password: 'beils12345' } };
    expect((await till.send(login, null)).status).toBe(401);
    const { raw } = till.test.backend.store.reader;
    expect(
      raw
        .prepare('SELECT count(*) FROM user WHERE must_change_password = 1 AND secret_expires_at IS NOT NULL')
        .pluck()
        .get(),
    ).toBe(6);
  });
});

describe('what document 002 leaves behind', () => {
  it('is a client without a birthday nobody told, switched off as inactive, each with a portal account', async () => {
    const { api } = till.test.caller();
    await api.session.signIn({ email: 'admin@tienda.example', password: 'una clave larga' });
    const find = async (search: string) => {
      const { items } = await api.client.list({ search });
      return api.client.get({ id: items[0]?.id ?? '' });
    };
    expect(await find('min@correo.example')).toMatchObject({ birthDate: null, documentType: 'DNI', status: 'active' });
    expect(await find('off@correo.example')).toMatchObject({ status: 'inactive' });
    const { items } = await api.user.list({ search: 'correo.example', pageSize: 100 });
    expect(items.find(({ email }) => email === 'min@correo.example')).toMatchObject({
      builtInRole: 'client',
      active: true,
      mustChangePassword: true,
    });
    expect(items.find(({ email }) => email === 'off@correo.example')).toMatchObject({ active: false });
  });
});

describe('one client', () => {
  it('of document 002 reads as one of document 000, changes there, and reads here again', async () => {
    const { body } = await till.send({ path: '/api/pos/clientes/search?name=lucia%20martin' });
    const { data } = body as { data: { cli_codigo: string }[] };
    expect(data[0]).toMatchObject({
      cli_nombre: 'Lucia Martin',
      cli_ruc_ced: '87654321B',
      cli_telefono: '+34623456789',
      ct_codigo: '',
    });
    const path = `/api/pos/clientes/${data[0]?.cli_codigo}`;
    const changed = await till.send({
      method: 'PUT',
      path,
      body: { cli_nombre: 'Lucia Martin', cli_telefono: '0987654321', ct_codigo: 'UIO001' },
    });
    expect(changed.status).toBe(200);
    const { api } = till.test.caller();
    await api.session.signIn({ email: 'admin@tienda.example', password: 'una clave larga' });
    const client = await api.client.get({ id: data[0]?.cli_codigo ?? '' });
    // The same joined name leaves both its parts as they were.
    expect(client).toMatchObject({ name: 'Lucia', surname: 'Martin', phone: '0987654321', documentType: 'DNI' });
    expect(client.addresses.main).toMatchObject({ street: 'Avenida Libertad 45', city: 'Quito', postalCode: '08001' });
  });

  it('of document 000 keeps its parts when another name is written', async () => {
    const made = await till.send({
      method: 'POST',
      path: '/api/pos/clientes',
      body: {
        ct_codigo: 'UIO001',
        cli_nombre: 'Rosa Elena',
        cli_ruc_ced: '1710034065',
        cli_telefono: '0987654321',
        cli_mail: 'rosa@correo.example',
      },
    });
    const { data } = made.body as { data: { cli_codigo: string } };
    const { api } = till.test.caller();
    await api.session.signIn({ email: 'admin@tienda.example', password: 'una clave larga' });
    expect(await api.client.get({ id: data.cli_codigo })).toMatchObject({
      name: 'Rosa Elena',
      surname: null,
      documentType: 'CEDULA',
    });
  });
});
