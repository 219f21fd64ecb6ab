const tickMs = 1000;
const touchEveryMs = 20_000;
/** What two clocks and a call may differ by. */
const slackMs = 1500;
const inputs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

interface IdleUse {
  readonly idleMs: number;
  /** Tells main that somebody is at the keyboard. */
  touch: () => void;
  /** What main says is left; another window of the same session may be in use. Null: locked, or nobody. */
  msLeft: () => Promise<number | null>;
  lock: () => void;
}

/** Counts by the wall clock, which goes on while the machine sleeps. Answers the function that stops it. */
export function watchIdle(target: EventTarget, { idleMs, touch, msLeft, lock }: IdleUse): () => void {
  let lastInput = Date.now();
  let lastTouch = 0;
  let notBefore = 0;
  let busy = false;
  let stopped = false;

  function onInput(): void {
    const now = Date.now();
    // The first move after a long sleep of the machine does not count: the time was over before it.
    if (now - lastInput < idleMs || now < notBefore) lastInput = now;
  }

  async function ask(): Promise<void> {
    const left = await msLeft();
    if (stopped) return;
    // What we told main ourselves is no sign of anybody else.
    const ownMs = Math.max(0, lastTouch + idleMs - Date.now());
    // Once is enough: whoever locks stops the watch.
    if (left === null || left <= ownMs + slackMs) return lock();
    busy = false;
    notBefore = Date.now() + left - slackMs + tickMs / 2;
  }

  function tick(): void {
    const now = Date.now();
    if (lastInput > lastTouch && now - lastTouch >= touchEveryMs) {
      lastTouch = now;
      touch();
    }
    if (busy || now < lastInput + idleMs || now < notBefore) return;
    busy = true;
    void ask();
  }

  for (const name of inputs) target.addEventListener(name, onInput, { capture: true, passive: true });
  const timer = setInterval(tick, tickMs);
  return () => {
    stopped = true;
    clearInterval(timer);
    for (const name of inputs) target.removeEventListener(name, onInput, { capture: true });
  };
}
