import { useTranslation } from 'react-i18next';
import type { Payment } from '#contract/payment.ts';
import { showToast } from '#renderer/components/toasts.tsx';
import { adoptPayment, paymentOptions } from '#renderer/features/payment/payment-queries.ts';
import { VoidDialog } from '#renderer/features/payment/void-dialog.tsx';
import { api } from '#renderer/lib/api.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { queryClient } from '#renderer/lib/query-client.ts';

const mostNamed = 3;

export function PaymentVoidDialog({ payment, onClose }: { payment: Payment; onClose: () => void }) {
  const { t } = useTranslation();
  const { money, count } = useFormats();
  const { id, version, code, client, appliedCents, creditCents } = payment;
  const codes = [...new Set(payment.allocations.map((part) => part.code))];
  const paid = { count: codes.length, shown: count(codes.length), amount: money(appliedCents) };
  const facts = [
    ...(codes.length > 0
      ? [t('payment.voidFacts.invoices', paid), ...(codes.length <= mostNamed ? [codes.join(' · ')] : [])]
      : []),
    ...(creditCents > 0 ? [t('payment.voidFacts.credit', { name: client.name, amount: money(creditCents) })] : []),
    t('payment.voidFacts.stays', { code }),
  ];
  return (
    <VoidDialog
      title={t('payment.voidTitle', { code, amount: money(payment.amountCents) })}
      facts={facts}
      verb={t('payment.void')}
      send={(reason) => api.payment.void({ id, version, reason })}
      onDone={(voided) => {
        adoptPayment(voided);
        showToast(t('payment.voided', { code }));
      }}
      onStale={() => void queryClient.invalidateQueries(paymentOptions(id))}
      onClose={onClose}
    />
  );
}
