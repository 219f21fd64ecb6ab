import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Role } from '#contract/role.ts';
import { showToast } from '#renderer/components/toasts.tsx';
import { putRole } from '#renderer/features/role/role-queries.ts';
import { api } from '#renderer/lib/api.ts';
import { useForgetUnreachable } from '#renderer/lib/connection.ts';

/** Deactivates, or brings back; either can be undone. */
export function useRoleActive() {
  const { t } = useTranslation();
  const change = useMutation({
    mutationFn: ({ id, active }: Role) => (active ? api.role.deactivate({ id }) : api.role.restore({ id })),
    onSuccess: (saved) => {
      putRole(saved);
      const text = t(saved.active ? 'role.restored' : 'role.deactivated', { role: saved.name });
      showToast(text, { undo: () => change.mutate(saved) });
    },
  });
  useForgetUnreachable(change);
  return change;
}
