import { useEffect, useSyncExternalStore } from 'react';
import { failureOf } from '#renderer/lib/errors.ts';

let reachable = true;
const listeners = new Set<() => void>();

/** Called by whatever talks to the backend: true after any answer, false when there was none. */
export function noteReachable(value: boolean): void {
  if (reachable === value) return;
  reachable = value;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useReachable(): boolean {
  return useSyncExternalStore(subscribe, () => reachable);
}

/** «No hay conexión» is no longer true once there is one: the failed attempt is forgotten, the data stays in its fields. */
export function useForgetUnreachable({ error, reset }: { error: unknown; reset: () => void }): void {
  const reachable = useReachable();
  const unreached = error != null && failureOf(error).code === 'UNREACHABLE';
  useEffect(() => {
    if (reachable && unreached) reset();
  }, [reachable, unreached, reset]);
}
