import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { password, setupInput } from '../../testing.ts';
import { type Example, openTill, type Till } from './testing.ts';

const customers = '/api/v1/customers';
const company = { company: '1' };
const get = (path: string) => ({ path, headers: company });
const refused = (message: string) => ({ success: false, message });
const one = (errors: Record<string, string[]>) => ({
  status: 422,
  answer: { message: 'The given data was invalid.', errors },
});
const names = (...wanted: string[]) =>
  expect.objectContaining({
    customers: expect.objectContaining({ data: wanted.map((name) => expect.objectContaining({ name })) }),
  });

let till: Till;
beforeAll(async () => {
  till = await openTill();
  const john = { name: 'John Doe', email: 'john@example.com', contact_name: 'John', phone: '1234567890' };
  for (const body of [
    john,
    { ...john, name: 'John Doe Jr' },
    { name: 'Ágata', email: 'agata@example.com', phone: '987654321' },
    { name: 'Zoe', email: 'zoe@example.com' },
  ])
    await till.send({ method: 'POST', path: customers, body, headers: company });
});
afterAll(() => till.close());

const examples: Example[] = [
  ...[
    ['john', ['John Doe', 'John Doe Jr']],
    ['DOE%20john%20jr', ['John Doe Jr']],
    ['agata', ['Ágata']],
    ['zoe@example', ['Zoe']],
    ['nadie', []],
    ['%25', []],
    ['', ['John Doe', 'John Doe Jr', 'Ágata', 'Zoe']],
  ].map(([search, found]) => ({
    what: `searches «${search}» in names, contacts and e-mails`,
    ...get(`${customers}?search=${search}`),
    status: 200,
    answer: names(...(found as string[])),
  })),
  ...[
    ['id', 'desc', ['Zoe', 'Ágata', 'John Doe Jr', 'John Doe']],
    ['name', 'asc', ['Ágata', 'John Doe', 'John Doe Jr', 'Zoe']],
    ['name', 'DESC', ['Zoe', 'John Doe Jr', 'John Doe', 'Ágata']],
    ['email', 'asc', ['Ágata', 'John Doe', 'John Doe Jr', 'Zoe']],
    ['contact_name', 'desc', ['John Doe Jr', 'John Doe', 'Zoe', 'Ágata']],
    ['phone', 'desc', ['Ágata', 'John Doe Jr', 'John Doe', 'Zoe']],
    ['status_customer', 'asc', ['Ágata', 'John Doe', 'John Doe Jr', 'Zoe']],
    ['created_at', 'asc', ['John Doe', 'John Doe Jr', 'Ágata', 'Zoe']],
  ].map(([field, direction, found]) => ({
    what: `orders by ${field} ${direction}`,
    ...get(`${customers}?orderByField=${field}&orderBy=${direction}`),
    status: 200,
    answer: names(...(found as string[])),
  })),
  ...[
    ['orderByField', 'password', 'The selected order by field is invalid.'],
    ['orderBy', 'up', 'The selected order by is invalid.'],
    ['status_customer', 'X', 'The selected status customer is invalid.'],
    ['limit', '0', 'The limit must be between 1 and 100.'],
    ['limit', '101', 'The limit must be between 1 and 100.'],
    ['limit', 'ten', 'The limit must be an integer.'],
    ['limit', '1.5', 'The limit must be an integer.'],
    ['page', '0', 'The page must be between 1 and 10000000.'],
    ['page', '-1', 'The page must be an integer.'],
    ['search', 'x'.repeat(201), 'The search may not be greater than 200 characters.'],
  ].map(([field, value, message]) => ({
    what: `refuses a list with ${field}=${value?.slice(0, 10)}`,
    ...get(`${customers}?${field}=${value}`),
    ...one({ [String(field)]: [String(message)] }),
  })),
  {
    what: 'refuses a parameter that is sent twice',
    ...get(`${customers}?search=a&search=b`),
    ...one({ search: ['The search must be a string.'] }),
  },
];

describe('the list of document 004', () => {
  it.each(examples)('$what', async ({ status, answer, ...example }) => {
    const got = await till.send(example);
    expect(got.body).toEqual(answer);
    expect(got.status).toBe(status);
  });
});

describe('the limits of document 004', () => {
  const settings = { perUser: 1e6, perAddress: 1e6, coreposPerUser: 3, coreposPerAddress: 2 };

  it('are its own, per user and per address', async () => {
    const small = await openTill({ limits: settings });
    const codes = async (token: string | null | undefined, count: number) => {
      const answers = [];
      for (let i = 0; i < count; i++) answers.push(await small.send(get(customers), token));
      return answers;
    };
    const stranger = await codes(null, 3);
    expect(stranger.map(({ status }) => status)).toEqual([401, 401, 429]);
    const user = await codes(undefined, 4);
    expect(user.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(user[3]?.body).toEqual(refused('Too Many Attempts.'));
    expect(Number(user[3]?.headers.get('retry-after'))).toBeGreaterThan(0);
    // The other documents' callers are counted by themselves.
    expect((await small.send({ path: '/api/pos/clientes?page=1' })).status).toBe(200);
    await small.close();
  });

  it('are 60 and 30 a minute, until the store sets others', async () => {
    const { api } = till.test.caller();
    await api.session.signIn({ email: setupInput.administrator.email, password: password });
    expect(await api.access.get({})).toMatchObject({ coreposPerUser: 60, coreposPerAddress: 30 });
    await api.session.confirm({ password: password });
    expect(await api.access.update({ changes: { coreposPerUser: 100 } })).toMatchObject({ coreposPerUser: 100 });
  });
});
