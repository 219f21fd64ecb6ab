import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dialects } from './dialects/index.ts';
import { openTill, type Till } from './dialects/testing.ts';

let till: Till;
beforeAll(async () => {
  till = await openTill();
});
afterAll(() => till.close());

describe('the description of the APIs', () => {
  it.each(dialects.map(({ name, routes }) => [name, routes] as const))(
    'names every operation of %s',
    async (name, routes) => {
      const { status, body } = await till.send({ path: `/docs/${name}/openapi.json` }, null);
      expect(status).toBe(200);
      const { openapi, paths } = body as {
        openapi: string;
        paths: Record<string, Record<string, { responses: object }>>;
      };
      expect(openapi).toMatch(/^3\.0/);
      for (const { method, url, success = 200 } of routes) {
        const operation = paths[url.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
        expect(Object.keys(operation?.responses ?? {}), `${method} ${url}`).toContain(String(success));
      }
    },
  );

  it('can be read without a network, a script or a style of others', async () => {
    const response = await fetch(`${till.server.url}/docs`);
    const text = await response.text();
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(text).toContain('/api/pos/clientes/{id}');
    expect(text).not.toMatch(/<script|https?:/);
  });
});
