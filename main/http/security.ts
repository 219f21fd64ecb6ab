import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '#contract/errors.ts';

/** Hosts under which this server may be asked for: anything else is a rebound name, whatever address it resolves to. */
export function ownHosts(host: string, port: number): ReadonlySet<string> {
  const names = new Set(['127.0.0.1', 'localhost', '[::1]', host.includes(':') ? `[${host}]` : host]);
  const withPort = [...names].map((name) => `${name}:${port}`);
  // Browsers leave the usual port out.
  return new Set(port === 80 ? [...withPort, ...names] : withPort);
}

function refusedBecause(request: FastifyRequest, hosts: ReadonlySet<string>): string | null {
  if (!hosts.has((request.headers.host ?? '').toLowerCase())) return 'host';
  if (request.method === 'GET' || request.method === 'HEAD') return null;
  // Tills and scripts send neither header; a browser always does, and then it must be our own page.
  const { origin } = request.headers;
  if (origin !== undefined && !(origin.startsWith('http://') && hosts.has(origin.slice('http://'.length))))
    return 'origin';
  const site = request.headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none' ? null : 'origin';
}

/** Refuses foreign Host and Origin before anything reads the body. */
export function guardOrigin(server: FastifyInstance, hosts: () => ReadonlySet<string>): void {
  server.addHook('onRequest', async (request, reply) => {
    // Answers hold people's data; the page's own files say otherwise for themselves.
    reply.header('cache-control', 'no-store');
    const reason = refusedBecause(request, hosts());
    if (reason !== null) throw new DomainError('FORBIDDEN', { permission: reason });
  });
}

/** The page may load what this server serves and nothing else; styles carry the nonce of their page. */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
