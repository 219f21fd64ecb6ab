import { useMutation } from '@tanstack/react-query';
import { adoptSession } from '#renderer/features/session/session-queries.ts';
import { api } from '#renderer/lib/api.ts';

export function useSignOut() {
  return useMutation({ mutationFn: () => api.session.signOut({}), onSuccess: adoptSession });
}
