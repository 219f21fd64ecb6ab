import type { EstimateRow } from '#contract/estimate.ts';
import type { ListColumn } from '#renderer/components/data-grid.tsx';
import { EstimateStatusMark, estimateStatusText } from '#renderer/components/document-status.tsx';
import { Highlight } from '#renderer/components/highlight.tsx';
import { wordsColumn } from '#renderer/components/list-columns.tsx';
import type { Formats } from '#renderer/lib/formats.ts';
import type { Translate } from '#renderer/lib/i18n.ts';

interface ColumnsUse {
  t: Translate;
  formats: Formats;
  country: string | undefined;
  /** Marked in codes and names. */
  search: string;
}

/** All there are to choose from, in their usual order. */
export function estimateColumns(use: ColumnsUse): ListColumn<EstimateRow, 'date' | 'name'>[] {
  const { t, formats, country, search } = use;
  return [
    {
      id: 'code',
      header: t('estimate.columns.code'),
      width: 112,
      pinned: true,
      cell: (row) => (
        <span className={row.status === 'void' ? 'nm voided' : 'nm'}>
          <Highlight text={row.code} search={search} />
        </span>
      ),
      text: (row) => row.code,
    },
    wordsColumn(
      { id: 'date', header: t('estimate.columns.date'), width: 104, sort: 'date', tooltip: () => undefined },
      (row) => formats.date(row.date),
    ),
    wordsColumn(
      { id: 'expiryDate', header: t('estimate.columns.expiryDate'), width: 104, tooltip: () => undefined },
      (row) => formats.date(row.expiryDate),
    ),
    {
      id: 'client',
      header: t('lines.client'),
      cell: (row) => <Highlight text={row.client.name} search={search} />,
      text: (row) => row.client.name,
      tooltip: (row) => row.client.name,
    },
    {
      id: 'total',
      header: t('estimate.columns.total', { sign: formats.currency }),
      width: 132,
      className: 'num',
      cell: (row) => (
        <span className={row.totalCents === 0 ? 'muted' : undefined}>{formats.amount(row.totalCents)}</span>
      ),
      text: (row) => formats.amount(row.totalCents),
    },
    {
      id: 'status',
      header: t('fields.status'),
      width: 132,
      cell: (row) => <EstimateStatusMark status={row.status} />,
      text: (row) => estimateStatusText(t, row.status, country),
    },
  ];
}
