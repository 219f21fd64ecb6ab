import { IconPlus } from '@tabler/icons-react';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { ListPage } from '#renderer/components/list-page.tsx';
import { NoMatch } from '#renderer/components/no-match.tsx';
import { PeriodFilter, usePeriodChip } from '#renderer/components/period-filter.tsx';
import { estimateColumns } from '#renderer/features/estimate/estimate-columns.tsx';
import { estimateListOptions } from '#renderer/features/estimate/estimate-queries.ts';
import {
  type EstimateSearch,
  type EstimateTab,
  estimateInput,
  estimateTabs,
  lastEstimate,
} from '#renderer/features/estimate/estimate-search.ts';
import { useEstimateWords } from '#renderer/features/estimate/estimate-words.ts';
import { useOwnColumns } from '#renderer/features/preference/use-own-columns.ts';
import { api } from '#renderer/lib/api.ts';
import { datedChange, periodChange } from '#renderer/lib/dated-search.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { daysOfPeriod, type PeriodSearch } from '#renderer/lib/list-period.ts';
import { useStore } from '#renderer/lib/store-context.ts';
import { useCan } from '#renderer/lib/user-context.ts';
import '#renderer/components/document.css';

interface EstimateListProps {
  search: EstimateSearch;
  onSearch: (search: EstimateSearch, replace?: boolean) => void;
  onOpen: (id: string) => void;
  onEdit: (id: string) => void;
  onNew: () => void;
}

export function EstimateList({ search, onSearch, onOpen, onEdit, onNew }: EstimateListProps) {
  const { t } = useTranslation();
  const words = useEstimateWords();
  const formats = useFormats();
  const country = useStore()?.country;
  const writes = useCan('estimate:update');
  const days = usePeriod(search, onSearch);
  const inPeriod = usePeriodChip(days);
  const input = { ...estimateInput(search), ...daysOfPeriod(search, formats.today()) };
  const query = useQuery(estimateListOptions(input));
  const tabs = useTabs(search.tab ?? 'all', (tab) =>
    onSearch({ ...search, sort: undefined, dir: undefined, page: undefined, tab: tab === 'all' ? undefined : tab }),
  );
  const layout = useOwnColumns('estimate');
  const columns = useMemo(
    () => estimateColumns({ t, formats, country, search: search.q ?? '' }),
    [t, formats, country, search.q],
  );
  useEffect(() => {
    lastEstimate.search = search;
  }, [search]);

  const empty = (
    <div className="blank">
      <p>{words(writes ? 'empty' : 'emptyReadOnly')}</p>
      {writes && (
        <Button icon={IconPlus} onClick={onNew}>
          {words('createFirst')}
        </Button>
      )}
    </div>
  );
  return (
    <ListPage
      list="estimate"
      title={words('plural')}
      newLabel={words('new')}
      onNew={writes ? onNew : undefined}
      tabs={tabs}
      searchLabel={words('search')}
      search={search}
      onSearch={(change, replace) => onSearch(datedChange(search, change), replace)}
      filters={<PeriodFilter {...days} />}
      filtering={inPeriod.chips}
      sorts={['date'] as const}
      sortLabel={(sort, direction) => t(`estimate.sort.${sort}.${direction}`)}
      input={{ ...input, sort: 'date' }}
      scope={JSON.stringify([input.search, search.tab, input.from, input.to])}
      query={query}
      fetchPage={(page, pageSize, signal) => api.estimate.list({ ...input, page, pageSize }, { signal })}
      columns={columns}
      layout={layout}
      rowKey={(row) => row.id}
      rowName={(row) => `${row.code} ${row.client.name}`}
      onOpen={({ id }) => {
        lastEstimate.rowId = id;
        onOpen(id);
      }}
      onEdit={writes ? ({ id, status }) => (status === 'draft' ? onEdit(id) : onOpen(id)) : undefined}
      startAt={lastEstimate.rowId}
      filtered={search.q !== undefined || search.period !== undefined || tabs.hides}
      empty={empty}
      noMatch={<EstimateNoMatch search={search} onSearch={onSearch} />}
    />
  );
}

/** How many stand in each tab: the exact totals of ten rows each. */
function useTotals(): Partial<Record<EstimateTab, number>> {
  return useQueries({
    queries: estimateTabs.map((tab) => estimateListOptions({ pageSize: 10, ...(tab !== 'all' && { status: tab }) })),
    combine: (results) =>
      Object.fromEntries(estimateTabs.map((tab, at) => [tab, results[at]?.data?.total])) as Partial<
        Record<EstimateTab, number>
      >,
  });
}

function useTabs(value: EstimateTab, onTab: (tab: EstimateTab) => void) {
  const words = useEstimateWords();
  const { count } = useFormats();
  const totals = useTotals();
  return {
    label: words('tabsLabel'),
    value,
    /** Are there some that this tab does not show? */
    hides: (totals.all ?? 0) > (totals[value] ?? 0),
    tabs: estimateTabs.map((tab) => {
      const total = totals[tab];
      return { value: tab, label: words(`tabs.${tab}`), count: total === undefined ? undefined : count(total) };
    }),
    onChange: (next: string) => {
      const tab = estimateTabs.find((each) => each === next);
      if (tab) onTab(tab);
    },
  };
}

function EstimateNoMatch({ search, onSearch }: Pick<EstimateListProps, 'search' | 'onSearch'>) {
  const { t } = useTranslation();
  const words = useEstimateWords();
  const { count } = useFormats();
  const { q, tab, period } = search;
  const inPeriod = usePeriodChip(usePeriod(search, onSearch));
  const everywhere = useQuery({
    ...estimateListOptions(estimateInput({ q, size: 10 })),
    enabled: q !== undefined && tab !== undefined,
  });
  const found = everywhere.isPlaceholderData ? 0 : (everywhere.data?.total ?? 0);
  const clear = () => onSearch({ ...search, q: undefined, page: undefined });
  return (
    <NoMatch
      text={q ? words('noMatch', { term: q }) : period ? inPeriod.none : words('noneInTab')}
      elsewhere={
        q && tab && found > 0
          ? {
              text: t('estimate.elsewhere', { count: found, shown: count(found) }),
              label: t('estimate.seeAll'),
              onShow: () => onSearch({ q }),
            }
          : undefined
      }
      chips={[...(q ? [{ field: t('list.filterSearch'), value: q, onRemove: clear }] : []), ...inPeriod.chips]}
      onClear={() => onSearch({ tab })}
    />
  );
}

function usePeriod(search: EstimateSearch, onSearch: EstimateListProps['onSearch']) {
  const { t } = useTranslation();
  return {
    label: t('estimate.columns.date'),
    search,
    onPick: (period: PeriodSearch) => onSearch(periodChange(search, period)),
  };
}
