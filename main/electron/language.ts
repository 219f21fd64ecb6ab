import { app } from 'electron';
import { getStore } from '#db/queries/store.ts';
import type { Backend } from '../backend.ts';
import type { Language } from './shell-words.ts';

/** The store's language; until there is a store, this machine's. */
export function shellLanguage(backend: Backend): Language {
  return getStore(backend.store.reader)?.language ?? (app.getLocale().startsWith('en') ? 'en' : 'es');
}

/** Calls back whenever the store may speak another language. */
export async function followLanguage(backend: Backend, onChange: (language: Language) => void): Promise<void> {
  let current = shellLanguage(backend);
  try {
    for await (const { noun } of backend.events.stream(backend.closing)) {
      const next = noun === 'store' ? shellLanguage(backend) : current;
      if (next === current) continue;
      current = next;
      onChange(next);
    }
  } catch {
    // The stream ends with the backend.
  }
}
