import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { password, setupInput, temporaryBackend } from '../testing.ts';
import { openTill, type Till } from './dialects/testing.ts';
import { startHttpServer } from './server.ts';

let till: Till;
const site = 'https://tienda.example:8443';

beforeAll(async () => {
  till = await openTill();
  const { api } = till.test.caller();
  await api.session.signIn({ email: setupInput.administrator.email, password });
  await api.access.update({ changes: { origins: [site] } });
});
afterAll(() => till.close());

const list = { method: 'POST', path: '/api/app/client/list', body: {} };

describe('a page of another site', () => {
  it('may ask with a token, where the store allows that very site', async () => {
    const asked = await fetch(`${till.server.url}/api/app/client/list`, {
      method: 'OPTIONS',
      headers: { origin: site },
    });
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-origin')).toBe(site);
    expect(asked.headers.get('access-control-allow-credentials')).toBeNull();
    const answer = await till.send({ ...list, headers: { origin: site } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe(site);
  });

  it.each(['https://tienda.example', 'http://tienda.example:8443', `${site}.malo.example`, 'null'])(
    '«%s» may not',
    async (origin) => {
      const answer = await till.send({ ...list, headers: { origin } });
      expect(answer.status).toBe(403);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      const asked = await fetch(`${till.server.url}/api/app/client/list`, { method: 'OPTIONS', headers: { origin } });
      expect(asked.status).toBe(403);
    },
  );

  it('never speaks for whoever sits at the browser', async () => {
    const port = new URL(till.server.url).port;
    const headers = { cookie: `trastienda_${port}=${till.token}` };
    expect((await till.send({ ...list, headers }, null)).status).toBe(200);
    expect((await till.send({ ...list, headers: { ...headers, origin: site } }, null)).status).toBe(401);
  });
});

describe('every answer', () => {
  it('has a number to ask about, and says not to keep it', async () => {
    const { headers } = await till.send(list);
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{12}$/);
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

describe('over HTTPS', () => {
  it('is the same server, with cookies that no other host can set and nobody reads on the way', async () => {
    const pem = await generate([{ name: 'commonName', value: 'localhost' }]);
    const secure = await openSecure(pem.cert, pem.private);
    expect(secure.server.url).toMatch(/^https:/);
    const { status, cookie } = await secure.signIn();
    expect(status).toBe(200);
    expect(cookie).toMatch(/^__Host-trastienda_\d+=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    await secure.close();
  });
});

async function openSecure(cert: string, key: string) {
  const test = temporaryBackend();
  const rendererDir = `${test.dataDir}/renderer`;
  mkdirSync(rendererDir);
  writeFileSync(`${rendererDir}/index.html`, '<p>page</p>');
  const server = await startHttpServer(test.backend, { host: '127.0.0.1', port: 0, rendererDir, tls: { cert, key } });
  await test.caller().api.setup.create(setupInput);
  const signIn = () =>
    new Promise<{ status: number; cookie: string }>((resolve, reject) => {
      const body = JSON.stringify({ email: setupInput.administrator.email, password });
      const sent = request(
        `${server.url}/api/app/session/signIn`,
        {
          method: 'POST',
          ca: cert,
          checkServerIdentity: () => undefined,
          headers: { 'content-type': 'application/json' },
        },
        (response) => {
          response.resume();
          resolve({ status: response.statusCode ?? 0, cookie: response.headers['set-cookie']?.[0] ?? '' });
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  return {
    server,
    signIn,
    async close() {
      await server.close();
      await test.remove();
    },
  };
}
