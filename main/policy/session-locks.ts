/** How long a typed password counts as proof for acts that ask for it again. */
const proofMs = 5 * 60_000;

/**
 * Which sessions of screens are open, since when nobody has touched them, and when the password was last typed. Lives in memory and counts
 * on the monotonic clock: setting the machine's clock frees nothing, and after a restart every session that a browser still holds is locked.
 */
export interface SessionLocks {
  /** The password was typed just now. */
  open(sessionId: string): void;
  /** Somebody is at the keyboard. */
  touch(sessionId: string): void;
  close(sessionId: string): void;
  /** Idle time left in ms; null: locked. A session whose time is up is locked for good. */
  timeLeft(sessionId: string, idleMinutes: number): number | null;
  /** Whether the password was typed within the last five minutes. */
  isProven(sessionId: string): boolean;
}

export function createSessionLocks(monotonic: () => number): SessionLocks {
  const touchedAt = new Map<string, number>();
  const provenAt = new Map<string, number>();
  const close = (sessionId: string) => {
    touchedAt.delete(sessionId);
    provenAt.delete(sessionId);
  };
  return {
    open(sessionId) {
      touchedAt.set(sessionId, monotonic());
      provenAt.set(sessionId, monotonic());
    },
    touch(sessionId) {
      if (touchedAt.has(sessionId)) touchedAt.set(sessionId, monotonic());
    },
    close,
    timeLeft(sessionId, idleMinutes) {
      const touched = touchedAt.get(sessionId);
      if (touched === undefined) return null;
      const left = Math.ceil(touched + idleMinutes * 60_000 - monotonic());
      if (left > 0) return left;
      close(sessionId);
      return null;
    },
    isProven: (sessionId) => monotonic() - (provenAt.get(sessionId) ?? Number.NEGATIVE_INFINITY) < proofMs,
  };
}
