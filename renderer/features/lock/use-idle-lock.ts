import { useEffect } from 'react';
import { lockSession } from '#renderer/features/lock/lock-session.ts';
import { watchIdle } from '#renderer/features/lock/watch-idle.ts';
import { api } from '#renderer/lib/api.ts';
import { dropEndedSession, keepSession } from '#renderer/lib/query-client.ts';

async function touch(): Promise<void> {
  try {
    keepSession(await api.session.touch({}));
  } catch (error) {
    // Locked or ended shows itself; a service that does not answer is told elsewhere.
    dropEndedSession(error);
  }
}

async function msLeft(): Promise<number | null> {
  try {
    const { user, locked, locksInMs } = await api.session.get({});
    return user && !locked ? (locksInMs ?? Number.POSITIVE_INFINITY) : null;
  } catch {
    // Whoever does not answer cannot know that somebody is at work elsewhere.
    return null;
  }
}

/** While somebody is signed in and the screen is open. `minutes` is the store's limit; null rests. */
export function useIdleLock(minutes: number | null): void {
  useEffect(() => {
    if (minutes === null) return;
    return watchIdle(window, {
      idleMs: minutes * 60_000,
      touch: () => void touch(),
      msLeft,
      lock: () => void lockSession(),
    });
  }, [minutes]);
}
