import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Permission, roleMatrix } from '#contract/permissions.ts';
import { password, setupInput } from '../testing.ts';
import type { Dialect, DialectRoute } from './dialects/dialect.ts';
import { dialects } from './dialects/index.ts';
import { openTill, type Till } from './dialects/testing.ts';
import { queryOf } from './docs-openapi.ts';
import { refusalsOf } from './docs-refusals.ts';
import { exampleOf, fieldsOf, type Schema, schemaOf } from './docs-schema.ts';

/** What the description says of a body, held against what the server does with it. */

type Body = Record<string, unknown>;

let till: Till;
beforeAll(async () => {
  till = await openTill();
});
afterAll(() => till.close());

const every = dialects.flatMap((dialect) =>
  dialect.routes.map((route) => [`${route.method} ${route.url}`, dialect, route] as const),
);
const bodied = every.filter(([, , { body }]) => body);
const creating = bodied.filter(([, , { repeatable }]) => repeatable);

let made = 0;
function next(): number {
  made += 1;
  return made;
}
/** No two accounts have one e-mail. */
const anew = (body: Body): Body =>
  typeof body['email'] === 'string' ? { ...body, email: `n${next()}@correo.example` } : body;

function call(
  { header }: Dialect,
  route: DialectRoute,
  body: unknown,
  token: string | null = till.token,
  headers: Record<string, string> = {},
) {
  return till.send(
    {
      method: route.method,
      path: route.url.replace(/:\w+/, route.id?.example ?? ''),
      headers: { ...(header && { [header.name]: header.example }), ...headers },
      ...(body !== undefined && { body }),
    },
    token,
  );
}

/** With the parameters that must stand in its query, and others. */
function callWithQuery(dialect: Dialect, route: DialectRoute, body: unknown, token: string, more: object = {}) {
  const asked = queryOf(route).filter(({ required }) => required);
  const query = { ...Object.fromEntries(asked.map(({ name, example }) => [name, String(example)])), ...more };
  const text = new URLSearchParams(query).toString();
  return call(dialect, text === '' ? route : { ...route, url: `${route.url}?${text}` }, body, token);
}

const bodySchema = ({ body }: DialectRoute): Schema => (body ? schemaOf(body, 'input') : {});
const least = (route: DialectRoute): Body => anew(exampleOf(bodySchema(route)) as Body);

/** The same with one field, also within another, set. */
function withField(body: Body, path: string, value: unknown): Body {
  const [name = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...body, [name]: value };
  return { ...body, [name]: withField((body[name] as Body | undefined) ?? {}, rest.join('.'), value) };
}

/** A text of that length, of the form that is asked for. */
function textOf({ format, pattern }: Schema, length: number): string {
  const n = String(next());
  if (format === 'email') return `${n.padEnd(length - 12, 'a')}@tienda.test`;
  return pattern?.includes('\\d') ? '1'.repeat(length) : `${n}${'k'.repeat(length)}`.slice(0, length);
}

describe.each(creating)('%s', (_name, dialect, route) => {
  const fields = fieldsOf(bodySchema(route));
  const required = fields.filter((field) => field.required && !field.path.includes('.')).map(({ path }) => path);
  const limited = fields.filter(
    ({ schema: { maxLength, type, enum: values } }) => type === 'string' && maxLength && !values,
  );

  it('takes a body of the required fields only', async () => {
    const { status, body } = await call(dialect, route, least(route));
    expect({ status, body }).toMatchObject({ status: route.success ?? 200 });
    expect(route.answer.parse(body)).toEqual(body);
  });

  it.each(required)('refuses a body without %s, and with null for it', async (field) => {
    const { [field]: _left, ...rest } = least(route);
    const answers = [await call(dialect, route, rest), await call(dialect, route, { ...rest, [field]: null })];
    for (const { status, body } of answers) {
      expect([400, 422]).toContain(status);
      expect(() => dialect.refusal(status, route).parse(body)).not.toThrow();
    }
  });

  it.each(
    limited
      .filter(({ path }) => !['birth_date', 'ct_codigo'].includes(path))
      .map(({ path, schema }) => [path, schema] as const),
  )('takes %s as long as it says, and no longer', async (path, schema) => {
    const { maxLength = 0, minLength = 0 } = schema;
    const at = (length: number) => call(dialect, route, withField(least(route), path, textOf(schema, length)));
    expect((await at(maxLength)).status).toBe(route.success ?? 200);
    expect([400, 422]).toContain((await at(maxLength + 1)).status);
    if (minLength > 0) expect((await at(minLength)).status).toBe(route.success ?? 200);
    if (minLength > 0) expect([400, 422]).toContain((await at(minLength - 1)).status);
  });

  it('is done once with an idempotency-key', async () => {
    const key = `once-${next()}`.padEnd(12, '-');
    const send = (body: Body, as: string) => call(dialect, route, body, till.token, { 'idempotency-key': as });
    const body = least(route);
    const first = await send(body, key);
    expect(first.status).toBe(route.success ?? 200);
    expect((await send(body, key)).body).toEqual(first.body);
    expect((await send(least(route), 'short')).status).toBe(dialect.name === 'corepos' ? 422 : 400);
  });
});

/** What the least of an operation may need, besides what it always does: a role over the new user's, and an address of nobody's. */
const beyond: Readonly<Record<string, readonly Permission[]>> = {
  '/usuario/register': roleMatrix.cashier,
  '/mail': ['mail:external'],
};
/** An administrator's account is out of reach of every other role. */
const higher = '/usuario/:id';

async function keyWith(permissions: readonly Permission[]): Promise<string> {
  const { api } = till.test.caller();
  await api.session.signIn({ email: setupInput.administrator.email, password });
  const role = await api.role.create({ name: `rol ${next()}`, permissions: [...new Set(permissions)] });
  return (await api.access.createToken({ name: `till ${next()}`, roleNumber: role.number })).secret;
}

const closed = every.filter(([, , { needs = [], url }]) => needs.length > 0 && url !== higher);
it.each(closed)('%s needs the permissions that it names', async (_name, dialect, route) => {
  const { needs = [], url, method, repeatable } = route;
  const body = () => (route.body ? least(route) : undefined);
  const all = await keyWith([...needs, ...(beyond[url] ?? [])]);
  const { status } = await callWithQuery(dialect, route, body(), all);
  expect([401, 403]).not.toContain(status);
  if (method !== 'GET' && !repeatable) return;
  for (const one of needs) {
    const fewer = await keyWith(needs.filter((each) => each !== one));
    expect((await callWithQuery(dialect, route, body(), fewer)).status, one).toBe(403);
  }
});

describe.each(every)('%s', (_name, dialect, route) => {
  const refusals = new Map(refusalsOf(dialect, route).map((refusal) => [refusal.status, refusal]));

  it('refuses as its examples do', () => {
    for (const { status, example, shape } of refusals.values())
      if (example) expect(() => shape.parse(example), String(status)).not.toThrow();
  });

  it('asks for a token, unless it says otherwise', async () => {
    const { status, body } = await call(dialect, route, undefined, null);
    if (route.open === true) return expect(status).not.toBe(403);
    expect(status).toBe(401);
    return expect(() => refusals.get(401)?.shape.parse(body)).not.toThrow();
  });
});

describe.each(bodied)('%s', (_name, dialect, route) => {
  it.each([
    [400, '{', 'application/json'],
    [413, JSON.stringify('a'.repeat(1_100_000)), 'application/json'],
    [415, '<a/>', 'application/xml'],
  ])('refuses with %i as described', async (wanted, sent, type) => {
    const { status, body } = await call(dialect, route, sent, till.token, { 'content-type': type });
    expect(status).toBe(wanted);
    const refusal = refusalsOf(dialect, route).find((each) => each.status === status);
    expect(() => refusal?.shape.parse(body)).not.toThrow();
    expect(body).toEqual(refusal?.example);
  });
});

/** What a parameter says that it does not take. */
function beyondOf({ maximum, maxLength, enum: values, format }: Schema): string | null {
  if (maximum !== undefined) return String(maximum + 1);
  if (maxLength !== undefined) return 'k'.repeat(maxLength + 1);
  return values || format ? 'nope' : null;
}

describe.each(every.filter(([, , { method }]) => method === 'GET'))('%s', (_name, dialect, route) => {
  beforeAll(async () => {
    const clients = dialects.find(({ name }) => name === 'clientes');
    const [first] = clients?.routes ?? [];
    if (clients && first) await call(clients, first, least(first));
  });

  it('answers the fields that it names, and no others', async () => {
    const { status, body } = await callWithQuery(dialect, route, undefined, till.token);
    expect(status).toBe(200);
    expect(route.answer.parse(body)).toEqual(body);
  });
});

const limited = every.flatMap(([name, dialect, route]) =>
  (route.method === 'GET' ? queryOf(route) : []).flatMap((parameter) => {
    const value = beyondOf(parameter.schema);
    return value === null ? [] : [[name, parameter.name, value, dialect, route] as const];
  }),
);
it.each(limited)('%s refuses a %s of %s', async (_name, parameter, value, dialect, route) => {
  // A limit is one of a page.
  const { status } = await callWithQuery(dialect, route, undefined, till.token, { page: '1', [parameter]: value });
  expect([400, 422]).toContain(status);
});
