import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Switch } from '#renderer/components/choice.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { showToast } from '#renderer/components/toasts.tsx';
import { mailSettingsOptions, refreshOutbox } from '#renderer/features/mail-settings/mail-settings-queries.ts';
import { api } from '#renderer/lib/api.ts';
import { useForgetUnreachable } from '#renderer/lib/connection.ts';
import { queryClient } from '#renderer/lib/query-client.ts';

/** Stops and starts the outbox, at once. */
export function PauseSwitch({ paused }: { paused: boolean }) {
  const { t } = useTranslation();
  const pause = useMutation({
    mutationFn: (next: boolean) => api.mail.pause({ paused: next }),
    onSuccess: (_, next) => {
      queryClient.setQueryData(mailSettingsOptions.queryKey, (old) => old && { ...old, paused: next });
      refreshOutbox();
      showToast(t(next ? 'mailSettings.pausedDone' : 'mailSettings.resumedDone'));
    },
  });
  useForgetUnreachable(pause);
  return (
    <div className="f c6 mail-pause">
      <Switch
        label={t('mailSettings.paused')}
        checked={pause.isPending ? pause.variables : paused}
        onChange={(next) => pause.isPending || pause.mutate(next)}
      />
      <p className="muted small">{t('mailSettings.pausedNote')}</p>
      {pause.error && <FailureNotice error={pause.error} />}
    </div>
  );
}
