import { z } from 'zod';
import { text } from './fields.ts';
import { command, query } from './procedure.ts';
import { Store } from './store.ts';
import { NewPassword, SignedInUser, TypedPassword } from './user.ts';

/** What every screen needs first. `setupNeeded`: there are no users yet. `store` is null until then. */
export const SessionState = z.strictObject({
  setupNeeded: z.boolean(),
  store: Store.nullable(),
  user: SignedInUser.nullable(),
});
export type SessionState = z.infer<typeof SessionState>;

const none = z.strictObject({});

export const session = {
  get: query({ permission: 'public' }, { input: none, output: SessionState }),
  /** The token never enters the answer: a cookie (HTTP) or the window (desktop) keeps it. */
  signIn: command(
    { permission: 'public', audit: { noun: 'session', verb: 'signIn' } },
    { input: z.strictObject({ email: text(120, 1), password: TypedPassword }), output: SessionState },
  ),
  signOut: command(
    { permission: 'own', audit: { noun: 'session', verb: 'signOut' } },
    { input: none, output: SessionState },
  ),
  /** The only thing a user with a first secret can do. Ends his other sessions. */
  changePassword: command(
    { permission: 'own', audit: { noun: 'session', verb: 'changePassword' } },
    { input: z.strictObject({ current: TypedPassword, next: NewPassword }), output: SessionState },
  ),
};
