import { z } from 'zod';
import { Actor, Email, Id, optional, Timestamp, text, Version } from './fields.ts';
import { pageInput, pageOf, SortDirection } from './page.ts';
import { builtInRoles, Permission } from './permissions.ts';
import { Counterpart, Persona, PersonaInput } from './persona.ts';
import { command, query } from './procedure.ts';

export const passwordMin = 8;
export const passwordMax = 200;

/** Secrets are not trimmed or normalised here: what was typed is what is hashed (the hasher applies NFC). */
export const NewPassword = z.string().min(passwordMin).max(passwordMax);
export const TypedPassword = z.string().min(1).max(passwordMax);

/** A role as a user's record names it. */
export const UserRole = z.strictObject({
  id: z.string(),
  number: z.int(),
  name: z.string(),
  description: z.string().nullable(),
  builtIn: z.enum(builtInRoles).nullable(),
});
export type UserRole = z.infer<typeof UserRole>;

/** Never holds a password, a hash or a token. */
export const User = z.strictObject({
  id: z.string(),
  number: z.int(),
  version: z.int(),
  displayName: z.string(),
  email: z.string(),
  active: z.boolean(),
  mustChangePassword: z.boolean(),
  role: UserRole,
  /** Staff have a persona, portal accounts a client. */
  persona: Persona.nullable(),
  client: Counterpart.nullable(),
  /** A first secret that was not used dies then (epoch ms); null otherwise. */
  secretExpiresAt: Timestamp.nullable(),
  createdAt: Timestamp,
  createdBy: Actor.nullable(),
  updatedAt: Timestamp,
  updatedBy: Actor.nullable(),
});
export type User = z.infer<typeof User>;

/** The first secret goes to the user by mail instead of to who asked for it; asks for `mail:send`. */
const byMail = { byMail: z.boolean().optional() };

/** Either somebody new (`persona`), or somebody who is on record and has no account yet (`personaId`). */
export const UserInput = z.strictObject({
  /** From the given names when absent. */
  displayName: optional(text(120)),
  email: Email(120),
  /** What an API caller sends becomes a first secret the user must change. Absent: one is made at random. */
  password: NewPassword.optional(),
  roleNumber: z.int().min(1).optional(),
  active: z.boolean().optional(),
  persona: PersonaInput.optional(),
  personaId: Id.optional(),
  acceptDuplicates: z.boolean().optional(),
  ...byMail,
});
export type UserInput = z.infer<typeof UserInput>;

export const UserChanges = z.strictObject({
  displayName: text(120, 1).optional(),
  email: Email(120).optional(),
  roleNumber: z.int().min(1).optional(),
  active: z.boolean().optional(),
  /** What an API caller sends: one's own password, or for somebody else a first secret he must change. The application resets instead. */
  password: NewPassword.optional(),
});
export type UserChanges = z.infer<typeof UserChanges>;

/** `secret`: twelve characters to hand over, shown this once (a repeated call answers null); it opens one session within 72 hours, which can only set a password. */
export const UserWithSecret = User.extend({ secret: z.string().nullable().default(null) });

/** One line of the list. `personaName` and `clientName`: who it is. */
export const UserRow = z.strictObject({
  id: z.string(),
  number: z.int(),
  version: Version,
  displayName: z.string(),
  email: z.string(),
  personaName: z.string().nullable(),
  clientName: z.string().nullable(),
  roleId: z.string(),
  roleName: z.string(),
  builtInRole: z.enum(builtInRoles).nullable(),
  active: z.boolean(),
  mustChangePassword: z.boolean(),
  createdAt: Timestamp,
  updatedAt: Timestamp,
});
export type UserRow = z.infer<typeof UserRow>;

export const userSorts = ['name', 'number', 'email', 'role', 'createdAt'] as const;
export const UserSort = z.enum(userSorts);
export type UserSort = z.infer<typeof UserSort>;

export const UserListInput = z.strictObject({
  ...pageInput,
  /** Words in any order, each anywhere in display name, e-mail or the person's names; case and accents are ignored. */
  search: text(200).optional(),
  active: z.boolean().optional(),
  roleId: Id.optional(),
  /** staff: people who work here · portal: clients with an account of their own. */
  kind: z.enum(['staff', 'portal']).optional(),
  sort: UserSort.optional(),
  direction: SortDirection.optional(),
});
export type UserListInput = z.infer<typeof UserListInput>;

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

/** A client's own account, as his record shows it. */
export const PortalAccount = z.strictObject({
  id: z.string(),
  email: z.string(),
  active: z.boolean(),
  /** Invited, and has not signed in with a password of his own yet. */
  mustChangePassword: z.boolean(),
  secretExpiresAt: Timestamp.nullable(),
});
export type PortalAccount = z.infer<typeof PortalAccount>;

export const user = {
  list: query({ permission: 'user:read' }, { input: UserListInput, output: pageOf(UserRow) }),
  /** Finds by id or number. */
  get: query({ permission: 'user:read' }, { input: z.strictObject({ id: Id }), output: User }),
  /** Creates the user, and his persona unless he has one, in one transaction. */
  create: command(
    { permission: 'user:create', audit: { noun: 'user', verb: 'create' } },
    { input: UserInput, output: UserWithSecret },
  ),
  /** A changed e-mail or role asks for the password again (UNAUTHENTICATED confirm). The last active administrator stays one. */
  update: command(
    { permission: 'user:update', audit: { noun: 'user', verb: 'update' } },
    { input: z.strictObject({ id: Id, version: Version, changes: UserChanges }), output: User },
  ),
  /** Ends all his sessions in the same transaction. */
  deactivate: command(
    { permission: 'user:deactivate', audit: { noun: 'user', verb: 'deactivate' } },
    { input: z.strictObject({ id: Id }), output: User },
  ),
  restore: command(
    { permission: 'user:deactivate', audit: { noun: 'user', verb: 'restore' } },
    { input: z.strictObject({ id: Id }), output: User },
  ),
  /** A new first secret in place of the password, and the end of all his sessions. */
  resetPassword: command(
    {
      permission: 'user:resetPassword',
      audit: { noun: 'user', verb: 'resetPassword' },
      confirmed: true,
    },
    { input: z.strictObject({ id: Id, ...byMail }), output: UserWithSecret },
  ),
  /** A client's account for the portal, if he has one. */
  portalOf: query(
    { permission: 'client:read' },
    { input: z.strictObject({ clientId: Id }), output: z.strictObject({ account: PortalAccount.nullable() }) },
  ),
  /** Opens a client's account, or opens it again, with a new first secret. He needs an e-mail that no other account has. */
  invite: command(
    { permission: 'client:account', audit: { noun: 'user', verb: 'invite' }, once: true },
    {
      input: z.strictObject({ clientId: Id, ...byMail }),
      output: PortalAccount.extend({ secret: z.string().nullable() }),
    },
  ),
  /** Closes it, with all its sessions. */
  revoke: command(
    { permission: 'client:account', audit: { noun: 'user', verb: 'revoke' }, once: true },
    { input: z.strictObject({ clientId: Id }), output: PortalAccount },
  ),
};
