/**
 * Which sessions of screens are open, and since when nobody has touched them. Lives in memory and counts on the monotonic clock:
 * setting the machine's clock frees nothing, and after a restart every session that a browser still holds is locked.
 */
export interface SessionLocks {
  /** A password was proven just now, or (for an open one) somebody is at the keyboard. */
  open(sessionId: string): void;
  touch(sessionId: string): void;
  close(sessionId: string): void;
  /** Idle time left in ms; null: locked. A session whose time is up is locked for good. */
  timeLeft(sessionId: string, idleMinutes: number): number | null;
}

export function createSessionLocks(monotonic: () => number): SessionLocks {
  const touchedAt = new Map<string, number>();
  return {
    open: (sessionId) => void touchedAt.set(sessionId, monotonic()),
    touch(sessionId) {
      if (touchedAt.has(sessionId)) touchedAt.set(sessionId, monotonic());
    },
    close: (sessionId) => void touchedAt.delete(sessionId),
    timeLeft(sessionId, idleMinutes) {
      const touched = touchedAt.get(sessionId);
      if (touched === undefined) return null;
      const left = Math.ceil(touched + idleMinutes * 60_000 - monotonic());
      if (left > 0) return left;
      touchedAt.delete(sessionId);
      return null;
    },
  };
}
