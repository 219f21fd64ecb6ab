import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import autocannon from 'autocannon';
import fastify from 'fastify';
import type { Backend } from '../main/backend.ts';
import { startHttpServer } from '../main/http/server.ts';
import { type Besieged, benchSlow } from './slow.ts';

export interface Load {
  readonly perSecond: number;
  readonly p99: number;
  readonly failed: number;
}

/** Five seconds of ten connections, each waiting for its answer; the load comes from a thread of its own. */
async function load(url: string, paths: readonly string[], token: string): Promise<Load> {
  const result = await autocannon({
    url,
    connections: 10,
    duration: 5,
    workers: 1,
    headers: { authorization: `Bearer ${token}` },
    requests: paths.map((each) => ({ method: 'GET', path: each })),
  });
  return {
    perSecond: result.requests.average,
    p99: result.latency.p99,
    failed: result.errors + result.timeouts + result.non2xx,
  };
}

async function emptyHandler(): Promise<Load> {
  const server = fastify();
  server.get('/', async () => ({}));
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  try {
    return await load(url, ['/'], '');
  } finally {
    await server.close();
  }
}

/** The till's API over HTTP, its limits lifted, beside a handler that does nothing, and among callers who never finish. */
export async function benchHttp(
  backend: Backend,
  folder: string,
  credentials: { email: string; password: string },
  words: readonly string[],
): Promise<{ empty: Load; list: Load; search: Load; slow: Besieged }> {
  const rendererDir = path.join(folder, 'page');
  mkdirSync(rendererDir, { recursive: true });
  writeFileSync(path.join(rendererDir, 'index.html'), '');
  const limits = { perUser: 1e9, perAddress: 1e9 };
  const server = await startHttpServer(backend, { host: '127.0.0.1', port: 0, rendererDir, limits });
  try {
    const login = await fetch(`${server.url}/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(credentials),
    });
    const { access_token } = (await login.json()) as { access_token: string };
    const pages = Array.from({ length: 100 }, (_, i) => `/api/pos/clientes?page=${i + 1}`);
    const searches = words.map((word) => `/api/pos/clientes/search?name=${encodeURIComponent(word)}`);
    const empty = await emptyHandler();
    const list = await load(server.url, pages, access_token);
    const search = await load(server.url, searches, access_token);
    return { empty, list, search, slow: await benchSlow(server.url, pages, access_token) };
  } finally {
    await server.close();
  }
}
