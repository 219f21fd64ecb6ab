import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { ListPage } from '#renderer/components/list-page.tsx';
import { NoMatch } from '#renderer/components/no-match.tsx';
import { PeriodFilter, usePeriodChip } from '#renderer/components/period-filter.tsx';
import { invoiceColumns, invoiceName } from '#renderer/features/invoice/invoice-columns.tsx';
import { invoiceCountsOptions, invoiceListOptions } from '#renderer/features/invoice/invoice-queries.ts';
import {
  type InvoiceSearch,
  type InvoiceTab,
  invoiceInput,
  invoiceTabs,
  isByDueDate,
  lastInvoice,
  usualOrder,
} from '#renderer/features/invoice/invoice-search.ts';
import { useOwnColumns } from '#renderer/features/preference/use-own-columns.ts';
import { api } from '#renderer/lib/api.ts';
import { datedChange, periodChange } from '#renderer/lib/dated-search.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { daysOfPeriod, type PeriodSearch } from '#renderer/lib/list-period.ts';
import { useCan } from '#renderer/lib/user-context.ts';
import '#renderer/components/document.css';

interface InvoiceListProps {
  search: InvoiceSearch;
  onSearch: (search: InvoiceSearch, replace?: boolean) => void;
  onOpen: (id: string) => void;
  onEdit: (id: string) => void;
  onNew: () => void;
}

export function InvoiceList({ search, onSearch, onOpen, onEdit, onNew }: InvoiceListProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const creates = useCan('invoice:create');
  const days = usePeriod(search, onSearch);
  const inPeriod = usePeriodChip(days);
  const input = { ...invoiceInput(search), ...daysOfPeriod(search, formats.today()) };
  const query = useQuery(invoiceListOptions(input));
  const tabs = useTabs(search.tab ?? 'all', (tab) =>
    onSearch({ ...search, sort: undefined, dir: undefined, page: undefined, tab: tab === 'all' ? undefined : tab }),
  );
  const layout = useOwnColumns('invoice');
  const byDueDate = isByDueDate(search);
  const columns = useMemo(
    () => invoiceColumns({ t, formats, search: search.q ?? '', byDueDate }),
    [t, formats, search.q, byDueDate],
  );
  useEffect(() => {
    lastInvoice.search = search;
  }, [search]);

  const empty = (
    <div className="blank">
      <p>{t(creates ? 'invoice.empty' : 'invoice.emptyReadOnly')}</p>
      {creates && (
        <Button icon={IconPlus} onClick={onNew}>
          {t('invoice.createFirst')}
        </Button>
      )}
    </div>
  );
  return (
    <ListPage
      list="invoice"
      title={t('invoice.plural')}
      newLabel={t('invoice.new')}
      onNew={creates ? onNew : undefined}
      tabs={tabs}
      searchLabel={t('invoice.search')}
      search={search}
      onSearch={(change, replace) => onSearch(datedChange(search, change, usualOrder(search)), replace)}
      filters={
        <>
          <PeriodFilter {...days} />
          <DueSum />
        </>
      }
      filtering={inPeriod.chips}
      sorts={['date'] as const}
      sortLabel={(_, dir) => t(`invoice.sort.${byDueDate ? 'dueDate' : 'date'}.${dir}`)}
      input={{ ...input, sort: 'date' }}
      scope={JSON.stringify([input.search, search.tab, input.from, input.to])}
      query={query}
      fetchPage={(page, pageSize, signal) => api.invoice.list({ ...input, page, pageSize }, { signal })}
      columns={columns}
      layout={layout}
      rowKey={(row) => row.id}
      rowName={(row) => `${invoiceName(t, row)} ${row.client.name}`}
      onOpen={({ id }) => {
        lastInvoice.rowId = id;
        onOpen(id);
      }}
      onEdit={creates ? ({ id, status }) => (status === 'draft' ? onEdit(id) : onOpen(id)) : undefined}
      startAt={lastInvoice.rowId}
      filtered={search.q !== undefined || search.period !== undefined || tabs.hides}
      empty={empty}
      noMatch={<InvoiceNoMatch search={search} onSearch={onSearch} />}
    />
  );
}

/** What is due in the whole store, and what of it is late. */
function DueSum() {
  const { t } = useTranslation();
  const { money } = useFormats();
  const counts = useQuery(invoiceCountsOptions).data;
  if (!counts || counts.dueCents === 0) return null;
  return (
    <span className="doc-due">
      {t('invoice.due')} <b>{money(counts.dueCents)}</b>
      {counts.overdueCents > 0 && (
        <>
          {t('invoice.overdue')} <b className="late">{money(counts.overdueCents)}</b>
        </>
      )}
    </span>
  );
}

function useTabs(value: InvoiceTab, onTab: (tab: InvoiceTab) => void) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const counts = useQuery(invoiceCountsOptions).data;
  const totals = counts && { ...counts, all: counts.draft + counts.due + counts.paid + counts.void };
  return {
    label: t('invoice.tabsLabel'),
    value,
    /** Are there some that this tab does not show? */
    hides: totals ? totals.all > totals[value] : false,
    tabs: invoiceTabs.map((tab) => ({
      value: tab,
      label: t(`invoice.tabs.${tab}`),
      count: totals && count(totals[tab]),
    })),
    onChange: (next: string) => {
      const tab = invoiceTabs.find((each) => each === next);
      if (tab) onTab(tab);
    },
  };
}

function InvoiceNoMatch({ search, onSearch }: Pick<InvoiceListProps, 'search' | 'onSearch'>) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const { q, tab, period } = search;
  const inPeriod = usePeriodChip(usePeriod(search, onSearch));
  const everywhere = useQuery({
    ...invoiceListOptions(invoiceInput({ q, size: 10 })),
    enabled: q !== undefined && tab !== undefined,
  });
  const found = everywhere.isPlaceholderData ? 0 : (everywhere.data?.total ?? 0);
  const clear = () => onSearch({ ...search, q: undefined, page: undefined });
  return (
    <NoMatch
      text={q ? t('invoice.noMatch', { term: q }) : period ? inPeriod.none : t('invoice.noneInTab')}
      elsewhere={
        q && tab && found > 0
          ? {
              text: t('invoice.elsewhere', { count: found, shown: count(found) }),
              label: t('invoice.seeAll'),
              onShow: () => onSearch({ q }),
            }
          : undefined
      }
      chips={[...(q ? [{ field: t('list.filterSearch'), value: q, onRemove: clear }] : []), ...inPeriod.chips]}
      onClear={() => onSearch({ tab })}
    />
  );
}

function usePeriod(search: InvoiceSearch, onSearch: InvoiceListProps['onSearch']) {
  const { t } = useTranslation();
  return {
    label: t(isByDueDate(search) ? 'invoice.columns.dueDate' : 'invoice.columns.date'),
    search,
    onPick: (period: PeriodSearch) => onSearch(periodChange(search, period)),
  };
}
