import { covers, grantable, type Permission, permissions } from '#contract/permissions.ts';
import type { Role } from '#contract/role.ts';

/** What was switched in the grid and is not saved: by role, what it is to be able to do or not. */
export type RoleEdits = Readonly<Record<string, Partial<Readonly<Record<Permission, boolean>>>>>;

export interface RoleDiff {
  readonly gained: readonly Permission[];
  readonly lost: readonly Permission[];
}

export const holds = (role: Role, edits: RoleEdits, permission: Permission): boolean =>
  edits[role.id]?.[permission] ?? role.permissions.includes(permission);

export const isChanged = (role: Role, edits: RoleEdits, permission: Permission): boolean =>
  holds(role, edits, permission) !== role.permissions.includes(permission);

export function toggle(edits: RoleEdits, role: Role, permission: Permission): RoleEdits {
  return { ...edits, [role.id]: { ...edits[role.id], [permission]: !holds(role, edits, permission) } };
}

export function withoutRole(edits: RoleEdits, id: string): RoleEdits {
  const { [id]: _dropped, ...rest } = edits;
  return rest;
}

/** Between the role as it stands now, whoever saved it last, and what it is to be; what is so already is no change. */
export function diffOf(role: Role, edits: RoleEdits): RoleDiff {
  const changed = permissions.filter((permission) => isChanged(role, edits, permission));
  return {
    gained: changed.filter((permission) => holds(role, edits, permission)),
    lost: changed.filter((permission) => !holds(role, edits, permission)),
  };
}

export const countOf = ({ gained, lost }: RoleDiff): number => gained.length + lost.length;

export const permissionsAfter = (role: Role, edits: RoleEdits): Permission[] =>
  permissions.filter((permission) => holds(role, edits, permission));

export const changedRoles = (roles: readonly Role[], edits: RoleEdits): Role[] =>
  roles.filter((role) => countOf(diffOf(role, edits)) > 0);

/** What somebody else changed between two versions. */
export const between = (before: Role, after: Role): RoleDiff => ({
  gained: after.permissions.filter((permission) => !before.permissions.includes(permission)),
  lost: before.permissions.filter((permission) => !after.permissions.includes(permission)),
});

/** What it takes to get to a record at all: who edits clients must see them. */
export function readingOf(permission: Permission): Permission | undefined {
  // A letter is written without seeing those of others; to strangers, only by who may write at all.
  if (permission === 'mail:send') return undefined;
  if (permission === 'mail:external') return 'mail:send';
  const reading = `${permission.split(':')[0]}:read`;
  return permissions.find((each) => each === reading && each !== permission);
}

/** Of what a role can do, what is of no use because it may not see it. */
export const blindOf = (held: readonly Permission[]): Permission[] =>
  held.filter((permission) => {
    const reading = readingOf(permission);
    return reading !== undefined && !held.includes(reading);
  });

/** What a new role can be given of another's permissions. */
export const copyable = (from: readonly Permission[], own: readonly Permission[]): Permission[] =>
  from.filter((permission) => grantable.includes(permission) && own.includes(permission));

/** Why a cell cannot be switched; null: it can. */
export type Bar = 'builtIn' | 'readOnly' | 'inactive' | 'higherRole' | 'notGrantable' | 'notHeld';

/** The same for a whole column: its name and its cells. */
export function roleBar(role: Role, own: readonly Permission[]): Bar | null {
  if (role.builtIn) return 'builtIn';
  if (!own.includes('role:update')) return 'readOnly';
  if (!role.active) return 'inactive';
  return covers(own, role.permissions) ? null : 'higherRole';
}

export function cellBar(role: Role, permission: Permission, own: readonly Permission[]): Bar | null {
  const bar = roleBar(role, own);
  if (bar) return bar;
  if (!grantable.includes(permission)) return 'notGrantable';
  return own.includes(permission) ? null : 'notHeld';
}
