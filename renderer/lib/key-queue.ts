/** Faster than fingers: a bar-code reader types like this. */
const burstMs = 30;
const scannedMin = 6;
/** How long a letter waits for the next: short enough not to be felt. */
const holdMs = 35;
const prefixMs = 1500;

interface KeyQueueUse {
  /** Does any key sequence start with this one («g» of «g c»)? */
  isPrefix: (key: string) => boolean;
  run: (key: string) => void;
  scanned: (text: string) => void;
}

/**
 * Holds letters and digits for a moment, to tell a person from a bar-code reader, whose codes must not press keys one by one.
 * Times are those of `event.timeStamp`, in ms.
 */
export function makeKeyQueue({ isPrefix, run, scanned }: KeyQueueUse) {
  let burst = '';
  let lastAt = Number.NEGATIVE_INFINITY;
  let held: string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let prefix: { key: string; at: number } | null = null;

  function runNow(key: string): void {
    const before = prefix && performance.now() - prefix.at < prefixMs ? prefix.key : null;
    prefix = null;
    if (before) run(`${before} ${key}`);
    else if (isPrefix(key)) prefix = { key, at: performance.now() };
    else run(key);
  }

  function settle(): void {
    clearTimeout(timer);
    const [keys, text] = [held, burst];
    held = [];
    burst = '';
    if (text.length >= scannedMin) scanned(text);
    else for (const key of keys) runNow(key);
  }

  return {
    /** Every printable key outside fields, whoever takes it. */
    note(character: string, at: number): void {
      if (at - lastAt >= burstMs) settle();
      lastAt = at;
      burst += character;
      clearTimeout(timer);
      timer = setTimeout(settle, holdMs);
    },
    /** Is a code being read right now? Then it takes the Enter that ends it, too. */
    endsScan(at: number): boolean {
      if (burst.length < scannedMin || at - lastAt >= burstMs * 2) return false;
      settle();
      return true;
    },
    /** A key nobody took: done once it is certain that a person typed it. */
    hold(key: string): void {
      if (burst.length === 0) runNow(key);
      else held.push(key);
    },
    /** Another kind of key follows: what was typed before it comes first. */
    settle,
  };
}
