import { describe, expect, test } from 'vitest';
import { type Permission, permissions, roleMatrix } from '#contract/permissions.ts';
import type { Role } from '#contract/role.ts';
import {
  between,
  blindOf,
  cellBar,
  changedRoles,
  copyable,
  countOf,
  diffOf,
  holds,
  isChanged,
  permissionsAfter,
  type RoleEdits,
  readingOf,
  toggle,
  withoutRole,
} from '#renderer/features/role/role-edits.ts';

const role = (changes: Partial<Role> = {}): Role => ({
  id: 'r1',
  number: 7,
  version: 1,
  name: 'Vitrina',
  description: null,
  builtIn: null,
  permissions: ['client:read', 'client:create'],
  active: true,
  users: 2,
  ...changes,
});

describe('switching cells', () => {
  test('a cell that is switched is changed, and switched again it is not', () => {
    const once = toggle({}, role(), 'client:update');
    expect(holds(role(), once, 'client:update')).toBe(true);
    expect(isChanged(role(), once, 'client:update')).toBe(true);
    const twice = toggle(once, role(), 'client:update');
    expect(isChanged(role(), twice, 'client:update')).toBe(false);
    expect(changedRoles([role()], twice)).toEqual([]);
  });
  test('the diff says what is gained and what is lost, in the order of the permissions', () => {
    let edits: RoleEdits = {};
    for (const permission of ['place:read', 'client:create', 'client:update'] as const)
      edits = toggle(edits, role(), permission);
    expect(diffOf(role(), edits)).toEqual({ gained: ['place:read', 'client:update'], lost: ['client:create'] });
    expect(countOf(diffOf(role(), edits))).toBe(3);
    expect(permissionsAfter(role(), edits)).toEqual(['place:read', 'client:read', 'client:update']);
  });
  test('one role is dropped without the others', () => {
    const other = role({ id: 'r2' });
    const edits = toggle(toggle({}, role(), 'place:read'), other, 'place:read');
    expect(changedRoles([role(), other], withoutRole(edits, 'r1')).map(({ id }) => id)).toEqual(['r2']);
  });
  test('what somebody else saved meanwhile stays, and what both did alike is no change any more', () => {
    const edits = toggle(toggle({}, role(), 'client:update'), role(), 'client:create');
    const theirs = role({ version: 2, permissions: ['client:read', 'client:create', 'client:update', 'change:read'] });
    expect(between(role(), theirs)).toEqual({ gained: ['client:update', 'change:read'], lost: [] });
    expect(diffOf(theirs, edits)).toEqual({ gained: [], lost: ['client:create'] });
    expect(permissionsAfter(theirs, edits)).toEqual(['client:read', 'client:update', 'change:read']);
  });
});

describe('what is of no use', () => {
  test('editing without seeing', () => {
    expect(readingOf('client:update')).toBe('client:read');
    expect(readingOf('user:resetPassword')).toBe('user:read');
    expect(readingOf('client:read')).toBeUndefined();
    expect(readingOf('private:read')).toBeUndefined();
    expect(readingOf('recovery:create')).toBeUndefined();
    expect(readingOf('mail:send')).toBeUndefined();
    expect(readingOf('mail:external')).toBe('mail:send');
    expect(blindOf(['client:update', 'persona:read', 'persona:update'])).toEqual(['client:update']);
  });
  test('no built-in role is like that', () => {
    for (const held of Object.values(roleMatrix)) expect(blindOf(held)).toEqual([]);
  });
});

describe('what may not be switched', () => {
  const admin = roleMatrix.admin;
  test('built-in roles, and everything for who only reads', () => {
    expect(cellBar(role({ builtIn: 'cashier' }), 'client:read', admin)).toBe('builtIn');
    expect(cellBar(role(), 'client:read', roleMatrix.manager)).toBe('readOnly');
    expect(cellBar(role({ active: false }), 'client:read', admin)).toBe('inactive');
    expect(cellBar(role(), 'client:read', admin)).toBeNull();
  });
  test('what no own role may hold, and what one has not oneself', () => {
    expect(cellBar(role(), 'role:update', admin)).toBe('notGrantable');
    const own: Permission[] = ['client:read', 'client:create', 'role:read', 'role:update'];
    expect(cellBar(role(), 'place:read', own)).toBe('notHeld');
    expect(cellBar(role({ permissions: ['place:read'] }), 'client:read', own)).toBe('higherRole');
  });
  test('a copy starts with what may be given', () => {
    expect(copyable(permissions, admin)).not.toContain('role:update');
    expect(copyable(permissions, ['client:read', 'role:update'])).toEqual(['client:read']);
  });
});
