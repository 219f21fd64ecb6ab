import { timingSafeEqual } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastify, { type FastifyInstance } from 'fastify';
import { DomainError } from '#contract/errors.ts';
import type { Backend } from '../backend.ts';
import { toWireError } from '../policy/errors.ts';
import { rpcPrefix, serveRouter } from './api.ts';
import { cookieNames, cookieOptions, httpContext } from './call-context.ts';
import { serveKantuta } from './dialects/kantuta.ts';
import { servePage } from './page.ts';
import { guardOrigin, ownHosts } from './security.ts';

export interface HttpOptions {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly rendererDir: string;
  /** When set, the first run needs the cookie that POST /launch gives for it. */
  readonly launchToken?: string | undefined;
}

export interface HttpServer {
  readonly url: string;
  close(): Promise<void>;
}

const megabyte = 1024 * 1024;

function sameSecret(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

/** Errors that no dialect shaped: the typed error's own JSON, wrapped as oRPC's protocol wraps it under /rpc. */
function shapeErrors(server: FastifyInstance): void {
  server.setErrorHandler((thrown, request, reply) => {
    const status = thrown instanceof Error && 'statusCode' in thrown ? Number(thrown.statusCode) : 500;
    const malformed = new DomainError('VALIDATION', {
      issues: [{ path: '', rule: status === 413 ? 'bodyTooLarge' : 'malformed' }],
    });
    const known =
      thrown instanceof DomainError
        ? thrown
        : status < 500
          ? malformed
          : new DomainError('UNEXPECTED', { incident: request.id });
    const error = toWireError(known).toJSON();
    const wire = { ...error, status: status === 413 ? 413 : error.status };
    return reply.status(wire.status).send(request.url.startsWith(`${rpcPrefix}/`) ? { json: wire } : wire);
  });
  server.setNotFoundHandler((_request, reply) => {
    const error = toWireError(new DomainError('NOT_FOUND', { noun: 'page' })).toJSON();
    return reply.status(404).send(error);
  });
}

/** Backend and renderer over HTTP, without Electron. Throws what `listen` throws when the port is taken. */
export async function startHttpServer(backend: Backend, options: HttpOptions): Promise<HttpServer> {
  const server = fastify({
    bodyLimit: megabyte,
    requestTimeout: 30_000,
    connectionTimeout: 0,
    keepAliveTimeout: 72_000,
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: false },
  });
  let port = options.port;
  let hosts = ownHosts(options.host, port);
  const launchToken = options.launchToken ?? null;
  shapeErrors(server);
  guardOrigin(server, () => hosts);
  await server.register(fastifyHelmet, {
    // The page brings its own policy with its nonce; everything else is data, where nothing may run.
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  await server.register(fastifyCookie);
  const contextOf: Parameters<typeof serveRouter>[2] = (request, reply) =>
    httpContext(request, reply, cookieNames(port), launchToken);
  serveRouter(server, backend.router, contextOf);
  serveKantuta(server, backend, contextOf);
  server.post('/launch', async (request, reply) => {
    const token = (request.body as { token?: unknown } | null)?.token;
    if (launchToken === null || typeof token !== 'string' || !sameSecret(token, launchToken)) {
      throw new DomainError('FORBIDDEN', { permission: 'launch' });
    }
    return reply.setCookie(cookieNames(port).launch, launchToken, cookieOptions).send({});
  });
  await servePage(server, options.rendererDir);
  await server.listen({ host: options.host, port });
  port = (server.server.address() as AddressInfo).port;
  hosts = ownHosts(options.host, port);
  const shownHost = options.host.includes(':') ? `[${options.host}]` : options.host;
  return { url: `http://${shownHost}:${port}`, close: () => server.close() };
}
