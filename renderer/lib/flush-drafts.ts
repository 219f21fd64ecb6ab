const eventName = 'trastienda:flush-drafts';

type FlushDetail = { wait: (work: Promise<unknown>) => void };

/** How long a lock or a sign-out waits for what is being written; the server may be gone, and the screen must close anyway. */
const longestWaitMs = 1500;

/** Before the screen is locked, or another person signs in: every open form writes its draft now. Never rejects. */
export async function flushDrafts(): Promise<void> {
  const works: Promise<unknown>[] = [];
  const detail: FlushDetail = { wait: (work) => works.push(work) };
  window.dispatchEvent(new CustomEvent<FlushDetail>(eventName, { detail }));
  if (works.length === 0) return;
  const enough = new Promise((resolve) => setTimeout(resolve, longestWaitMs));
  await Promise.race([Promise.allSettled(works), enough]);
}

/** `handler` writes what is typed and not yet kept; answers the function that stops listening. */
export function onFlushDrafts(handler: () => Promise<unknown> | undefined): () => void {
  function onEvent(event: Event) {
    const work = handler();
    if (work) (event as CustomEvent<FlushDetail>).detail.wait(work);
  }
  window.addEventListener(eventName, onEvent);
  return () => window.removeEventListener(eventName, onEvent);
}
