import { describe, expect, test } from 'vitest';
import { roleMatrix } from '#contract/permissions.ts';
import type { Role } from '#contract/role.ts';
import type { User } from '#contract/user.ts';
import {
  changedUser,
  newUserIssues,
  permissionsOf,
  roleChoices,
  userIssues,
  userValues,
} from '#renderer/features/user/user-values.ts';

const role = (number: number, more: Partial<Role>): Role => ({
  id: `r${number}`,
  number,
  version: 1,
  name: `rol ${number}`,
  description: null,
  builtIn: null,
  permissions: [],
  active: true,
  users: 0,
  ...more,
});
const roles = [
  role(1, { builtIn: 'admin', permissions: [...roleMatrix.admin] }),
  role(2, { builtIn: 'cashier', permissions: [...roleMatrix.cashier] }),
  role(6, { builtIn: 'client' }),
  role(7, { permissions: ['client:read'] }),
  role(8, { active: false }),
];

describe('the roles one can give', () => {
  const numbers = (held?: number) => roleChoices(roles, roleMatrix.manager, held).map((each) => each.role.number);
  test('are the active ones of staff, and the one that is held', () => {
    expect(numbers()).toEqual([1, 2, 7]);
    expect(numbers(8)).toEqual([1, 2, 7, 8]);
  });
  test('are marked when they can do more than oneself', () => {
    const higher = roleChoices(roles, roleMatrix.manager, undefined).filter((each) => each.higher);
    expect(higher.map((each) => each.role.number)).toEqual([1]);
  });
  test('grant what the contract says, or what is known of them', () => {
    const shown = { id: 'r7', number: 7, name: 'rol 7', description: null, builtIn: null };
    expect(permissionsOf({ ...shown, builtIn: 'client' }, undefined)).toEqual([]);
    expect(permissionsOf(shown, roles)).toEqual(['client:read']);
    expect(permissionsOf(shown, undefined)).toBeUndefined();
  });
});

describe('an account', () => {
  const base = userValues({ displayName: 'Ana', email: 'ana@tienda.example', role: { number: 2 } } as User);
  test('sends only what was changed', () => {
    expect(changedUser(base, { ...base, email: ' ana@tienda.example ' })).toEqual({});
    expect(changedUser(base, { ...base, roleNumber: '3' })).toEqual({ roleNumber: 3 });
  });
  test('needs a name and a whole e-mail', () => {
    const issues = userIssues({ ...base, displayName: ' ', email: 'ana@' }, base);
    expect(issues.map(({ path, rule }) => `${path} ${rule}`)).toEqual(['displayName required', 'email email']);
  });
  test('of somebody on record needs that somebody', () => {
    const values = { ...base, displayName: '', who: 'known', known: null } as const;
    expect(newUserIssues(values)).toEqual([{ path: 'known', rule: 'required' }]);
    expect(newUserIssues({ ...values, known: { id: 'p1', name: 'Ana' } })).toEqual([]);
    expect(newUserIssues({ ...values, who: 'new', email: '' })[0]).toMatchObject({ path: 'email', rule: 'required' });
  });
});
