import { IconAlertCircle, IconCheck, IconX } from '@tabler/icons-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { useUndoableRuns } from '#renderer/lib/tasks.ts';

/** Where what was done can be seen. */
interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'good' | 'bad';
  readonly undo?: (() => void) | undefined;
  readonly action?: ToastAction | undefined;
  readonly ofForm: boolean;
}

interface ToastOptions {
  undo?: () => void;
  action?: ToastAction;
  tone?: 'good' | 'bad';
  /** Its undo is about the fields on screen: it goes when they are saved or left. */
  ofForm?: boolean;
}

const lifeMs = 8000;
const most = 3;
let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function replace(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** What was done, with the way back when there is one. Errors that need an answer are never toasts. */
export function showToast(text: string, options: ToastOptions = {}): void {
  lastId += 1;
  const { tone = 'good', undo, action, ofForm = false } = options;
  replace([...toasts, { id: lastId, text, tone, undo, action, ofForm }].slice(-most));
}

function dismiss(id: number): void {
  replace(toasts.filter((toast) => toast.id !== id));
}

export function clearToasts(): void {
  replace([]);
}

/** The form they speak of is saved or left. */
export function clearFormToasts(): void {
  if (toasts.some((toast) => toast.ofForm)) replace(toasts.filter((toast) => !toast.ofForm));
}

function undo(toast: Toast): void {
  dismiss(toast.id);
  toast.undo?.();
}

function ToastLine({ toast, answersKey }: { toast: Toast; answersKey: boolean }) {
  const { t } = useTranslation();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismiss(toast.id), lifeMs);
    return () => clearTimeout(timer);
  }, [held, toast.id]);
  return (
    <div
      className={`toast ${toast.tone}`}
      role="status"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon of={toast.tone === 'bad' ? IconAlertCircle : IconCheck} small />
      <span className="grow toast-text" title={toast.text}>
        {toast.text}
      </span>
      {toast.undo && (
        <Button small {...(answersKey && { hint: 'Z' })} onClick={() => undo(toast)}>
          {t('actions.undo')}
        </Button>
      )}
      {toast.action && (
        <Button
          small
          onClick={() => {
            dismiss(toast.id);
            toast.action?.run();
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <Button small kind="quiet" icon={IconX} aria-label={t('actions.close')} onClick={() => dismiss(toast.id)} />
    </div>
  );
}

export function Toasts() {
  const { t } = useTranslation();
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
  // What is still going on came last: the key means it, and nothing older.
  const running = useUndoableRuns();
  const last = running ? undefined : shown.findLast((toast) => toast.undo);
  useHotkeys({
    z: () => {
      if (last) undo(last);
      else if (running) showToast(t('toasts.undoLater'));
    },
  });
  return (
    <section className="toasts" aria-label={t('toasts.region')}>
      {shown.map((toast) => (
        <ToastLine key={toast.id} toast={toast} answersKey={toast === last} />
      ))}
    </section>
  );
}
