import type { SetupDraft } from '#contract/setup.ts';

const pauseMs = 500;

export interface Keeper {
  /** Soon, when nothing else is typed. */
  later(draft: SetupDraft): void;
  /** What waits, now. */
  flush(): void;
  /** Forgets what waits: the store is being made. */
  drop(): void;
}

/** Keeps the newest draft, one call at a time, so that an older one never lands last. `onFailed`: whether the last try failed. */
export function makeKeeper(send: (draft: SetupDraft) => Promise<unknown>, onFailed: (failed: boolean) => void): Keeper {
  let waiting: SetupDraft | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending = false;

  async function sendWaiting(): Promise<void> {
    if (sending) return;
    sending = true;
    while (waiting) {
      const draft = waiting;
      waiting = null;
      try {
        await send(draft);
        onFailed(false);
      } catch {
        onFailed(true);
      }
    }
    sending = false;
  }

  return {
    later(draft) {
      waiting = draft;
      clearTimeout(timer);
      timer = setTimeout(() => void sendWaiting(), pauseMs);
    },
    flush() {
      clearTimeout(timer);
      void sendWaiting();
    },
    drop() {
      clearTimeout(timer);
      waiting = null;
    },
  };
}
