import { IconBan } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type PaymentMethod, type PaymentStatus, paymentMethods } from '#contract/payment.ts';
import { Icon } from '#renderer/components/icon.tsx';
import { Status } from '#renderer/components/status-glyph.tsx';
import { useFormats } from '#renderer/lib/formats.ts';
import type { Translate } from '#renderer/lib/i18n.ts';

export const methodText = (t: Translate, method: PaymentMethod): string => t(`payment.methods.${method}`);

export const methodOptions = (t: Translate) =>
  paymentMethods.map((method) => ({ value: method, label: methodText(t, method) }));

export const paymentStatusText = (t: Translate, status: PaymentStatus): string => t(`payment.status.${status}`);

/** Of a payment or an expense: in the books, or taken out of them. */
export function PaymentStatusMark({ status, pill = false }: { status: PaymentStatus; pill?: boolean }) {
  const { t } = useTranslation();
  return status === 'void' ? (
    <Status glyph="crossedRing" tone="still" word={paymentStatusText(t, status)} pill={pill} />
  ) : (
    <Status glyph="checkedDisc" tone="good" word={paymentStatusText(t, status)} pill={pill} />
  );
}

/** When and why it was voided; nothing while it stands. */
export function VoidNotice({
  record,
  date,
}: {
  record: { status: PaymentStatus; voidReason: string | null };
  date: string | null;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (record.status !== 'void') return null;
  const reason = record.voidReason ?? '';
  return (
    <div className="notice pay-void">
      <Icon of={IconBan} />
      <span className="grow">
        {date ? t('payment.voidedOn', { date: formats.date(date), reason }) : t('payment.voidedFor', { reason })}
      </span>
    </div>
  );
}
