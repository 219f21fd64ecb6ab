import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { catchLostFocus } from '#renderer/lib/lost-focus.ts';

interface DialogProps {
  title: string;
  onCancel: () => void;
  /** Ctrl or Cmd with Enter; plain Enter only presses the focused button. */
  onConfirm?: () => void;
  large?: boolean;
  actions: ReactNode;
  children: ReactNode;
}

/** The browser's modal dialog: it traps focus, and gives it back to where it came from, or to the page's heading where that is gone. Mounted means open. */
export function Dialog({ title, onCancel, onConfirm, large, actions, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const latest = useRef({ onCancel, onConfirm });
  useEffect(() => {
    latest.current = { onCancel, onConfirm };
  });

  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => {
      dialog?.close();
      catchLostFocus();
    };
  }, []);

  useEffect(() => {
    const dialog = ref.current;
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      latest.current.onConfirm?.();
    }
    function onNativeCancel(event: Event) {
      event.preventDefault();
      latest.current.onCancel();
    }
    function onNativeClose() {
      // A browser lets a page refuse only so many Escapes in a row, and then closes all the same: what is mounted stays open.
      dialog?.showModal();
      latest.current.onCancel();
    }
    dialog?.addEventListener('keydown', onKeyDown);
    dialog?.addEventListener('cancel', onNativeCancel);
    dialog?.addEventListener('close', onNativeClose);
    return () => {
      dialog?.removeEventListener('close', onNativeClose);
      dialog?.removeEventListener('keydown', onKeyDown);
      dialog?.removeEventListener('cancel', onNativeCancel);
    };
  }, []);

  return (
    <dialog ref={ref} className={large ? 'dlg large' : 'dlg'} aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      <div className="in">{children}</div>
      <div className="acts">{actions}</div>
    </dialog>
  );
}
