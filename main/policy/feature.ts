import type { AnySchema, ContractProcedure, ErrorMap, InferSchemaInput, InferSchemaOutput } from '@orpc/contract';
import type { Contract } from '#contract/index.ts';
import type { CommandMeta, QueryMeta, TaskMeta } from '#contract/procedure.ts';
import type { ReadDb, WriteDb } from '#db/connection.ts';
import type { Mailer } from '../adapters/mailer.ts';
import type { PasswordHasher } from '../adapters/password-hasher.ts';
import type { PdfMaker } from '../adapters/pdf/pdf-maker.ts';
import type { Secrets } from '../adapters/secrets.ts';
import type { ChainCheck } from '../chain-check.ts';
import type { CallContext, Caller } from '../context.ts';
import type { Events } from '../events.ts';
import type { Outbox } from '../outbox.ts';
import type { SessionLocks } from './session-locks.ts';
import type { Throttle } from './throttle.ts';

/** What every handler gets. `now` is one moment for the whole call. */
interface Call {
  readonly caller: Caller | null;
  readonly context: CallContext;
  readonly now: number;
  readonly locks: SessionLocks;
}

export interface QueryCall extends Call {
  readonly db: ReadDb;
  readonly chain: ChainCheck;
  /** The database file. */
  readonly file: string;
  readonly secrets: Secrets;
  readonly outbox: Outbox;
}

export interface CommandCall extends Call {
  readonly db: WriteDb;
  newId(): string;
  /** Writes the change-log row of one record (`before` null: created) and, after the commit, tells every window. Answers the row's `seq`. */
  changed(noun: string, id: string | null, before: object | null, after: object | null): number;
  /** Tells windows, after the commit, of what has no entry of its own. */
  tell(noun: string, id: string): void;
  /** Throws UNAUTHENTICATED confirm unless the password was typed within the last minutes. */
  requireConfirmed(): void;
  /** Runs only if the transaction commits. */
  afterCommit(action: () => void): void;
}

export interface PrepareCall extends Call {
  readonly db: ReadDb;
  readonly hasher: PasswordHasher;
  readonly throttle: Throttle;
  readonly secrets: Secrets;
}

export interface TaskCall {
  readonly context: CallContext;
  /** Who calls, read anew; throws when he may no longer. Ask before each event. */
  check(): Caller | null;
  readonly db: ReadDb;
  readonly events: Events;
  readonly chain: ChainCheck;
  readonly pdf: PdfMaker;
  readonly secrets: Secrets;
  readonly mailer: Mailer;
  readonly signal: AbortSignal;
  /** Names this run in the change log: its entries can be found and undone together. */
  readonly batch: string;
  now(): number;
  /** Tells every window that records of a noun changed, where the change log has no entry of each. */
  announce(noun: string): void;
  /**
   * One short transaction, in turn behind people's commands, under the permission of the task. Its entries in the change log carry `batch`;
   * windows hear of them once a second and at the end. Keep it under 16 ms.
   */
  write<T>(body: (call: CommandCall) => T): Promise<T>;
  /** Reads of one moment, on a connection of its own. While it lasts the log of writes cannot be put away: gather, then let go. */
  snapshot<T>(read: (db: ReadDb) => Promise<T>): Promise<T>;
  /** Aborted when the backend closes, and only then. */
  readonly closing: AbortSignal;
  /** Throws CONFLICT state while another task holds this name; held to the end of this one. */
  exclusive(name: string): void;
  /** Whether the task of this batch is still at work. */
  isRunning(batch: string): boolean;
}

/** A command that must wait for something first: `prepare` runs before the transaction and answers what runs inside it. */
export interface PreparedCommand<I, O> {
  prepare(call: PrepareCall, input: I): Promise<(call: CommandCall) => O>;
}

export type QueryHandler<I, O> = (call: QueryCall, input: I) => O;
export type CommandHandler<I, O> = ((call: CommandCall, input: I) => O) | PreparedCommand<I, O>;
export type TaskHandler<I, E> = (call: TaskCall, input: I) => AsyncGenerator<E>;

type EventOf<T> = T extends AsyncIterator<infer E> ? E : never;

type HandlerOf<P> =
  P extends ContractProcedure<infer I extends AnySchema, infer O extends AnySchema, ErrorMap, infer M>
    ? M extends QueryMeta
      ? QueryHandler<InferSchemaOutput<I>, InferSchemaInput<O>>
      : M extends CommandMeta
        ? CommandHandler<InferSchemaOutput<I>, InferSchemaInput<O>>
        : M extends TaskMeta
          ? TaskHandler<InferSchemaOutput<I>, EventOf<InferSchemaInput<O>>>
          : never
    : never;

/** The business rules of one noun: a plain function per procedure of its contract, all of them and no other. */
export type Feature<N extends keyof Contract> = { readonly [V in keyof Contract[N]]: HandlerOf<Contract[N][V]> };
