import { useMutation } from '@tanstack/react-query';
import type { AccessSettings } from '#contract/access.ts';
import { adoptAccess } from '#renderer/features/access/access-queries.ts';
import { useConfirmed } from '#renderer/features/session/confirm-identity.tsx';
import { api } from '#renderer/lib/api.ts';
import { useForgetUnreachable } from '#renderer/lib/connection.ts';
import { failureOf, wasNotConfirmed } from '#renderer/lib/errors.ts';

export type AccessChanges = Partial<AccessSettings>;

/** Saves some of the settings; the password is asked for first where it was not typed lately. */
export function useAccessUpdate() {
  const confirmed = useConfirmed();
  const update = useMutation({
    mutationFn: (changes: AccessChanges) => confirmed(() => api.access.update({ changes })),
    onSuccess: adoptAccess,
  });
  useForgetUnreachable(update);
  return update;
}

/** Whether a failure has to be said: no change of mind, and not what the sign-in says. */
export function isWorthSaying(error: unknown): boolean {
  if (error === null || wasNotConfirmed(error)) return false;
  const failure = failureOf(error);
  return failure.code !== 'UNAUTHENTICATED' || failure.data.reason === 'confirm';
}
