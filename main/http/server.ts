import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { DomainError, invalid } from '#contract/errors.ts';
import type { Log } from '../adapters/log.ts';
import type { Backend } from '../backend.ts';
import { toDomainError, toWireError } from '../policy/errors.ts';
import { rpcPrefix, serveRouter } from './api.ts';
import { cookieNames, cookieOptions, httpContext } from './call-context.ts';
import { serveDialect } from './dialects/dialect.ts';
import { dialects } from './dialects/index.ts';
import { serveDocs } from './docs.ts';
import type { Limits } from './limits.ts';
import { servePage } from './page.ts';
import { guardOrigin, ownHosts } from './security.ts';

export interface HttpOptions {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly rendererDir: string;
  /** When set, the first run needs the cookie that POST /launch gives for it. */
  readonly launchToken?: string | undefined;
  /** PEM texts: serves HTTPS, as other machines than this one need it. */
  readonly tls?: { readonly cert: string; readonly key: string } | undefined;
  /** The store's own unless told otherwise. */
  readonly limits?: Limits | undefined;
}

export interface HttpServer {
  readonly url: string;
  close(): Promise<void>;
}

const megabyte = 1024 * 1024;

const digest = (text: string) => createHash('sha256').update(text).digest();
const sameSecret = (a: string, b: string) => timingSafeEqual(digest(a), digest(b));

/** Errors that no dialect shaped: the typed error's own JSON, wrapped as oRPC's protocol wraps it under /rpc. */
function shapedError(thrown: unknown, request: FastifyRequest, log: Log): { status: number; body: object } {
  const status = thrown instanceof Error && 'statusCode' in thrown ? Number(thrown.statusCode) : 500;
  const known =
    !(thrown instanceof DomainError) && status < 500
      ? invalid('', status === 413 ? 'bodyTooLarge' : 'malformed')
      : toDomainError(thrown, log, request.routeOptions.url ?? '');
  const error = toWireError(known).toJSON();
  const wire = { ...error, status: status === 413 ? 413 : error.status };
  return { status: wire.status, body: request.url.startsWith(`${rpcPrefix}/`) ? { json: wire } : wire };
}

function shapeErrors(server: FastifyInstance, log: Log): void {
  const send = (thrown: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const { status, body } = shapedError(thrown, request, log);
    return reply.status(status).send(body);
  };
  server.setErrorHandler(send);
  server.setNotFoundHandler((request, reply) => send(new DomainError('NOT_FOUND', { noun: 'page' }), request, reply));
}

const isStream = (request: FastifyRequest) => request.url.endsWith('/change/watch');

/** Which route answered what in how long. No address, name, token or search: the path as it is declared, never as it was asked. */
function logAccess(server: FastifyInstance, log: Log): void {
  server.addHook('onResponse', async (request, reply) => {
    if (isStream(request)) return;
    log.access({
      id: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
  });
}

/** Before connections are cut, the answers of running requests leave; a caller who reads slowly is not waited for longer than this. */
const lastAnswersMs = 8_000;

function deliverLastAnswers(server: FastifyInstance): void {
  let running = 0;
  let idle = () => {};
  server.addHook('onRequest', async (request, reply) => {
    if (isStream(request)) return;
    running += 1;
    // Whether it was answered or its caller went away.
    reply.raw.once('close', () => {
      running -= 1;
      if (running === 0) idle();
    });
  });
  server.addHook('preClose', async () => {
    if (running === 0) return;
    await new Promise<void>((resolve) => {
      idle = resolve;
      setTimeout(resolve, lastAnswersMs).unref();
    });
  });
}

/** How often Node looks for connections whose time is over; by itself twice a minute only. */
const checked = { connectionsCheckingInterval: 5000 };

/** Backend and renderer over HTTP, without Electron. Throws what `listen` throws when the port is taken. */
export async function startHttpServer(backend: Backend, options: HttpOptions): Promise<HttpServer> {
  const secure = options.tls !== undefined;
  const server = fastify({
    ...(options.tls ? { https: { ...options.tls, ...checked, minVersion: 'TLSv1.2' as const } } : { http: checked }),
    bodyLimit: megabyte,
    genReqId: () => randomBytes(9).toString('base64url'),
    routerOptions: { maxParamLength: 1000, ignoreTrailingSlash: true },
    requestTimeout: 30_000,
    connectionTimeout: 0,
    keepAliveTimeout: 72_000,
    forceCloseConnections: true,
    frameworkErrors: (thrown, request, reply) => {
      const { status, body } = shapedError(thrown, request as FastifyRequest, backend.log);
      void (reply as FastifyReply).status(status).send(body);
    },
  });
  let port = options.port;
  let hosts = ownHosts(options.host, port);
  const launchCookie = options.launchToken === undefined ? null : randomBytes(24).toString('base64url');
  let launchToken = options.launchToken ?? null;
  shapeErrors(server, backend.log);
  deliverLastAnswers(server);
  guardOrigin(server, {
    scheme: secure ? 'https' : 'http',
    hosts: () => hosts,
    origins: () => backend.access().origins,
  });
  logAccess(server, backend.log);
  // Slow and silent callers hold a place each: there are enough of them, and nobody keeps one for long.
  server.server.maxConnections = 1000;
  server.server.headersTimeout = 15_000;
  await server.register(fastifyHelmet, {
    // The page brings its own policy with its nonce; everything else is data, where nothing may run.
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  await server.register(fastifyCookie);
  const contextOf: Parameters<typeof serveRouter>[2] = (request, reply) =>
    httpContext(request, reply, cookieNames(port, secure), launchCookie, secure);
  serveRouter(server, backend.router, contextOf);
  for (const dialect of dialects)
    serveDialect(server, backend, contextOf, () => options.limits ?? backend.access(), dialect);
  serveDocs(server);
  server.post('/launch', async (request, reply) => {
    const token = (request.body as { token?: unknown } | null)?.token;
    if (launchToken === null || launchCookie === null || typeof token !== 'string' || !sameSecret(token, launchToken)) {
      throw new DomainError('FORBIDDEN', { permission: 'launch' });
    }
    // Good once: what stands in the browser's history opens nothing.
    launchToken = null;
    return reply.setCookie(cookieNames(port, secure).launch, launchCookie, cookieOptions(secure)).send({});
  });
  await servePage(server, options.rendererDir);
  await server.listen({ host: options.host, port });
  port = (server.server.address() as AddressInfo).port;
  hosts = ownHosts(options.host, port);
  const shownHost = options.host.includes(':') ? `[${options.host}]` : options.host;
  return { url: `${secure ? 'https' : 'http'}://${shownHost}:${port}`, close: () => server.close() };
}
