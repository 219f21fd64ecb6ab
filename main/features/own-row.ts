import { DomainError } from '#contract/errors.ts';
import type { Caller } from '../context.ts';

/** The caller's local row, behind the gates that let nobody else through. */
export function ownRow({ caller }: { caller: Caller | null }): number {
  if (!caller) throw new DomainError('UNAUTHENTICATED', { reason: 'session' });
  return caller.userRow;
}
