import type { Expense } from '#contract/expense.ts';
import type { ListColumn } from '#renderer/components/data-grid.tsx';
import { Highlight } from '#renderer/components/highlight.tsx';
import { wordsColumn } from '#renderer/components/list-columns.tsx';
import { methodText, PaymentStatusMark, paymentStatusText } from '#renderer/features/payment/payment-words.tsx';
import type { Formats } from '#renderer/lib/formats.ts';
import type { Translate } from '#renderer/lib/i18n.ts';
import '#renderer/components/document.css';

/** All there are to choose from, in their usual order; `search` is marked in what it looks through. */
export function expenseColumns(t: Translate, formats: Formats, search: string): ListColumn<Expense, 'date' | 'name'>[] {
  const voided = (row: Expense) => (row.status === 'void' ? 'voided' : undefined);
  return [
    {
      id: 'code',
      header: t('expense.columns.code'),
      width: 92,
      className: 'code',
      cell: (row) => (
        <span className={voided(row)}>
          <Highlight text={row.code} search={search} />
        </span>
      ),
      text: (row) => row.code,
    },
    {
      id: 'date',
      header: t('expense.columns.date'),
      width: 98,
      sort: 'date',
      cell: (row) => formats.date(row.date),
      text: (row) => formats.date(row.date),
    },
    {
      id: 'category',
      header: t('expense.columns.category'),
      width: 180,
      pinned: true,
      cell: (row) => (
        <span className="nm">
          <Highlight text={row.category} search={search} />
        </span>
      ),
      text: (row) => row.category,
      tooltip: (row) => row.category,
    },
    wordsColumn({ id: 'description', header: t('expense.columns.description') }, (row) => row.description),
    {
      id: 'amount',
      header: t('expense.columns.amount', { unit: formats.currency }),
      width: 100,
      className: 'num',
      cell: (row) => (
        <span className={row.status === 'void' ? 'muted voided' : undefined}>{formats.amount(row.amountCents)}</span>
      ),
      text: (row) => formats.amount(row.amountCents),
    },
    wordsColumn(
      { id: 'client', header: t('expense.columns.client'), width: 190, wideWidth: 280 },
      (row) => row.client?.name ?? null,
    ),
    wordsColumn({ id: 'method', header: t('expense.columns.method'), width: 118, start: 'wide' }, (row) =>
      row.method ? methodText(t, row.method) : null,
    ),
    wordsColumn(
      { id: 'reference', header: t('expense.columns.reference'), width: 150, start: 'wide' },
      (row) => row.reference,
    ),
    {
      id: 'status',
      header: t('fields.status'),
      width: 118,
      cell: (row) => <PaymentStatusMark status={row.status} />,
      text: (row) => paymentStatusText(t, row.status),
    },
  ];
}
