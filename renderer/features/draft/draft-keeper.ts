export interface KeeperPorts {
  /** Writes what is typed now; answers when. null: nothing differs from what is saved, so there is nothing to keep. */
  keep: (leaving: boolean) => Promise<number | null>;
  onKept: (at: number | null) => void;
  /** True once several writes in a row failed. */
  onTrouble: (failing: boolean) => void;
}

const pauseMs = 2000;
const longestPauseMs = 30_000;
/** One lost write is made good by the next and worth no word. */
const patience = 3;

/** Keeps a form while it is typed in: at most every two seconds, one write at a time. Never throws and never holds up the typing. */
export function draftKeeper({ keep, onKept, onTrouble }: KeeperPorts) {
  let changed = false;
  let failures = 0;
  let resting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let working: Promise<void> = Promise.resolve();

  function rest(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  function wake(): void {
    if (resting) return;
    timer ??= setTimeout(() => void write(false), Math.min(pauseMs * 2 ** failures, longestPauseMs));
  }

  async function writeNow(leaving: boolean): Promise<void> {
    if (!changed) return;
    changed = false;
    try {
      onKept(await keep(leaving));
      failures = 0;
      onTrouble(false);
    } catch {
      failures += 1;
      changed = true;
      if (failures >= patience) onTrouble(true);
      if (!leaving) wake();
    }
  }

  function write(leaving: boolean): Promise<void> {
    rest();
    // A page that is going away has no later: it does not wait for its turn.
    working = leaving ? Promise.all([working, writeNow(true)]).then(() => {}) : working.then(() => writeNow(false));
    return working;
  }

  return {
    note(): void {
      changed = true;
      wake();
    },
    /** Writes what is not kept yet. */
    flush: (leaving = false) => (changed ? write(leaving) : working),
    /** Forgets what is not kept yet, and does `last` after whatever is on its way. */
    settle(last: () => Promise<unknown>): Promise<void> {
      rest();
      changed = false;
      failures = 0;
      working = working.then(async () => {
        await last().catch(() => {});
      });
      return working;
    },
    /** Out of sight or gone: nothing is tried again until `resume`. */
    pause(): void {
      resting = true;
      rest();
    },
    resume(): void {
      resting = false;
      if (changed) wake();
    },
  };
}
export type DraftKeeper = ReturnType<typeof draftKeeper>;
