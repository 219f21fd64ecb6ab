import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { DomainError } from '#contract/errors.ts';
import type { CommandMeta, ProcedureMeta, QueryMeta } from '#contract/procedure.ts';
import type { OpenStore } from '#db/open.ts';
import { appendChange } from '#db/queries/change.ts';
import { findAnswered, insertAnswered } from '#db/queries/idempotency.ts';
import { readTransaction, writeTransaction } from '#db/transaction.ts';
import type { Log } from '../adapters/log.ts';
import type { PasswordHasher } from '../adapters/password-hasher.ts';
import type { ChainCheck } from '../chain-check.ts';
import { type CallContext, type Caller, idempotencyKeyOf } from '../context.ts';
import type { Events } from '../events.ts';
import { authenticate, authorize } from './authenticate.ts';
import { toDomainError, toWireError } from './errors.ts';
import type { CommandCall, CommandHandler, QueryHandler, TaskHandler } from './feature.ts';
import { patchBetween } from './patch.ts';

export interface Services {
  readonly store: OpenStore;
  readonly clock: () => number;
  readonly newId: () => string;
  readonly hasher: PasswordHasher;
  readonly events: Events;
  readonly log: Log;
  readonly chain: ChainCheck;
  /** Counts running calls, and refuses new ones once the backend closes. */
  enter(): () => void;
  /** Aborts when the backend closes. */
  readonly closing: AbortSignal;
}

/** A procedure of the contract with its handler, as the policy runs it. */
export interface BoundProcedure {
  readonly path: string;
  readonly meta: ProcedureMeta;
  readonly input: z.ZodType;
  readonly output: z.ZodType | undefined;
  readonly handler: unknown;
  /** The noun's `get`: how a repeated command is answered again. */
  readonly replay: QueryHandler<{ id: string }, unknown> | undefined;
}

/** Refusals worth keeping: what a user tried and may not, and what broke. Ordinary form errors are not history. */
const auditedRefusals = new Set(['FORBIDDEN', 'UNAUTHENTICATED', 'RATE_LIMITED', 'IN_USE', 'UNEXPECTED']);

/**
 * The one way into every procedure, whatever the transport: authenticate → authorize → parse → run by kind → map errors.
 * `query` reads in one deferred transaction on the read-only connection; `command` in one BEGIN IMMEDIATE with its change-log rows.
 */
export async function runProcedure(
  services: Services,
  procedure: BoundProcedure & { meta: QueryMeta | CommandMeta },
  context: CallContext,
  rawInput: unknown,
): Promise<unknown> {
  let caller: Caller | null = null;
  let allowed = false;
  try {
    const leave = services.enter();
    try {
      const { store, clock } = services;
      const now = clock();
      caller = authenticate(store.reader, context, now);
      authorize(store.reader, procedure.meta.permission, context, caller);
      allowed = true;
      const input = procedure.input.parse(rawInput ?? {});
      const call = { caller, context, now };
      if (procedure.meta.kind === 'query') {
        const handler = procedure.handler as QueryHandler<unknown, unknown>;
        return readTransaction(store.reader, () =>
          parseOutput(procedure, handler({ ...call, db: store.reader, chain: services.chain }, input)),
        );
      }
      return await runCommand(services, procedure, procedure.meta, call, input);
    } finally {
      leave();
    }
  } catch (thrown) {
    const error = toDomainError(thrown, services.log, procedure.path);
    if (procedure.meta.kind === 'command' && auditedRefusals.has(error.code) && (caller || allowed)) {
      await auditRefusal(services, procedure.meta, context, caller, error);
    }
    throw toWireError(error);
  }
}

function parseOutput(procedure: BoundProcedure, output: unknown): unknown {
  const result = procedure.output?.safeParse(output);
  if (result?.success === false)
    throw new Error(`The answer of ${procedure.path} breaks its contract: ${result.error.message}`);
  return result ? result.data : output;
}

interface Started {
  readonly caller: Caller | null;
  readonly context: CallContext;
  readonly now: number;
}

async function runCommand(
  services: Services,
  procedure: BoundProcedure,
  meta: CommandMeta,
  started: Started,
  input: unknown,
): Promise<unknown> {
  const { store, hasher } = services;
  const handler = procedure.handler as CommandHandler<unknown, unknown>;
  const body =
    typeof handler === 'function'
      ? (call: CommandCall) => handler(call, input)
      : await handler.prepare({ ...started, db: store.reader, hasher }, input);
  const release = await store.gate.acquire();
  const committed: (() => void)[] = [];
  let answer: unknown;
  try {
    // What was waited for may have changed who the caller is: his turn is what counts.
    const now = services.clock();
    const caller = authenticate(store.writer, started.context, now);
    answer = writeTransaction(store.writer, () => {
      authorize(store.writer, meta.permission, started.context, caller);
      return inTransaction(
        services,
        procedure,
        meta,
        { caller, context: started.context, now },
        input,
        body,
        committed,
      );
    });
  } finally {
    release();
  }
  for (const action of committed) action();
  return answer;
}

function inTransaction(
  services: Services,
  procedure: BoundProcedure,
  meta: CommandMeta,
  started: Started,
  input: unknown,
  body: (call: CommandCall) => unknown,
  committed: (() => void)[],
): unknown {
  const db = services.store.writer;
  const { caller, context, now } = started;
  const userRow = caller?.userRow ?? null;
  const requestKey = procedure.replay ? idempotencyKeyOf(context) : null;
  const inputHash = requestKey ? hashWithoutSecrets(input) : '';
  if (requestKey) {
    const answered = findAnswered(db, requestKey, userRow ?? 0);
    if (answered && (answered.procedure !== procedure.path || answered.inputHash !== inputHash)) {
      throw new DomainError('CONFLICT', { reason: 'key' });
    }
    if (answered && procedure.replay)
      return parseOutput(
        procedure,
        procedure.replay({ ...started, db, chain: services.chain }, { id: answered.recordId }),
      );
  }
  let entries = 0;
  const append = (noun: string, recordId: string | null, patch: Record<string, [unknown, unknown]> | null) => {
    entries += 1;
    appendChange(db, {
      at: now,
      userRow,
      origin: context.transport,
      requestKey,
      noun,
      verb: meta.audit.verb,
      outcome: 'done',
      recordId,
      patch,
    });
  };
  const output = body({
    ...started,
    db,
    newId: services.newId,
    changed(noun, id, before, after) {
      append(noun, id, patchBetween(before, after));
      committed.push(() => services.events.emit({ noun, ids: [id] }));
    },
    afterCommit: (action) => void committed.push(action),
  });
  if (entries === 0) append(meta.audit.noun, null, null);
  const answer = parseOutput(procedure, output);
  if (requestKey && hasId(answer)) {
    insertAnswered(db, {
      key: requestKey,
      userRow: userRow ?? 0,
      procedure: procedure.path,
      inputHash,
      recordId: answer.id,
      at: now,
    });
  }
  return answer;
}

/** Secrets stay out: a plain hash of a short password would give it away. */
const secretFields = new Set(['password', 'current', 'next']);
function hashWithoutSecrets(input: unknown): string {
  const text = JSON.stringify(input, (key, value) => (secretFields.has(key) ? undefined : value));
  return createHash('sha256').update(text).digest('hex');
}

function hasId(value: unknown): value is { id: string } {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
}

/** A second, short write after the rollback. It must never hide the error it tells of. */
async function auditRefusal(
  services: Services,
  meta: CommandMeta,
  context: CallContext,
  caller: Caller | null,
  error: DomainError,
): Promise<void> {
  const { store, clock, log } = services;
  try {
    await store.gate.run(() =>
      writeTransaction(store.writer, () =>
        appendChange(store.writer, {
          at: clock(),
          userRow: caller?.userRow ?? null,
          origin: context.transport,
          requestKey: null,
          noun: meta.audit.noun,
          verb: meta.audit.verb,
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

/** A stream: the session is checked again before each event, and what is thrown late is mapped like everything else. */
export async function* runTask(
  services: Services,
  procedure: BoundProcedure,
  context: CallContext,
  rawInput: unknown,
  signal: AbortSignal,
): AsyncGenerator<unknown> {
  try {
    const { store, clock, events } = services;
    const check = () => {
      const caller = authenticate(store.reader, context, clock());
      authorize(store.reader, procedure.meta.permission, context, caller);
      return caller;
    };
    const leave = services.enter();
    leave();
    check();
    const input = procedure.input.parse(rawInput ?? {});
    const handler = procedure.handler as TaskHandler<unknown, unknown>;
    const ended = AbortSignal.any([signal, services.closing]);
    yield* handler({ check, context, db: store.reader, events, chain: services.chain, signal: ended }, input);
  } catch (thrown) {
    throw toWireError(toDomainError(thrown, services.log, procedure.path));
  }
}
