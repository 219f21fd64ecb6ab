import { useMutation } from '@tanstack/react-query';
import { useBlocker } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { type FieldPath, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Store, type StoreInput } from '#contract/store.ts';
import { Button } from '#renderer/components/button.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { SelectField, TextField } from '#renderer/components/text-field.tsx';
import { showToast } from '#renderer/components/toasts.tsx';
import { LeaveDialog } from '#renderer/features/client/client-leave-dialog.tsx';
import { StoreConflictDialog } from '#renderer/features/settings/store-conflict-dialog.tsx';
import {
  changedStoreFields,
  mergeStore,
  storeClashes,
  storeFields,
  storeIssues,
  storeValues,
} from '#renderer/features/settings/store-values.ts';
import { countryChoices } from '#renderer/features/settings/store-words.ts';
import { currencyChoices, timeZoneChoices } from '#renderer/features/setup/setup-choices.ts';
import { api } from '#renderer/lib/api.ts';
import { useForgetUnreachable } from '#renderer/lib/connection.ts';
import { failureOf } from '#renderer/lib/errors.ts';
import { useFirstWrong } from '#renderer/lib/first-wrong.ts';
import { errorTextOf, issuesResolver, showIssues } from '#renderer/lib/form-issues.ts';
import { useFormKeys } from '#renderer/lib/hotkeys.ts';
import { currentLanguage } from '#renderer/lib/i18n.ts';
import { queryClient, sessionKey } from '#renderer/lib/query-client.ts';
import { useSubmissionKey } from '#renderer/lib/submission-key.ts';

interface Attempt {
  from: Store;
  values: StoreInput;
  leave: boolean;
}

/** A currency the browser does not know is still the store's own. */
function withCurrent(choices: { value: string; label: string }[], current: string) {
  return choices.some(({ value }) => value === current) ? choices : [...choices, { value: current, label: current }];
}

/** Failures that already stand on a field, in the dialog or on the sign-in need no second place. */
function standsElsewhere(error: unknown): boolean {
  const failure = failureOf(error);
  if (failure.code === 'UNAUTHENTICATED') return failure.data.reason === 'session';
  return failure.code === 'VALIDATION' || (failure.code === 'CONFLICT' && failure.data.reason === 'version');
}

export function StoreForm({ store }: { store: Store }) {
  const { t } = useTranslation();
  const language = currentLanguage();
  const [base, setBase] = useState(store);
  const [newer, setNewer] = useState<{ current: Store; attempt: Attempt } | null>(null);
  const leaving = useRef(false);
  const { keyFor, done } = useSubmissionKey();
  const { form: formElement, focusFirstWrong } = useFirstWrong();
  const form = useForm<StoreInput>({
    defaultValues: storeValues(store),
    mode: 'onTouched',
    shouldFocusError: false,
    resolver: issuesResolver(storeIssues),
  });
  const { register, getFieldState, formState } = form;
  const { isDirty } = formState;
  const errorOf = (path: FieldPath<StoreInput>) => errorTextOf(t, getFieldState(path, formState).error);
  const wrong = Object.keys(formState.errors).length;

  const blocker = useBlocker({
    shouldBlockFn: () => isDirty && !leaving.current,
    enableBeforeUnload: () => isDirty && !leaving.current,
    withResolver: true,
  });

  useEffect(() => {
    // Saved elsewhere while nothing is typed here: there is nothing to ask.
    if (isDirty || store.version <= base.version) return;
    setBase(store);
    form.reset(storeValues(store));
  }, [store, base, isDirty, form]);

  function stay(): void {
    if (blocker.status === 'blocked') blocker.reset();
  }

  function onNewer(current: Store, attempt: Attempt): void {
    const [before, theirs] = [storeValues(attempt.from), storeValues(current)];
    if (storeClashes(before, attempt.values, theirs).length > 0) {
      stay();
      setNewer({ current, attempt });
    } else resolve(current, mergeStore(before, attempt.values, theirs, {}), attempt.leave);
  }

  function resolve(current: Store, merged: StoreInput, leave: boolean): void {
    setNewer(null);
    setBase(current);
    form.reset(storeValues(current));
    for (const field of storeFields) form.setValue(field, merged[field], { shouldDirty: true });
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
      queryClient.setQueryData(['store', 'get'], saved);
      // What every format follows comes with the session.
      void queryClient.invalidateQueries({ queryKey: sessionKey });
      showToast(t('settings.saved'));
      if (!leave || blocker.status !== 'blocked') return;
      leaving.current = true;
      blocker.proceed();
    },
    onError: (error, attempt) => {
      const failure = failureOf(error);
      const current =
        failure.code === 'CONFLICT' && failure.data.reason === 'version'
          ? Store.safeParse(failure.data.current).data
          : undefined;
      if (current) return onNewer(current, attempt);
      stay();
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
        stay();
        focusFirstWrong();
      },
    )();
  }

  function discard(): void {
    if (!isDirty) return;
    const typed = form.getValues();
    form.reset(storeValues(base));
    save.reset();
    showToast(t('settings.discarded'), {
      undo: () => {
        for (const field of storeFields) form.setValue(field, typed[field], { shouldDirty: true });
      },
    });
  }
  useFormKeys({ save: () => submit(false), cancel: discard });

  return (
    <form
      ref={formElement}
      className="form-page"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(false);
      }}
    >
      <div className="form-body alone settings-body">
        <div className="form-fields">
          <section className="fs">
            <h2>{t('settings.identity')}</h2>
            <div className="g">
              <TextField span={6} required label={t('setup.storeName')} error={errorOf('name')} {...register('name')} />
              <SelectField
                span={3}
                label={t('setup.country')}
                help={t('settings.countryHelp')}
                options={countryChoices(t, language, base.country)}
                error={errorOf('country')}
                {...register('country')}
              />
              <SelectField
                span={3}
                label={t('language.label')}
                help={t('settings.languageHelp')}
                options={[
                  { value: 'es', label: t('language.es') },
                  { value: 'en', label: t('language.en') },
                ]}
                error={errorOf('language')}
                {...register('language')}
              />
            </div>
          </section>
          <section className="fs">
            <h2>{t('settings.moneyAndTime')}</h2>
            <div className="g">
              <SelectField
                span={3}
                label={t('setup.currency')}
                options={withCurrent(currencyChoices(language), base.currency)}
                error={errorOf('currency')}
                {...register('currency')}
              />
              <SelectField
                span={3}
                label={t('setup.timeZone')}
                options={withCurrent(timeZoneChoices(), base.timeZone)}
                error={errorOf('timeZone')}
                {...register('timeZone')}
              />
            </div>
          </section>
        </div>
      </div>
      <div className="foot">
        {save.error && !standsElsewhere(save.error) && (
          <div className="bar-note">
            <FailureNotice error={save.error} />
          </div>
        )}
        <div className="bar tall">
          <span className={wrong > 0 ? 'pending bad' : 'pending'} role="status">
            {wrong > 0 ? t('form.errors', { count: wrong }) : isDirty && t('form.unsaved')}
          </span>
          <Button kind="quiet" hint="Esc" disabled={!isDirty} onClick={discard}>
            {t('form.discard')}
          </Button>
          <Button
            kind="primary"
            type="submit"
            hint={t('hints.ctrlEnter')}
            disabled={!isDirty}
            aria-disabled={save.isPending}
          >
            {t('settings.save')}
          </Button>
        </div>
      </div>
      {blocker.status === 'blocked' && !newer && (
        <LeaveDialog onStay={blocker.reset} onDiscard={blocker.proceed} onSave={() => submit(true)} />
      )}
      {newer && (
        <StoreConflictDialog
          base={storeValues(newer.attempt.from)}
          mine={newer.attempt.values}
          theirs={storeValues(newer.current)}
          onCancel={() => setNewer(null)}
          onMerge={(merged) => resolve(newer.current, merged, newer.attempt.leave)}
        />
      )}
    </form>
  );
}
