import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { dialects } from './dialects/index.ts';
import { describeDialect } from './docs-openapi.ts';
import { docsPage } from './docs-page.ts';
import { contentSecurityPolicy } from './security.ts';

/** The documents' APIs described, for people and for programs; nothing of it needs the network. */
export function serveDocs(server: FastifyInstance): void {
  server.get('/docs', async (_request, reply) => {
    const nonce = randomBytes(16).toString('base64');
    reply.header('content-security-policy', contentSecurityPolicy(nonce));
    return reply.type('text/html; charset=utf-8').send(docsPage(nonce));
  });
  for (const dialect of dialects) {
    const place = `/docs/${dialect.name}`;
    // What is typed by hand leads to its part of the page.
    server.get(place, (_request, reply) => reply.redirect(`/docs#${dialect.name}`));
    let description: object | undefined;
    server.get(`${place}/openapi.json`, async () => (description ??= describeDialect(dialect)));
  }
}
