import { invalid } from '#contract/errors.ts';
import type { Permission } from '#contract/permissions.ts';
import type { FoundSession } from '#db/queries/session.ts';

/** What a transport knows of a call. The session is decided here, per port or cookie, never by the caller's word. */
export interface CallContext {
  readonly transport: 'port' | 'http';
  /** Which machine or window: who guesses passwords here does not slow down others elsewhere. */
  readonly device: string;
  /** The caller sits at this machine. */
  readonly local: boolean;
  /** False where a launch token guards the first run and was not shown. */
  readonly launched: boolean;
  /** Sessions opened here are a screen's, which locks when it is left alone; false where the caller is given the token to show with every call. */
  readonly screen: boolean;
  /** The opaque session token, read at each call. */
  token(): string | null;
  /** Keeps (or, with null, forgets) the session; absent where the transport cannot keep one. */
  readonly keepToken?: ((token: string | null) => void) | undefined;
  /** Filled by the handlers' request-header plugin. */
  readonly reqHeaders?: Headers | undefined;
  /** Set by in-process callers, which send no headers. */
  readonly idempotencyKey?: string | undefined;
  /** What was really sent, where a command's input is made from it and from what stands: by this a repeat is known. */
  readonly sent?: unknown;
}

/** The signed-in user of a call, as he stands in the database now. */
export interface Caller extends Omit<FoundSession, 'passwordHash' | 'rolePermissions'> {
  readonly permissions: readonly Permission[];
  /** The key of a program that acts for this user; null: he himself. */
  readonly program: { readonly id: string; readonly name: string } | null;
  /** Idle time left; null: locked. */
  readonly locksInMs: number | null;
}

/** From where an act came, as the history says it: which program it was, where it was one. */
export const originOf = ({ transport }: CallContext, caller: Caller | null): string =>
  caller?.program?.name ?? transport;

export function idempotencyKeyOf(context: CallContext): string | null {
  const key = context.idempotencyKey ?? context.reqHeaders?.get('idempotency-key') ?? null;
  // An unusable key must not pass for none: the caller counts on it.
  if (key !== null && !/^[\w-]{8,100}$/.test(key)) throw invalid('idempotency-key', 'invalidFormat');
  return key;
}
