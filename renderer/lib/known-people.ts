import { useSyncExternalStore } from 'react';
import { z } from 'zod';

/** Who has signed in on this machine: a tile each, so that nobody types his address twice. Never a secret. */
const KnownPerson = z.object({ displayName: z.string(), email: z.string() });
export type KnownPerson = z.infer<typeof KnownPerson>;

const key = 'trastienda.people';
const most = 5;
const listeners = new Set<() => void>();
let people: readonly KnownPerson[] = read();

function read(): readonly KnownPerson[] {
  try {
    return z
      .array(KnownPerson)
      .max(most)
      .parse(JSON.parse(localStorage.getItem(key) ?? '[]'));
  } catch {
    return [];
  }
}

function replace(next: readonly KnownPerson[]): void {
  people = next;
  try {
    localStorage.setItem(key, JSON.stringify(next));
  } catch {
    // A full or forbidden storage only loses the tiles.
  }
  for (const listener of listeners) listener();
}

const isSame = (email: string) => (person: KnownPerson) => person.email.toLowerCase() === email.toLowerCase();

/** Newest first; a name that changed meanwhile is the new one. */
export function noteKnownPerson({ displayName, email }: KnownPerson): void {
  const first = people[0];
  if (first?.email === email && first.displayName === displayName) return;
  replace([{ displayName, email }, ...people.filter((person) => !isSame(email)(person))].slice(0, most));
}

export function forgetKnownPerson(email: string): void {
  replace(people.filter((person) => !isSame(email)(person)));
}

function subscribe(listener: () => void): () => void {
  function onStorage(event: StorageEvent) {
    if (event.key !== key) return;
    people = read();
    listener();
  }
  listeners.add(listener);
  window.addEventListener('storage', onStorage);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', onStorage);
  };
}

export function useKnownPeople(): readonly KnownPerson[] {
  return useSyncExternalStore(subscribe, () => people);
}
