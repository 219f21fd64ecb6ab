import { useTranslation } from 'react-i18next';
import type { MailStatus as State } from '#contract/mail.ts';
import { type Glyph, Status } from '#renderer/components/status-glyph.tsx';

type Tone = 'good' | 'warn' | 'bad' | 'info' | 'still';

const looks: Record<State, { glyph: Glyph; tone: Tone }> = {
  queued: { glyph: 'ring', tone: 'info' },
  sending: { glyph: 'halfRing', tone: 'info' },
  sent: { glyph: 'checkedDisc', tone: 'good' },
  failed: { glyph: 'diamond', tone: 'bad' },
  uncertain: { glyph: 'diamond', tone: 'warn' },
  cancelled: { glyph: 'crossedRing', tone: 'still' },
};

/** Shape and word; only what was not sent is also red in rows. */
export function MailStatus({ status, pill = false }: { status: State; pill?: boolean }) {
  const { t } = useTranslation();
  const mark = <Status {...looks[status]} word={t(`mail.status.${status}`)} pill={pill} />;
  return status === 'failed' && !pill ? <span className="late">{mark}</span> : mark;
}
