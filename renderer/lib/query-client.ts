import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import type { ChangeEvent } from '#contract/change.ts';
import type { SessionState } from '#contract/session.ts';
import { failureOf } from '#renderer/lib/errors.ts';

/** The session query's key; it stands here because every other query depends on it. */
export const sessionKey = ['session', 'get'] as const;

function changeSession(changes: Partial<SessionState>): void {
  queryClient.setQueryData(sessionKey, (state: SessionState | undefined) => state && { ...state, ...changes });
}

/** The screen closes, and what is behind it stays; only the password opens it. */
export function closeScreen(): void {
  changeSession({ locked: true, locksInMs: null });
}

/** What any call may be told: the session is over, or the screen is locked. */
export function dropEndedSession(error: unknown): void {
  const failure = failureOf(error);
  if (failure.code !== 'UNAUTHENTICATED') return;
  if (failure.data.reason === 'locked') closeScreen();
  if (failure.data.reason !== 'session') return;
  changeSession({ user: null, locked: false, locksInMs: null });
  forgetRecords();
}

/** A state that came in passing, for the same person: an answer that was on its way must not open a closed screen. */
export function keepSession(state: SessionState): void {
  const before = queryClient.getQueryData<SessionState>(sessionKey);
  if (before && before.user?.id === state.user?.id && !before.locked) queryClient.setQueryData(sessionKey, state);
}

/** Everything but the session: nobody else may read it from memory. */
export function forgetRecords(): void {
  queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionKey[0] });
}

/** After a while without the change stream: anything may have changed. */
export function refreshRecords(): void {
  const others = { predicate: (query: { queryKey: readonly unknown[] }) => query.queryKey[0] !== sessionKey[0] };
  // A read that is on its way was asked after the break, or is answered with the same data.
  void queryClient.invalidateQueries(others, { cancelRefetch: false });
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

/** What was refused by permission stays refused until the session changes: asking again at every event would only fill the log. */
const mayAnswer = (query: { state: { error: unknown } }): boolean =>
  query.state.error === null || failureOf(query.state.error).code !== 'FORBIDDEN';

/** Marks as stale what an event names. Users, their roles and the store are part of what the session answers. */
export function applyChange(event: ChangeEvent): void {
  if (event.noun === '') {
    // A read that is on its way was asked after the break, or is answered with the same data.
    void queryClient.invalidateQueries({}, { cancelRefetch: false });
    return;
  }
  void queryClient.invalidateQueries({ queryKey: [event.noun], predicate: mayAnswer });
  // Whatever was committed is a new entry of the history.
  if (event.noun !== 'change') void queryClient.invalidateQueries({ queryKey: ['change'], predicate: mayAnswer });
  if (['user', 'role', 'store'].includes(event.noun)) void queryClient.invalidateQueries({ queryKey: sessionKey });
}
