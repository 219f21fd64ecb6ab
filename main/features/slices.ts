import { DomainError } from '#contract/errors.ts';
import type { CommandCall, TaskCall } from '../policy/feature.ts';

/** One turn of the event loop, and one transaction, take no longer than this (ms). */
const sliceMs = 8;

/** Lets everything else that waits have its turn. */
export const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Gathers what is read one by one, letting other work run in between. Throws CANCELLED. */
export async function gather<T>(task: TaskCall, source: Iterable<T>, keep: (item: T) => boolean): Promise<T[]> {
  const items: T[] = [];
  let until = performance.now() + sliceMs;
  for (const item of source) {
    if (keep(item)) items.push(item);
    if (performance.now() < until) continue;
    await breathe();
    if (task.signal.aborted) throw new DomainError('CANCELLED', {});
    until = performance.now() + sliceMs;
  }
  return items;
}

export type Outcome = 'changed' | 'same' | 'skipped';

export interface SliceProgress {
  readonly done: number;
  readonly total: number;
  readonly changed: number;
  readonly skipped: number;
}

/** How often somebody hears how far it is. */
const tellEveryMs = 100;

/**
 * Applies an act to each item, in short transactions, telling how far it is ten times a second. Stops between two when it is cancelled;
 * what ends with the backend says so, so that nobody takes it for finished.
 */
export async function* inSlices<T>(
  task: TaskCall,
  items: readonly T[],
  act: (call: CommandCall, item: T) => Outcome,
): AsyncGenerator<SliceProgress> {
  let progress: SliceProgress = { done: 0, total: items.length, changed: 0, skipped: 0 };
  yield progress;
  let told = performance.now();
  while (progress.done < items.length && !task.signal.aborted) {
    const before = progress;
    progress = await task.write((call) => {
      const until = performance.now() + sliceMs;
      const now = { ...before };
      do {
        const outcome = act(call, items[now.done] as T);
        now.done += 1;
        if (outcome !== 'same') now[outcome] += 1;
      } while (now.done < items.length && performance.now() < until);
      return now;
    });
    if (progress.done === items.length || performance.now() - told > tellEveryMs) {
      yield progress;
      told = performance.now();
    }
    await breathe();
  }
  if (progress.done < items.length && task.closing.aborted) throw new DomainError('UNAVAILABLE', { reason: 'closing' });
}
