import type { PaymentRow } from '#contract/payment.ts';
import type { ListColumn } from '#renderer/components/data-grid.tsx';
import { Highlight } from '#renderer/components/highlight.tsx';
import { wordsColumn } from '#renderer/components/list-columns.tsx';
import { methodText, PaymentStatusMark, paymentStatusText } from '#renderer/features/payment/payment-words.tsx';
import type { Formats } from '#renderer/lib/formats.ts';
import type { Translate } from '#renderer/lib/i18n.ts';
import '#renderer/components/document.css';

type PaymentColumn = ListColumn<PaymentRow, 'date' | 'name'>;

/** What is left of it for the client. */
export const creditOf = ({ status, amountCents, appliedCents }: PaymentRow): number =>
  status === 'posted' ? amountCents - appliedCents : 0;

/** All there are to choose from, in their usual order; `search` is marked in what it looks through. */
export function paymentColumns(t: Translate, formats: Formats, search: string): PaymentColumn[] {
  return [
    {
      id: 'code',
      header: t('payment.columns.code'),
      width: 88,
      className: 'code',
      cell: (row) => (
        <span className={row.status === 'void' ? 'voided' : undefined}>
          <Highlight text={row.code} search={search} />
        </span>
      ),
      text: (row) => row.code,
    },
    {
      id: 'date',
      header: t('payment.columns.date'),
      width: 96,
      sort: 'date',
      cell: (row) => formats.date(row.date),
      text: (row) => formats.date(row.date),
    },
    {
      id: 'client',
      header: t('payment.columns.client'),
      pinned: true,
      cell: (row) => (
        <span className="nmw">
          <span className="nm cut">
            <Highlight text={row.client.name} search={search} />
          </span>
        </span>
      ),
      text: (row) => row.client.name,
      tooltip: (row) => `${row.client.name} · ${row.client.code}`,
    },
    ...moneyColumns(t, formats),
    wordsColumn({ id: 'method', header: t('payment.columns.method'), width: 106 }, (row) => methodText(t, row.method)),
    wordsColumn(
      { id: 'reference', header: t('payment.columns.reference'), width: 150, start: 'wide' },
      (row) => row.reference,
    ),
    wordsColumn({ id: 'invoices', header: t('payment.columns.invoices'), width: 152, wideWidth: 290 }, (row) =>
      row.invoiceCodes.length > 0 ? row.invoiceCodes.join(', ') : null,
    ),
    {
      id: 'status',
      header: t('fields.status'),
      width: 116,
      cell: (row) => <PaymentStatusMark status={row.status} />,
      text: (row) => paymentStatusText(t, row.status),
    },
  ];
}

function moneyColumns(t: Translate, formats: Formats): PaymentColumn[] {
  const unit = { unit: formats.currency };
  return [
    {
      id: 'amount',
      header: t('payment.columns.amount', unit),
      width: 108,
      className: 'num',
      cell: (row) => (
        <span className={row.status === 'void' ? 'muted voided' : undefined}>{formats.amount(row.amountCents)}</span>
      ),
      text: (row) => formats.amount(row.amountCents),
    },
    {
      id: 'credit',
      header: t('payment.columns.credit', unit),
      width: 104,
      className: 'num',
      cell: (row) => (creditOf(row) > 0 ? formats.amount(creditOf(row)) : <span className="muted">–</span>),
      text: (row) => (creditOf(row) > 0 ? formats.amount(creditOf(row)) : ''),
    },
  ];
}
