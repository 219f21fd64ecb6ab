import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { mailsPerStoreDaily, mailsPerUserDaily } from '#contract/mail.ts';
import { Icon } from '#renderer/components/icon.tsx';
import { failureOf } from '#renderer/lib/errors.ts';
import { useFormats } from '#renderer/lib/formats.ts';

/** Refusals that mail has words of its own for. `correcting`: somebody, or the sender, was faster. */
export function useMailRefusal(error: unknown, correcting = false): string | null {
  const { t } = useTranslation();
  const { count } = useFormats();
  if (!error) return null;
  const failure = failureOf(error);
  if (failure.code === 'RATE_LIMITED')
    return t('mail.overQuota', { own: count(mailsPerUserDaily), limit: count(mailsPerStoreDaily) });
  if (failure.code === 'FORBIDDEN' && failure.data.permission === 'mail:external') return t('mail.external');
  return correcting && failure.code === 'CONFLICT' ? t('mail.moved') : null;
}

export function MailRefusal({ text }: { text: string }) {
  return (
    <div className="notice bad" role="alert">
      <Icon of={IconAlertCircle} />
      <span className="grow">{text}</span>
    </div>
  );
}
