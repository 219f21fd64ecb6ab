import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type DefaultValues, type FieldValues, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { FieldIssue } from '#contract/errors.ts';
import { clearFormToasts, showToast } from '#renderer/components/toasts.tsx';
import { useForgetUnreachable } from '#renderer/lib/connection.ts';
import { failureOf } from '#renderer/lib/errors.ts';
import { submitOrFocus, useFirstWrong } from '#renderer/lib/first-wrong.ts';
import { countErrors, issuesResolver, showIssues } from '#renderer/lib/form-issues.ts';
import { useFormKeys } from '#renderer/lib/hotkeys.ts';
import { useLeaveGuard } from '#renderer/lib/leave-guard.ts';

interface SettingsFormUse<S, V extends FieldValues> {
  /** As they stand. */
  settings: S;
  valuesOf: (settings: S) => V;
  issuesOf: (values: V) => FieldIssue[];
  /** When a wrong field is said: once it is left, unless told otherwise. */
  mode?: 'onTouched' | 'onChange';
  /** What differs from `base`, if anything does. */
  send: (values: V, base: S) => Promise<S>;
  /** Puts the answer where the screens read it. */
  adopt: (saved: S) => void;
  savedText: string;
  /** What is typed here is nobody's to find in memory afterwards. */
  secret?: boolean;
}

/** A page of settings that is saved as it stands, undone as a whole, and asks before it is left with changes. */
export function useSettingsForm<S, V extends FieldValues>(use: SettingsFormUse<S, V>) {
  const { settings, valuesOf } = use;
  const { t } = useTranslation();
  const [base, setBase] = useState(settings);
  const { form: element, focusFirstWrong } = useFirstWrong();
  const form = useForm<V>({
    defaultValues: valuesOf(settings) as DefaultValues<V>,
    mode: use.mode ?? 'onTouched',
    shouldFocusError: false,
    resolver: issuesResolver(use.issuesOf),
  });
  const { isDirty, errors } = form.formState;
  const guard = useLeaveGuard(isDirty);
  useEffect(() => clearFormToasts, []);

  useEffect(() => {
    // Saved elsewhere while nothing is typed here: there is nothing to ask.
    if (isDirty || settings === base) return;
    setBase(settings);
    form.reset(valuesOf(settings));
  }, [settings, base, isDirty, form, valuesOf]);

  function took(saved: S): void {
    setBase(saved);
    form.reset(valuesOf(saved));
    use.adopt(saved);
  }

  const save = useMutation({
    ...(use.secret && { gcTime: 0 }),
    mutationFn: ({ values }: { values: V; leave: boolean }) => use.send(values, base),
    onSuccess: (saved, { leave }) => {
      took(saved);
      showToast(use.savedText);
      if (leave) guard.go();
    },
    onError: (error) => {
      guard.stay();
      const failure = failureOf(error);
      if (failure.code !== 'VALIDATION') return;
      const issues = failure.data.issues.map((issue) => ({
        ...issue,
        path: issue.path.replace(/^(changes|content)\./, ''),
      }));
      showIssues(form.setError, issues);
      focusFirstWrong();
    },
  });
  useForgetUnreachable(save);

  function submit(leave: boolean): void {
    if (save.isPending) return;
    void submitOrFocus(
      form,
      (values) => save.mutate({ values, leave }),
      () => {
        guard.stay();
        focusFirstWrong();
      },
    );
  }

  function discard(): void {
    if (!isDirty) return;
    const typed = form.getValues();
    form.reset(valuesOf(base));
    save.reset();
    const put = () => form.reset(typed, { keepDefaultValues: true });
    showToast(t('settings.discarded'), { undo: put, ofForm: true });
  }
  useFormKeys({ save: () => submit(false), cancel: discard });

  return { form, element, base, isDirty, wrong: countErrors(errors), save, submit, discard, guard, took };
}
