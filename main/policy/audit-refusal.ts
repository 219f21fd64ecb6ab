import type { DomainError } from '#contract/errors.ts';
import type { Audit } from '#contract/procedure.ts';
import { appendChange } from '#db/queries/change.ts';
import { writeTransaction } from '#db/transaction.ts';
import { type CallContext, type Caller, originOf } from '../context.ts';
import type { Services } from './run.ts';

/** Refusals worth keeping: what a user tried and may not, and what broke. Ordinary form errors are not history. */
const auditedRefusals = new Set(['FORBIDDEN', 'UNAUTHENTICATED', 'RATE_LIMITED', 'IN_USE', 'UNEXPECTED']);

/** A second, short write after the rollback. It must never hide the error it tells of. */
export async function auditRefusal(
  { store, clock, log, strangers }: Services,
  audit: Audit | null,
  context: CallContext,
  caller: Caller | null,
  error: DomainError,
): Promise<void> {
  if (!audit || !auditedRefusals.has(error.code)) return;
  // Strangers must not fill the disk: what is beyond the allowance is counted in the log only.
  if (!caller && !strangers.take()) {
    log.warn({ verb: audit.verb, code: error.code }, 'a refusal of a stranger was not written down');
    return;
  }
  try {
    await store.gate.run(() =>
      writeTransaction(store.writer, () =>
        appendChange(store.writer, {
          at: clock(),
          userRow: caller?.userRow ?? null,
          origin: originOf(context, caller),
          requestKey: null,
          noun: audit.noun,
          verb: audit.verb,
          outcome: error.code,
          recordId: null,
          patch: null,
        }),
      ),
    );
  } catch (failure) {
    log.warn({ err: failure }, 'a refusal could not be audited');
  }
}

/** How many refusals of strangers the history takes: a hundred, and one more every half minute. */
export interface Allowance {
  take(): boolean;
}

const allowanceMax = 100;
const refillMs = 30_000;

export function createAllowance(monotonic: () => number): Allowance {
  let left = allowanceMax;
  let at = monotonic();
  return {
    take() {
      const refilled = Math.floor((monotonic() - at) / refillMs);
      left = Math.min(allowanceMax, left + refilled);
      at += refilled * refillMs;
      if (left === 0) return false;
      left -= 1;
      return true;
    },
  };
}
