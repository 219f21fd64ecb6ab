import { DomainError } from '#contract/errors.ts';
import type { TaskMeta } from '#contract/procedure.ts';
import { openReader, type ReadDb } from '#db/connection.ts';
import { writeTransaction } from '#db/transaction.ts';
import type { CallContext, Caller } from '../context.ts';
import { auditRefusal } from './audit-refusal.ts';
import { authenticate, authorize } from './authenticate.ts';
import { commandCall } from './command-call.ts';
import { toDomainError, toWireError } from './errors.ts';
import type { CommandCall, TaskCall, TaskHandler } from './feature.ts';
import { asSeenBy, type BoundProcedure, type Services } from './run.ts';

/** Windows read everything again when they hear of a change: once a second is often enough while much is changing. */
const announceEveryMs = 1000;

/** Tells of the nouns that changed, at most once a second, and of the last ones at the end. */
function announcer({ events }: Services): { note(noun: string): void; flush(): void } {
  const waiting = new Set<string>();
  let last = 0;
  const flush = () => {
    last = performance.now();
    for (const noun of waiting) events.emit({ noun });
    waiting.clear();
  };
  return {
    note(noun) {
      waiting.add(noun);
      if (performance.now() - last > announceEveryMs) flush();
    },
    flush,
  };
}

/** What was begun goes on behind the lock: it shows nothing but how far it is. */
const unlocked = (caller: Caller | null): Caller | null => caller && { ...caller, locksInMs: caller.locksInMs ?? 1 };

/** A stream: the session is checked again before each event and each write, and what is thrown late is mapped like everything else. */
export async function* runTask(
  services: Services,
  procedure: BoundProcedure & { meta: TaskMeta },
  context: CallContext,
  rawInput: unknown,
  signal: AbortSignal,
): AsyncGenerator<unknown> {
  const { store, clock, locks } = services;
  const { permission, audit } = procedure.meta;
  const batch = services.newId();
  const announce = announcer(services);
  let caller: Caller | null = null;
  let begun = false;
  const check = () => {
    caller = authenticate(store.reader, locks, context, clock());
    authorize(store.reader, permission, context, begun ? unlocked(caller) : caller);
    return caller;
  };
  const write = async <T>(body: (call: CommandCall) => T): Promise<T> => {
    const leave = services.enter();
    try {
      const release = await store.gate.acquire(true);
      try {
        const committed: (() => void)[] = [];
        const answer = writeTransaction(store.writer, () => {
          const now = clock();
          const writer = authenticate(store.writer, locks, context, now);
          authorize(store.writer, permission, context, unlocked(writer));
          const started = { caller: writer, context, now, locks };
          const { call } = commandCall(services, audit ?? null, started, batch, committed, announce.note);
          return body(call);
        });
        for (const action of committed) action();
        return answer;
      } finally {
        release();
      }
    } finally {
      leave();
    }
  };
  const snapshot = async <T>(read: (db: ReadDb) => Promise<T>): Promise<T> => {
    const db = openReader(store.file);
    try {
      db.raw.exec('BEGIN');
      return await read(db);
    } finally {
      db.raw.close();
    }
  };
  const held = [batch];
  const exclusive = (name: string) => {
    if (services.running.has(name)) throw new DomainError('CONFLICT', { reason: 'state' });
    services.running.add(name);
    held.push(name);
  };
  try {
    services.enter()();
    check();
    begun = audit !== undefined;
    services.running.add(batch);
    const input = procedure.input.parse(rawInput ?? {});
    const handler = procedure.handler as TaskHandler<unknown, unknown>;
    const ended = AbortSignal.any([signal, services.closing]);
    const { events, chain, pdf, secrets, mailer } = services;
    const call: TaskCall = {
      check,
      context,
      db: store.reader,
      events,
      chain,
      pdf,
      secrets,
      mailer,
      signal: ended,
      batch,
      now: clock,
      announce: announce.note,
      write,
      snapshot,
      closing: services.closing,
      exclusive,
      isRunning: (other) => services.running.has(other),
    };
    for await (const event of handler(call, input)) yield asSeenBy(caller, event);
  } catch (thrown) {
    const error = toDomainError(thrown, services.log, procedure.path);
    if (caller) await auditRefusal(services, audit ?? null, context, caller, error);
    throw toWireError(asSeenBy(caller, error));
  } finally {
    for (const name of held) services.running.delete(name);
    announce.flush();
  }
}
