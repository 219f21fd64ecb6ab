import { useCallback, useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { type Keeper, makeKeeper } from '#renderer/features/setup/setup-keeper.ts';
import { type SetupValues, toDraft } from '#renderer/features/setup/setup-values.ts';
import { api } from '#renderer/lib/api.ts';

/** Keeps what is typed, a moment after each change and at once at each step. `failed`: the last try did not get there. */
export function useSetupDraft(form: UseFormReturn<SetupValues>, step: number) {
  const [failed, setFailed] = useState(false);
  const keeper = useRef<Keeper>(null);
  keeper.current ??= makeKeeper((draft) => api.setup.keep({ draft }), setFailed);
  const at = useRef(step);
  const keep = useCallback(() => keeper.current?.later(toDraft(form.getValues(), at.current)), [form]);

  useEffect(() => form.subscribe({ formState: { values: true }, callback: keep }), [form, keep]);
  useEffect(() => {
    // The step one begins on is no news.
    if (at.current === step) return;
    at.current = step;
    keep();
    keeper.current?.flush();
  }, [step, keep]);
  useEffect(() => {
    const flush = () => keeper.current?.flush();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, []);
  return { failed, keep, drop: useCallback(() => keeper.current?.drop(), []) };
}
