import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { contentSecurityPolicy } from './security.ts';

/** Serves the built renderer: its page at `/` with a fresh style nonce, its hashed files under /assets. Any other path is 404. */
export async function servePage(server: FastifyInstance, rendererDir: string): Promise<void> {
  const page = readFileSync(path.join(rendererDir, 'index.html'), 'utf8');
  await server.register(fastifyStatic, {
    root: path.join(rendererDir, 'assets'),
    prefix: '/assets/',
    index: false,
    immutable: true,
    maxAge: '1y',
  });
  for (const file of readdirSync(rendererDir).filter((name) => name.endsWith('.svg'))) {
    const picture = readFileSync(path.join(rendererDir, file));
    server.get(`/${file}`, (_request, reply) => reply.type('image/svg+xml').send(picture));
  }
  server.get('/', (_request, reply) => {
    const nonce = randomBytes(16).toString('base64');
    return reply
      .header('content-security-policy', contentSecurityPolicy(nonce))
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page.replaceAll('__CSP_NONCE__', nonce));
  });
}
