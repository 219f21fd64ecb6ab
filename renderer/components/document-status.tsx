import { useTranslation } from 'react-i18next';
import type { EstimateStatus as Status } from '#contract/estimate.ts';
import type { InvoiceState as State } from '#contract/invoice.ts';
import { type Glyph, Status as StatusMark } from '#renderer/components/status-glyph.tsx';
import type { Translate } from '#renderer/lib/i18n.ts';
import { useStore } from '#renderer/lib/store-context.ts';
import '#renderer/components/document.css';

type Tone = 'good' | 'warn' | 'bad' | 'info' | 'still';

const stateLooks: Record<State, { glyph: Glyph; tone: Tone }> = {
  draft: { glyph: 'dashedRing', tone: 'still' },
  unpaid: { glyph: 'ring', tone: 'still' },
  partial: { glyph: 'halfRing', tone: 'info' },
  paid: { glyph: 'checkedDisc', tone: 'good' },
  overdue: { glyph: 'diamond', tone: 'bad' },
  void: { glyph: 'crossedRing', tone: 'still' },
};

const statusLooks: Record<Status, { glyph: Glyph; tone: Tone }> = {
  draft: { glyph: 'dashedRing', tone: 'still' },
  sent: { glyph: 'ring', tone: 'info' },
  accepted: { glyph: 'checkedDisc', tone: 'good' },
  rejected: { glyph: 'crossedRing', tone: 'warn' },
  expired: { glyph: 'diamond', tone: 'warn' },
  invoiced: { glyph: 'disc', tone: 'good' },
  void: { glyph: 'crossedRing', tone: 'still' },
};

export const invoiceStateText = (t: Translate, state: State): string => t(`documentStatus.invoice.${state}`);

/** «Enviada» of a proforma, «Enviado» of a presupuesto. */
export function estimateStatusText(t: Translate, status: Status, country: string | undefined): string {
  return country === 'ES' ? t(`documentStatus.masculine.${status}`) : t(`documentStatus.feminine.${status}`);
}

/** Shape and word; only what is overdue is also red in rows. */
export function InvoiceStateMark({ state, pill = false }: { state: State; pill?: boolean }) {
  const { t } = useTranslation();
  const mark = <StatusMark {...stateLooks[state]} word={invoiceStateText(t, state)} pill={pill} />;
  return state === 'overdue' ? <span className="late">{mark}</span> : mark;
}

export function EstimateStatusMark({ status, pill = false }: { status: Status; pill?: boolean }) {
  const { t } = useTranslation();
  const country = useStore()?.country;
  return <StatusMark {...statusLooks[status]} word={estimateStatusText(t, status, country)} pill={pill} />;
}
