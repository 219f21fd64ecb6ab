import { useEffect, useRef } from 'react';

/** Is the person typing, or is something open that has keys of its own? */
function keysAreTaken(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open], [role="menu"], [role="combobox"][aria-expanded="true"]')) return true;
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
}

/** Single keys, matched by `event.key` so that `/` works on every keyboard; letters in lower case. */
export function useHotkeys(keys: Record<string, () => void>): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const act = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!act || keysAreTaken(event.target)) return;
      event.preventDefault();
      act();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Keys that also work inside fields: Ctrl or Cmd with one of `keys`, and Esc. */
export function useFormKeys(handlers: { save?: () => void; cancel?: () => void }): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    let somethingOpen = false;
    // Read on the way down: on the way up, the list or dialog that took Esc is already gone.
    function look() {
      somethingOpen =
        document.querySelector('dialog[open], [role="menu"], [role="combobox"][aria-expanded="true"]') !== null;
    }
    function onKeyDown(event: KeyboardEvent) {
      const { save, cancel } = latest.current;
      const listOnly = !document.querySelector('dialog[open], [role="menu"]');
      if (event.defaultPrevented || event.isComposing || (somethingOpen && !(listOnly && event.key !== 'Escape')))
        return;
      const command = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      const act =
        command && ['Enter', 's', 'S'].includes(event.key) ? save : event.key === 'Escape' ? cancel : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    }
    window.addEventListener('keydown', look, true);
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', look, true);
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
