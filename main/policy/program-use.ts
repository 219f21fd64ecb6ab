import { noteTokenUsed } from '#db/queries/access.ts';
import { writeTransaction } from '#db/transaction.ts';
import type { Caller } from '../context.ts';
import type { Services } from './run.ts';

const everyMs = 60_000;

/** When each program's key was last used, written at most once a minute, in a short write of its own behind everybody else's. */
export function createProgramUse(): (services: Services, caller: Caller | null) => void {
  const written = new Map<string, number>();
  return ({ store, clock, log }, caller) => {
    if (!caller?.program) return;
    const { id } = caller.program;
    const now = performance.now();
    if (now - (written.get(id) ?? Number.NEGATIVE_INFINITY) < everyMs) return;
    written.set(id, now);
    void store.gate
      .acquire(true)
      .then((release) => {
        try {
          writeTransaction(store.writer, () => noteTokenUsed(store.writer, id, clock()));
        } finally {
          release();
        }
      })
      .catch((error: unknown) => log.warn({ err: error }, 'the use of a key could not be written'));
  };
}
