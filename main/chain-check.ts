import type { ChainState } from '#contract/change.ts';
import type { OpenStore } from '#db/open.ts';
import { chainStart, checkChain, countChanges } from '#db/queries/change.ts';
import type { Events } from './events.ts';

export interface ChainProgress {
  readonly checked: number;
  readonly total: number;
  readonly chain: ChainState;
}

/** Watches over the history: checks its chain when the backend starts and when asked, a few hundred entries at a time. */
export interface ChainCheck {
  state(): ChainState;
  /** Yields after each piece; the last one holds the result. Other work runs between two pieces. */
  run(signal: AbortSignal): AsyncGenerator<ChainProgress>;
}

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

export function createChainCheck(store: OpenStore, clock: () => number, events: Events): ChainCheck {
  let chain: ChainState = { state: 'unchecked', checkedAt: null, brokenSeq: null };
  return {
    state: () => chain,
    async *run(signal) {
      const total = countChanges(store.reader);
      const before = chain;
      chain = { ...chain, state: 'checking' };
      let cursor = chainStart;
      try {
        for (;;) {
          if (signal.aborted) return;
          const next = checkChain(store.reader, cursor);
          if (next === null || typeof next === 'number') {
            chain = { state: next === null ? 'sound' : 'broken', checkedAt: clock(), brokenSeq: next };
            events.emit({ noun: 'change' });
            yield { checked: cursor.checked, total: Math.max(total, cursor.checked), chain };
            return;
          }
          cursor = next;
          yield { checked: cursor.checked, total: Math.max(total, cursor.checked), chain };
          await breathe();
        }
      } finally {
        // Broken off half-way: what was known before still is.
        if (chain.state === 'checking') chain = before;
      }
    },
  };
}
