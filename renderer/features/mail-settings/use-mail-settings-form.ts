import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type FieldPath, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { MailSettingsState } from '#contract/mail.ts';
import { showToast } from '#renderer/components/toasts.tsx';
import { adoptMailSettings } from '#renderer/features/mail-settings/mail-settings-queries.ts';
import {
  changedMailSettings,
  type MailSettingsValues,
  mailSettingsIssues,
  mailSettingsValues,
  sentPassword,
} from '#renderer/features/mail-settings/mail-settings-values.ts';
import { useConfirmed } from '#renderer/features/session/confirm-identity.tsx';
import { api } from '#renderer/lib/api.ts';
import { useForgetUnreachable } from '#renderer/lib/connection.ts';
import { failureOf, wasNotConfirmed } from '#renderer/lib/errors.ts';
import { submitOrFocus, useFirstWrong } from '#renderer/lib/first-wrong.ts';
import { countErrors, errorTextOf, issuesResolver, showIssues } from '#renderer/lib/form-issues.ts';
import { useFormKeys } from '#renderer/lib/hotkeys.ts';
import { useLeaveGuard } from '#renderer/lib/leave-guard.ts';

/** Fields are saved one by one: two people who change different ones keep both, and of one field the last word counts. */
export function useMailSettingsForm(settings: MailSettingsState) {
  const { t } = useTranslation();
  const confirmed = useConfirmed();
  const [base, setBase] = useState(settings);
  const { form: element, focusFirstWrong } = useFirstWrong();
  const form = useForm<MailSettingsValues>({
    defaultValues: mailSettingsValues(settings),
    mode: 'onTouched',
    shouldFocusError: false,
    resolver: issuesResolver(mailSettingsIssues),
  });
  const { isDirty, errors } = form.formState;
  const guard = useLeaveGuard(isDirty);

  useEffect(() => {
    // Saved elsewhere while nothing is typed here: there is nothing to ask.
    if (isDirty || settings === base) return;
    setBase(settings);
    form.reset(mailSettingsValues(settings));
  }, [settings, base, isDirty, form]);

  const save = useMutation({
    // The password is nobody's to find in memory afterwards.
    gcTime: 0,
    mutationFn: ({ values }: { values: MailSettingsValues; leave: boolean }): Promise<MailSettingsState> => {
      const changes = changedMailSettings(base, values);
      const password = sentPassword(values);
      if (Object.keys(changes).length === 0 && password === undefined) return Promise.resolve(base);
      return confirmed(() => api.mail.updateSettings({ changes, password }));
    },
    onSuccess: (saved, { leave }) => {
      setBase(saved);
      form.reset(mailSettingsValues(saved));
      adoptMailSettings(saved);
      showToast(t('mailSettings.saved'));
      if (leave) guard.go();
    },
    onError: (error) => {
      guard.stay();
      const failure = failureOf(error);
      if (failure.code !== 'VALIDATION') return;
      showIssues(
        form.setError,
        failure.data.issues.map((issue) => ({ ...issue, path: issue.path.replace(/^changes\./, '') })),
      );
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
    form.reset(mailSettingsValues(base));
    save.reset();
    showToast(t('settings.discarded'), { undo: () => form.reset(typed, { keepDefaultValues: true }) });
  }
  useFormKeys({ save: () => submit(false), cancel: discard });

  return {
    form,
    element,
    base,
    isDirty,
    wrong: countErrors(errors),
    errorOf: (path: FieldPath<MailSettingsValues>) => errorTextOf(t, form.getFieldState(path, form.formState).error),
    error: wasNotConfirmed(save.error) ? null : save.error,
    pending: save.isPending,
    submit,
    discard,
    guard,
  };
}

export type MailSettingsForm = ReturnType<typeof useMailSettingsForm>;
