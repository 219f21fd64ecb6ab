import { z } from 'zod';
import { Id, Timestamp, text } from './fields.ts';
import { command, query } from './procedure.ts';
import { Store } from './store.ts';
import { NewPassword, SignedInUser, TypedPassword } from './user.ts';

/**
 * What every screen needs first. `setupNeeded`: there are no users yet; `store` is null until then.
 * `locked`: the user is who he is, and must type his password before anything else answers. `locksInMs`: idle time left, null when locked or nobody is signed in.
 */
export const SessionState = z.strictObject({
  setupNeeded: z.boolean(),
  locked: z.boolean(),
  locksInMs: z.int().min(0).nullable(),
  store: Store.nullable(),
  user: SignedInUser.nullable(),
});
export type SessionState = z.infer<typeof SessionState>;

/** `transport` port: the desktop window · http: a browser, or a till with a token. */
export const OpenSession = z.strictObject({
  id: z.string(),
  createdAt: Timestamp,
  expiresAt: Timestamp,
  transport: z.enum(['port', 'http']),
  current: z.boolean(),
});
export type OpenSession = z.infer<typeof OpenSession>;

const none = z.strictObject({});

export const session = {
  get: query({ permission: 'public' }, { input: none, output: SessionState }),
  /** The token never enters the answer: a cookie (HTTP) or the window (desktop) keeps it. */
  signIn: command(
    { permission: 'public', audit: { noun: 'session', verb: 'signIn' }, once: true },
    { input: z.strictObject({ email: text(120, 1), password: TypedPassword }), output: SessionState },
  ),
  signOut: command(
    { permission: 'locked', audit: { noun: 'session', verb: 'signOut' }, once: true },
    { input: none, output: SessionState },
  ),
  /** Somebody is at the keyboard: the idle time starts anew. Every command says so too; a query does not. */
  touch: command({ permission: 'own', audit: null }, { input: none, output: SessionState }),
  /** Hides everything until the password is typed again. The session, its open forms and drafts stay. */
  lock: command(
    { permission: 'locked', audit: { noun: 'session', verb: 'lock' }, once: true },
    { input: none, output: SessionState },
  ),
  unlock: command(
    { permission: 'locked', audit: { noun: 'session', verb: 'unlock' }, once: true },
    { input: z.strictObject({ password: TypedPassword }), output: SessionState },
  ),
  /** The only thing a user with a first secret can do. Ends his other sessions. */
  changePassword: command(
    { permission: 'own', audit: { noun: 'session', verb: 'changePassword' }, once: true },
    { input: z.strictObject({ current: TypedPassword, next: NewPassword }), output: SessionState },
  ),
  /** The same for who proved it within the last five minutes, as by signing in. */
  renewPassword: command(
    { permission: 'own', audit: { noun: 'session', verb: 'changePassword' }, once: true, confirmed: true },
    { input: z.strictObject({ next: NewPassword }), output: SessionState },
  ),
  /** Proves with the password that it is still the same person; acts that ask for it then go through for five minutes. */
  confirm: command(
    { permission: 'own', audit: { noun: 'session', verb: 'confirm' }, once: true },
    { input: z.strictObject({ password: TypedPassword }), output: SessionState },
  ),
  /** The caller's own sessions, the newest first. */
  list: query({ permission: 'own' }, { input: none, output: z.array(OpenSession).max(100) }),
  /** Ends one of the caller's own sessions; FORBIDDEN for anybody else's. */
  end: command(
    { permission: 'own', audit: { noun: 'session', verb: 'end' }, once: true },
    { input: z.strictObject({ id: Id }), output: z.strictObject({}) },
  ),
};
