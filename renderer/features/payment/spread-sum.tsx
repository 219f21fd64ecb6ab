import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/lib/formats.ts';
import '#renderer/features/payment/payment.css';

interface SpreadSumProps {
  /** What there is to spread. */
  cents: number;
  label: string;
  spread: number;
  /** Of all open invoices. */
  open: number;
}

/** What there is, where it goes and what is left of it, told as it changes. */
export function SpreadSum({ cents, label, spread, open }: SpreadSumProps) {
  const { t } = useTranslation();
  const { money } = useFormats();
  const left = cents - spread;
  return (
    <div className="spread-sum">
      <dl>
        <div className="large">
          <dt>{label}</dt>
          <dd>{money(cents)}</dd>
        </div>
        <div>
          <dt>{t('payment.toInvoices')}</dt>
          <dd>{money(spread)}</dd>
        </div>
        <div>
          <dt>{t('payment.stillOwed')}</dt>
          <dd>{money(Math.max(0, open - spread))}</dd>
        </div>
      </dl>
      <p role="status" className={left < 0 ? 'msg bad' : left > 0 ? 'credit' : undefined}>
        {left < 0 && t('payment.tooMuch', { amount: money(-left) })}
        {left > 0 && t('payment.willBeCredit', { amount: money(left) })}
      </p>
    </div>
  );
}
