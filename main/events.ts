import { EventEmitter, on } from 'node:events';
import type { ChangeEvent } from '#contract/change.ts';

/** Tells what was committed to whoever listens: windows, terminals, streams. */
export interface Events {
  emit(event: ChangeEvent): void;
  /** Events from now until the signal aborts. */
  stream(signal: AbortSignal): AsyncGenerator<ChangeEvent>;
}

export function createEvents(): Events {
  const emitter = new EventEmitter();
  emitter.setMaxListeners(0);
  return {
    emit: (event) => void emitter.emit('change', event),
    stream(signal) {
      // Listening starts here, not at the first read, so that nothing between the two is missed.
      const events = on(emitter, 'change', { signal });
      return (async function* () {
        for await (const [event] of events) yield event as ChangeEvent;
      })();
    },
  };
}
