import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { password, setupInput, type TestBackend, temporaryBackend } from '../../testing.ts';
import { type HttpOptions, type HttpServer, startHttpServer } from '../server.ts';

/** One operation and what must come of it. Strings of a body shape may be regular expressions. */
export interface Example {
  readonly what: string;
  readonly method?: string;
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly status: number;
  /** The whole body, or a part of it. */
  readonly answer: unknown;
}

export interface Till {
  readonly test: TestBackend;
  readonly server: HttpServer;
  readonly token: string;
  send(
    example: Pick<Example, 'method' | 'path' | 'body' | 'headers'>,
    token?: string | null,
  ): Promise<{ status: number; body: unknown; headers: Headers }>;
  close(): Promise<void>;
}

/** A real server on a real store, with an administrator's token. */
export async function openTill(options: Partial<HttpOptions> = {}): Promise<Till> {
  const test = temporaryBackend();
  const rendererDir = path.join(test.dataDir, 'renderer');
  mkdirSync(rendererDir, { recursive: true });
  writeFileSync(path.join(rendererDir, 'index.html'), '<p>page</p>');
  const server = await startHttpServer(test.backend, {
    host: '127.0.0.1',
    port: 0,
    rendererDir,
    limits: { perUser: 1e6, perAddress: 1e6 },
    ...options,
  });
  const { api } = test.caller();
  await api.setup.create(setupInput);
  let token = '';
  const till: Till = {
    test,
    server,
    get token() {
      return token;
    },
    async send({ method = 'GET', path: where, body, headers = {} }, as = token) {
      const response = await fetch(server.url + where, {
        method,
        headers: {
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(as !== null && { authorization: `Bearer ${as}` }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) };
    },
    async close() {
      await server.close();
      await test.remove();
    },
  };
  const signedIn = await till.send(
    { method: 'POST', path: '/auth/login', body: { email: setupInput.administrator.email, password } },
    null,
  );
  token = (signedIn.body as { access_token: string }).access_token;
  return till;
}
