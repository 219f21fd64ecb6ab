import type { Permission } from '#contract/permissions.ts';
import type { Role } from '#contract/role.ts';
import type { Translate } from '#renderer/lib/i18n.ts';

/** The rows of the grid: every permission once, beside those one thinks of with it. */
export const permissionGroups = {
  clients: ['client:read', 'client:create', 'client:update', 'client:deactivate', 'client:account'],
  people: ['persona:read', 'persona:create', 'persona:update', 'persona:deactivate'],
  private: ['private:read'],
  users: ['user:read', 'user:create', 'user:update', 'user:deactivate', 'user:resetPassword'],
  roles: ['role:read', 'role:update'],
  store: ['store:read', 'store:update', 'place:read', 'place:update'],
  history: ['change:read'],
  accounts: [
    'account:read',
    'dashboard:read',
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
    'billing:update',
  ],
  mail: ['mail:read', 'mail:send', 'mail:external', 'mail:settings'],
  machine: ['system:read', 'demo:update', 'recovery:create', 'access:read', 'access:update'],
} as const satisfies Record<string, readonly Permission[]>;

export type PermissionGroup = keyof typeof permissionGroups;
export const groupNames = Object.keys(permissionGroups) as PermissionGroup[];

type Word<P> = P extends `${infer Noun}:${infer Verb}` ? `${Noun}${Capitalize<Verb>}` : never;

/** 'client:read' as the languages spell it: clientRead. */
export function permissionWord(permission: Permission): Word<Permission> {
  const [noun = '', verb = ''] = permission.split(':');
  // The compiler does not follow the split.
  return `${noun}${verb.charAt(0).toUpperCase()}${verb.slice(1)}` as Word<Permission>;
}

/** «Ver clientes» */
export const canText = (t: Translate, permission: Permission): string =>
  t(`permissions.can.${permissionWord(permission)}`);

/** The same in the middle of a sentence: «ver clientes». */
export function canTextWithin(t: Translate, permission: Permission): string {
  const text = canText(t, permission);
  return text.charAt(0).toLowerCase() + text.slice(1);
}

export const roleName = (t: Translate, role: Pick<Role, 'builtIn' | 'name'>): string =>
  role.builtIn ? t(`roles.${role.builtIn}`) : role.name;

export const roleAbout = (t: Translate, role: Pick<Role, 'builtIn' | 'description'>): string | null =>
  role.builtIn ? t(`role.about.${role.builtIn}`) : role.description;
