import { useMutation } from '@tanstack/react-query';
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
import { errorTextOf } from '#renderer/lib/form-issues.ts';
import { useSettingsForm } from '#renderer/lib/use-settings-form.ts';

/** One text in one language: written anew, or ours again. */
export function useTextForm(template: MailTemplate) {
  const { t } = useTranslation();
  const { name, language } = template;
  const set = (content: TextValues | null) => api.mail.setTemplate({ name, language, content });
  const { save, took, ...page } = useSettingsForm<MailTemplate, TextValues>({
    settings: template,
    valuesOf: textValues,
    issuesOf: (values) => textIssues(name, values),
    // Said as it is typed: an odd field is seen where it stands.
    mode: 'onChange',
    savedText: t('mailSettings.textSaved'),
    send: (values) => set(TemplateWords.parse(values)),
    adopt: adoptTemplate,
  });
  const putBack = useMutation({ mutationFn: set, onSuccess: took });
  const restore = useMutation({
    mutationFn: () => set(null),
    onSuccess: (saved) => {
      const own = textValues(page.base);
      took(saved);
      // Their words are not lost: they go back as they were.
      showToast(t('mailSettings.textRestored'), { undo: () => putBack.mutate(own) });
    },
  });
  return {
    ...page,
    errorOf: (path: 'subject' | 'message') => errorTextOf(t, page.form.formState.errors[path]),
    error: save.error ?? restore.error ?? putBack.error,
    pending: save.isPending || restore.isPending,
    restore: () => restore.isPending || restore.mutate(),
  };
}

export type TextForm = ReturnType<typeof useTextForm>;
