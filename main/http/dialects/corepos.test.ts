import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setupInput, signedInCashier } from '../../testing.ts';
import { type Example, openTill, type Till } from './testing.ts';

let till: Till;
beforeAll(async () => {
  till = await openTill();
  const { api } = till.test.caller();
  await api.session.signIn({ email: setupInput.administrator.email, password: setupInput.administrator.password });
  await signedInCashier(till.test, api);
});
afterAll(() => till.close());

const customers = '/api/v1/customers';
const company = { company: '1' };
const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const get = (path: string) => ({ path, headers: company });
const post = (body: unknown, path = customers) => ({ method: 'POST', path, body, headers: company });
const put = (path: string, body: unknown) => ({ method: 'PUT', path, body, headers: company });
const refused = (message: string) => ({ success: false, message });
const invalid = (errors: Record<string, string[]>) => ({ message: 'The given data was invalid.', errors });
const one = (errors: Record<string, string[]>) => ({ status: 422, answer: invalid(errors) });

const john = {
  name: 'John Doe',
  email: 'john@example.com',
  contact_name: 'John',
  phone: '1234567890',
  authentication: 1,
  send_after_created_email: 1,
  billing_address: {
    address_street_1: '123 Main St',
    city: 'Example City',
    state_id: 1,
    country_id: 1,
    zip: '12345',
  },
};
const johnCustomer = {
  id: 1,
  name: 'John Doe',
  email: 'john@example.com',
  contact_name: 'John',
  phone: '1234567890',
  created_at: instant,
};
const noAddress = {
  address_street_1: null,
  city: null,
  state_id: null,
  country_id: null,
  zip: null,
  state: { name: null },
  country: { name: null },
};
const meta = (total: number, more: object = {}) => ({
  current_page: 1,
  per_page: 10,
  total,
  total_pages: Math.ceil(total / 10),
  ...more,
});
const names = (...wanted: string[]) =>
  expect.objectContaining({
    customers: expect.objectContaining({ data: wanted.map((name) => expect.objectContaining({ name })) }),
  });

/** In this order: what one makes, the next ones find. */
const examples: Example[] = [
  {
    what: 'creates the document’s customer',
    ...post(john),
    status: 201,
    answer: { customer: johnCustomer, success: true },
  },
  {
    what: 'refuses an account whose e-mail is taken, in any case',
    ...post({ ...john, email: 'JOHN@example.com' }),
    ...one({ email: ['The email has already been taken.'] }),
  },
  {
    what: 'takes the same e-mail without an account',
    ...post({ ...john, name: 'John Doe Jr', authentication: 0, send_after_created_email: 0 }),
    status: 201,
    answer: { customer: { ...johnCustomer, id: 2, name: 'John Doe Jr' }, success: true },
  },
  {
    what: 'needs a name and an e-mail only, and takes numbers for text',
    ...post({ name: 'Ágata', email: 'agata@example.com', phone: 987654321 }),
    status: 201,
    answer: {
      customer: {
        ...johnCustomer,
        id: 3,
        name: 'Ágata',
        email: 'agata@example.com',
        contact_name: null,
        phone: '987654321',
      },
      success: true,
    },
  },
  {
    what: 'passes over what it does not know and what only it sets',
    ...post({ name: 'Zoe', email: 'zoe@example.com', id: 99, created_at: 'x', status_customer: 'F', color: 'red' }),
    status: 201,
    answer: { customer: expect.objectContaining({ id: 4 }), success: true },
  },
  {
    what: 'shows a customer with his address, packages and the store’s currency',
    ...get(`${customers}/1`),
    status: 200,
    answer: {
      customer: {
        ...johnCustomer,
        status_customer: 'A',
        billingAddress: {
          address_street_1: '123 Main St',
          city: 'Example City',
          state_id: 1,
          country_id: 1,
          zip: '12345',
          state: { name: 'Azuay' },
          country: { name: 'Ecuador' },
        },
        packages: [],
        servicescount: 0,
      },
      currency: { name: 'USD', symbol: '$' },
    },
  },
  {
    what: 'shows one without an address in the same shape',
    ...get(`${customers}/3`),
    status: 200,
    answer: expect.objectContaining({ customer: expect.objectContaining({ billingAddress: noAddress }) }),
  },
  ...['999', '0', 'CLI001', 'uno', '1.5', `${'9'.repeat(16)}`].map((id) => ({
    what: `knows no customer «${id}»`,
    ...get(`${customers}/${id}`),
    status: 404,
    answer: refused('Customer not found.'),
  })),
  {
    what: 'lists customers of any status, ten a page',
    ...get(customers),
    status: 200,
    answer: {
      customers: {
        data: [
          { ...johnCustomer, status_customer: 'A' },
          expect.objectContaining({ id: 2, name: 'John Doe Jr' }),
          expect.objectContaining({ id: 3, contact_name: null }),
          expect.objectContaining({ id: 4, status_customer: 'A' }),
        ],
        meta: meta(4),
      },
      customerTotalCount: 4,
    },
  },
  {
    what: 'pages by any limit',
    ...get(`${customers}?limit=3&page=2`),
    status: 200,
    answer: {
      customers: {
        data: [expect.objectContaining({ id: 4 })],
        meta: meta(4, { current_page: 2, per_page: 3, total_pages: 2 }),
      },
      customerTotalCount: 4,
    },
  },
  ...['10', '7'].map((limit) => ({
    what: `has nothing past the end, ${limit} a page`,
    ...get(`${customers}?page=50&limit=${limit}`),
    status: 200,
    answer: expect.objectContaining({ customers: expect.objectContaining({ data: [] }) }),
  })),
  {
    what: 'changes the fields that are sent and no other',
    ...put(`${customers}/1`, { phone: '0999999999', billing_address: { city: 'Loja' } }),
    status: 200,
    answer: { customer: { ...johnCustomer, phone: '0999999999', status_customer: 'A' }, success: true },
  },
  {
    what: 'leaves what was not sent of an address',
    ...get(`${customers}/1`),
    status: 200,
    answer: expect.objectContaining({
      customer: expect.objectContaining({
        billingAddress: expect.objectContaining({ address_street_1: '123 Main St', city: 'Loja', state_id: 1 }),
      }),
    }),
  },
  {
    what: 'empties what is sent empty',
    ...put(`${customers}/1`, { contact_name: '', billing_address: null }),
    status: 200,
    answer: expect.objectContaining({ customer: expect.objectContaining({ contact_name: null }) }),
  },
  {
    what: 'does not empty what it needs',
    ...put(`${customers}/1`, { name: '', email: null }),
    ...one({ name: ['The name field is required.'], email: ['The email field is required.'] }),
  },
  {
    what: 'takes a whole record back',
    ...put(`${customers}/1`, { ...johnCustomer, created_at: 'x', packages: [], servicescount: 3, id: 77 }),
    status: 200,
    answer: { customer: { ...johnCustomer, status_customer: 'A' }, success: true },
  },
  {
    what: 'changes nothing when nothing is sent',
    ...put(`${customers}/1`, {}),
    status: 200,
    answer: expect.objectContaining({ success: true }),
  },
  {
    what: 'deactivates',
    ...put(`${customers}/2`, { status_customer: 'I' }),
    status: 200,
    answer: expect.objectContaining({ customer: expect.objectContaining({ status_customer: 'I' }) }),
  },
  {
    what: 'refuses another status',
    ...put(`${customers}/2`, { status_customer: 'SUS' }),
    ...one({ status_customer: ['The selected status customer is invalid.'] }),
  },
  {
    what: 'lists the inactive ones',
    ...get(`${customers}?status_customer=I`),
    status: 200,
    answer: names('John Doe Jr'),
  },
  {
    what: 'changes nobody who is not there',
    ...put(`${customers}/99`, { phone: '1' }),
    status: 404,
    answer: refused('Customer not found.'),
  },
  {
    what: 'deletes none where one is not there',
    ...post({ ids: [3, 99, 4] }, `${customers}/delete`),
    ...one({ 'ids.1': ['The selected ids.1 is invalid.'] }),
  },
  {
    what: 'has left all of them',
    ...get(`${customers}?status_customer=F`),
    status: 200,
    answer: names(),
  },
  {
    what: 'deletes several, one of them named twice',
    ...post({ ids: [3, '4', 4] }, `${customers}/delete`),
    status: 200,
    answer: { success: true, deleted: 2 },
  },
  {
    what: 'finds that nothing is left to delete',
    ...post({ ids: [3] }, `${customers}/delete`),
    status: 200,
    answer: { success: true, deleted: 0 },
  },
  {
    what: 'shows the deleted ones as archived',
    ...get(`${customers}?status_customer=F&orderByField=name`),
    status: 200,
    answer: names('Ágata', 'Zoe'),
  },
  {
    what: 'counts them still',
    ...get(`${customers}?status_customer=A`),
    status: 200,
    answer: expect.objectContaining({ customerTotalCount: 4 }),
  },
  {
    what: 'makes one active again, and changes him',
    ...put(`${customers}/3`, { status_customer: 'A', contact_name: 'Luz' }),
    status: 200,
    answer: expect.objectContaining({
      customer: expect.objectContaining({ status_customer: 'A', contact_name: 'Luz' }),
    }),
  },
  {
    what: 'does so once more under the same key',
    ...put(`${customers}/3`, { status_customer: 'A', contact_name: 'Luz' }),
    headers: { ...company, 'idempotency-key': 'cambio-0001' },
    status: 200,
    answer: expect.objectContaining({ success: true }),
  },
  ...[
    [undefined, { ids: ['The ids field is required.'] }],
    [[], { ids: ['The ids field is required.'] }],
    ['3', { ids: ['The ids must be an array.'] }],
    [['CLI003'], { 'ids.0': ['The ids.0 must be an integer.'] }],
    [[null], { 'ids.0': ['The ids.0 field is required.'] }],
    [Array.from({ length: 101 }, (_, i) => i + 1), { ids: ['The ids may not have more than 100 items.'] }],
  ].map(([ids, errors]) => ({
    what: `deletes nothing for ${JSON.stringify(ids)?.slice(0, 12)}`,
    ...post({ ids }, `${customers}/delete`),
    ...one(errors as Record<string, string[]>),
  })),
];

describe('the customers of document 004', () => {
  it.each(examples)('$what', async ({ status, answer, ...example }) => {
    const got = await till.send(example);
    expect(got.body).toEqual(answer);
    expect(got.status).toBe(status);
  });

  it('lists a suspended one among the inactive, and leaves him so when his record comes back', async () => {
    const { api } = till.test.caller();
    await api.session.signIn({ email: setupInput.administrator.email, password: setupInput.administrator.password });
    const { id } = await api.client.get({ id: '1' });
    await api.client.suspend({ id });
    expect((await till.send(get(`${customers}?status_customer=I&orderByField=email`))).body).toEqual(
      names('John Doe', 'John Doe Jr'),
    );
    await till.send(put(`${customers}/1`, { status_customer: 'I', phone: '022222222' }));
    expect(await api.client.get({ id })).toMatchObject({ status: 'suspended', phone: '022222222' });
    await till.send(put(`${customers}/1`, { status_customer: 'F' }));
    expect((await api.client.get({ id })).status).toBe('archived');
  });

  it('has made an account and a welcome, and told no secret', async () => {
    const { api } = till.test.caller();
    await api.session.signIn({ email: setupInput.administrator.email, password: setupInput.administrator.password });
    const { account } = await api.user.portalOf({ clientId: '1' });
    expect(account).toMatchObject({ email: 'john@example.com', mustChangePassword: true });
    expect(await api.user.portalOf({ clientId: '2' })).toEqual({ account: null });
    expect((await api.mail.list({})).items.map(({ to, client }) => [to, client?.name])).toEqual([
      ['john@example.com', 'John Doe'],
    ]);
  });

  it('keeps a surname while the joined name is the same', async () => {
    const { api } = till.test.caller();
    await api.session.signIn({ email: setupInput.administrator.email, password: setupInput.administrator.password });
    const { id, number } = await api.client.create({ name: 'Lucia', surname: 'Martin', email: 'l@example.com' });
    await till.send(put(`${customers}/${number}`, { name: 'Lucia Martin' }));
    expect(await api.client.get({ id })).toMatchObject({ name: 'Lucia', surname: 'Martin' });
    await till.send(put(`${customers}/${number}`, { name: 'Lucia Gómez' }));
    expect(await api.client.get({ id })).toMatchObject({ name: 'Lucia Gómez', surname: null });
  });

  it('lets a cashier change, but neither delete nor open accounts, nor do half of it', async () => {
    const signedIn = await till.send(
      {
        method: 'POST',
        path: '/auth/login',
        body: { email: 'caja@tienda.example', password: setupInput.administrator.password },
      },
      null,
    );
    const cashier = (signedIn.body as { access_token: string }).access_token;
    const no = { status: 403, body: refused('This action is unauthorized.') };
    expect(await till.send(post({ ids: [3] }, `${customers}/delete`), cashier)).toMatchObject(no);
    expect(await till.send(post({ ...john, email: 'otro@example.com' }), cashier)).toMatchObject(no);
    expect(await till.send(put(`${customers}/3`, { phone: '0777', status_customer: 'F' }), cashier)).toMatchObject(no);
    const { body } = await till.send(get(`${customers}/3`), cashier);
    expect(body).toMatchObject({ customer: { phone: '987654321', status_customer: 'A' } });
    expect((await till.send(put(`${customers}/3`, { phone: '0777777' }), cashier)).status).toBe(200);
  });
});
