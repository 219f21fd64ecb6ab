import type { z } from 'zod';
import type { Dialect, DialectRoute, Failure } from './dialects/dialect.ts';

/** How an operation may refuse: when, in which shape, and what it says, as it says it. */
export interface Refusal {
  readonly status: number;
  readonly when: string;
  readonly shape: z.ZodType;
  readonly example?: object;
}

const when: Readonly<Record<number, string>> = {
  400: 'What was sent is not JSON, or is refused',
  401: 'No token, or one that is not good any more',
  403: 'The role does not allow it',
  404: 'There is no such record',
  409: 'Another record has this value, it changed in the meantime, or the idempotency-key was used for something else',
  413: 'The body is larger than 1 MB',
  415: 'The content type is not one this operation reads',
  422: 'The data are refused, field by field',
  429: 'Too many requests: wait as many seconds as `retry-after` says',
  500: 'Our mistake: tell the store the number of the incident',
  503: 'The store is busy or closing: try again',
};

const samples: Readonly<Record<number, Pick<Failure, 'code' | 'data'>>> = {
  400: { code: 'MALFORMED', data: null },
  401: { code: 'UNAUTHENTICATED', data: { reason: 'session' } },
  403: { code: 'FORBIDDEN', data: { permission: 'client:read' } },
  404: { code: 'NOT_FOUND', data: { noun: 'client' } },
  409: { code: 'CONFLICT', data: { reason: 'key' } },
  413: { code: 'MALFORMED', data: null },
  415: { code: 'MALFORMED', data: null },
  422: { code: 'VALIDATION', data: { issues: [{ path: 'email', rule: 'required' }] } },
  429: { code: 'RATE_LIMITED', data: { retryAfterSeconds: 12 } },
  500: { code: 'UNEXPECTED', data: { incident: '7K2M9Q' } },
  503: { code: 'UNAVAILABLE', data: { reason: 'busy' } },
};

/** Every status but success that an operation can answer. */
export function statusesOf({ header }: Dialect, route: DialectRoute): number[] {
  const { body, upload, url, open, refuses = [] } = route;
  const reads = body !== undefined || upload !== undefined;
  return [
    ...new Set([
      401,
      429,
      500,
      503,
      ...(open === true ? [] : [403]),
      ...(header ? [400, 403] : []),
      ...(url.includes('/:') ? [404] : []),
      ...(reads ? [400, 413, 415] : []),
      ...refuses,
    ]),
  ].sort((a, b) => a - b);
}

function sampleOf(dialect: Dialect, route: DialectRoute, status: number): object | undefined {
  const sample = samples[status];
  // Without a body, and without a header, each operation says something of its own.
  if (!sample || (status === 400 && !route.body && !route.upload)) return undefined;
  return dialect.failure({ status, ...sample }, route);
}

export function refusalsOf(dialect: Dialect, route: DialectRoute): Refusal[] {
  return statusesOf(dialect, route).map((status) => {
    const example = sampleOf(dialect, route, status);
    return {
      status,
      when: when[status] ?? 'Refused',
      shape: dialect.refusal(status, route),
      ...(example && { example }),
    };
  });
}
