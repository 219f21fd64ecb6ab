import { z } from 'zod';
import { Timestamp, text } from './fields.ts';
import { command, query } from './procedure.ts';
import { SessionState } from './session.ts';
import { NewPassword, TypedPassword } from './user.ts';

/** Seven groups of four letters and digits, 140 bits, without the ones that look alike (I, L, O, U). */
const RecoveryCode = text(60, 20);

/** The printed way back in for a user who may keep one, when nobody else can reset his password. */
export const recovery = {
  /** Whether the caller has a code that was not used yet, and since when. */
  get: query(
    { permission: 'recovery:create' },
    { input: z.strictObject({}), output: z.strictObject({ createdAt: Timestamp.nullable() }) },
  ),
  /** A new code in place of the old one, shown this once. Asks for the password again. */
  create: command(
    { permission: 'recovery:create', audit: { noun: 'recovery', verb: 'create' }, once: true },
    { input: z.strictObject({ password: TypedPassword }), output: z.strictObject({ code: z.string() }) },
  ),
  /** Sets a new password and signs in; the code is used up and every other session of the user ends. */
  redeem: command(
    { permission: 'public', audit: { noun: 'recovery', verb: 'redeem' }, once: true },
    { input: z.strictObject({ email: text(120, 1), code: RecoveryCode, next: NewPassword }), output: SessionState },
  ),
};
