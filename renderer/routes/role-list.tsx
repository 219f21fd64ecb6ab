import { NoPermission } from '#renderer/app/no-permission.tsx';
import { RolesPage } from '#renderer/features/role/roles-page.tsx';
import { useCan } from '#renderer/lib/user-context.ts';

export function RoleListRoute() {
  return useCan('role:read') ? <RolesPage /> : <NoPermission />;
}
