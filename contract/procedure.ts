import { eventIterator, oc } from '@orpc/contract';
import type { z } from 'zod';
import { declaredErrors } from './errors.ts';
import type { Gate, Permission } from './permissions.ts';

/** What the change log calls the act: which noun, which verb. */
export interface Audit {
  readonly noun: string;
  readonly verb: string;
}

export interface QueryMeta {
  readonly kind: 'query';
  readonly permission: Permission | Gate;
}
export interface CommandMeta {
  readonly kind: 'command';
  readonly permission: Permission | Gate;
  /** Null: a user's own working state (drafts, layouts), which is no history and tells nobody. */
  readonly audit: Audit | null;
  /** The answer holds a secret or stands for one moment: it is never given a second time for the same idempotency key. */
  readonly once?: boolean;
  /** Asks for a password typed within the last minutes (see `session.confirm`). */
  readonly confirmed?: boolean;
}
export interface TaskMeta {
  readonly kind: 'task';
  readonly permission: Permission | Gate;
  readonly audit?: Audit;
}
export type ProcedureMeta = QueryMeta | CommandMeta | TaskMeta;

interface Shape<I extends z.ZodType, O> {
  readonly input: I;
  readonly output: O;
}

/** Reads. Runs on the read-only connection inside one deferred transaction. */
export function query<I extends z.ZodType, O extends z.ZodType>(
  { permission }: Pick<QueryMeta, 'permission'>,
  { input, output }: Shape<I, O>,
) {
  const meta: QueryMeta = { kind: 'query', permission };
  return oc.$meta<QueryMeta>(meta).errors(declaredErrors).input(input).output(output);
}

/** Writes. Its body is synchronous and runs in one BEGIN IMMEDIATE together with its change-log rows. */
export function command<I extends z.ZodType, O extends z.ZodType>(
  rule: Omit<CommandMeta, 'kind'>,
  { input, output }: Shape<I, O>,
) {
  const meta: CommandMeta = { kind: 'command', ...rule };
  return oc.$meta<CommandMeta>(meta).errors(declaredErrors).input(input).output(output);
}

/** Takes time: streams events, can be cancelled, opens short transactions of its own. `output` describes one event. */
export function task<I extends z.ZodType, E extends z.ZodType>(
  { permission, audit }: Omit<TaskMeta, 'kind'>,
  { input, output }: Shape<I, E>,
) {
  const meta: TaskMeta = { kind: 'task', permission, ...(audit && { audit }) };
  return oc.$meta<TaskMeta>(meta).errors(declaredErrors).input(input).output(eventIterator(output));
}
