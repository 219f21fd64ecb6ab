import { randomInt } from 'node:crypto';
import { ORPCError } from '@orpc/server';
import { z } from 'zod';
import { DomainError, declaredErrors, fieldIssues } from '#contract/errors.ts';
import { domainErrorFrom } from '#db/errors.ts';
import type { Log } from '../adapters/log.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Six characters a person can read over the telephone. */
function incidentNumber(): string {
  return Array.from({ length: 6 }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** Anything thrown, as an error of the closed set. What nobody foresaw gets an incident number; its stack goes to the log only. */
export function toDomainError(error: unknown, log: Log, procedure: string): DomainError {
  const known = domainErrorFrom(error);
  if (known) return known;
  if (error instanceof z.ZodError) return new DomainError('VALIDATION', { issues: fieldIssues(error) });
  // JSON that is nested without end.
  if (error instanceof RangeError && error.message.includes('call stack'))
    return new DomainError('VALIDATION', { issues: [{ path: '', rule: 'malformed' }] });
  if (error instanceof Error && error.name === 'AbortError') return new DomainError('CANCELLED', {});
  const incident = incidentNumber();
  log.error({ err: error, incident, procedure }, 'unexpected error');
  return new DomainError('UNEXPECTED', { incident });
}

/** The wire form: code, status and data as the contract declares them, nothing else. */
export function toWireError({ code, data }: DomainError): ORPCError<string, unknown> {
  const { status, message } = declaredErrors[code];
  return new ORPCError(code, { defined: true, status, message, data });
}
