import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { mailListOptions } from '#renderer/features/mail/mail-queries.ts';
import { heldText } from '#renderer/features/mail/mail-waiting.ts';
import { useOutbox } from '#renderer/features/mail/outbox-band.tsx';

function useTotal(status: 'failed' | 'uncertain', troubled: number): number {
  const query = useQuery({ ...mailListOptions({ status, pageSize: 10 }), enabled: troubled > 0 });
  return troubled > 0 ? (query.data?.total ?? 0) : 0;
}

/** What of mail waits for somebody; undefined for who may not know. */
export function useMailWaiting() {
  const { t } = useTranslation();
  const outbox = useOutbox();
  const failed = useTotal('failed', outbox?.troubled ?? 0);
  const uncertain = useTotal('uncertain', outbox?.troubled ?? 0);
  return outbox && { failed, uncertain, held: heldText(t, outbox) };
}
