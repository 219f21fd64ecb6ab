import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Example, openTill, type Till } from './testing.ts';

let till: Till;
beforeAll(async () => {
  till = await openTill();
});
afterAll(() => till.close());

const customers = '/api/v1/customers';
const company = { company: '1' };
const get = (path: string) => ({ path, headers: company });
const post = (body: unknown) => ({ method: 'POST', path: customers, body, headers: company });
const refused = (message: string) => ({ success: false, message });
const one = (errors: Record<string, string[]>) => ({
  status: 422,
  answer: { message: 'The given data was invalid.', errors },
});
const john = { name: 'John Doe', email: 'john@example.com' };

const examples: Example[] = [
  {
    what: 'says in the document’s words that the e-mail is missing',
    ...post({ name: 'John Doe' }),
    ...one({ email: ['The email field is required.'] }),
  },
  {
    what: 'names everything that is wrong at once',
    ...post({
      name: ' ',
      email: 'john@',
      contact_name: 'x'.repeat(121),
      phone: { a: 1 },
      authentication: 2,
      send_after_created_email: 'yes',
      billing_address: { state_id: 999, country_id: 'x', zip: 'x'.repeat(21), address_street_1: 'x'.repeat(256) },
    }),
    ...one({
      name: ['The name field is required.'],
      email: ['The email must be a valid email address.'],
      contact_name: ['The contact name may not be greater than 120 characters.'],
      phone: ['The phone must be a string.'],
      authentication: ['The authentication field must be true or false.'],
      send_after_created_email: ['The send after created email field must be true or false.'],
      'billing_address.state_id': ['The selected billing address.state id is invalid.'],
      'billing_address.country_id': ['The billing address.country id must be an integer.'],
      'billing_address.zip': ['The billing address.zip may not be greater than 20 characters.'],
      'billing_address.address_street_1': [
        'The billing address.address street 1 may not be greater than 255 characters.',
      ],
    }),
  },
  ...[
    ['name', 'x'.repeat(121), 'The name may not be greater than 120 characters.'],
    ['name', ['x'], 'The name must be a string.'],
    ['email', `${'x'.repeat(50)}@example.com`, 'The email may not be greater than 60 characters.'],
    ['phone', '1'.repeat(21), 'The phone may not be greater than 20 characters.'],
    ['billing_address', 'Quito', 'The billing address must be an array.'],
    ['billing_address', [], 'The billing address must be an array.'],
  ].map(([field, value, message]) => ({
    what: `refuses ${field} ${JSON.stringify(value).slice(0, 20)}`,
    ...post({ ...john, [String(field)]: value }),
    ...one({ [String(field)]: [String(message)] }),
  })),
  {
    what: 'refuses a state of another country',
    ...post({ ...john, billing_address: { state_id: 1, country_id: 2 } }),
    ...one({ 'billing_address.state_id': ['The selected billing address.state id is invalid.'] }),
  },
  {
    what: 'needs the company',
    path: customers,
    status: 400,
    answer: refused('The company header is required.'),
  },
  {
    what: 'is of one company',
    path: customers,
    headers: { company: '2' },
    status: 403,
    answer: refused('You do not have access to this company.'),
  },
  {
    what: 'takes JSON that is whole',
    method: 'POST',
    path: customers,
    headers: company,
    body: '{"name":',
    status: 400,
    answer: refused('The request body is not valid.'),
  },
  {
    what: 'takes no more than a megabyte',
    ...post({ name: 'x'.repeat(1_100_000) }),
    status: 413,
    answer: refused('The request is too large.'),
  },
];

describe('what document 004 refuses', () => {
  it.each(examples)('$what', async ({ status, answer, ...example }) => {
    const got = await till.send(example);
    expect(got.body).toEqual(answer);
    expect(got.status).toBe(status);
    expect((await till.send(get(customers))).body).toMatchObject({ customerTotalCount: 0 });
  });

  it.each([
    ['no token', null],
    ['one that is none', 'x'.repeat(43)],
  ])('answers nobody with %s', async (_what, token) => {
    const got = await till.send(get(customers), token);
    expect(got).toMatchObject({ status: 401, body: refused('Unauthenticated.') });
  });
});
