import { z } from 'zod';
import { Id } from './fields.ts';
import { Mail, MailInput } from './mail.ts';
import { Persona, PersonaInput } from './persona.ts';
import { command, query } from './procedure.ts';
import { NewPassword, User, UserInput } from './user.ts';

/**
 * What a stranger may hand in where the store has opened that door (`access.openRegister` and its like); UNAUTHENTICATED session otherwise.
 * Nothing here grants anything: an account waits, inactive, for an administrator.
 */
export const intake = {
  /** An inactive account of the default role, with its persona. Activated, it opens with the password its owner chose. */
  register: command(
    { permission: 'public', audit: { noun: 'user', verb: 'create' }, once: true },
    {
      input: UserInput.pick({ displayName: true, email: true }).extend({
        persona: PersonaInput,
        password: NewPassword.optional(),
      }),
      output: User,
    },
  ),
  persona: command(
    { permission: 'public', audit: { noun: 'persona', verb: 'create' }, once: true },
    { input: PersonaInput, output: Persona },
  ),
  /** By number or id, without the birth date. */
  findPersona: query({ permission: 'public' }, { input: z.strictObject({ id: Id }), output: Persona }),
  /** To the address of a client or a user, and no other. */
  mail: command(
    { permission: 'public', audit: { noun: 'mail', verb: 'send' }, once: true },
    { input: MailInput, output: Mail },
  ),
};
