import { z } from 'zod';
import { Actor, Email, Id, optional, Timestamp, text } from './fields.ts';
import { builtInRoles, Permission } from './permissions.ts';
import { Persona, PersonaInput } from './persona.ts';
import { command, query } from './procedure.ts';

export const passwordMin = 8;
export const passwordMax = 200;

/** Secrets are not trimmed or normalised here: what was typed is what is hashed (the hasher applies NFC). */
export const NewPassword = z.string().min(passwordMin).max(passwordMax);
export const TypedPassword = z.string().min(1).max(passwordMax);

export const Role = z.strictObject({
  id: z.string(),
  number: z.int(),
  name: z.string(),
  description: z.string().nullable(),
  builtIn: z.enum(builtInRoles).nullable(),
});
export type Role = z.infer<typeof Role>;

/** Never holds a password, a hash or a token. */
export const User = z.strictObject({
  id: z.string(),
  number: z.int(),
  version: z.int(),
  displayName: z.string(),
  email: z.string(),
  active: z.boolean(),
  mustChangePassword: z.boolean(),
  role: Role,
  persona: Persona.nullable(),
  createdAt: Timestamp,
  createdBy: Actor.nullable(),
  updatedAt: Timestamp,
  updatedBy: Actor.nullable(),
});
export type User = z.infer<typeof User>;

export const UserInput = z.strictObject({
  /** From the given names when absent. */
  displayName: optional(text(120)),
  email: Email(120),
  /** A first secret the user must change; absent: the account waits for an invitation. */
  password: NewPassword.optional(),
  roleNumber: z.int().min(1).optional(),
  active: z.boolean().optional(),
  persona: PersonaInput,
});
export type UserInput = z.infer<typeof UserInput>;

/** The signed-in user as the interface needs him. */
export const SignedInUser = z.strictObject({
  id: z.string(),
  number: z.int(),
  displayName: z.string(),
  email: z.string(),
  roleName: z.string(),
  builtInRole: z.enum(builtInRoles).nullable(),
  permissions: z.array(Permission),
  mustChangePassword: z.boolean(),
});
export type SignedInUser = z.infer<typeof SignedInUser>;

export const user = {
  get: query({ permission: 'user:read' }, { input: z.strictObject({ id: Id }), output: User }),
  /** Creates the user and his persona in one transaction. */
  create: command(
    { permission: 'user:create', audit: { noun: 'user', verb: 'create' } },
    { input: UserInput, output: User },
  ),
};
