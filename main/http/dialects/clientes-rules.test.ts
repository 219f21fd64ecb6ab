import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, password, setupInput } from '../../testing.ts';
import { openTill, type Till } from './testing.ts';

/** Document 000 beyond its examples: every limit, and what a till's writing does to the record behind it. */

let till: Till;
let api: Api;
beforeAll(async () => {
  till = await openTill();
  ({ api } = till.test.caller());
  await api.session.signIn({ email: setupInput.administrator.email, password });
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
interface Answer {
  readonly message: string;
  readonly count: number;
  readonly data: { cli_codigo: string; cli_nombre: string }[];
}
const post = (body: object) => till.send({ method: 'POST', path: base, body });
const put = (code: string, body: object) => till.send({ method: 'PUT', path: `${base}/${code}`, body });
const get = async (path: string) => (await till.send({ path: base + path })).body as Answer;
async function made(body: object = rosa): Promise<string> {
  const answer = await post(body);
  expect(answer.status).toBe(201);
  return (answer.body as { data: { cli_codigo: string } }).data.cli_codigo;
}

const codes = 'ct_codigo es requerido y máximo 10 caracteres';
const names = 'cli_nombre es requerido y máximo 120 caracteres';
const documents = 'cli_ruc_ced es requerido y debe ser numérico';
const phones = 'cli_telefono es requerido y debe tener 10 dígitos numéricos';
const mails = 'cli_mail es requerido y máximo 60 caracteres';

describe('a field of document 000', () => {
  it.each([
    ['ct_codigo', '', codes],
    ['ct_codigo', 'x'.repeat(11), codes],
    ['ct_codigo', 'UIO999', codes],
    ['cli_nombre', '   ', names],
    ['cli_nombre', 'x'.repeat(121), names],
    ['cli_ruc_ced', '171003406X', documents],
    ['cli_ruc_ced', '1'.repeat(21), documents],
    ['cli_ruc_ced', '-1710034065', documents],
    ['cli_telefono', '098765432', phones],
    ['cli_telefono', '09876543210', phones],
    ['cli_telefono', '098765432a', phones],
    ['cli_mail', '', mails],
    ['cli_mail', `${'x'.repeat(50)}@ab.example`, mails],
  ])('%s is not «%s», made or changed', async (field, value, message) => {
    const code = await made();
    for (const answer of [await post({ ...rosa, [field]: value }), await put(code, { [field]: value })])
      expect(answer).toMatchObject({ status: 400, body: { errors: [message] } });
  });

  it.each([
    ['cli_nombre', 'x'.repeat(120)],
    ['cli_ruc_ced', '1'.repeat(20)],
    ['cli_mail', `${'x'.repeat(49)}@ab.example`],
  ])('%s may be as long as the document says', async (field, value) => {
    expect(await post({ ...rosa, [field]: value })).toMatchObject({ status: 201, body: { data: { [field]: value } } });
  });

  it.each([
    ['1234567890001', 'RUC'],
    ['1710034069', 'CEDULA'],
    ['12345', 'OTHER'],
  ])('cli_ruc_ced %s is a %s, whatever its check digits', async (cli_ruc_ced, documentType) => {
    const code = await made({ ...rosa, cli_ruc_ced });
    expect(await api.client.get({ id: code })).toMatchObject({ documentNumber: cli_ruc_ced, documentType });
  });
});

describe('the record behind document 000', () => {
  it('is found by its code, its number and its id in the typed API', async () => {
    const code = await made();
    const client = await api.client.get({ id: code });
    expect((await api.client.get({ id: client.id })).code).toBe(code);
    expect((await api.client.get({ id: String(client.number) })).code).toBe(code);
  });

  it('may be like another', async () => {
    expect(await made()).not.toBe(await made());
  });

  it('loses its surname by another name, and keeps it by the same', async () => {
    const { code } = await api.client.create({ name: 'Juan', surname: 'Pérez', acceptDuplicates: true });
    expect(await get(`/${code}`)).toMatchObject({ cli_nombre: 'Juan Pérez', ct_codigo: '' });
    await put(code, { cli_nombre: 'Juan Pérez' });
    expect(await api.client.get({ id: code })).toMatchObject({ name: 'Juan', surname: 'Pérez' });
    await put(code, { cli_nombre: 'Juan Pablo Pérez' });
    expect(await api.client.get({ id: code })).toMatchObject({ name: 'Juan Pablo Pérez', surname: null });
  });

  it('is neither suspended nor brought back by a till', async () => {
    const code = await made();
    for (const cli_estado of ['SUS', 'INA', 'ACT', 'X'])
      expect(await put(code, { cli_estado })).toMatchObject({ status: 200, body: { data: { cli_estado: 'ACT' } } });
    await api.client.suspend({ id: code });
    expect(await put(code, { cli_estado: 'ACT' })).toMatchObject({ body: { data: { cli_estado: 'SUS' } } });
  });

  it('shows the moment of its deactivation, and keeps its first day inside', async () => {
    const code = await made();
    const { createdAt } = await api.client.get({ id: code });
    till.test.clock.step(60 * 60_000);
    await till.send({ method: 'DELETE', path: `${base}/${code}` });
    const now = new Date(till.test.clock.now()).toISOString();
    expect(await get(`/${code}`)).toMatchObject({ cli_estado: 'INA', cli_fecha_alta: now });
    expect(await api.client.get({ id: code })).toMatchObject({ createdAt, status: 'inactive' });
    till.test.clock.step(60_000);
    expect((await till.send({ method: 'DELETE', path: `${base}/${code}` })).status).toBe(200);
    expect(await get(`/${code}`)).toMatchObject({ cli_fecha_alta: now });
  });

  it('is not called search or type', async () => {
    for (const word of ['search', 'type', 'SEARCH'])
      expect(await put(word, { cli_telefono: '0987654999' })).toMatchObject({
        status: 404,
        body: { message: 'Cliente no encontrado para actualizar' },
      });
  });
});

describe('the lists of document 000', () => {
  it('hold twenty a page in the order of names, active ones only, and ten of a search', async () => {
    const fresh = await openTill();
    const read = async (path: string) => (await fresh.send({ path: base + path })).body as Answer;
    for (let i = 0; i < 25; i++)
      await fresh.send({
        method: 'POST',
        path: base,
        body: { ...rosa, cli_nombre: `José ${String((i * 7) % 25).padStart(2, '0')}` },
      });
    const [first, second, third] = await Promise.all(['', '?page=2', '?page=3'].map(read));
    expect([first, second, third].map((page) => [page?.count, page?.data.length])).toEqual([
      [20, 20],
      [5, 5],
      [0, 0],
    ]);
    const listed = [...(first?.data ?? []), ...(second?.data ?? [])].map(({ cli_nombre }) => cli_nombre);
    expect(listed).toEqual(Array.from({ length: 25 }, (_, i) => `José ${String(i).padStart(2, '0')}`));
    expect((await read('/search?name=JOSE')).data).toHaveLength(10);
    expect(await read('/type')).toHaveLength(25);
    await fresh.send({ method: 'DELETE', path: `${base}/CLI001` });
    expect(await read('/type')).toHaveLength(24);
    expect((await read('?page=2')).count).toBe(4);
    await fresh.close();
  });
});
