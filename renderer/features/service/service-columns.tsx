import type { Service } from '#contract/service.ts';
import type { ListColumn } from '#renderer/components/data-grid.tsx';
import { Highlight } from '#renderer/components/highlight.tsx';
import { wordsColumn } from '#renderer/components/list-columns.tsx';
import { isDue } from '#renderer/features/service/service-due.ts';
import { ServiceStatusMark } from '#renderer/features/service/service-status.tsx';
import type { Formats } from '#renderer/lib/formats.ts';
import type { Translate } from '#renderer/lib/i18n.ts';
import '#renderer/components/document.css';

type ServiceColumn = ListColumn<Service, 'name'>;

/** All there are to choose from, in their usual order; `search` is marked in codes. */
export function serviceColumns(t: Translate, formats: Formats, search: string): ServiceColumn[] {
  return [
    {
      id: 'code',
      header: t('service.columns.code'),
      width: 104,
      className: 'code',
      cell: (row) => <Highlight text={row.code} search={search} />,
      text: (row) => row.code,
    },
    {
      id: 'client',
      header: t('service.columns.client'),
      pinned: true,
      cell: (row) => (
        <span className="nmw">
          <span className="nm cut">{row.client.name}</span>
        </span>
      ),
      text: (row) => row.client.name,
      tooltip: (row) => `${row.client.name} · ${row.client.code}`,
    },
    wordsColumn(
      { id: 'package', header: t('service.columns.package'), width: 210, wideWidth: 300, tooltip: packageTip },
      (row) => row.package.name,
    ),
    {
      id: 'price',
      header: t('service.columns.price', { sign: formats.currency }),
      width: 112,
      className: 'num',
      cell: (row) => (
        <span className={row.priceCents === 0 ? 'muted' : undefined}>{formats.amount(row.priceCents)}</span>
      ),
      text: (row) => formats.amount(row.priceCents),
    },
    wordsColumn(
      { id: 'period', header: t('service.columns.period'), width: 118, start: 'wide', tooltip: () => undefined },
      (row) => t(`servicePackage.periods.${row.billingPeriod}`),
    ),
    ...dateColumns(t, formats),
    {
      id: 'status',
      header: t('fields.status'),
      width: 138,
      cell: (row) => <ServiceStatusMark status={row.status} />,
      text: (row) => t(`service.status.${row.status}`),
    },
  ];
}

const packageTip = (row: Service): string => `${row.package.name} · ${row.package.code}`;

/** When it is invoiced next; a word where it can be today. */
export function nextPeriodText(t: Translate, formats: Formats, row: Service): string | null {
  if (row.nextPeriod === null) return null;
  const date = formats.date(row.nextPeriod);
  return isDue(row, formats.today()) ? `${date}, ${t('service.dueNow')}` : date;
}

function dateColumns(t: Translate, formats: Formats): ServiceColumn[] {
  const today = formats.today();
  return [
    wordsColumn({ id: 'start', header: t('service.columns.start'), width: 104, tooltip: () => undefined }, (row) =>
      formats.date(row.startDate),
    ),
    {
      id: 'next',
      header: t('service.columns.next'),
      width: 128,
      className: 'soft',
      cell: (row) => {
        if (row.nextPeriod === null) return <span className="muted">–</span>;
        const date = formats.date(row.nextPeriod);
        return isDue(row, today) ? <span className="nm">{date}</span> : date;
      },
      text: (row) => (row.nextPeriod === null ? '' : formats.date(row.nextPeriod)),
      tooltip: (row) => nextPeriodText(t, formats, row) ?? undefined,
    },
    wordsColumn(
      { id: 'end', header: t('service.columns.end'), width: 104, start: 'hidden', tooltip: () => undefined },
      (row) => (row.endDate === null ? null : formats.date(row.endDate)),
    ),
  ];
}
