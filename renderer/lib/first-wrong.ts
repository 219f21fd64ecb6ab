import { useEffect, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';

/** Takes the focus to the first wrong field as the eye reads them, once its message stands and no dialog is in the way. */
export function useFirstWrong() {
  const form = useRef<HTMLFormElement>(null);
  const pending = useRef(false);
  const [, ask] = useState(0);
  useEffect(() => {
    if (!pending.current || document.querySelector('dialog[open]')) return;
    pending.current = false;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  });
  function focusFirstWrong(): void {
    pending.current = true;
    ask((count) => count + 1);
  }
  return { form, focusFirstWrong };
}

/** Sends what passes the rules; otherwise the first wrong field gets the focus. */
export async function submitOrFocus<V extends FieldValues>(
  form: UseFormReturn<V>,
  send: (values: V) => void,
  focusFirstWrong: () => void,
): Promise<void> {
  let wrong = false;
  await form.handleSubmit(send, () => {
    wrong = true;
  })();
  // Only now do the fields say that they are wrong.
  if (wrong) focusFirstWrong();
}
