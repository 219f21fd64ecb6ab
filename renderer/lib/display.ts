import { useSyncExternalStore } from 'react';
import { readPreference, writePreference } from '#renderer/lib/preferences.ts';
import '#renderer/styles/text-size.css';

export const densities = ['compact', 'comfortable'] as const;
export const textSizes = ['100', '115', '130'] as const;
export type Density = (typeof densities)[number];
export type TextSize = (typeof textSizes)[number];

/** How large things are drawn: belongs to the screen, so it stays on this machine. */
export interface Display {
  readonly density: Density;
  readonly textSize: TextSize;
}

function known<T extends string>(choices: readonly T[], value: string | null): T {
  return choices.find((choice) => choice === value) ?? (choices[0] as T);
}

function read(): Display {
  return {
    density: known(densities, readPreference('density')),
    textSize: known(textSizes, readPreference('textSize')),
  };
}

let display = read();
const listeners = new Set<() => void>();

function apply(): void {
  document.documentElement.dataset['density'] = display.density;
  document.documentElement.dataset['textSize'] = display.textSize;
}

/** Before the first paint, so that nothing is drawn twice. */
export function applyDisplayEarly(): void {
  apply();
}

export function setDisplay(changes: Partial<Display>): void {
  display = { ...display, ...changes };
  writePreference('density', display.density);
  writePreference('textSize', display.textSize);
  apply();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useDisplay(): Display {
  return useSyncExternalStore(subscribe, () => display);
}
