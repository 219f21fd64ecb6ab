import { type FieldIssue, fieldIssues } from '#contract/errors.ts';
import { covers, type Permission, roleMatrix } from '#contract/permissions.ts';
import type { Role } from '#contract/role.ts';
import { type User, UserChanges, UserInput, type UserRole } from '#contract/user.ts';
import type { Picked } from '#renderer/components/record-picker.tsx';
import { flatPart } from '#renderer/lib/merge.ts';

/** What can be changed of an account. `roleNumber` as a choice holds it. */
export interface UserValues {
  displayName: string;
  email: string;
  roleNumber: string;
}

export const userFields = ['displayName', 'email', 'roleNumber'] as const;
export type UserField = (typeof userFields)[number];

/** The documents' `user`, the cashier. */
export const usualRole = 2;

export function userValues(user: User | null): UserValues {
  return {
    displayName: user?.displayName ?? '',
    email: user?.email ?? '',
    roleNumber: String(user?.role.number ?? usualRole),
  };
}

/** Only what differs. */
export function changedUser(before: UserValues, after: UserValues): UserChanges {
  const differs = (field: UserField) => flatPart(before, field) !== flatPart(after, field);
  return {
    ...(differs('displayName') && { displayName: after.displayName }),
    ...(differs('email') && { email: after.email }),
    ...(differs('roleNumber') && { roleNumber: Number(after.roleNumber) }),
  };
}

export function userIssues(values: UserValues, base: UserValues): FieldIssue[] {
  const { error } = UserChanges.safeParse(changedUser(base, values));
  return error ? fieldIssues(error) : [];
}

/** A new account: for somebody new, or for somebody on record. */
export interface NewUserValues extends UserValues {
  who: 'new' | 'known';
  known: Picked | null;
}

export function newUserIssues(values: NewUserValues): FieldIssue[] {
  const { displayName, email } = values;
  const { error } = UserInput.pick({ displayName: true, email: true }).safeParse({ displayName, email });
  const unknown: FieldIssue[] = values.who === 'known' && !values.known ? [{ path: 'known', rule: 'required' }] : [];
  return [...unknown, ...(error ? fieldIssues(error) : [])];
}

/** What a role grants now, as far as the caller may know; undefined for an own role while the roles are not read. */
export function permissionsOf(role: UserRole, roles: readonly Role[] | undefined): readonly Permission[] | undefined {
  if (role.builtIn) return roleMatrix[role.builtIn];
  return roles?.find(({ id }) => id === role.id)?.permissions;
}

export interface RoleChoice {
  readonly role: Role;
  /** The caller does not hold all of it, so he cannot give it away. */
  readonly higher: boolean;
}

/** The roles staff can have: active ones, and the one that is held. */
export function roleChoices(
  roles: readonly Role[],
  own: readonly Permission[],
  heldNumber: number | undefined,
): RoleChoice[] {
  return roles
    .filter((role) => role.builtIn !== 'client' && (role.active || role.number === heldNumber))
    .map((role) => ({ role, higher: !covers(own, role.permissions) }));
}
