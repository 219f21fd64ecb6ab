import { useMutation } from '@tanstack/react-query';
import { adoptSession } from '#renderer/features/session/session-queries.ts';
import { api } from '#renderer/lib/api.ts';
import { flushDrafts } from '#renderer/lib/flush-drafts.ts';

export function useSignOut() {
  return useMutation({
    mutationFn: async () => {
      await flushDrafts();
      return api.session.signOut({});
    },
    onSuccess: adoptSession,
  });
}
