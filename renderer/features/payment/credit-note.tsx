import { IconCoins } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon } from '#renderer/components/icon.tsx';
import { accountStatsOptions } from '#renderer/features/account/account-queries.ts';
import { creditOf } from '#renderer/features/payment/payment-columns.tsx';
import { paymentListOptions } from '#renderer/features/payment/payment-queries.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useCan } from '#renderer/lib/user-context.ts';
import '#renderer/features/payment/payment.css';

/** Credit that waits to be applied, and the way to the payments that hold it; nothing for a client without any. */
export function CreditNote({ clientId, className = '' }: { clientId: string; className?: string }) {
  const { t } = useTranslation();
  const { money } = useFormats();
  const seesAccount = useCan('account:read');
  const seesPayments = useCan('payment:read');
  const stats = useQuery({ ...accountStatsOptions(clientId), enabled: seesAccount && seesPayments });
  const credit = stats.data?.creditCents ?? 0;
  const payments = useQuery({
    ...paymentListOptions({ clientId, status: 'posted', pageSize: 100 }),
    enabled: credit > 0,
  });
  if (credit <= 0) return null;
  const holders = payments.data?.items.filter((row) => row.client.id === clientId && creditOf(row) > 0) ?? [];
  const [holder] = holders;
  return (
    <div className={`notice ${className}`.trim()} role="status">
      <Icon of={IconCoins} />
      <div className="credit-words">
        <span>{t('payment.creditHas', { amount: money(credit) })}</span>
        {holder && creditOf(holder) === credit ? (
          <Link to="/payments/$id" params={{ id: holder.id }} className="link">
            {t('payment.creditApply', { code: holder.code })}
          </Link>
        ) : (
          <Link to="/payments" search={{ client: clientId }} className="link">
            {t('payment.creditSee')}
          </Link>
        )}
      </div>
    </div>
  );
}
