import type { ServicePackage, servicePackageSorts } from '#contract/service-package.ts';
import type { ListColumn } from '#renderer/components/data-grid.tsx';
import { Highlight } from '#renderer/components/highlight.tsx';
import { whenColumn, wordsColumn } from '#renderer/components/list-columns.tsx';
import { PackageStatus } from '#renderer/features/service-package/package-status.tsx';
import type { Formats } from '#renderer/lib/formats.ts';
import type { Translate } from '#renderer/lib/i18n.ts';
import '#renderer/components/document.css';

type PackageColumn = ListColumn<ServicePackage, (typeof servicePackageSorts)[number]>;

/** All there are to choose from, in their usual order; `search` is marked in codes and names. */
export function packageColumns(t: Translate, formats: Formats, search: string): PackageColumn[] {
  return [
    {
      id: 'code',
      header: t('servicePackage.columns.code'),
      width: 112,
      sort: 'code',
      className: 'code',
      cell: (row) => <Highlight text={row.code} search={search} />,
      text: (row) => row.code,
      tooltip: (row) => row.code,
    },
    {
      id: 'name',
      header: t('servicePackage.one'),
      sort: 'name',
      pinned: true,
      cell: (row) => (
        <span className="nmw">
          <span className="nm cut">
            <Highlight text={row.name} search={search} />
          </span>
        </span>
      ),
      text: (row) => row.name,
      tooltip: (row) => [row.name, row.description].filter(Boolean).join('\n'),
    },
    wordsColumn({ id: 'kind', header: t('servicePackage.columns.kind'), width: 96 }, (row) =>
      t(`servicePackage.kindsShort.${row.kind}`),
    ),
    ...priceColumns(t, formats),
    wordsColumn({ id: 'period', header: t('servicePackage.columns.period'), width: 124 }, (row) =>
      t(`servicePackage.periods.${row.billingPeriod}`),
    ),
    {
      id: 'services',
      header: t('servicePackage.columns.services'),
      width: 90,
      className: 'num',
      cell: (row) => <span className={row.services === 0 ? 'muted' : undefined}>{formats.count(row.services)}</span>,
      text: (row) => String(row.services),
    },
    whenColumn(
      { id: 'updated', header: t('servicePackage.columns.updatedAt'), width: 142, sort: 'updatedAt', start: 'wide' },
      (row) => row.updatedAt,
      formats,
    ),
    {
      id: 'status',
      header: t('fields.status'),
      width: 128,
      cell: (row) => <PackageStatus active={row.active} />,
      text: (row) => t(`servicePackage.status.${row.active ? 'active' : 'inactive'}`),
    },
  ];
}

function priceColumns(t: Translate, formats: Formats): PackageColumn[] {
  return [
    {
      id: 'price',
      header: t('servicePackage.columns.price', { sign: formats.currency }),
      width: 120,
      sort: 'price',
      className: 'num',
      cell: (row) => (
        <span className={row.priceCents === 0 ? 'muted' : undefined}>{formats.amount(row.priceCents)}</span>
      ),
      text: (row) => formats.amount(row.priceCents),
    },
    {
      id: 'tax',
      header: t('servicePackage.columns.tax'),
      width: 92,
      className: 'num',
      cell: (row) => <span className={row.taxBp === 0 ? 'muted' : undefined}>{formats.percent(row.taxBp)}</span>,
      text: (row) => formats.percent(row.taxBp),
    },
  ];
}
