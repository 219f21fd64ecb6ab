import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { MailTemplate } from '#contract/mail.ts';
import { showToast } from '#renderer/components/toasts.tsx';
import { adoptTemplate } from '#renderer/features/mail-settings/mail-settings-queries.ts';
import {
  TemplateWords,
  type TextValues,
  textIssues,
  textValues,
} from '#renderer/features/mail-settings/text-values.ts';
import { api } from '#renderer/lib/api.ts';
import { useForgetUnreachable } from '#renderer/lib/connection.ts';
import { failureOf } from '#renderer/lib/errors.ts';
import { submitOrFocus, useFirstWrong } from '#renderer/lib/first-wrong.ts';
import { errorTextOf, issuesResolver, showIssues } from '#renderer/lib/form-issues.ts';
import { useFormKeys } from '#renderer/lib/hotkeys.ts';
import { useLeaveGuard } from '#renderer/lib/leave-guard.ts';

/** One text in one language: written anew, or ours again. */
export function useTextForm(template: MailTemplate) {
  const { t } = useTranslation();
  const { name, language } = template;
  const [base, setBase] = useState(template);
  const { form: element, focusFirstWrong } = useFirstWrong();
  const form = useForm<TextValues>({
    defaultValues: textValues(template),
    // Said as it is typed: an odd field is seen where it stands.
    mode: 'onChange',
    shouldFocusError: false,
    resolver: issuesResolver((values) => textIssues(name, values)),
  });
  const { isDirty } = form.formState;
  const guard = useLeaveGuard(isDirty);
  useEffect(() => {
    if (isDirty || template === base) return;
    setBase(template);
    form.reset(textValues(template));
  }, [template, base, isDirty, form]);

  function took(saved: MailTemplate): void {
    setBase(saved);
    form.reset(textValues(saved));
    adoptTemplate(saved);
  }
  const send = (content: TextValues | null) => api.mail.setTemplate({ name, language, content });
  const save = useMutation({
    mutationFn: ({ values }: { values: TextValues; leave: boolean }) => send(TemplateWords.parse(values)),
    onSuccess: (saved, { leave }) => {
      took(saved);
      showToast(t('mailSettings.textSaved'));
      if (leave) guard.go();
    },
    onError: (error) => {
      guard.stay();
      const failure = failureOf(error);
      if (failure.code !== 'VALIDATION') return;
      const issues = failure.data.issues.map((issue) => ({ ...issue, path: issue.path.replace(/^content\./, '') }));
      showIssues(form.setError, issues);
      focusFirstWrong();
    },
  });
  const putBack = useMutation({ mutationFn: send, onSuccess: took });
  const restore = useMutation({
    mutationFn: () => send(null),
    onSuccess: (saved) => {
      const own = textValues(base);
      took(saved);
      // Their words are not lost: they go back as they were.
      showToast(t('mailSettings.textRestored'), { undo: () => putBack.mutate(own) });
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
    form.reset(textValues(base));
    save.reset();
    showToast(t('settings.discarded'), { undo: () => form.reset(typed, { keepDefaultValues: true }) });
  }
  useFormKeys({ save: () => submit(false), cancel: discard });
  return {
    form,
    element,
    base,
    isDirty,
    guard,
    errorOf: (path: 'subject' | 'message') => errorTextOf(t, form.formState.errors[path]),
    error: save.error ?? restore.error ?? putBack.error,
    pending: save.isPending || restore.isPending,
    submit,
    discard,
    restore: () => restore.isPending || restore.mutate(),
  };
}

export type TextForm = ReturnType<typeof useTextForm>;
