import { DomainError } from '#contract/errors.ts';
import type { Audit } from '#contract/procedure.ts';
import { appendChange } from '#db/queries/change.ts';
import { type CallContext, type Caller, originOf } from '../context.ts';
import type { CommandCall } from './feature.ts';
import { patchBetween } from './patch.ts';
import type { Services } from './run.ts';
import type { SessionLocks } from './session-locks.ts';

/** Who called, from where, and the one moment that counts as now. */
export interface Started {
  readonly caller: Caller | null;
  readonly context: CallContext;
  readonly now: number;
  readonly locks: SessionLocks;
}

/** What a handler writes with, inside its transaction; `committed` gathers what happens once it is kept. `announce`: who tells the windows, when not each change by itself. */
export function commandCall(
  services: Services,
  audit: Audit | null,
  started: Started,
  requestKey: string | null,
  committed: (() => void)[],
  announce: ((noun: string) => void) | null = null,
): { call: CommandCall; entries(): number } {
  const db = services.store.writer;
  let entries = 0;
  const call: CommandCall = {
    ...started,
    db,
    newId: services.newId,
    changed(noun, id, before, after) {
      if (!audit) throw new Error('A command without audit may change nothing that has a history');
      entries += 1;
      if (announce) committed.push(() => announce(noun));
      else if (id !== null) committed.push(() => services.events.emit({ noun, ids: [id] }));
      return appendChange(db, {
        at: started.now,
        userRow: started.caller?.userRow ?? null,
        origin: originOf(started.context, started.caller),
        requestKey,
        noun,
        verb: audit.verb,
        outcome: 'done',
        recordId: id,
        patch: before || after ? patchBetween(before, after) : null,
        label: labelOf(after ?? before),
      });
    },
    tell: (noun, id) => void committed.push(() => services.events.emit({ noun, ids: [id] })),
    requireConfirmed: () => requireConfirmed(started),
    afterCommit: (action) => void committed.push(action),
  };
  return { call, entries: () => entries };
}

const labelFields = ['code', 'name', 'surname', 'displayName', 'givenNames', 'paternalSurname'];

/** What the history finds a record by. */
function labelOf(record: object | null): string {
  const fields = record as Record<string, unknown> | null;
  return labelFields.flatMap((field) => (typeof fields?.[field] === 'string' ? [fields[field]] : [])).join(' ');
}

export function requireConfirmed({ caller, locks }: Pick<Started, 'caller' | 'locks'>): void {
  if (!caller || !locks.isProven(caller.sessionId)) throw new DomainError('UNAUTHENTICATED', { reason: 'confirm' });
}
