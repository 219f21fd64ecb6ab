import type { FieldPath } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { MailSettingsState } from '#contract/mail.ts';
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
import { wasNotConfirmed } from '#renderer/lib/errors.ts';
import { errorTextOf } from '#renderer/lib/form-issues.ts';
import { useSettingsForm } from '#renderer/lib/use-settings-form.ts';

/** Fields are saved one by one: two people who change different ones keep both, and of one field the last word counts. */
export function useMailSettingsForm(settings: MailSettingsState) {
  const { t } = useTranslation();
  const confirmed = useConfirmed();
  const { save, ...page } = useSettingsForm<MailSettingsState, MailSettingsValues>({
    settings,
    valuesOf: mailSettingsValues,
    issuesOf: mailSettingsIssues,
    savedText: t('mailSettings.saved'),
    secret: true,
    send(values, base) {
      const changes = changedMailSettings(base, values);
      const password = sentPassword(values);
      if (Object.keys(changes).length === 0 && password === undefined) return Promise.resolve(base);
      return confirmed(() => api.mail.updateSettings({ changes, password }));
    },
    adopt: adoptMailSettings,
  });
  const { form } = page;
  return {
    ...page,
    errorOf(path: FieldPath<MailSettingsValues>): string | undefined {
      const { error } = form.getFieldState(path, form.formState);
      // Words of their own: the general ones speak of neither.
      const type: string | undefined = error?.type;
      if (type === 'port' || type === 'host') return t(`mailSettings.wrong.${type}`);
      return errorTextOf(t, error);
    },
    error: wasNotConfirmed(save.error) ? null : save.error,
    pending: save.isPending,
  };
}

export type MailSettingsForm = ReturnType<typeof useMailSettingsForm>;
