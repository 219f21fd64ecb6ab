import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#contract/index.ts';
import { dialects } from './dialects/index.ts';
import { openTill, type Till } from './dialects/testing.ts';
import { type OpenApi, type Operation, operationsOf, refsOf, resolved } from './docs-testing.ts';

let till: Till;
beforeAll(async () => {
  till = await openTill();
});
afterAll(() => till.close());

async function read(path: string): Promise<OpenApi> {
  const { status, body } = await till.send({ path }, null);
  expect(status).toBe(200);
  return body as OpenApi;
}

const files = [
  ...dialects.map(({ name }) => [name, `/docs/${name}/openapi.json`] as const),
  ['app', '/api/app/openapi.json'] as const,
];

describe.each(files)('the description of %s', (_name, path) => {
  let api: OpenApi;
  let operations: Operation[];
  beforeAll(async () => {
    api = await read(path);
    operations = operationsOf(api);
  });

  it('gives every operation a name of its own, a known tag and a summary', () => {
    const tags = new Set(api.tags.map(({ name }) => name));
    for (const { operationId, tags: own, summary } of operations) {
      expect(summary, operationId).toMatch(/\S/);
      expect(
        own?.filter((tag) => tags.has(tag)),
        operationId,
      ).toHaveLength(1);
    }
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  });

  it('declares every parameter of a path, and no other', () => {
    for (const { url, operationId, parameters = [] } of operations) {
      const declared = parameters.map((each) => resolved(api, each)).filter((each) => each['in'] === 'path');
      const named = [...url.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(
        declared.map(({ name }) => name),
        operationId,
      ).toEqual(named);
    }
  });

  it('says what each status answers', () => {
    for (const { operationId, responses } of operations) {
      expect(
        Object.keys(responses).some((status) => status.startsWith('2')),
        operationId,
      ).toBe(true);
      expect(Object.keys(responses), operationId).toEqual(expect.arrayContaining(['401', '429', '500', '503']));
      for (const response of Object.values(responses)) {
        const { content, description } = resolved(api, response) as {
          content: Record<string, { schema: object }>;
          description: string;
        };
        expect(description, operationId).toMatch(/\S/);
        for (const { schema } of Object.values(content))
          expect(Object.keys(schema).length, operationId).toBeGreaterThan(0);
      }
    }
  });

  it('refers to nothing that is not there', () => {
    for (const ref of refsOf(api)) expect(resolved(api, { $ref: ref }), ref).toBeDefined();
  });
});

it.each(dialects.map((dialect) => [dialect.name, dialect] as const))(
  'names every operation of %s',
  async (name, { routes }) => {
    const { openapi, paths } = await read(`/docs/${name}/openapi.json`);
    expect(openapi).toMatch(/^3\.0/);
    for (const { method, url, success = 200 } of routes) {
      const operation = paths[url.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
      expect(Object.keys(operation?.responses ?? {}), `${method} ${url}`).toContain(String(success));
    }
  },
);

describe('the description of the application’s own API', () => {
  it('names the kind and the permission of each procedure, and the key where it is remembered', async () => {
    const api = await read('/api/app/openapi.json');
    const operations = operationsOf(api);
    expect(operations).toHaveLength(Object.values(contract).flatMap(Object.values).length);
    const of = (name: string) => operations.find(({ operationId }) => operationId === name);
    expect(of('client.list')).toMatchObject({
      tags: ['client'],
      summary: 'client.list (query)',
      description: expect.stringContaining('`client:read`'),
    });
    expect(of('client.list')).not.toHaveProperty('parameters');
    expect(of('client.create')?.parameters).toEqual([{ $ref: '#/components/parameters/idempotency-key' }]);
    expect(of('access.createToken')?.description).toContain('`confirm`');
    expect(of('client.get')?.responses['409']).toEqual({ $ref: '#/components/responses/CONFLICT.IN_USE' });
  });

  it('writes a record that many answer once', async () => {
    const response = await fetch(`${till.server.url}/api/app/openapi.json`);
    expect((await response.text()).length).toBeLessThan(500_000);
  });
});

describe('the page', () => {
  let text: string;
  let policy: string;
  beforeAll(async () => {
    const response = await fetch(`${till.server.url}/docs`);
    text = await response.text();
    policy = response.headers.get('content-security-policy') ?? '';
  });

  it('can be read without a network, a script or a style of others', () => {
    expect(policy).toContain("default-src 'none'");
    expect(text).toContain('/api/pos/clientes/{id}');
    expect(text).not.toMatch(/<script|https?:| style=/);
  });

  it.each([
    'start',
    'keys',
    'errors',
    'limits',
    'repeat',
    'private',
    'app',
    'clientes',
    'kantuta',
    'clients',
    'corepos',
  ])('has the chapter %s, and leads to it', (id) => {
    expect(text).toContain(` id="${id}"`);
    expect(text).toContain(`href="#${id}"`);
  });

  it('leads to nothing that is not there', () => {
    for (const [, id] of text.matchAll(/href="#([^"]+)"/g)) expect(text).toContain(` id="${id}"`);
  });

  it('says what a first call needs', () => {
    for (const word of [
      'Settings → Programs and API',
      'tst_',
      'authorization: Bearer',
      'company',
      'x-ratelimit-limit',
      'retry-after',
      'idempotency-key',
      'private:read',
      'billing_address.city',
      'multipart/form-data',
      'contact_name | phone',
    ])
      expect(text).toContain(word);
  });

  it('tells Spanish readers in which language it is', () => {
    expect(text).toContain('<span lang="es">Esta página está en inglés.</span>');
  });

  it('says of a door that the store may open when it needs a token, in whole sentences', () => {
    expect(text).toContain('Creates a user with his persona. Needs a token, except on this very machine');
    expect(text).not.toMatch(/without a token[^<]*Needs a token\./);
    expect(text).not.toMatch(/[a-z] Answers \d/);
  });

  it('keeps everything in landmarks', () => {
    expect(text.match(/<main/g)).toHaveLength(1);
    expect(text).toMatch(/<\/a><header>[\s\S]*<\/header><nav[\s\S]*<\/nav>\s*<main[\s\S]*<\/main><\/body>/);
  });

  it.each([
    ['/docs/clientes', '/docs#clientes'],
    ['/docs/kantuta/', '/docs#kantuta'],
    ['/docs/clients', '/docs#clients'],
    ['/docs/corepos', '/docs#corepos'],
  ])('is found from %s', async (path, place) => {
    const { status, headers } = await fetch(till.server.url + path, { redirect: 'manual' });
    expect([status, headers.get('location')]).toEqual([302, place]);
  });
});
