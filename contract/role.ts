import { z } from 'zod';
import { Id, optional, text, Version } from './fields.ts';
import { builtInRoles, Permission } from './permissions.ts';
import { command, query } from './procedure.ts';

/** `builtIn` roles cannot be changed. `permissions` are what it really grants now; `users` how many active users hold it. */
export const Role = z.strictObject({
  id: z.string(),
  number: z.int(),
  version: Version,
  name: z.string(),
  description: z.string().nullable(),
  builtIn: z.enum(builtInRoles).nullable(),
  permissions: z.array(Permission),
  active: z.boolean(),
  users: z.int(),
});
export type Role = z.infer<typeof Role>;

export const RoleInput = z.strictObject({
  name: text(40, 1),
  description: optional(text(120)),
  permissions: z.array(Permission).max(100),
});
export type RoleInput = z.infer<typeof RoleInput>;

export const role = {
  /** Every role: built-in ones first, then the store's own by name. */
  list: query({ permission: 'role:read' }, { input: z.strictObject({}), output: z.array(Role).max(200) }),
  get: query({ permission: 'role:read' }, { input: z.strictObject({ id: Id }), output: Role }),
  create: command(
    { permission: 'role:update', audit: { noun: 'role', verb: 'create' }, confirmed: true },
    { input: RoleInput, output: Role },
  ),
  /** Acts on the next call of everybody who holds it. */
  update: command(
    { permission: 'role:update', audit: { noun: 'role', verb: 'update' }, confirmed: true },
    { input: z.strictObject({ id: Id, version: Version, changes: RoleInput.partial() }), output: Role },
  ),
  /** IN_USE while active users hold it, who are named. */
  deactivate: command(
    { permission: 'role:update', audit: { noun: 'role', verb: 'deactivate' }, confirmed: true },
    { input: z.strictObject({ id: Id }), output: Role },
  ),
  restore: command(
    { permission: 'role:update', audit: { noun: 'role', verb: 'restore' }, confirmed: true },
    { input: z.strictObject({ id: Id }), output: Role },
  ),
};
