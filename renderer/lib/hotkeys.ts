import { useEffect, useRef } from 'react';
import { makeKeyQueue } from '#renderer/lib/key-queue.ts';
import type { HotKey } from '#renderer/lib/keys.ts';
import { isOverlayOpen } from '#renderer/lib/overlay.ts';

type KeyMap = Partial<Record<HotKey, () => void>>;
interface Listener {
  readonly layer: 'page' | 'frame';
  readonly find: (key: string) => (() => void) | undefined;
  readonly starts: (key: string) => boolean;
}

const listeners: Listener[] = [];
let lettersOn = true;
let onScan: ((text: string) => void) | null = null;

const openThings = 'dialog[open], [role="menu"], [role="combobox"][aria-expanded="true"]';

/** Is the person typing, or is something open that has keys of its own? */
function keysAreTaken(target: EventTarget | null): boolean {
  if (isOverlayOpen() || document.querySelector(openThings)) return true;
  return (
    target instanceof HTMLElement &&
    target.closest('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"]') !== null
  );
}

/** The page's own key wins over the frame's, and what came last over what was there. */
function find(key: string): (() => void) | undefined {
  for (const layer of ['page', 'frame'] as const) {
    const found = listeners.findLast((listener) => listener.layer === layer && listener.find(key));
    if (found) return found.find(key);
  }
  return undefined;
}

const isPrefix = (key: string) => listeners.some((listener) => listener.starts(`${key} `));

const queue = makeKeyQueue({
  isPrefix,
  run: (key) => find(key)?.(),
  scanned: (text) => onScan?.(text),
});

const isPlain = (event: KeyboardEvent) => !(event.ctrlKey || event.metaKey || event.altKey || event.isComposing);

const modifiers = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'];

/** On the way down: a code that is being read goes on even where a grid takes its letters. */
function watchBursts(event: KeyboardEvent): void {
  if (modifiers.includes(event.key)) return;
  const isText = isPlain(event) && !event.repeat && event.key.length === 1 && event.key !== ' ';
  if (isText && !keysAreTaken(event.target)) queue.note(event.key, event.timeStamp);
  else if (event.key === 'Enter' && isPlain(event) && queue.endsScan(event.timeStamp)) {
    event.preventDefault();
    event.stopImmediatePropagation();
  } else queue.settle();
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || !isPlain(event) || keysAreTaken(event.target)) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const isLetter = /^\p{L}$/u.test(key);
  if (isLetter && !lettersOn) return;
  if (isLetter || /^\d$/.test(key)) {
    if (event.repeat) find(key)?.();
    else queue.hold(key);
    return;
  }
  const act = find(key);
  if (!act) return;
  // Before a letter lands in the field this key leads to.
  event.preventDefault();
  act();
}

function listen(listener: Listener): () => void {
  if (listeners.length === 0) {
    window.addEventListener('keydown', watchBursts, true);
    window.addEventListener('keydown', onKeyDown);
  }
  listeners.push(listener);
  return () => {
    listeners.splice(listeners.indexOf(listener), 1);
    if (listeners.length > 0) return;
    window.removeEventListener('keydown', watchBursts, true);
    window.removeEventListener('keydown', onKeyDown);
  };
}

/** Single keys, or two in turn («g c»), matched by `event.key` so that `/` works on every keyboard; letters in lower case. */
export function useHotkeys(keys: KeyMap, layer: 'page' | 'frame' = 'page'): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(
    () =>
      listen({
        layer,
        find: (key) => latest.current[key as HotKey],
        starts: (start) => Object.keys(latest.current).some((key) => key.startsWith(start)),
      }),
    [layer],
  );
}

/** Letters may be switched off by whoever dictates, or leans on the keyboard; `/`, `?` and the named keys stay. */
export function useLetterSwitch(on: boolean): void {
  useEffect(() => {
    lettersOn = on;
  }, [on]);
}

/** What a bar-code reader typed outside fields. */
export function useScanner(handler: (text: string) => void): void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => {
    onScan = (text) => latest.current(text);
    return () => {
      onScan = null;
    };
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
      somethingOpen = document.querySelector(openThings) !== null;
    }
    function onFormKey(event: KeyboardEvent) {
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
    window.addEventListener('keydown', onFormKey);
    return () => {
      window.removeEventListener('keydown', look, true);
      window.removeEventListener('keydown', onFormKey);
    };
  }, []);
}
