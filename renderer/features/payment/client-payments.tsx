import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PaymentRow } from '#contract/payment.ts';
import { ClientMoney } from '#renderer/features/payment/client-money.tsx';
import { creditOf } from '#renderer/features/payment/payment-columns.tsx';
import { paymentListOptions } from '#renderer/features/payment/payment-queries.ts';
import { methodText, PaymentStatusMark } from '#renderer/features/payment/payment-words.tsx';
import { useFormats } from '#renderer/lib/formats.ts';

/** What one client has paid, newest first; the page's head has the way to record more. */
export function ClientPayments({ clientId }: { clientId: string }) {
  const { t } = useTranslation();
  const { currency } = useFormats();
  const query = useQuery(paymentListOptions({ clientId, pageSize: 20 }));
  const unit = { unit: currency };
  return (
    <ClientMoney
      title={t('payment.plural')}
      query={query}
      none={t('payment.clientNone')}
      all={(label) => (
        <Link to="/payments" search={{ client: clientId }} className="link small see-all">
          {label}
        </Link>
      )}
      head={
        <>
          <th scope="col">{t('payment.columns.code')}</th>
          <th scope="col">{t('payment.columns.date')}</th>
          <th scope="col" className="num">
            {t('payment.columns.amount', unit)}
          </th>
          <th scope="col">{t('payment.columns.method')}</th>
          <th scope="col">{t('payment.columns.invoices')}</th>
          <th scope="col" className="num">
            {t('payment.columns.credit', unit)}
          </th>
          <th scope="col">{t('fields.status')}</th>
        </>
      }
      row={(payment) => <ClientPaymentRow key={payment.id} payment={payment} />}
    />
  );
}

function ClientPaymentRow({ payment }: { payment: PaymentRow }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const voided = payment.status === 'void';
  const invoices = payment.invoiceCodes.join(', ');
  const credit = creditOf(payment);
  return (
    <tr>
      <td>
        <Link to="/payments/$id" params={{ id: payment.id }} className={voided ? 'link voided' : 'link'}>
          {payment.code}
        </Link>
      </td>
      <td>{formats.date(payment.date)}</td>
      <td className={voided ? 'num voided' : 'num'}>{formats.amount(payment.amountCents)}</td>
      <td>{methodText(t, payment.method)}</td>
      <td className="what" title={invoices}>
        {invoices || '–'}
      </td>
      <td className="num">{credit > 0 ? formats.amount(credit) : '–'}</td>
      <td>
        <PaymentStatusMark status={payment.status} />
      </td>
    </tr>
  );
}
