import { useTranslation } from 'react-i18next';
import { InvoiceStateMark } from '#renderer/components/document-status.tsx';
import { MoneyField } from '#renderer/components/money-field.tsx';
import { centsOf, type OpenInvoice, type Shares } from '#renderer/features/payment/payment-spread.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import '#renderer/features/payment/payment.css';

interface OpenInvoicesProps {
  invoices: readonly OpenInvoice[];
  /** The day of the payment: what was invoiced later is not paid by it. */
  date: string;
  shares: Shares;
  /** Absent while the store spreads it by itself. */
  byHand?:
    | {
        onShare: (id: string, cents: number | null) => void;
        onBlur: (id: string) => void;
        errorOf: (id: string) => string | undefined;
      }
    | undefined;
}

/** What a client still has to pay, oldest first, and how much of the money each invoice gets. */
export function OpenInvoices({ invoices, date, shares, byHand }: OpenInvoicesProps) {
  const { t } = useTranslation();
  const { currency } = useFormats();
  return (
    <table className="open-invoices">
      <thead>
        <tr>
          {byHand && (
            <th scope="col" className="whole">
              <span className="sr">{t('payment.payWholeHead')}</span>
            </th>
          )}
          <th scope="col">{t('payment.invoice')}</th>
          <th scope="col" className="due">
            {t('payment.due')}
          </th>
          <th scope="col" className="num asks">
            {t('payment.open', { unit: currency })}
          </th>
          <th scope="col" className="num pays">
            {t('payment.pays', { unit: currency })}
          </th>
        </tr>
      </thead>
      <tbody>
        {invoices.map((invoice) => (
          <OpenInvoiceRow
            key={invoice.id}
            invoice={invoice}
            late={invoice.issueDate > date}
            share={shares[invoice.id] ?? null}
            byHand={byHand}
          />
        ))}
      </tbody>
    </table>
  );
}

interface OpenInvoiceRowProps {
  invoice: OpenInvoice;
  /** Invoiced after the payment's day. */
  late: boolean;
  share: number | null;
  byHand: OpenInvoicesProps['byHand'];
}

function OpenInvoiceRow({ invoice, late, share, byHand }: OpenInvoiceRowProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { id, openCents } = invoice;
  const code = invoice.code ?? '';
  return (
    <tr className={late && !byHand ? 'out' : undefined}>
      {byHand && (
        <td className="whole">
          <input
            type="checkbox"
            className="cb"
            aria-label={t('payment.payWhole', { code })}
            title={t('payment.payWhole', { code })}
            checked={share === openCents}
            onChange={(event) => {
              byHand.onShare(id, event.target.checked ? openCents : null);
              byHand.onBlur(id);
            }}
          />
        </td>
      )}
      <th scope="row">
        <span className="code">{code}</span>
        {late ? <small>{t('payment.later')}</small> : <InvoiceStateMark state={invoice.state} />}
      </th>
      <td>{formats.date(invoice.dueDate)}</td>
      <td className="num">{formats.amount(openCents)}</td>
      <td className="num pays">
        {byHand ? (
          <MoneyField
            hideLabel
            label={t('payment.paysOf', { code })}
            value={share}
            onChange={(cents) => byHand.onShare(id, cents)}
            onBlur={() => byHand.onBlur(id)}
            error={byHand.errorOf(id)}
          />
        ) : (
          <Share cents={centsOf(share)} whole={centsOf(share) === openCents} />
        )}
      </td>
    </tr>
  );
}

function Share({ cents, whole }: { cents: number; whole: boolean }) {
  const { t } = useTranslation();
  const { amount } = useFormats();
  if (cents === 0) return <span className="muted">–</span>;
  return (
    <>
      <b>{amount(cents)}</b>
      <small>{t(whole ? 'payment.whole' : 'payment.part')}</small>
    </>
  );
}
