import { PermissionList } from '#renderer/features/role/permission-list.tsx';
import { OwnAccount } from '#renderer/features/session/own-account.tsx';
import { useUser } from '#renderer/lib/user-context.ts';

export function OwnAccountRoute() {
  const user = useUser();
  return user && <OwnAccount user={user} can={<PermissionList held={user.permissions} />} />;
}
