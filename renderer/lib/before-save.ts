import { createContext, useContext, useEffect, useRef, useState } from 'react';

type Task = () => void | Promise<void>;

/** What fields still have to do with what was typed, before a form reads their values. */
export const BeforeSaveContext = createContext<Set<Task> | null>(null);

/** A catalogue that does not answer must not hold back a save for longer. */
const patienceMs = 1500;

/** For a field that keeps something half typed: `task` finishes it. */
export function useBeforeSave(task: Task): void {
  const tasks = useContext(BeforeSaveContext);
  const latest = useRef(task);
  useEffect(() => {
    latest.current = task;
  });
  useEffect(() => {
    const run = () => latest.current();
    tasks?.add(run);
    return () => {
      tasks?.delete(run);
    };
  }, [tasks]);
}

/** For the form: the set its fields join, and what runs them in their order. */
export function useFieldTasks() {
  const [tasks] = useState(() => new Set<Task>());
  async function finishFields(): Promise<void> {
    const late = new Promise<void>((resolve) => setTimeout(resolve, patienceMs));
    for (const task of [...tasks]) await Promise.race([task(), late]);
  }
  return { tasks, finishFields };
}
