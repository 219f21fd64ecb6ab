import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '#contract/errors.ts';

/** Hosts under which this server may be asked for: anything else is a rebound name, whatever address it resolves to. */
export function ownHosts(host: string, port: number): ReadonlySet<string> {
  const names = new Set(['127.0.0.1', 'localhost', '[::1]', host.includes(':') ? `[${host}]` : host]);
  const withPort = [...names].map((name) => `${name}:${port}`);
  // Browsers leave the usual port out.
  return new Set(port === 80 ? [...withPort, ...names] : withPort);
}

/** Requests of pages of other sites that the store allows: they may call with a token, and their cookies are not looked at. */
const foreign = new WeakSet<FastifyRequest>();
export const isForeign = (request: FastifyRequest): boolean => foreign.has(request);

export interface OriginRules {
  readonly scheme: 'http' | 'https';
  /** Hosts under which this server may be asked for. */
  hosts(): ReadonlySet<string>;
  /** Other sites' exact origins; usually none. */
  origins(): readonly string[];
}

function refusedBecause(request: FastifyRequest, { scheme, hosts }: OriginRules): string | null {
  if (!hosts().has((request.headers.host ?? '').toLowerCase())) return 'host';
  if (foreign.has(request) || request.method === 'GET' || request.method === 'HEAD') return null;
  // Tills and scripts send neither header; a browser always does, and then it must be our own page.
  const { origin } = request.headers;
  const own = `${scheme}://`;
  if (origin !== undefined && !(origin.startsWith(own) && hosts().has(origin.slice(own.length)))) return 'origin';
  const site = request.headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none' ? null : 'origin';
}

/** Refuses foreign Host and Origin before anything reads the body, and answers the question a browser asks first on behalf of an allowed site. */
export function guardOrigin(server: FastifyInstance, rules: OriginRules): void {
  server.addHook('onRequest', async (request, reply) => {
    // Answers hold people's data; the page's own files say otherwise for themselves.
    reply.header('cache-control', 'no-store');
    reply.header('x-request-id', request.id);
    const { origin } = request.headers;
    if (origin !== undefined && rules.origins().includes(origin)) {
      foreign.add(request);
      reply
        .header('access-control-allow-origin', origin)
        .header(
          'access-control-expose-headers',
          'retry-after, x-request-id, x-ratelimit-limit, x-ratelimit-remaining, x-ratelimit-reset',
        )
        .header('vary', 'origin');
    }
    const reason = refusedBecause(request, rules);
    if (reason !== null) throw new DomainError('FORBIDDEN', { permission: reason });
    if (request.method === 'OPTIONS' && foreign.has(request)) {
      return reply
        .header('access-control-allow-methods', 'GET, POST, PUT, PATCH, DELETE')
        .header('access-control-allow-headers', 'authorization, content-type, idempotency-key, company')
        .header('access-control-max-age', '600')
        .status(204)
        .send();
    }
    return undefined;
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
    // A PDF is printed from a frame of the page's own making.
    'frame-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
