import { randomUUID } from 'node:crypto';
import fastifyRateLimit from '@fastify/rate-limit';
import type { ContractRouterClient } from '@orpc/contract';
import { ORPCError } from '@orpc/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { DomainError, type ErrorCode } from '#contract/errors.ts';
import type { Contract } from '#contract/index.ts';
import type { Permission } from '#contract/permissions.ts';
import type { ReadDb } from '#db/connection.ts';
import type { Backend } from '../../backend.ts';
import type { CallContext, Caller } from '../../context.ts';
import { toDomainError, toWireError } from '../../policy/errors.ts';
import { acceptJson, refused } from '../json-body.ts';
import type { Limits } from '../limits.ts';
import { isForeign } from '../security.ts';
import { acceptUploads } from '../upload.ts';

/** What went wrong, before a dialect puts it in its own words. `malformed`: the body is not what its content type says. */
export interface Failure {
  readonly status: number;
  readonly code: ErrorCode | 'MALFORMED';
  readonly data: unknown;
}

/** An answer a route gives instead of its success, in the document's own shape. */
export class DialectAnswer extends Error {
  readonly status: number;
  readonly body: object;

  constructor(status: number, body: object) {
    super(`answered ${status}`);
    this.status = status;
    this.body = body;
  }
}

export interface DialectCall {
  readonly api: ContractRouterClient<Contract>;
  readonly context: CallContext;
  /** The router for another context of this very request. */
  apiFor(context: CallContext): ContractRouterClient<Contract>;
  /** For what decides, never for what is answered: here nothing is masked and nobody's role is asked. */
  readonly db: ReadDb;
  /** Anybody may do this without a token now. */
  readonly open: boolean;
  /** Null on open routes only. */
  readonly caller: Caller | null;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** The body, which is an object; none counts as an empty one. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly params: Readonly<Record<string, string>>;
}

/**
 * One operation of a document. `query`, `body` and `answer` describe it, lengths and formats in their `meta`; the handler checks,
 * because each document has its own words.
 */
export interface DialectRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly summary: string;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodObject;
  /** The file of a form, where it may come as one. */
  readonly upload?: string;
  readonly answer: z.ZodType;
  /** 200 unless told otherwise. */
  readonly success?: number;
  /** Answers without a token too: always, or while the store has this door open. */
  readonly open?: boolean | ((backend: Backend) => boolean);
  /** When a door that the store may open stands open, as it follows «needs a token, except». */
  readonly openWhen?: string;
  /** What the role of the caller must hold. */
  readonly needs?: readonly Permission[];
  /** What more its reader must know, a sentence each. */
  readonly notes?: readonly string[];
  /** What `:id` in its path is. */
  readonly id?: { readonly summary: string; readonly example: string };
  /** How it may refuse, besides what every operation of its kind does (see `statusesOf`). */
  readonly refuses?: readonly number[];
  /** Safe to repeat with an `idempotency-key`. */
  readonly repeatable?: boolean;
  /** What a failure nobody foresaw is called here. */
  readonly failed?: string;
  handle(call: DialectCall): Promise<unknown>;
}

/** A document's REST API: a mapping onto the typed router, nothing else. Unknown and read-only fields of a body are ignored. */
export interface Dialect {
  readonly name: string;
  readonly title: string;
  /** What holds for all of its operations, a sentence each. */
  readonly notes: readonly string[];
  readonly routes: readonly DialectRoute[];
  /** Where this document also looks for its token. */
  token?(request: FastifyRequest): string | null;
  /** What every call must bring. */
  readonly header?: { readonly name: string; readonly summary: string; readonly example: string };
  /** Files come by multipart; a route takes them with `receiveUpload`. */
  readonly uploads?: boolean;
  /** Where this document names limits of its own. */
  limits?(settings: Limits): Pick<Limits, 'perUser' | 'perAddress'>;
  /** Where this document's status differs from ours. */
  status?(failure: Failure): number;
  failure(failure: Failure, route: DialectRoute | undefined): object;
  /** The shape of what an operation answers when it refuses with a status. */
  refusal(status: number, route: DialectRoute): z.ZodType;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function failureFrom(thrown: unknown, backend: Backend, url: string): Failure {
  if (thrown instanceof ORPCError) return { status: thrown.status, code: thrown.code as ErrorCode, data: thrown.data };
  const status = thrown instanceof Error && 'statusCode' in thrown ? Number(thrown.statusCode) : 500;
  if (!(thrown instanceof DomainError) && status < 500) return { status, code: 'MALFORMED', data: null };
  const { code, data } = toDomainError(thrown, backend.log, url);
  return { status: toWireError(new DomainError(code, data)).status, code, data };
}

export type ContextOf = (request: FastifyRequest, reply: FastifyReply) => CallContext;

/** The same caller with the token that this document keeps elsewhere. */
function contextFor(dialect: Dialect, request: FastifyRequest, context: CallContext): CallContext {
  // Of a page of another site no cookie is looked at, here as anywhere.
  const other = context.token() === null && !isForeign(request) ? (dialect.token?.(request) ?? null) : null;
  return other === null ? context : { ...context, token: () => other, keepToken: undefined };
}

/** Serves a document at its own paths, with its limits and its words for every failure. */
export function serveDialect(
  server: FastifyInstance,
  backend: Backend,
  contextOf: ContextOf,
  limits: () => Limits,
  dialect: Dialect,
): void {
  server.register(async (scope) => {
    const callers = new WeakMap<FastifyRequest, { context: CallContext; caller: Caller | null }>();
    const isOpen = ({ open = false }: DialectRoute) => (typeof open === 'boolean' ? open : open(backend));
    const routeOf = (request: FastifyRequest) =>
      dialect.routes.find(({ url, method }) => url === request.routeOptions.url && method === request.method);

    scope.setErrorHandler((thrown, request, reply) => {
      if (thrown instanceof DialectAnswer) return reply.status(thrown.status).send(thrown.body);
      const failure = failureFrom(thrown, backend, request.routeOptions.url ?? '');
      if (failure.status === 429) {
        const seconds = isRecord(failure.data) ? Number(failure.data['retryAfterSeconds']) : Number.NaN;
        if (Number.isFinite(seconds)) reply.header('retry-after', String(Math.ceil(seconds)));
      }
      return reply.status(dialect.status?.(failure) ?? failure.status).send(dialect.failure(failure, routeOf(request)));
    });

    // Before anything is read of the body: who it is, and whether it is too much.
    scope.addHook('onRequest', async (request, reply) => {
      const context = contextFor(dialect, request, contextOf(request, reply));
      callers.set(request, { context, caller: backend.identify(context) });
    });
    acceptJson(scope);
    if (dialect.uploads) await acceptUploads(scope);
    const allowed = () => dialect.limits?.(limits()) ?? limits();
    await scope.register(fastifyRateLimit, {
      timeWindow: 60_000,
      cache: 10_000,
      keyGenerator: (request) =>
        callers.get(request)?.caller?.program?.id ?? callers.get(request)?.caller?.id ?? `address ${request.ip}`,
      max: (request) => (callers.get(request)?.caller ? allowed().perUser : allowed().perAddress),
      errorResponseBuilder: (_request, { ttl }) => new DomainError('RATE_LIMITED', { retryAfterSeconds: ttl / 1000 }),
      addHeadersOnExceeding: { 'x-ratelimit-limit': true, 'x-ratelimit-remaining': true, 'x-ratelimit-reset': true },
    });
    // After the limits, which count strangers too, and before the body.
    scope.addHook('preParsing', async (request) => {
      const { caller, context } = callers.get(request) ?? {};
      if (caller) return;
      const open = routeOf(request)?.open ?? false;
      // Who shows a token that is none means to be somebody: at a store's open door too he must hear of it.
      const enters = typeof open === 'boolean' ? open : context?.token() === null && open(backend);
      if (!enters) throw new DomainError('UNAUTHENTICATED', { reason: 'session' });
    });

    for (const route of dialect.routes) {
      scope.route({
        method: route.method,
        url: route.url,
        handler: async (request, reply) => {
          const { context, caller } = callers.get(request) ?? { context: contextOf(request, reply), caller: null };
          const body = request.body ?? {};
          if (!isRecord(body)) throw refused(400);
          const idempotencyKey = context.idempotencyKey ?? randomUUID();
          const answer = await route.handle({
            api: backend.call({ ...context, idempotencyKey, sent: { url: route.url, params: request.params, body } }),
            apiFor: (other) => backend.call(other),
            db: backend.store.reader,
            open: isOpen(route),
            context,
            caller,
            request,
            reply,
            body,
            query: request.query as Record<string, string | undefined>,
            params: request.params as Record<string, string>,
          });
          return reply.status(route.success ?? 200).send(answer);
        },
      });
    }
  });
}

/** A JSON array written as it is read, between what opens and what closes it. The first piece is waited for, so that a refusal is still an answer of its own. */
export async function streamed(
  pieces: AsyncIterable<readonly object[]>,
  around: [string, string],
): Promise<AsyncGenerator<string>> {
  const iterator = pieces[Symbol.asyncIterator]();
  let piece = await iterator.next();
  return (async function* () {
    yield `${around[0]}[`;
    for (let first = true; !piece.done; piece = await iterator.next()) {
      for (const item of piece.value) {
        yield first ? JSON.stringify(item) : `,${JSON.stringify(item)}`;
        first = false;
      }
    }
    yield `]${around[1]}`;
  })();
}
