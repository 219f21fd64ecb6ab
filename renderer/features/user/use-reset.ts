import { useMutation } from '@tanstack/react-query';
import type { User } from '#contract/user.ts';
import { useConfirmed } from '#renderer/features/session/confirm-identity.tsx';
import { adoptUser } from '#renderer/features/user/user-queries.ts';
import { api } from '#renderer/lib/api.ts';

/** A new first secret in place of the password; the caller's own is asked for first. */
export function useReset(user: Pick<User, 'id'>) {
  const confirmed = useConfirmed();
  return useMutation({
    // Nothing that was shown stays in memory.
    gcTime: 0,
    mutationFn: () => confirmed(() => api.user.resetPassword({ id: user.id })),
    onSuccess: adoptUser,
  });
}
