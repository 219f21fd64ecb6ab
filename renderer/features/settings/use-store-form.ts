import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type FieldPath, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Store } from '#contract/store.ts';
import { showToast } from '#renderer/components/toasts.tsx';
import { adoptStore } from '#renderer/features/settings/store-queries.ts';
import {
  changedStoreFields,
  mergeStore,
  type StoreValues,
  storeClashes,
  storeFields,
  storeIssues,
  storeValues,
} from '#renderer/features/settings/store-values.ts';
import { setupErrorText } from '#renderer/features/setup/setup-words.ts';
import { api } from '#renderer/lib/api.ts';
import { useForgetUnreachable } from '#renderer/lib/connection.ts';
import { failureOf } from '#renderer/lib/errors.ts';
import { useFirstWrong } from '#renderer/lib/first-wrong.ts';
import { countErrors, issuesResolver, showIssues } from '#renderer/lib/form-issues.ts';
import { useFormKeys } from '#renderer/lib/hotkeys.ts';
import { useLeaveGuard } from '#renderer/lib/leave-guard.ts';
import { useSubmissionKey } from '#renderer/lib/submission-key.ts';

interface Attempt {
  from: Store;
  values: StoreValues;
  leave: boolean;
}

/** Somebody saved first: the record as it stands, and what was tried. */
export interface Newer {
  readonly current: Store;
  readonly attempt: Attempt;
}

function newerOf(error: unknown): Store | undefined {
  const failure = failureOf(error);
  if (failure.code !== 'CONFLICT' || failure.data.reason !== 'version') return undefined;
  return Store.safeParse(failure.data.current).data;
}

/** The one record behind every page of the settings: each page edits some of its fields, all save it the same way. */
export function useStoreForm(store: Store) {
  const { t } = useTranslation();
  const [base, setBase] = useState(store);
  const [newer, setNewer] = useState<Newer | null>(null);
  const { keyFor, done } = useSubmissionKey();
  const { form: element, focusFirstWrong } = useFirstWrong();
  const form = useForm<StoreValues>({
    defaultValues: storeValues(store),
    mode: 'onTouched',
    shouldFocusError: false,
    resolver: issuesResolver(storeIssues),
  });
  const { isDirty, errors } = form.formState;
  const guard = useLeaveGuard(isDirty);

  useEffect(() => {
    // Saved elsewhere while nothing is typed here: there is nothing to ask.
    if (isDirty || store.version <= base.version) return;
    setBase(store);
    form.reset(storeValues(store));
  }, [store, base, isDirty, form]);

  function put(values: StoreValues): void {
    for (const field of storeFields) form.setValue(field, values[field], { shouldDirty: true });
  }

  function onNewer(current: Store, attempt: Attempt): void {
    const [before, theirs] = [storeValues(attempt.from), storeValues(current)];
    if (storeClashes(before, attempt.values, theirs).length > 0) {
      guard.stay();
      setNewer({ current, attempt });
    } else resolve(current, mergeStore(before, attempt.values, theirs, {}), attempt.leave);
  }

  function resolve(current: Store, merged: StoreValues, leave: boolean): void {
    setNewer(null);
    setBase(current);
    form.reset(storeValues(current));
    put(merged);
    save.mutate({ from: current, values: merged, leave });
  }

  const save = useMutation({
    mutationFn: ({ from, values }: Attempt): Promise<Store> => {
      const changes = changedStoreFields(storeValues(from), values);
      if (Object.keys(changes).length === 0) return Promise.resolve(from);
      const input = { version: from.version, changes };
      return api.store.update(input, { context: { idempotencyKey: keyFor(input) } });
    },
    onSuccess: (saved, { leave }) => {
      done();
      setBase(saved);
      form.reset(storeValues(saved));
      adoptStore(saved);
      showToast(t('settings.saved'));
      if (leave) guard.go();
    },
    onError: (error, attempt) => {
      const current = newerOf(error);
      if (current) return onNewer(current, attempt);
      guard.stay();
      const failure = failureOf(error);
      if (failure.code !== 'VALIDATION') return;
      const issues = failure.data.issues.map((issue) => ({ ...issue, path: issue.path.replace(/^changes\./, '') }));
      showIssues(form.setError, issues);
      focusFirstWrong();
    },
  });
  useForgetUnreachable(save);

  function submit(leave: boolean): void {
    if (save.isPending) return;
    void form.handleSubmit(
      (values) => save.mutate({ from: base, values, leave }),
      () => {
        guard.stay();
        focusFirstWrong();
      },
    )();
  }

  function discard(): void {
    if (!isDirty) return;
    const typed = form.getValues();
    form.reset(storeValues(base));
    save.reset();
    showToast(t('settings.discarded'), { undo: () => put(typed) });
  }
  useFormKeys({ save: () => submit(false), cancel: discard });

  return {
    form,
    element,
    base,
    isDirty,
    wrong: countErrors(errors),
    errorOf: (path: FieldPath<StoreValues>) => setupErrorText(t, path, form.getFieldState(path, form.formState).error),
    save,
    submit,
    discard,
    guard,
    newer,
    forgetNewer: () => setNewer(null),
    resolve,
  };
}
export type StoreForm = ReturnType<typeof useStoreForm>;
