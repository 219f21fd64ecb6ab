import { queryOptions } from '@tanstack/react-query';
import type { SessionState } from '#contract/session.ts';
import { clearToasts } from '#renderer/components/toasts.tsx';
import { api } from '#renderer/lib/api.ts';
import { holdUser } from '#renderer/lib/held-user.ts';
import { closeScreen, forgetRecords, queryClient, sessionKey } from '#renderer/lib/query-client.ts';
import { clearTasks } from '#renderer/lib/tasks.ts';

/** Windows of one browser share the session's cookie: what one learns about it, the others ask for. */
const channel = new BroadcastChannel('trastienda:session');
channel.onmessage = () => void queryClient.invalidateQueries({ queryKey: sessionKey });

/** Nobody reads from memory what somebody else was allowed to see. */
function forgetAfterAnother(state: SessionState): void {
  const before = queryClient.getQueryData<SessionState>(sessionKey)?.user?.id;
  if (before === state.user?.id) return;
  forgetRecords();
  clearToasts();
  clearTasks();
}

let lockOwed = false;

/** The screen was closed without main having heard of it: it hears as soon as it answers, and until then nothing opens. */
export function oweLock(): void {
  lockOwed = true;
  closeScreen();
}

async function readSession(): Promise<SessionState> {
  const state = await api.session.get({});
  if (!lockOwed) return state;
  const settled = state.user && !state.locked ? await api.session.lock({}) : state;
  lockOwed = false;
  return settled;
}

export const sessionOptions = queryOptions({
  queryKey: sessionKey,
  queryFn: async () => {
    const state = await readSession();
    forgetAfterAnother(state);
    return state;
  },
});

/** What signing in, out, locking, unlocking, setting up and changing the password all answer. */
export function adoptSession(state: SessionState): void {
  lockOwed = false;
  forgetAfterAnother(state);
  // Signing out is a choice here, unlike a session that ends: nothing waits for him.
  if (!state.user) holdUser(null);
  queryClient.setQueryData(sessionOptions.queryKey, state);
  channel.postMessage(null);
}
