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
  'user:read',
  'user:create',
  'change:read',
  'system:read',
  'demo:update',
  'recovery:create',
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

/** `rank` orders roles: nobody grants a role with a higher rank than his own. Built-in roles live here, not in the database, so an update reaches every store. */
export const roleMatrix: Record<BuiltInRole, { rank: number; permissions: readonly Permission[] }> = {
  admin: { rank: 100, permissions },
  manager: {
    rank: 80,
    permissions: [
      ...readOnly,
      'place:update',
      'client:create',
      'client:update',
      'client:deactivate',
      'user:read',
      'change:read',
    ],
  },
  accountant: { rank: 40, permissions: [...readOnly, 'client:update', 'change:read'] },
  auditor: { rank: 40, permissions: [...readOnly, 'user:read', 'change:read'] },
  cashier: { rank: 20, permissions: [...readOnly, 'client:create', 'client:update'] },
  client: { rank: 0, permissions: [] },
};
