import { adoptSession, oweLock } from '#renderer/features/session/session-queries.ts';
import { api } from '#renderer/lib/api.ts';
import { flushDrafts } from '#renderer/lib/flush-drafts.ts';
import { dropEndedSession } from '#renderer/lib/query-client.ts';

/** Keeps what is typed, then closes the screen, whether or not the service answers. */
export async function lockSession(): Promise<void> {
  await flushDrafts();
  try {
    adoptSession(await api.session.lock({}));
  } catch (error) {
    dropEndedSession(error);
    oweLock();
  }
}
