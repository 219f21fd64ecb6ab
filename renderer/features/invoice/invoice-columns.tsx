import type { InvoiceRow } from '#contract/invoice.ts';
import type { ListColumn } from '#renderer/components/data-grid.tsx';
import { InvoiceStateMark, invoiceStateText } from '#renderer/components/document-status.tsx';
import { Highlight } from '#renderer/components/highlight.tsx';
import { wordsColumn } from '#renderer/components/list-columns.tsx';
import type { Formats } from '#renderer/lib/formats.ts';
import type { Translate } from '#renderer/lib/i18n.ts';

type InvoiceColumn = ListColumn<InvoiceRow, 'date' | 'name'>;

interface ColumnsUse {
  t: Translate;
  formats: Formats;
  /** Marked in numbers and names. */
  search: string;
  /** What is overdue is ordered by when it was to be paid. */
  byDueDate: boolean;
}

export const invoiceName = (t: Translate, { code }: Pick<InvoiceRow, 'code'>): string => code ?? t('invoice.draft');

function codeCell(t: Translate, row: InvoiceRow, search: string) {
  if (!row.code) return <span className="muted">{t('invoice.draft')}</span>;
  const code = <Highlight text={row.code} search={search} />;
  return row.state === 'void' ? <s className="nm voided">{code}</s> : <span className="nm">{code}</span>;
}

function moneyColumn(id: 'total' | 'open', header: string, cents: (row: InvoiceRow) => number, formats: Formats) {
  return {
    id,
    header,
    width: 112,
    className: 'num',
    cell: (row) => <span className={cents(row) === 0 ? 'muted' : undefined}>{formats.amount(cents(row))}</span>,
    text: (row) => formats.amount(cents(row)),
  } satisfies InvoiceColumn;
}

/** All there are to choose from, in their usual order. */
export function invoiceColumns({ t, formats, search, byDueDate }: ColumnsUse): InvoiceColumn[] {
  return [
    {
      id: 'code',
      header: t('invoice.columns.code'),
      width: 182,
      pinned: true,
      cell: (row) => codeCell(t, row, search),
      text: (row) => invoiceName(t, row),
    },
    wordsColumn(
      {
        id: 'date',
        header: t('invoice.columns.date'),
        width: 104,
        ...(!byDueDate && { sort: 'date' }),
        tooltip: () => undefined,
      },
      (row) => formats.date(row.issueDate),
    ),
    wordsColumn(
      {
        id: 'dueDate',
        header: t('invoice.columns.dueDate'),
        width: 104,
        ...(byDueDate && { sort: 'date' }),
        cell: (row) => (
          <span className={row.state === 'overdue' ? 'late' : undefined}>{formats.date(row.dueDate)}</span>
        ),
        tooltip: () => undefined,
      },
      (row) => formats.date(row.dueDate),
    ),
    {
      id: 'client',
      header: t('lines.client'),
      cell: (row) => <Highlight text={row.client.name} search={search} />,
      text: (row) => row.client.name,
      tooltip: (row) => row.client.name,
    },
    moneyColumn('total', t('invoice.columns.total', { sign: formats.currency }), (row) => row.totalCents, formats),
    moneyColumn('open', t('invoice.columns.open', { sign: formats.currency }), (row) => row.openCents, formats),
    {
      id: 'state',
      header: t('fields.status'),
      width: 128,
      cell: (row) => <InvoiceStateMark state={row.state} />,
      text: (row) => invoiceStateText(t, row.state),
    },
  ];
}
