import { useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { useClientHits } from '#renderer/features/palette/use-client-hits.ts';
import { useLasting } from '#renderer/lib/use-later.ts';

/** The browser's modal dialog, closed by a click beside it. */
export function useModal(onClose: () => void) {
  const ref = useRef<HTMLDialogElement>(null);
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    const onCancel = (event: Event) => {
      event.preventDefault();
      latest.current();
    };
    const onClick = (event: MouseEvent) => event.target === dialog && latest.current();
    dialog?.addEventListener('cancel', onCancel);
    dialog?.addEventListener('click', onClick);
    return () => {
      dialog?.removeEventListener('cancel', onCancel);
      dialog?.removeEventListener('click', onClick);
      dialog?.close();
    };
  }, []);
  return ref;
}

/** While the answer is on its way, what is shown stays whole: a list that shrinks and grows with each letter cannot be read. */
export function useHeld<T>(value: T, hold: boolean): T {
  const last = useRef(value);
  useEffect(() => {
    if (!hold) last.current = value;
  });
  return hold ? last.current : value;
}

/** Enter typed before the answer came waits for it: what stood first until then is not what was asked for. */
export function useChoice(mustWait: boolean, act: () => void): (now: () => void) => void {
  const waits = useRef(false);
  useEffect(() => {
    if (mustWait || !waits.current) return;
    waits.current = false;
    act();
  });
  return (now) => {
    if (mustWait) waits.current = true;
    else now();
  };
}

interface NoticeOf {
  text: string;
  actionsOnly: boolean;
  hits: ReturnType<typeof useClientHits>;
  /** Nothing of what there is matches. */
  nothing: boolean;
  /** Nothing is shown at all. */
  empty: boolean;
}

export function useNotice({ text, actionsOnly, hits, nothing, empty }: NoticeOf): string {
  const { t } = useTranslation();
  const slow = useLasting(hits.pending, 400);
  if (hits.failed) return t('palette.failed');
  if (text === '') return '';
  if (hits.pending) return slow && empty ? t('palette.searching') : '';
  if (!nothing) return '';
  return t(actionsOnly ? 'palette.noAction' : 'palette.noMatch', { text });
}
