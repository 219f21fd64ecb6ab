import { useSyncExternalStore } from 'react';

/** What of the frame lies over the page: at most one, because there is no dialog on a dialog. */
export type Overlay = 'palette' | 'keys';

let open: Overlay | null = null;
const listeners = new Set<() => void>();

function set(next: Overlay | null): void {
  if (open === next) return;
  open = next;
  for (const listener of listeners) listener();
}

let ahead = '';

/** A fast typist does not wait for the field to appear. */
function takeLetter(event: KeyboardEvent): void {
  if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
  ahead += event.key;
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** What was typed since the palette was asked for; from now on its field takes the letters. */
export function takeTypedAhead(): string {
  window.removeEventListener('keydown', takeLetter, true);
  const text = ahead;
  ahead = '';
  return text;
}

export function openOverlay(overlay: Overlay): void {
  if (overlay === 'palette' && open !== overlay) window.addEventListener('keydown', takeLetter, true);
  set(overlay);
}

export function closeOverlay(): void {
  takeTypedAhead();
  set(null);
}

/** Asked for, even while it still loads: what is typed now is meant for it. */
export const isOverlayOpen = (): boolean => open !== null;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useOverlay(): Overlay | null {
  return useSyncExternalStore(subscribe, () => open);
}
