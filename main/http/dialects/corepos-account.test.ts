import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Api } from '../../testing.ts';
import { password, setupInput } from '../../testing.ts';
import { type Example, openTill, type Till } from './testing.ts';

let till: Till;
let api: Api;
let own = '';

const base = '/api/v1/customer';
const company = { company: '1' };
const line = (unitPriceCents: number) => [{ description: 'Servicio', quantity: 1000, unitPriceCents }];

async function issue(clientId: string, cents: number, dates: { issueDate?: string; dueDate?: string } = {}) {
  const { id, version } = await api.invoice.create({ clientId, lines: line(cents), ...dates });
  return api.invoice.issue({ id, version });
}

async function login(email: string, secret: string): Promise<string> {
  const body = { email, password: secret };
  const { body: answer } = await till.send({ method: 'POST', path: '/auth/login', body }, null);
  return (answer as { access_token: string }).access_token;
}

/** The document's example, made of what people really do. */
async function makeTheExample(clientId: string): Promise<void> {
  const paid = await issue(clientId, 450_000);
  await issue(clientId, 30_000, { dueDate: '2026-04-01' });
  await issue(clientId, 20_000, { issueDate: '2026-01-10', dueDate: '2026-02-10' });
  const allocations = [{ invoiceId: paid.id, amountCents: 450_000 }];
  await api.payment.record({ clientId, amountCents: 450_000, method: 'transfer', allocations });
  await api.payment.record({ clientId, amountCents: 100_000, method: 'cash', allocations: [] });
  await api.expense.record({ clientId, amountCents: 100_000, category: 'Transporte' });
  await api.invoice.create({ clientId, lines: line(999) });
}

async function sellPackages(clientId: string): Promise<void> {
  const packaged = { priceCents: 2550, taxBp: 0, billingPeriod: 'monthly' as const };
  const internet = await api.servicePackage.create({ name: 'Package Name', kind: 'service', ...packaged });
  const pbx = await api.servicePackage.create({ name: 'Centralita', kind: 'pbx', ...packaged });
  for (const startDate of ['2026-01-15', '2026-03-01', '2026-06-01'])
    await api.service.create({ clientId, packageId: internet.id, startDate });
  await api.service.create({ clientId, packageId: pbx.id, startDate: '2026-03-01', priceCents: 100 });
  const [newest] = (await api.service.list({ kind: 'service' })).items;
  if (newest) await api.service.setStatus({ id: newest.id, version: newest.version, status: 'cancelled' });
}

beforeAll(async () => {
  till = await openTill();
  const caller = till.test.caller();
  api = caller.api;
  await api.session.signIn({ email: setupInput.administrator.email, password });
  const john = await api.client.create({ name: 'John Doe', email: 'john@example.com' });
  const other = await api.client.create({ name: 'Otra', email: 'otra@example.com' });
  await makeTheExample(john.id);
  await issue(other.id, 7_777);
  await sellPackages(john.id);
  const offer = await api.estimate.create({ clientId: john.id, lines: line(12_345) });
  await api.estimate.send({ id: offer.id, version: offer.version });
  await api.estimate.create({ clientId: john.id, lines: line(1) });
  const secret = (await api.user.invite({ clientId: john.id })).secret ?? '';
  const window = till.test.caller();
  await window.api.session.signIn({ email: 'john@example.com', password: secret });
  await window.api.session.changePassword({ current: secret, next: password });
  own = await login('john@example.com', password);
});
afterAll(() => till.close());

const refused = (message: string) => ({ success: false, message });
const invalid = (errors: Record<string, string[]>) => ({ message: 'The given data was invalid.', errors });
const get = (path: string) => ({ path, headers: company });
const meta = (total: number, more: object = {}) => ({ current_page: 1, per_page: 10, total, total_pages: 1, ...more });
const services = [
  { id: 3, code: 'SVC-003', status: 'cancelled', customer_id: 1, package: { name: 'Package Name' } },
  { id: 2, code: 'SVC-002', status: 'active', customer_id: 1, package: { name: 'Package Name' } },
  { id: 1, code: 'SVC-001', status: 'active', customer_id: 1, package: { name: 'Package Name' } },
];
const pbx = { id: 4, pbx_services_number: 'PBX001', status: 'active', pbxPackage: { name: 'Centralita' } };
const sold = { id: 1, code: 'PAQ001', name: 'Package Name', price: '25.50', status: 'active' };
const estimate = {
  id: 1,
  estimate_number: 'P-000001',
  estimate_date: '2026-03-04',
  expiry_date: '2026-03-19',
  status: 'sent',
  total: '123.45',
};
const payments = [
  {
    id: 2,
    payment_number: 'R-000002',
    payment_date: '2026-03-04',
    amount: '1000.00',
    payment_method: 'cash',
    invoice_numbers: [],
  },
  {
    id: 1,
    payment_number: 'R-000001',
    payment_date: '2026-03-04',
    amount: '4500.00',
    payment_method: 'transfer',
    invoice_numbers: ['001-001-000000001'],
  },
];
const codes = (...wanted: string[]) =>
  expect.objectContaining({
    packages: expect.objectContaining({ data: wanted.map((code) => expect.objectContaining({ code })) }),
  });

/** What the client himself and staff who name him get alike. */
const lists: Example[] = [
  {
    what: 'services',
    ...get('/services'),
    status: 200,
    answer: { packages: { data: services, meta: meta(3) }, success: true },
  },
  { what: 'services by number', ...get('/services?service_number=svc-002'), status: 200, answer: codes('SVC-002') },
  {
    what: 'services by status',
    ...get('/services?status=active'),
    status: 200,
    answer: codes('SVC-002', 'SVC-001'),
  },
  {
    what: 'services by the dates they start between',
    ...get('/services?from_date=2026-01-16&to_date=2026-03-01'),
    status: 200,
    answer: codes('SVC-002'),
  },
  {
    what: 'services two by two',
    ...get('/services?limit=2&page=2'),
    status: 200,
    answer: {
      packages: { data: services.slice(2), meta: { current_page: 2, per_page: 2, total: 3, total_pages: 2 } },
      success: true,
    },
  },
  {
    what: 'PBX services',
    ...get('/pbx-services'),
    status: 200,
    answer: { pbxServices: { data: [pbx], meta: meta(1) }, success: true },
  },
  {
    what: 'PBX services by status and number',
    ...get('/pbx-services?status=pending&service_number=PBX001'),
    status: 200,
    answer: { pbxServices: { data: [], meta: meta(0, { total_pages: 0 }) }, success: true },
  },
  {
    what: 'packages',
    ...get('/packages'),
    status: 200,
    answer: {
      customerPackages: {
        data: [
          { id: 2, code: 'PAQ002', name: 'Centralita', price: '1.00', status: 'active' },
          { ...sold, status: 'cancelled' },
          sold,
          sold,
        ],
        meta: meta(4),
      },
      success: true,
    },
  },
  {
    what: 'payments',
    ...get('/payments'),
    status: 200,
    answer: { payments: { data: payments, meta: meta(2) }, success: true },
  },
  {
    what: 'a page past the end',
    ...get('/payments?page=9&limit=3'),
    status: 200,
    answer: {
      payments: { data: [], meta: { current_page: 9, per_page: 3, total: 2, total_pages: 1 } },
      success: true,
    },
  },
  ...[
    ['/services?status=open', 'status', 'The selected status is invalid.'],
    ['/services?from_date=2026-02-30', 'from_date', 'The from date is not a valid date.'],
    ['/services?to_date=ayer', 'to_date', 'The to date is not a valid date.'],
    ['/services?limit=0', 'limit', 'The limit must be between 1 and 100.'],
    ['/pbx-services?limit=101', 'limit', 'The limit must be between 1 and 100.'],
    ['/estimates?page=0', 'page', 'The page must be between 1 and 10000000.'],
    [
      `/services?service_number=${'x'.repeat(31)}`,
      'service_number',
      'The service number may not be greater than 30 characters.',
    ],
  ].map(([path, field, message]) => ({
    what: `nothing for ${path}`,
    ...get(String(path)),
    status: 422,
    answer: invalid({ [String(field)]: [String(message)] }),
  })),
];

const named = (path: string) => `${base}${path}${path.includes('?') ? '&' : '?'}customer_id=1`;

describe('a customer’s lists', () => {
  it.each(lists)('show him $what', async ({ path, status, answer }) => {
    const got = await till.send(get(base + path), own);
    expect(got.body).toEqual(answer);
    expect(got.status).toBe(status);
  });

  it.each(lists)('show staff $what', async ({ path, status, answer }) => {
    const got = await till.send(get(named(path)));
    expect(got.body).toEqual(answer);
    expect(got.status).toBe(status);
  });

  it('show him the estimates he was sent, and staff the drafts too', async () => {
    expect((await till.send(get(`${base}/estimates`), own)).body).toEqual({
      estimates: { data: [estimate], meta: meta(1) },
      success: true,
    });
    const { body } = await till.send(get(named('/estimates')));
    expect(body).toMatchObject({ estimates: { data: [{ status: 'draft' }, estimate], meta: { total: 2 } } });
  });

  it.each(['/services', '/pbx-services', '/packages', '/estimates', '/payments'])(
    '%s need to know from staff whose they are',
    async (path) => {
      expect(await till.send(get(base + path))).toMatchObject({
        status: 422,
        body: invalid({ customer_id: ['The customer id field is required.'] }),
      });
      expect(await till.send(get(`${base}${path}?customer_id=x`))).toMatchObject({ status: 422 });
      expect(await till.send(get(`${base}${path}?customer_id=99`))).toMatchObject({
        status: 404,
        body: refused('Customer not found.'),
      });
    },
  );

  it.each(['/services', '/pbx-services', '/packages', '/estimates', '/payments'])(
    '%s are nobody else’s for a customer',
    async (path) => {
      expect((await till.send(get(`${base}${path}?customer_id=1`), own)).status).toBe(200);
      expect(await till.send(get(`${base}${path}?customer_id=2`), own)).toMatchObject({
        status: 403,
        body: refused('This action is unauthorized.'),
      });
      expect((await till.send({ path: base + path }, own)).status).toBe(400);
      expect((await till.send(get(base + path), null)).status).toBe(401);
    },
  );

  it('are all that a customer reaches', async () => {
    for (const path of ['/api/v1/customers', '/api/v1/customers/1', '/api/v1/customers/1/stats'])
      expect((await till.send(get(path), own)).status, path).toBe(403);
    const config = { method: 'POST', path: `${base}/config`, body: { customer_id: 1, a: 'b' }, headers: company };
    expect((await till.send(config, own)).status).toBe(403);
  });
});

describe('a customer’s figures', () => {
  it('are the document’s', async () => {
    const { status, body } = await till.send(get('/api/v1/customers/1/stats'));
    expect(status).toBe(200);
    expect((body as { chartData: unknown }).chartData).toEqual({
      accountBalance: 1000,
      invoiceTotals: [0, 0, 0, 0, 0, 0, 0, 0, 0, 200, 0, 4800],
      invoiceDue: 500,
      invoiceOverdue: 200,
      salesTotal: 5000,
      totalReceipts: 4500,
      totalExpenses: 1000,
      balanceTotal: 3500,
    });
    const details = await till.send(get('/api/v1/customers/1'));
    expect((body as { customer: unknown }).customer).toEqual((details.body as { customer: unknown }).customer);
  });

  it('stand beside what runs for him', async () => {
    const { body } = await till.send(get('/api/v1/customers/1'));
    expect(body).toMatchObject({
      customer: { servicescount: 3, packages: [{ code: 'PAQ002', price: '1.00' }, sold, sold] },
    });
  });

  it('are of nobody who is not there', async () => {
    expect((await till.send(get('/api/v1/customers/99/stats'))).status).toBe(404);
  });
});

describe('a customer’s settings', () => {
  const set = (body: unknown, path = '/config') => ({ method: 'POST', path: base + path, body, headers: company });

  it.each([
    ['the document’s', { config_key: 'value' }, { config_key: 'value' }],
    ['several, numbers among them', { a: 1, b_2: 2.5, c: 'tres' }, { a: 1, b_2: 2.5, c: 'tres' }],
    [
      'known ones as what they are, in zeroes and ones',
      { tax_exempt: 1, payment_terms_days: 30 },
      { tax_exempt: 1, payment_terms_days: 30 },
    ],
    ['yes and no as one and nought', { yes: true, no: false }, { yes: 1, no: 0 }],
    ['none at all', {}, {}],
    ['one that is taken away', { a: null }, { a: null }],
    ['no id of the sender’s', { id: 77, d: 'x' }, { d: 'x' }],
  ])('keep %s', async (_what, values, echo) => {
    const got = await till.send(set({ customer_id: 1, ...values }));
    expect(got.body).toEqual({ config: { id: 1, customer_id: 1, ...echo }, success: true });
    expect(got.status).toBe(200);
  });

  it('are where the app reads them', async () => {
    const { id } = await api.client.get({ id: '1' });
    expect((await api.account.config({ clientId: id })).values).toMatchObject({
      config_key: 'value',
      tax_exempt: true,
      payment_terms_days: 30,
      c: 'tres',
    });
  });

  it.each([
    ['a key with a capital', { Color: 'x' }, { Color: ['The color format is invalid.'] }],
    ['a key of 61', { ['x'.repeat(61)]: 'x' }, { ['x'.repeat(60)]: [`The ${'x'.repeat(60)} format is invalid.`] }],
    ['a value of 256', { a: 'x'.repeat(256) }, { a: ['The a may not be greater than 255 characters.'] }],
    ['a value that is none', { a: { b: 1 } }, { a: ['The a must be a string.'] }],
    [
      'a known one that is something else',
      { payment_terms_days: 'x' },
      { payment_terms_days: ['The payment terms days format is invalid.'] },
    ],
  ])('refuse %s', async (_what, values, errors) => {
    expect(await till.send(set({ customer_id: 1, ...values }))).toMatchObject({ status: 422, body: invalid(errors) });
  });

  it('need a customer', async () => {
    expect(await till.send(set({ a: 'b' }))).toMatchObject({
      status: 422,
      body: invalid({ customer_id: ['The customer id field is required.'] }),
    });
    expect((await till.send(set({ customer_id: 99, a: 'b' }))).status).toBe(404);
  });

  it('are set by the old path too, which says that it is old', async () => {
    const got = await till.send(set({ customer_id: 1, config_key: 'otro' }, '/old-config'));
    expect(got).toMatchObject({
      status: 200,
      body: { config: { id: 1, customer_id: 1, config_key: 'otro' }, success: true },
    });
    expect(got.headers.get('deprecation')).toMatch(/^@\d+$/);
    expect(got.headers.get('link')).toBe('</api/v1/customer/config>; rel="successor-version"');
    expect((await till.send(set({ customer_id: 1 }))).headers.get('deprecation')).toBeNull();
  });
});
