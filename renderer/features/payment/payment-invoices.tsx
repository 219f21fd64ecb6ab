import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Segmented } from '#renderer/components/choice.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { OpenInvoices } from '#renderer/features/payment/open-invoices.tsx';
import { centsOf, oldestFirst } from '#renderer/features/payment/payment-spread.ts';
import type { PaymentValues, Spread } from '#renderer/features/payment/payment-values.ts';
import type { usePaymentForm } from '#renderer/features/payment/use-payment-form.ts';
import { errorTextOf } from '#renderer/lib/form-issues.ts';

/** The client's open invoices, and how the money is spread over them. */
export function PaymentInvoices({ payment }: { payment: ReturnType<typeof usePaymentForm> }) {
  const { t } = useTranslation();
  const { setValue, formState, clearErrors } = useFormContext<PaymentValues>();
  const { invoices, values, shares } = payment;
  const { spread, amountCents, date } = values;
  if (invoices.error && !invoices.data)
    return <FailureNotice error={invoices.error} onRetry={() => void invoices.refetch()} />;
  if (!invoices.data) return <p className="muted pay-open" aria-busy={invoices.isFetching} />;
  if (invoices.data.length === 0) return <p className="muted pay-open">{t('payment.noneOpenForm')}</p>;

  const list = invoices.data;
  function choose(next: Spread): void {
    // By hand one begins where the store would leave it.
    if (next === 'hand') setValue('shares', { ...oldestFirst(centsOf(amountCents), list, date) });
    else clearErrors('shares');
    setValue('spread', next, { shouldDirty: true });
  }
  const errors = formState.errors.shares as Record<string, { type?: unknown; message?: string }> | undefined;
  return (
    <div className="pay-open">
      <Segmented
        label={t('payment.spreadLabel')}
        value={spread}
        onChange={choose}
        options={[
          { value: 'oldest', label: t('payment.spread.oldest') },
          { value: 'hand', label: t('payment.spread.hand') },
        ]}
      />
      <div className="open-scroll">
        <OpenInvoices
          invoices={list}
          date={date}
          shares={shares}
          byHand={
            spread === 'hand'
              ? {
                  onShare: payment.onShare,
                  onBlur: payment.onShareBlur,
                  errorOf: (id) => errorTextOf(t, errors?.[id]),
                }
              : undefined
          }
        />
      </div>
    </div>
  );
}
