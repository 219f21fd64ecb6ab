import { ORPCError } from '@orpc/client';
import type { ChangeEvent } from '#contract/change.ts';
import { api } from '#renderer/lib/api.ts';
import { noteReachable } from '#renderer/lib/connection.ts';

const name = 'trastienda:changes';
const longestPauseMs = 10_000;

/** The stream stands again after a break: anything may have changed meanwhile. */
export const standing: ChangeEvent = { noun: '' };

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Listens until `signal` aborts or the session ends, coming back with growing pauses when the stream breaks. */
async function follow(
  publish: (event: ChangeEvent) => void,
  onRefused: (error: unknown) => void,
  signal: AbortSignal,
): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    try {
      for await (const event of await api.change.watch({}, { signal })) {
        failures = 0;
        publish(event);
      }
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof ORPCError && error.code === 'UNAUTHENTICATED') return onRefused(error);
      if (error instanceof TypeError) noteReachable(false);
    }
    failures += 1;
    await pause(Math.min(250 * 2 ** failures, longestPauseMs), signal);
  }
}

/**
 * Tells `listen` what was committed, by anyone. In a browser only one tab holds the stream and tells the others,
 * because a browser opens six connections per origin and each stream keeps one.
 */
export function watchChanges(
  listen: (event: ChangeEvent) => void,
  onRefused: (error: unknown) => void,
  signal: AbortSignal,
): void {
  if (window.trastienda || !navigator.locks) {
    void follow(listen, onRefused, signal);
    return;
  }
  const channel = new BroadcastChannel(name);
  channel.onmessage = (message: MessageEvent<ChangeEvent>) => listen(message.data);
  signal.addEventListener('abort', () => channel.close());
  const publish = (event: ChangeEvent) => {
    listen(event);
    channel.postMessage(event);
  };
  navigator.locks
    .request(name, { signal }, () => follow(publish, onRefused, signal))
    .catch(() => {
      // The only rejection is the abort of our own signal while waiting for the lock.
    });
}
