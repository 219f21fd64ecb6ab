import { useTranslation } from 'react-i18next';
import type { Mail, MailStatus as State } from '#contract/mail.ts';
import { type Glyph, Status } from '#renderer/components/status-glyph.tsx';
import type { Translate } from '#renderer/lib/i18n.ts';

type Tone = 'good' | 'warn' | 'bad' | 'info' | 'still';

const looks: Record<State, { glyph: Glyph; tone: Tone }> = {
  queued: { glyph: 'ring', tone: 'info' },
  sending: { glyph: 'halfRing', tone: 'info' },
  sent: { glyph: 'checkedDisc', tone: 'good' },
  failed: { glyph: 'diamond', tone: 'bad' },
  uncertain: { glyph: 'diamond', tone: 'warn' },
  cancelled: { glyph: 'crossedRing', tone: 'still' },
};

/** It went out, but not to its reader. */
export const isTest = ({ status, divertedTo }: Pick<Mail, 'status' | 'divertedTo'>): boolean =>
  status === 'sent' && divertedTo !== null;

type Told = Pick<Mail, 'status' | 'divertedTo' | 'closedFrom'>;

/** In one word; what went out as a test was not sent, and what somebody closed was never taken back from the queue. */
export function statusWord(t: Translate, mail: Told): string {
  if (mail.closedFrom !== null) return t('mail.status.closed');
  return isTest(mail) ? t('mailWrite.test') : t(`mail.status.${mail.status}`);
}

/** Shape and word; only what was not sent is also red in rows. */
export function MailStatus({ mail, pill = false }: { mail: Told; pill?: boolean }) {
  const { t } = useTranslation();
  const { status } = mail;
  const look = isTest(mail) ? ({ glyph: 'dashedRing', tone: 'warn' } as const) : looks[status];
  const mark = <Status {...look} word={statusWord(t, mail)} pill={pill} />;
  return status === 'failed' && !pill ? <span className="late">{mark}</span> : mark;
}
