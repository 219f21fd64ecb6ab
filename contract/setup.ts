import { z } from 'zod';
import { Email, optional, text } from './fields.ts';
import { PersonaInput } from './persona.ts';
import { command } from './procedure.ts';
import { SessionState } from './session.ts';
import { StoreInput } from './store.ts';
import { NewPassword } from './user.ts';

/** The first run: the store and its first administrator, together or not at all. */
export const SetupInput = z.strictObject({
  store: StoreInput,
  administrator: z.strictObject({
    persona: PersonaInput,
    displayName: optional(text(120)),
    email: Email(120),
    password: NewPassword,
  }),
});
export type SetupInput = z.infer<typeof SetupInput>;

export const setup = {
  /** Allowed once, from this machine; signs the administrator in. */
  create: command(
    { permission: 'setup', audit: { noun: 'store', verb: 'create' } },
    { input: SetupInput, output: SessionState },
  ),
};
