import { useSyncExternalStore } from 'react';
import type { SignedInUser } from '#contract/user.ts';

/** Whoever this window last worked for, until he signs out himself or another one signs in: his open form waits for him. */
let held: SignedInUser | null = null;
const listeners = new Set<() => void>();

export function holdUser(user: SignedInUser | null): void {
  if (held === user) return;
  held = user;
  for (const listener of listeners) listener();
}

export function heldUserId(): string | undefined {
  return held?.id;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useHeldUser(): SignedInUser | null {
  return useSyncExternalStore(subscribe, () => held);
}
