import { z } from 'zod';
import { Email, ImageDataUrl, Language, optional, text } from './fields.ts';
import { PersonaInput } from './persona.ts';
import { command, query } from './procedure.ts';
import { SessionState } from './session.ts';
import { StoreInput } from './store.ts';
import { NewPassword } from './user.ts';

/** The first run: the store and its first administrator, together or not at all. */
export const SetupInput = z.strictObject({
  store: StoreInput,
  logo: ImageDataUrl.nullish(),
  administrator: z.strictObject({
    persona: PersonaInput,
    displayName: optional(text(120)),
    email: Email(120),
    password: NewPassword,
  }),
});
export type SetupInput = z.infer<typeof SetupInput>;

const typed = z.string().max(300).optional();

/** A half-filled first run as it was typed, valid or not. There is no place in it for a password. */
export const SetupDraft = z.strictObject({
  step: z.int().min(0).max(9),
  language: Language.optional(),
  store: z.strictObject({ number: typed, name: typed, country: typed, currency: typed, timeZone: typed }),
  logo: ImageDataUrl.nullish(),
  administrator: z.strictObject({
    givenNames: typed,
    paternalSurname: typed,
    maternalSurname: typed,
    birthDate: typed,
    gender: typed,
    displayName: typed,
    email: typed,
  }),
  demo: z.boolean().optional(),
});
export type SetupDraft = z.infer<typeof SetupDraft>;

export const setup = {
  /** What an interrupted first run had got to; null when there was none. */
  draft: query(
    { permission: 'setup' },
    { input: z.strictObject({}), output: z.strictObject({ draft: SetupDraft.nullable() }) },
  ),
  keep: command(
    { permission: 'setup', audit: null },
    { input: z.strictObject({ draft: SetupDraft }), output: z.strictObject({}) },
  ),
  /** Allowed once, from this machine; signs the administrator in. `recoveryCode` is shown this once and kept only as a hash. A caller that cannot keep a session gets neither a session nor a code. */
  create: command(
    { permission: 'setup', audit: { noun: 'store', verb: 'create' }, once: true },
    { input: SetupInput, output: z.strictObject({ state: SessionState, recoveryCode: z.string().nullable() }) },
  ),
};
