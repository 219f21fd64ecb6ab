import { useSyncExternalStore } from 'react';

/** Work that goes on while the window stays usable: shown in the top bar until it ends. */
export interface Task {
  readonly id: number;
  readonly label: string;
  readonly startedAt: number;
  readonly done: number;
  /** 0 while nobody knows. */
  readonly total: number;
  readonly cancel: (() => void) | undefined;
  /** What it does can be undone once it has ended. */
  readonly undoable: boolean;
  /** Cancelling was asked for; it ends between two chunks. */
  readonly cancelling: boolean;
  readonly end: { readonly message: string } | { readonly error: unknown } | null;
}

export interface TaskHandle {
  progress(done: number, total: number): void;
  /** It ended well. The message is shown and announced; without one it only goes away. */
  finish(message?: string): void;
  /** It ended badly: stays until somebody has read it. */
  fail(error: unknown): void;
}

const lastsMs = 6000;
let tasks: readonly Task[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function replace(next: readonly Task[]): void {
  tasks = next;
  for (const listener of listeners) listener();
}

function change(id: number, changes: Partial<Task>): void {
  replace(tasks.map((task) => (task.id === id ? { ...task, ...changes } : task)));
}

export function dismissTask(id: number): void {
  if (tasks.some((task) => task.id === id)) replace(tasks.filter((task) => task.id !== id));
}

interface TaskUse {
  label: string;
  /** What «Cancelar» does; without it there is no such button. */
  cancel?: () => void;
  undoable?: boolean;
}

/** Shows the work in the top bar. */
export function startTask({ label, cancel, undoable = false }: TaskUse): TaskHandle {
  lastId += 1;
  const id = lastId;
  function cancelOnce(): void {
    change(id, { cancelling: true });
    cancel?.();
  }
  const startedAt = Date.now();
  replace([
    ...tasks,
    {
      id,
      label,
      startedAt,
      done: 0,
      total: 0,
      cancel: cancel && cancelOnce,
      undoable,
      cancelling: false,
      end: null,
    },
  ]);
  return {
    progress: (done, total) => change(id, { done, total }),
    finish(message) {
      if (message) change(id, { end: { message } });
      setTimeout(() => dismissTask(id), message ? lastsMs : 0);
    },
    fail: (error) => change(id, { end: { error } }),
  };
}

/** What was done for one person is not told to the next. Work that still runs is his own to end. */
export function clearTasks(): void {
  if (tasks.length > 0) replace([]);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useTasks(): readonly Task[] {
  return useSyncExternalStore(subscribe, () => tasks);
}

/** Is something going on that can be undone only once it has ended? */
export function useUndoableRuns(): boolean {
  return useTasks().some(({ undoable, end }) => undoable && !end);
}
