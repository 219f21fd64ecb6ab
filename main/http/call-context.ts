import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CallContext } from '../context.ts';

export interface CookieNames {
  readonly session: string;
  readonly launch: string;
}

/** Per port, because cookies are not: two stores on one machine must not sign each other out. */
export const cookieNames = (port: number): CookieNames => ({
  session: `trastienda_${port}`,
  launch: `trastienda_${port}_launch`,
});

export const cookieOptions = { httpOnly: true, sameSite: 'strict', path: '/' } as const;

function isLoopback(address: string | undefined): boolean {
  return address === '::1' || address?.startsWith('127.') === true || address?.startsWith('::ffff:127.') === true;
}

function bearerToken(request: FastifyRequest): string | null {
  return /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

/** `launchCookie`: what the first run must show, null where nothing guards it. */
export function httpContext(
  request: FastifyRequest,
  reply: FastifyReply,
  names: CookieNames,
  launchCookie: string | null,
): CallContext {
  const bearer = bearerToken(request);
  let token = bearer ?? request.cookies[names.session] ?? null;
  return {
    transport: 'http',
    device: request.ip,
    screen: true,
    local: isLoopback(request.socket.remoteAddress),
    launched: launchCookie === null || request.cookies[names.launch] === launchCookie,
    idempotencyKey: request.headers['idempotency-key']?.toString(),
    token: () => token,
    keepToken: bearer
      ? undefined
      : (next) => {
          token = next;
          if (next === null) reply.clearCookie(names.session, cookieOptions);
          else reply.setCookie(names.session, next, cookieOptions);
        },
  };
}
