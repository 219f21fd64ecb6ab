import { mkdirSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { password, temporaryBackend } from '../testing.ts';
import { type HttpServer, startHttpServer } from './server.ts';

const test = temporaryBackend();
let server: HttpServer;
let token = '';

const founder = {
  email: 'carlos@tienda.example',
  password,
  nombres: 'Carlos Alberto',
  p_apellido: 'Mamani',
  s_apellido: 'Quispe',
  fecha_nacimiento: '1995-08-22',
  genero: 'M',
  name: 'carlitos',
  estado: true,
};

beforeAll(async () => {
  const rendererDir = path.join(test.dataDir, 'renderer');
  mkdirSync(path.join(rendererDir, 'assets'), { recursive: true });
  writeFileSync(path.join(rendererDir, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__"><p>page</p>');
  writeFileSync(path.join(rendererDir, 'assets/a-1.js'), 'export {};');
  server = await startHttpServer(test.backend, { host: '127.0.0.1', port: 0, rendererDir });
});
afterAll(async () => {
  await server.close();
  await test.remove();
});

function post(route: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(server.url + route, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}
const bearer = () => ({ authorization: `Bearer ${token}` });

/** fetch sets Host and Origin itself; a plain request lets the test lie. */
function rawStatus(method: string, route: string, headers: Record<string, string>): Promise<number> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const request = httpRequest({ method, hostname, port, path: route, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.on('error', reject);
    request.end(method === 'POST' ? '{}' : undefined);
  });
}

describe('POST /usuario/register', () => {
  it('tells what is missing in the document’s own shape', async () => {
    const response = await post('/usuario/register', { email: 'a@b.example' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      status: 400,
      message: expect.stringContaining('nombres es requerido'),
      data: null,
    });
  });

  it.each([
    ['a birth date that never was', { fecha_nacimiento: '1995-02-30' }, 'fecha_nacimiento inválido'],
    ['a birth date to come', { fecha_nacimiento: '2030-01-01' }, 'fecha_nacimiento inválido'],
    ['another gender than M or F', { genero: 'X' }, 'genero inválido'],
    ['no e-mail', { email: 'nada' }, 'email inválido'],
    ['a short password', { password: 'corta' }, 'password debe tener al menos 8 caracteres'],
  ])('refuses %s', async (_what, change, message) => {
    const response = await post('/usuario/register', { ...founder, ...change });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ message: expect.stringContaining(message) });
  });

  it('founds store 1 and its administrator while there are no users, ignoring what it does not know', async () => {
    const response = await post('/usuario/register', { ...founder, id: 99, passwordHash: 'x', role: { id: 6 } });
    expect(response.status).toBe(200);
    expect(response.headers.get('set-cookie')).toBeNull();
    const usuario = await response.json();
    expect(usuario).toMatchObject({
      id: 1,
      name: 'carlitos',
      email: founder.email,
      estado: true,
      id_user_create: null,
      persona: {
        id: 1,
        nombres: 'Carlos Alberto',
        p_apellido: 'Mamani',
        s_apellido: 'Quispe',
        fecha_nacimiento: '1995-08-22',
        genero: 'M',
      },
      role: { id: 1, nombre: 'admin' },
    });
    expect(JSON.stringify(usuario)).not.toMatch(/password|hash/i);
    const { store } = (await (await post('/api/app/session/get', {})).json()) as { store: unknown };
    expect(store).toMatchObject({
      number: 1,
      country: 'EC',
      currency: 'USD',
      timeZone: 'America/Guayaquil',
      language: 'es',
    });
  });

  it('is closed afterwards', async () => {
    const response = await post('/usuario/register', { ...founder, email: 'otro@tienda.example' });
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ status: 401, message: 'Token inválido o expirado', data: null });
  });
});

describe('POST /auth/login', () => {
  it('answers the token and the user, and sets the session cookie', async () => {
    const response = await post('/auth/login', { email: 'Carlos@Tienda.example', password });
    expect(response.status).toBe(200);
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(new RegExp(`^trastienda_${new URL(server.url).port}=`));
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    const body = (await response.json()) as { access_token: string; usuario: unknown };
    token = body.access_token;
    expect(token.length).toBeGreaterThan(40);
    expect(body.usuario).toMatchObject({ name: 'carlitos', persona: { nombres: 'Carlos Alberto' } });
  });

  it('refuses a wrong password', async () => {
    const response = await post('/auth/login', { email: founder.email, password: 'equivocada' });
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ status: 401, message: 'Credenciales inválidas', data: null });
  });

  it('lets an administrator register a cashier, the default role', async () => {
    const response = await post(
      '/usuario/register',
      { ...founder, email: 'caja@tienda.example', s_apellido: '' },
      bearer(),
    );
    expect(await response.json()).toMatchObject({
      id: 2,
      role: { id: 2, nombre: 'user', descripcion: 'Cajero estándar' },
      persona: { s_apellido: null },
    });
    const again = await post('/usuario/register', { ...founder, email: 'CAJA@tienda.example' }, bearer());
    expect(again.status).toBe(409);
  });
});

describe('the plain JSON API', () => {
  it('saves and finds a client with a bearer token', async () => {
    const created = await post('/api/app/client/create', { name: 'Juan', surname: 'Pérez' }, bearer());
    expect(created.status).toBe(200);
    const list = await (await post('/api/app/client/list', { search: 'PEREZ juan' }, bearer())).json();
    expect(list).toMatchObject({ total: 1, page: 1, items: [{ name: 'Juan Pérez', code: 'CLI001' }] });
  });

  it('answers a repeated key without writing again', async () => {
    const headers = { ...bearer(), 'idempotency-key': 'una-llave-1' };
    const [one, two] = await Promise.all([
      post('/api/app/client/create', { name: 'Doble' }, headers),
      post('/api/app/client/create', { name: 'Doble' }, headers),
    ]);
    expect(await one.json()).toEqual(await two.json());
  });

  it('refuses a key that it could not honour', async () => {
    const response = await post(
      '/api/app/client/create',
      { name: 'Llave rota' },
      { ...bearer(), 'idempotency-key': 'a.b.c.d.e.f' },
    );
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ data: { issues: [{ path: 'idempotency-key' }] } });
  });

  it('keeps no trace of a first password beside its hash', async () => {
    const body = { ...founder, email: 'llave@tienda.example', password: 'facil-de-adivinar' };
    const headers = { ...bearer(), 'idempotency-key': 'llave-de-registro' };
    const [one, two] = [await post('/usuario/register', body, headers), await post('/usuario/register', body, headers)];
    expect(one.status).toBe(200);
    expect(await two.json()).toEqual(await one.json());
    const stored = test.backend.store.reader.raw
      .prepare("SELECT input_hash FROM idempotency WHERE key = 'llave-de-registro'")
      .pluck();
    const before = stored.get();
    const other = await post(
      '/usuario/register',
      { ...body, email: 'llave2@tienda.example', password: 'otra-clave-larga' },
      { ...headers, 'idempotency-key': 'llave-de-registro-2' },
    );
    expect(other.status).toBe(200);
    // The hash is the same whatever the password: nobody can try passwords against it.
    const same = await post('/usuario/register', { ...body, password: 'cualquier-otra' }, headers);
    expect(same.status).toBe(200);
    expect(stored.get()).toBe(before);
  });

  it('describes itself', async () => {
    const document = (await (await fetch(`${server.url}/api/app/openapi.json`)).json()) as {
      paths: Record<string, { post: { responses: object } }>;
    };
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/client/list', '/client/create', '/session/signIn']),
    );
    expect(Object.keys(document.paths['/client/create']?.post.responses ?? {})).toEqual(
      expect.arrayContaining(['200', '400', '401', '403', '409']),
    );
  });

  const malformed: [string, () => Promise<Response>, number, string][] = [
    ['no token', () => post('/api/app/client/list', {}), 401, 'UNAUTHENTICATED'],
    ['a forged token', () => post('/api/app/client/list', {}, { authorization: 'Bearer abc' }), 401, 'UNAUTHENTICATED'],
    ['malformed JSON', () => post('/api/app/client/create', '{"name":', bearer()), 400, 'VALIDATION'],
    ['an unknown key', () => post('/api/app/client/create', { name: 'A', role: 'admin' }, bearer()), 400, 'VALIDATION'],
    ['a wrong type', () => post('/api/app/client/create', { name: 7 }, bearer()), 400, 'VALIDATION'],
    ['a list instead of an object', () => post('/api/app/client/create', [], bearer()), 400, 'VALIDATION'],
    ['a text too long', () => post('/api/app/client/create', { name: 'x'.repeat(121) }, bearer()), 400, 'VALIDATION'],
    ['an unknown id', () => post('/api/app/client/get', { id: 'CLI999' }, bearer()), 404, 'NOT_FOUND'],
    ['an unknown procedure', () => post('/api/app/client/destroy', {}, bearer()), 404, 'NOT_FOUND'],
    ['a prototype for a noun', () => post('/api/app/__proto__/constructor', {}, bearer()), 404, 'NOT_FOUND'],
    [
      'a form instead of JSON',
      () =>
        post('/api/app/client/create', 'name=A', { ...bearer(), 'content-type': 'application/x-www-form-urlencoded' }),
      400,
      'VALIDATION',
    ],
    [
      'a body of two megabytes',
      () => post('/api/app/client/create', { name: 'A', notes: 'x'.repeat(2 ** 21) }, bearer()),
      413,
      'VALIDATION',
    ],
    ['an unknown page', () => fetch(`${server.url}/nowhere`), 404, 'NOT_FOUND'],
  ];
  it.each(malformed)('refuses %s and writes nothing', async (_what, send, status, code) => {
    const { raw } = test.backend.store.reader;
    const state = () =>
      raw
        .prepare('SELECT (SELECT count(*) FROM client) AS clients, (SELECT count(*) FROM change_log) AS changes')
        .get();
    const before = state();
    const response = await send();
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ defined: true, code });
    expect(state()).toEqual(before);
  });
});

describe('the first run behind a launch token', () => {
  it('takes the token once, and the cookie it gave from then on', async () => {
    const fresh = temporaryBackend();
    const guarded = await startHttpServer(fresh.backend, {
      host: '127.0.0.1',
      port: 0,
      rendererDir: path.join(test.dataDir, 'renderer'),
      launchToken: 'abcdefgh',
    });
    const send = (route: string, body: unknown, headers: Record<string, string> = {}) =>
      fetch(guarded.url + route, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
    expect((await send('/usuario/register', founder)).status).toBe(403);
    expect((await send('/launch', { token: 'abcdefgé' })).status).toBe(403);
    const launched = await send('/launch', { token: 'abcdefgh' });
    expect(launched.status).toBe(200);
    expect((await send('/launch', { token: 'abcdefgh' })).status).toBe(403);
    const cookie = launched.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(cookie).not.toContain('abcdefgh');
    expect((await send('/usuario/register', founder, { cookie })).status).toBe(200);
    await guarded.close();
    await fresh.remove();
  });
});

describe('the page', () => {
  it('comes with a policy that lets nothing foreign run, and a nonce of its own each time', async () => {
    const [one, two] = await Promise.all([fetch(`${server.url}/`), fetch(`${server.url}/`)]);
    const policy = one.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';
    expect(await one.text()).toContain(`content="${nonce}"`);
    expect(two.headers.get('content-security-policy')).not.toContain(nonce);
    expect(one.headers.get('x-content-type-options')).toBe('nosniff');
    expect(one.headers.get('x-frame-options')).toBe('DENY');
    expect(one.headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('serves its hashed files and nothing beside them', async () => {
    expect((await fetch(`${server.url}/assets/a-1.js`)).headers.get('cache-control')).toContain('immutable');
    for (const route of [
      '/assets/../index.html',
      '/assets/..%2findex.html',
      '/assets/%2e%2e/trastienda.db',
      '/assets/..%5cindex.html',
      '/assets/a%00',
    ]) {
      expect(await rawStatus('GET', route, { host: new URL(server.url).host }), route).toBeGreaterThanOrEqual(400);
    }
  });
});

describe('foreign names and pages', () => {
  it.each([
    ['another host', 'GET', { host: 'evil.example' }],
    ['our address on another port', 'GET', { host: '127.0.0.1:1' }],
    ['another origin', 'POST', { origin: 'http://evil.example' }],
    ['a hidden origin', 'POST', { origin: 'null' }],
    ['another site', 'POST', { 'sec-fetch-site': 'cross-site' }],
    ['another port of this site', 'POST', { 'sec-fetch-site': 'same-site' }],
  ])('are refused: %s', async (_what, method, headers: Record<string, string>) => {
    const { host } = new URL(server.url);
    expect(
      await rawStatus(method, '/api/app/session/get', { host, 'content-type': 'application/json', ...headers }),
    ).toBe(403);
  });

  it('are refused at the documents’ paths in the documents’ shape', async () => {
    const response = await post('/auth/login', {}, { 'sec-fetch-site': 'cross-site' });
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual({ status: 403, message: 'No tiene permiso para esta operación', data: null });
  });

  it('cannot run a command by another method than POST', async () => {
    const { host } = new URL(server.url);
    const headers = { host, origin: 'http://evil.example', authorization: `Bearer ${token}` };
    for (const method of ['HEAD', 'GET', 'PUT', 'DELETE', 'OPTIONS']) {
      for (const route of ['/rpc/session/signOut', '/api/app/session/signOut'])
        expect(await rawStatus(method, route, headers)).toBeGreaterThanOrEqual(400);
    }
    expect((await post('/api/app/client/counts', {}, bearer())).status).toBe(200);
  });

  it('our own page passes', async () => {
    const { host } = new URL(server.url);
    const headers = { host, origin: server.url, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
    expect(await rawStatus('POST', '/api/app/session/get', headers)).toBe(200);
  });
});
