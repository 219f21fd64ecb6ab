import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { DomainError } from '#contract/errors.ts';
import type { CommandMeta, ProcedureMeta, QueryMeta } from '#contract/procedure.ts';
import type { OpenStore } from '#db/open.ts';
import { findAnswered, insertAnswered } from '#db/queries/idempotency.ts';
import { readTransaction, writeTransaction } from '#db/transaction.ts';
import type { Log } from '../adapters/log.ts';
import type { Mailer } from '../adapters/mailer.ts';
import type { PasswordHasher } from '../adapters/password-hasher.ts';
import type { PdfMaker } from '../adapters/pdf/pdf-maker.ts';
import type { Secrets } from '../adapters/secrets.ts';
import type { ChainCheck } from '../chain-check.ts';
import { type CallContext, type Caller, idempotencyKeyOf } from '../context.ts';
import type { Events } from '../events.ts';
import type { Outbox } from '../outbox.ts';
import { type Allowance, auditRefusal } from './audit-refusal.ts';
import { authenticate, authorize } from './authenticate.ts';
import { commandCall, requireConfirmed, type Started } from './command-call.ts';
import { toDomainError, toWireError } from './errors.ts';
import type { CommandCall, CommandHandler, QueryHandler } from './feature.ts';
import { maskPrivate } from './mask.ts';
import type { createProgramUse } from './program-use.ts';
import type { SessionLocks } from './session-locks.ts';
import type { Throttle } from './throttle.ts';

export interface Services {
  readonly store: OpenStore;
  readonly clock: () => number;
  readonly newId: () => string;
  readonly hasher: PasswordHasher;
  readonly pdf: PdfMaker;
  readonly secrets: Secrets;
  readonly mailer: Mailer;
  readonly outbox: Outbox;
  readonly events: Events;
  readonly log: Log;
  readonly chain: ChainCheck;
  readonly locks: SessionLocks;
  readonly throttle: Throttle;
  readonly strangers: Allowance;
  /** Notes that a program's key was used. */
  readonly programUsed: ReturnType<typeof createProgramUse>;
  /** Names and batches of tasks at work. */
  readonly running: Set<string>;
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

/** What a query may look at besides the database. */
const reading = ({ chain, store: { file }, secrets, outbox }: Services) => ({ chain, file, secrets, outbox });

/** What the caller typed himself comes back as he typed it. */
const ownWork = /^(draft|view|preference)\./;

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
      caller = authenticate(store.reader, services.locks, context, now);
      authorize(store.reader, procedure.meta.permission, context, caller);
      allowed = true;
      services.programUsed(services, caller);
      const input = procedure.input.parse(rawInput ?? {});
      const call = { caller, context, now, locks: services.locks };
      if (procedure.meta.kind === 'command' && procedure.meta.confirmed) requireConfirmed(call);
      if (procedure.meta.kind === 'query') {
        const handler = procedure.handler as QueryHandler<unknown, unknown>;
        const answer: unknown = readTransaction(store.reader, () =>
          parseOutput(procedure, handler({ ...call, ...reading(services), db: store.reader }, input)),
        );
        return ownWork.test(procedure.path) ? answer : asSeenBy(caller, answer);
      }
      return await runCommand(services, procedure, procedure.meta, call, input);
    } finally {
      leave();
    }
  } catch (thrown) {
    const error = toDomainError(thrown, services.log, procedure.path);
    if (procedure.meta.kind === 'command' && (caller || allowed)) {
      await auditRefusal(services, procedure.meta.audit, context, caller, error);
    }
    throw toWireError(asSeenBy(caller, error));
  }
}

/** An answer, or an error that carries records along, without what the caller may not read. */
export function asSeenBy<T>(caller: Caller | null, answer: T): T {
  if (caller?.permissions.includes('private:read') || (!caller && !(answer instanceof DomainError))) return answer;
  if (answer instanceof DomainError)
    return new DomainError(answer.code, maskPrivate(answer.data) as typeof answer.data) as T;
  return maskPrivate(answer) as T;
}

function parseOutput(procedure: BoundProcedure, output: unknown): unknown {
  const result = procedure.output?.safeParse(output);
  if (result?.success === false)
    throw new Error(`The answer of ${procedure.path} breaks its contract: ${result.error.message}`);
  return result ? result.data : output;
}

async function runCommand(
  services: Services,
  procedure: BoundProcedure,
  meta: CommandMeta,
  started: Started,
  input: unknown,
): Promise<unknown> {
  const { store, hasher, throttle, secrets } = services;
  const handler = procedure.handler as CommandHandler<unknown, unknown>;
  const body =
    typeof handler === 'function'
      ? (call: CommandCall) => handler(call, input)
      : await handler.prepare({ ...started, db: store.reader, hasher, throttle, secrets }, input);
  const release = await store.gate.acquire();
  const committed: (() => void)[] = [];
  let answer: unknown;
  let who: Caller | null = null;
  try {
    // What was waited for may have changed who the caller is: his turn is what counts.
    const now = services.clock();
    const caller = authenticate(store.writer, services.locks, started.context, now);
    who = caller;
    answer = writeTransaction(store.writer, () => {
      authorize(store.writer, meta.permission, started.context, caller);
      return inTransaction(services, procedure, meta, { ...started, caller, now }, input, body, committed);
    });
  } finally {
    release();
  }
  if (started.caller) services.locks.touch(started.caller.sessionId);
  for (const action of committed) action();
  return ownWork.test(procedure.path) ? answer : asSeenBy(who, answer);
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
  const { store } = services;
  const db = store.writer;
  const { caller, context, now } = started;
  const userRow = caller?.userRow ?? null;
  const requestKey = procedure.replay ? idempotencyKeyOf(context) : null;
  const inputHash = requestKey ? hashWithoutSecrets(context.sent ?? input) : '';
  if (requestKey) {
    const answered = findAnswered(db, requestKey, userRow ?? 0);
    if (answered && (answered.procedure !== procedure.path || answered.inputHash !== inputHash)) {
      throw new DomainError('CONFLICT', { reason: 'key' });
    }
    if (answered && procedure.replay)
      return parseOutput(
        procedure,
        procedure.replay({ ...started, ...reading(services), db }, { id: answered.recordId }),
      );
  }
  const { call, entries } = commandCall(services, meta.audit, started, requestKey, committed);
  const output = body(call);
  if (meta.audit && entries() === 0) call.changed(meta.audit.noun, null, null, null);
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
