import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import type { ChangeEvent } from '#contract/change.ts';
import { failureOf } from '#renderer/lib/errors.ts';

/** The session query's key; it stands here because every other query depends on it. */
export const sessionKey = ['session', 'get'] as const;

function dropEndedSession(error: unknown): void {
  const failure = failureOf(error);
  if (failure.code !== 'UNAUTHENTICATED' || failure.data.reason !== 'session') return;
  queryClient.setQueryData(sessionKey, (state: object | undefined) => state && { ...state, user: null });
  forgetRecords();
}

/** Everything but the session: nobody else may read it from memory. */
export function forgetRecords(): void {
  queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionKey[0] });
}

function shouldRetry(count: number, error: unknown): boolean {
  const failure = failureOf(error);
  if (failure.code === 'UNREACHABLE') return true;
  return failure.code === 'UNAVAILABLE' && failure.data.reason === 'busy' && count < 3;
}

/** Data stays fresh until a change event says otherwise; the network state of the machine says nothing about a local service. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: dropEndedSession }),
  mutationCache: new MutationCache({ onError: dropEndedSession }),
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      networkMode: 'always',
      refetchOnWindowFocus: false,
      retry: shouldRetry,
      retryDelay: (attempt) => Math.min(500 * 2 ** attempt, 5000),
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

export { dropEndedSession };

/** Marks as stale what an event names. Users and the store are part of what the session answers. */
export function applyChange(event: ChangeEvent): void {
  if (event.noun === '') {
    // A read that is on its way was asked after the break, or is answered with the same data.
    void queryClient.invalidateQueries({}, { cancelRefetch: false });
    return;
  }
  void queryClient.invalidateQueries({ queryKey: [event.noun] });
  // Whatever was committed is a new entry of the history.
  if (event.noun !== 'change') void queryClient.invalidateQueries({ queryKey: ['change'] });
  if (event.noun === 'user' || event.noun === 'store') void queryClient.invalidateQueries({ queryKey: sessionKey });
}
