import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Invoice } from '#contract/invoice.ts';
import { type PaymentMethod, paymentMethods } from '#contract/payment.ts';
import { methodText } from '#renderer/features/payment/payment-words.tsx';
import { useFormats } from '#renderer/lib/formats.ts';
import { useCan } from '#renderer/lib/user-context.ts';

const isMethod = (method: string): method is PaymentMethod => paymentMethods.some((each) => each === method);

/** What has been paid of it, the parts of each payment; nothing while nothing has. */
export function InvoicePayments({ invoice: { payments } }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const reads = useCan('payment:read');
  if (payments.length === 0) return null;
  return (
    <section className="doc-part" aria-label={t('invoice.payments')}>
      <h2 className="sec">{t('invoice.payments')}</h2>
      <table aria-label={t('invoice.payments')}>
        <thead>
          <tr>
            <th scope="col">{t('invoice.columns.date')}</th>
            <th scope="col">{t('invoice.columns.receipt')}</th>
            <th scope="col">{t('invoice.columns.method')}</th>
            <th scope="col" className="num">
              {t('lines.totalIn', { sign: formats.currency })}
            </th>
          </tr>
        </thead>
        <tbody>
          {payments.map(({ id, code, date, method, amountCents }) => (
            <tr key={id}>
              <td>{formats.date(date)}</td>
              <td>
                {reads ? (
                  <Link to="/payments/$id" params={{ id }} className="link">
                    {code}
                  </Link>
                ) : (
                  code
                )}
              </td>
              <td className="soft">{isMethod(method) ? methodText(t, method) : method}</td>
              <td className="num">{formats.amount(amountCents)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
