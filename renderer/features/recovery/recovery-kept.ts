import { useSyncExternalStore } from 'react';

/** On this machine only: whose code was shown and not said to be kept. It says nothing of the code itself. */
const storageKey = 'trastienda.codeUnkept';
const listeners = new Set<() => void>();

interface Unkept {
  readonly userId: string;
  readonly reminded: boolean;
}

function read(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

function parse(text: string | null): Unkept | null {
  const [userId, reminded] = text?.split(' ') ?? [];
  return userId ? { userId, reminded: reminded === 'reminded' } : null;
}

function write(next: Unkept | null): void {
  try {
    if (next) localStorage.setItem(storageKey, next.reminded ? `${next.userId} reminded` : next.userId);
    else localStorage.removeItem(storageKey);
  } catch {
    // Forbidden storage only loses the reminder.
  }
  for (const listener of listeners) listener();
}

/** From the moment it stands on the screen until the box is ticked. */
export function noteCodeShown(userId: string): void {
  write({ userId, reminded: false });
}

export function noteCodeKept(userId: string): void {
  if (parse(read())?.userId === userId) write(null);
}

/** True once: the reminder is due, and from now on it was given. */
export function takeCodeReminder(userId: string): boolean {
  const unkept = parse(read());
  if (unkept?.userId !== userId || unkept.reminded) return false;
  write({ userId, reminded: true });
  return true;
}

/** Whether the code of this person was shown here and never said to be kept. */
export function useCodeUnkept(userId: string | undefined): boolean {
  const text = useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, read);
  return userId !== undefined && parse(text)?.userId === userId;
}
