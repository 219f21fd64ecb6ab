import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, password, setupInput } from '../../testing.ts';
import { openTill, type Till } from './testing.ts';

let till: Till;
let api: Api;
beforeAll(async () => {
  till = await openTill();
  api = till.test.caller().api;
  await api.session.signIn({ email: setupInput.administrator.email, password });
});
afterAll(() => till.close());

const headers = { company: '1' };
const cliente = async (code: string) => (await till.send({ path: `/api/pos/clientes/${code}` })).body;
const customer = async (id: number) =>
  ((await till.send({ path: `/api/v1/customers/${id}`, headers })).body as { customer: object }).customer;
const put = (path: string, body: unknown) => till.send({ method: 'PUT', path, body, headers });

describe('one client in every document', () => {
  it('made by 004 is a client of 000, and changed there reads changed here', async () => {
    const made = await till.send({
      method: 'POST',
      path: '/api/v1/customers',
      headers,
      body: {
        name: 'John Doe',
        email: 'john@example.com',
        contact_name: 'John',
        phone: '1234567890',
        billing_address: { address_street_1: '123 Main St', city: 'Cuenca', state_id: 1, country_id: 1, zip: '12345' },
      },
    });
    const { id } = (made.body as { customer: { id: number } }).customer;
    const { code } = await api.client.get({ id: String(id) });
    expect(await cliente(code)).toMatchObject({
      cli_nombre: 'John Doe',
      cli_mail: 'john@example.com',
      cli_telefono: '1234567890',
      cli_estado: 'ACT',
      // Where he is billed is not where he lives.
      cli_direccion: null,
      ct_codigo: '',
    });
    await put(`/api/pos/clientes/${code}`, {
      cli_telefono: '0987654321',
      cli_direccion: 'Av. Amazonas',
      ct_codigo: 'UIO001',
    });
    expect(await customer(id)).toMatchObject({
      phone: '0987654321',
      contact_name: 'John',
      billingAddress: { address_street_1: '123 Main St', city: 'Cuenca', zip: '12345' },
    });
  });

  it('made by 000 is a customer of 004, billed where he lives', async () => {
    const made = await till.send({
      method: 'POST',
      path: '/api/pos/clientes',
      body: {
        ct_codigo: 'UIO001',
        cli_nombre: 'Juan Pérez',
        cli_ruc_ced: '1234567890001',
        cli_telefono: '0987654321',
        cli_mail: 'juan@correo.example',
        cli_direccion: 'Av. Principal 123',
      },
    });
    const { cli_codigo: code } = (made.body as { data: { cli_codigo: string } }).data;
    const { number } = await api.client.get({ id: code });
    expect(await customer(number)).toMatchObject({
      name: 'Juan Pérez',
      email: 'juan@correo.example',
      phone: '0987654321',
      status_customer: 'A',
      billingAddress: {
        address_street_1: 'Av. Principal 123',
        city: 'Quito',
        state: { name: 'Pichincha' },
        country: { name: 'Ecuador' },
        country_id: 1,
      },
    });
    // A street of 004 is the one he is billed at; the one he lives at stays.
    await put(`/api/v1/customers/${number}`, { billing_address: { address_street_1: 'Otra 5' } });
    expect(await customer(number)).toMatchObject({ billingAddress: { address_street_1: 'Otra 5', city: 'Quito' } });
    expect(await cliente(code)).toMatchObject({ cli_direccion: 'Av. Principal 123', ct_codigo: 'UIO001' });
    expect(await api.client.get({ id: code })).toMatchObject({ documentType: 'RUC', documentNumber: '1234567890001' });
  });

  it('made by 002 keeps both his names and all that 004 has no word for', async () => {
    await till.send({
      method: 'POST',
      path: '/api/clients',
      body: {
        email: 'lucia@correo.example',
        name: 'Lucia',
        surname: 'Martin',
        phone: '+34623456789',
        city: 'Barcelona',
        country: 'Spain',
        postal_code: '08001',
        birth_date: '1988-03-22',
        document_number: '87654321B',
      },
    });
    const listed = await till.send({ path: '/api/v1/customers?search=lucia', headers });
    const [row] = (listed.body as { customers: { data: { id: number; name: string }[] } }).customers.data;
    expect(row?.name).toBe('Lucia Martin');
    const whole = await customer(row?.id ?? 0);
    expect(whole).toMatchObject({ billingAddress: { city: 'Barcelona', zip: '08001', country: { name: 'Spain' } } });
    expect((await put(`/api/v1/customers/${row?.id}`, { ...whole, phone: '+34600000000' })).status).toBe(200);
    expect(await api.client.get({ id: String(row?.id) })).toMatchObject({
      name: 'Lucia',
      surname: 'Martin',
      phone: '+34600000000',
      birthDate: '1988-03-22',
      documentNumber: '87654321B',
      addresses: { main: { city: 'Barcelona' }, billing: null },
    });
  });

  it.each([
    ['suspended by the app', () => api.client.suspend({ id: '1' }), 'SUS', 'I'],
    ['deleted by 000', () => till.send({ method: 'DELETE', path: '/api/pos/clientes/CLI001' }), 'INA', 'I'],
    [
      'deleted by 004',
      () => till.send({ method: 'POST', path: '/api/v1/customers/delete', headers, body: { ids: [1] } }),
      'INA',
      'F',
    ],
    ['inactive by 004', () => put('/api/v1/customers/1', { status_customer: 'I' }), 'INA', 'I'],
    ['active again by 004', () => put('/api/v1/customers/1', { status_customer: 'A' }), 'ACT', 'A'],
  ])('%s is so in each one’s words', async (_what, act, estado, letter) => {
    await act();
    expect(await cliente('CLI001')).toMatchObject({ cli_estado: estado });
    expect(await customer(1)).toMatchObject({ status_customer: letter });
  });
});
