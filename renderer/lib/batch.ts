import { startTask } from '#renderer/lib/tasks.ts';

/** How far an act on many is, as the service tells it. */
export interface BatchStep {
  readonly batch: string;
  readonly done: number;
  readonly total: number;
  readonly changed: number;
  readonly skipped: number;
}

/** How it ended. `last`: the last that was heard of it; null when it never began. */
export type BatchEnd =
  | { readonly kind: 'done' | 'cancelled'; readonly last: BatchStep | null }
  | { readonly kind: 'failed'; readonly last: BatchStep | null; readonly error: unknown };

interface BatchUse {
  label: string;
  undoable?: boolean;
  open: (signal: AbortSignal) => Promise<AsyncIterable<BatchStep>>;
}

/** Runs an act on many to its end, shown in the top bar, where it can be cancelled. Never throws. */
export async function followBatch({ label, undoable = false, open }: BatchUse): Promise<BatchEnd> {
  const abort = new AbortController();
  const task = startTask({ label, undoable, cancel: () => abort.abort() });
  let last: BatchStep | null = null;
  try {
    for await (const step of await open(abort.signal)) {
      last = step;
      task.progress(step.done, step.total);
    }
    task.finish();
    return { kind: 'done', last };
  } catch (error) {
    // What it did, and what went wrong, is said where the act was asked for.
    task.finish();
    return abort.signal.aborted ? { kind: 'cancelled', last } : { kind: 'failed', last, error };
  }
}
