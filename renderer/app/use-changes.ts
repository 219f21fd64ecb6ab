import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { sessionOptions } from '#renderer/features/session/session-queries.ts';
import { watchChanges } from '#renderer/lib/change-stream.ts';
import { applyChange, dropEndedSession } from '#renderer/lib/query-client.ts';

/** Keeps what is on screen true while somebody is signed in. */
export function useChanges(): void {
  const userId = useQuery({ ...sessionOptions, select: (state) => state.user?.id }).data;
  useEffect(() => {
    if (!userId) return;
    const abort = new AbortController();
    watchChanges(applyChange, dropEndedSession, abort.signal);
    return () => abort.abort();
  }, [userId]);
}
