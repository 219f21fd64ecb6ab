import { useSyncExternalStore } from 'react';
import type { z } from 'zod';
import type { DemoProgress } from '#contract/demo.ts';
import { api } from '#renderer/lib/api.ts';
import type { Translate } from '#renderer/lib/i18n.ts';
import { queryClient } from '#renderer/lib/query-client.ts';
import { startTask, type TaskHandle } from '#renderer/lib/tasks.ts';

export type DemoKind = 'create' | 'remove';

/** The present run, or how the last one ended. */
export interface DemoRun extends z.infer<typeof DemoProgress> {
  readonly kind: DemoKind;
  readonly state: 'running' | 'cancelling' | 'done' | 'cancelled' | 'failed';
  readonly error: unknown;
}

let run: DemoRun | null = null;
let abort: AbortController | null = null;
let task: TaskHandle | null = null;
const listeners = new Set<() => void>();

function set(next: DemoRun | null): void {
  run = next;
  for (const listener of listeners) listener();
}

function change(changes: Partial<DemoRun>): void {
  if (run) set({ ...run, ...changes });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useDemoRun(): DemoRun | null {
  return useSyncExternalStore(subscribe, () => run);
}

export function isRunning(demo: DemoRun | null): boolean {
  return demo?.state === 'running' || demo?.state === 'cancelling';
}

export function cancelDemo(): void {
  if (run?.state !== 'running') return;
  change({ state: 'cancelling' });
  abort?.abort();
}

/** What was said about the last run is read. */
export function forgetDemoRun(): void {
  if (!isRunning(run)) set(null);
}

/** How a run ended, in a sentence. */
export function demoSentence(t: Translate, { kind, state, done, kept }: DemoRun): string {
  if (state === 'cancelled') return t(`demo.cancelled.${kind}`);
  if (kind === 'create') return t('demo.created', { count: done });
  if (kept === 0) return t('demo.removed');
  return t('demo.removedBut', { count: kept });
}

/** Puts the run in the top bar, where it stays visible on every page. */
export function showDemoTask(t: Translate): void {
  if (!run || !isRunning(run) || task) return;
  task = startTask({ label: t(`demo.running.${run.kind}`), cancel: cancelDemo });
  task.progress(run.done, run.total);
}

async function follow(kind: DemoKind, signal: AbortSignal): Promise<void> {
  for await (const { done, total, kept } of await api.demo[kind]({}, { signal })) {
    change({ done, total, kept });
    task?.progress(done, total);
  }
}

/** Adds or removes the invented clients; nothing happens while it already runs. */
export async function startDemo(kind: DemoKind, t: Translate): Promise<void> {
  if (isRunning(run)) return;
  const own = new AbortController();
  abort = own;
  set({ kind, state: 'running', done: 0, total: 0, kept: 0, error: null });
  try {
    await follow(kind, own.signal);
    change({ state: own.signal.aborted ? 'cancelled' : 'done' });
    if (run) task?.finish(demoSentence(t, run));
  } catch (error) {
    change(own.signal.aborted ? { state: 'cancelled' } : { state: 'failed', error });
    if (!own.signal.aborted) task?.fail(error);
    else if (run) task?.finish(demoSentence(t, run));
  } finally {
    task = null;
    abort = null;
    void queryClient.invalidateQueries({ queryKey: ['demo'] });
    void queryClient.invalidateQueries({ queryKey: ['client'] });
  }
}
