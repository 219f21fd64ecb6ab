import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CallContext } from '../context.ts';
import { isForeign } from './security.ts';

export interface CookieNames {
  readonly session: string;
  readonly launch: string;
}

/** Per port, because cookies are not: two stores on one machine must not sign each other out. Over HTTPS no other host can set them. */
export function cookieNames(port: number, secure = false): CookieNames {
  const name = `${secure ? '__Host-' : ''}trastienda_${port}`;
  return { session: name, launch: `${name}_launch` };
}

export const cookieOptions = (secure: boolean) => ({ httpOnly: true, sameSite: 'strict', path: '/', secure }) as const;

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
  secure = false,
): CallContext {
  const bearer = bearerToken(request);
  // A page of another site speaks for itself, never for whoever sits at this browser.
  const cookies = isForeign(request) ? {} : request.cookies;
  let token = bearer ?? cookies[names.session] ?? null;
  return {
    transport: 'http',
    device: request.ip,
    screen: true,
    local: isLoopback(request.socket.remoteAddress),
    launched: launchCookie === null || cookies[names.launch] === launchCookie,
    idempotencyKey: request.headers['idempotency-key']?.toString(),
    token: () => token,
    keepToken:
      bearer || isForeign(request)
        ? undefined
        : (next) => {
            token = next;
            if (next === null) reply.clearCookie(names.session, cookieOptions(secure));
            else reply.setCookie(names.session, next, cookieOptions(secure));
          },
  };
}
