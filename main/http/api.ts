import { OpenAPIHandler } from '@orpc/openapi/fastify';
import { RPCHandler } from '@orpc/server/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#contract/errors.ts';
import type { CallContext } from '../context.ts';
import { toWireError } from '../policy/errors.ts';
import type { Router } from '../router.ts';
import { describeApi } from './docs-app.ts';
import { textOfBody } from './json-body.ts';

export const rpcPrefix = '/rpc';
export const apiPrefix = '/api/app';

/** Our procedures throw wire errors only; a syntax or type error is oRPC refusing a body that is not what its content type says. */
async function refuseMalformed<T>({ next }: { next(): Promise<T> }): Promise<T> {
  try {
    return await next();
  } catch (error) {
    throw error instanceof SyntaxError || error instanceof TypeError ? malformed() : error;
  }
}

const malformed = () => toWireError(new DomainError('VALIDATION', { issues: [{ path: '', rule: 'malformed' }] }));

type ContextOf = (request: FastifyRequest, reply: FastifyReply) => CallContext;

/** The one router, twice: oRPC's own protocol for our page, plain JSON by POST for everybody else. */
export function serveRouter(server: FastifyInstance, router: Router, contextOf: ContextOf): void {
  const rpc = new RPCHandler<CallContext>(router, { interceptors: [refuseMalformed] });
  const api = new OpenAPIHandler<CallContext>(router, { interceptors: [refuseMalformed] });
  const notFound = () => {
    throw new DomainError('NOT_FOUND', { noun: 'procedure' });
  };

  server.register(async (scope) => {
    // JSON only: what a foreign page can send without asking first (forms, plain text) is refused by its type.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      'application/json',
      { parseAs: 'buffer' },
      async (request: FastifyRequest, body: Buffer) => textOfBody(request, body),
    );
    scope.post(`${rpcPrefix}/*`, async (request, reply) => {
      const { matched } = await rpc.handle(withParsedBody(request), reply, {
        prefix: rpcPrefix,
        context: contextOf(request, reply),
      });
      if (!matched) notFound();
    });
    scope.post(`${apiPrefix}/*`, async (request, reply) => {
      const { matched } = await api.handle(withParsedBody(request), reply, {
        prefix: apiPrefix,
        context: contextOf(request, reply),
      });
      if (!matched) notFound();
    });
  });

  let document: Promise<unknown> | undefined;
  server.get(`${apiPrefix}/openapi.json`, () => (document ??= describeApi(apiPrefix)));
}

function withParsedBody(request: FastifyRequest): FastifyRequest {
  if (typeof request.body !== 'string') return request;
  try {
    request.body = request.body === '' ? undefined : JSON.parse(request.body);
  } catch {
    throw new DomainError('VALIDATION', { issues: [{ path: '', rule: 'malformed' }] });
  }
  return request;
}
