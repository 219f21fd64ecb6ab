import { z } from 'zod';

/**
 * The permission matrix: who may do what. Enforced by the router alone; the interface reads the same table to hide and to explain.
 * A procedure names one of `Permission`, or one of the gates below.
 */
export const permissions = [
  'store:read',
  'store:update',
  'place:read',
  'place:update',
  'client:read',
  'client:create',
  'client:update',
  'client:deactivate',
  'client:account',
  'persona:read',
  'persona:create',
  'persona:update',
  'persona:deactivate',
  'private:read',
  'user:read',
  'user:create',
  'user:update',
  'user:deactivate',
  'user:resetPassword',
  'role:read',
  'role:update',
  'change:read',
  'system:read',
  'demo:update',
  'recovery:create',
  'access:read',
  'access:update',
  'mail:read',
  'mail:send',
  'mail:external',
  'mail:settings',
  'billing:update',
  'servicePackage:read',
  'servicePackage:update',
  'service:read',
  'service:update',
  'estimate:read',
  'estimate:update',
  'invoice:read',
  'invoice:create',
  'invoice:void',
  'payment:read',
  'payment:create',
  'payment:void',
  'expense:read',
  'expense:create',
  'expense:void',
  'account:read',
  'dashboard:read',
] as const;
export const Permission = z.enum(permissions);
export type Permission = z.infer<typeof Permission>;

/**
 * public: anyone · setup: only while there are no users, from this machine · locked: whoever is signed in, even behind the lock ·
 * own: the same, unlocked, even one who must change the password first · session: whoever is signed in and needs not.
 */
export const gates = ['public', 'setup', 'locked', 'own', 'session'] as const;
export type Gate = (typeof gates)[number];

export const builtInRoles = ['admin', 'cashier', 'manager', 'accountant', 'auditor', 'client'] as const;
export type BuiltInRole = (typeof builtInRoles)[number];

const readOnly: readonly Permission[] = ['store:read', 'place:read', 'client:read'];

/** Who sees the books, and who writes them. */
const books: readonly Permission[] = [
  'servicePackage:read',
  'service:read',
  'estimate:read',
  'invoice:read',
  'payment:read',
  'expense:read',
  'account:read',
  'dashboard:read',
];
const bookkeeping: readonly Permission[] = [
  ...books,
  'service:update',
  'estimate:update',
  'invoice:create',
  'invoice:void',
  'payment:create',
  'payment:void',
  'expense:create',
  'expense:void',
];

/** Built-in roles live here, not in the database, so that an update reaches every store. `private:read`: document numbers and birth dates in full. */
export const roleMatrix: Record<BuiltInRole, readonly Permission[]> = {
  admin: permissions,
  manager: [
    ...readOnly,
    ...bookkeeping,
    'servicePackage:update',
    'billing:update',
    'place:update',
    'client:create',
    'client:update',
    'client:deactivate',
    'client:account',
    'persona:read',
    'persona:create',
    'persona:update',
    'persona:deactivate',
    'private:read',
    'user:read',
    'role:read',
    'change:read',
    'mail:read',
    'mail:send',
    'mail:external',
  ],
  accountant: [...readOnly, ...bookkeeping, 'client:update', 'private:read', 'change:read', 'mail:read', 'mail:send'],
  auditor: [
    ...readOnly,
    ...books,
    'persona:read',
    'private:read',
    'user:read',
    'role:read',
    'change:read',
    'mail:read',
  ],
  cashier: [
    ...readOnly,
    'client:create',
    'client:update',
    'mail:send',
    'servicePackage:read',
    'service:read',
    'estimate:read',
    'estimate:update',
    'invoice:read',
    'invoice:create',
    'payment:read',
    'payment:create',
    'account:read',
  ],
  client: [],
};

/** Nobody gives away what he does not have: a role may be granted, or changed, by who holds all of it. */
export const covers = (own: readonly Permission[], granted: readonly Permission[]): boolean =>
  granted.every((permission) => own.includes(permission));

/** Permissions a store's own role may hold: those of running the machine stay with the administrators. */
export const grantable: readonly Permission[] = permissions.filter(
  (permission) =>
    ![
      'role:update',
      'recovery:create',
      'demo:update',
      'system:read',
      'access:read',
      'access:update',
      'mail:settings',
    ].includes(permission),
);
