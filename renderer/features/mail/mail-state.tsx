import { useTranslation } from 'react-i18next';
import type { Mail } from '#contract/mail.ts';
import { Status } from '#renderer/components/status-glyph.tsx';
import { MailStatus } from '#renderer/features/mail/mail-status.tsx';

/** How far a message came; what somebody closed was never taken back from the queue, and is not called so. */
export function MailState({ mail, pill = false }: { mail: Pick<Mail, 'status' | 'closedFrom'>; pill?: boolean }) {
  const { t } = useTranslation();
  if (mail.closedFrom === null) return <MailStatus status={mail.status} pill={pill} />;
  return <Status glyph="crossedRing" tone="still" word={t('mail.status.closed')} pill={pill} />;
}
