import { IconPlus } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaymentListInput, PaymentStatus } from '#contract/payment.ts';
import { Button } from '#renderer/components/button.tsx';
import type { ListColumn } from '#renderer/components/data-grid.tsx';
import { FilterChips } from '#renderer/components/filter-chips.tsx';
import { ListPage } from '#renderer/components/list-page.tsx';
import { NoMatch } from '#renderer/components/no-match.tsx';
import { PeriodFilter, usePeriodChip } from '#renderer/components/period-filter.tsx';
import { type PaymentSearch, paymentListInput, paymentTabs } from '#renderer/features/payment/payment-search.ts';
import { useClientChip } from '#renderer/features/payment/use-client-chip.ts';
import { useOwnColumns } from '#renderer/features/preference/use-own-columns.ts';
import { datedChange, periodChange } from '#renderer/lib/dated-search.ts';
import { type Formats, useFormats } from '#renderer/lib/formats.ts';
import type { Translate } from '#renderer/lib/i18n.ts';
import { daysOfPeriod } from '#renderer/lib/list-period.ts';
import { useCan } from '#renderer/lib/user-context.ts';

interface Page<Row> {
  items: Row[];
  total: number;
  page: number;
  pageSize: number;
}

/** What tells the list of payments from that of expenses. */
export interface PostedNoun<Row> {
  readonly noun: 'payment' | 'expense';
  readonly read: (input: PaymentListInput, options: { signal: AbortSignal }) => Promise<Page<Row>>;
  readonly columns: (t: Translate, formats: Formats, search: string) => ListColumn<Row, 'date' | 'name'>[];
  /** Where one was in the list. */
  readonly last: { search: PaymentSearch; rowId: string | undefined };
}

export interface PostedListProps {
  search: PaymentSearch;
  onSearch: (search: PaymentSearch, replace?: boolean) => void;
  onOpen: (id: string) => void;
  onNew: () => void;
}

function useRead<Row>({ noun, read }: PostedNoun<Row>, input: PaymentListInput) {
  return useQuery({
    queryKey: [noun, 'list', input],
    queryFn: ({ signal }) => read(input, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Money that was received or spent, in the order of its days: it stands or is void. */
export function PostedList<Row extends { readonly id: string; readonly code: string }>(
  props: PostedListProps & { of: PostedNoun<Row> },
) {
  const { search, onSearch, onOpen, onNew, of } = props;
  const { noun, last } = of;
  const { t } = useTranslation();
  const formats = useFormats();
  const records = useCan(`${noun}:create`);
  const days: Parameters<typeof PeriodFilter>[0] = {
    label: t(`${noun}.columns.date`),
    search,
    onPick: (period) => onSearch(periodChange(search, period)),
  };
  const inPeriod = usePeriodChip(days);
  const input = { ...paymentListInput(search), ...daysOfPeriod(search, formats.today()) };
  const query = useRead(of, input);
  const tabs = useTabs(props);
  const layout = useOwnColumns(noun);
  const columns = useMemo(() => of.columns(t, formats, search.q ?? ''), [of, t, formats, search.q]);
  const client = useClientChip(search.client, () => onSearch({ ...search, client: undefined, page: undefined }));
  useEffect(() => {
    last.search = search;
  }, [last, search]);

  const empty = (
    <div className="blank">
      <p>{t(records ? `${noun}.empty` : `${noun}.emptyReadOnly`)}</p>
      {records && (
        <Button icon={IconPlus} onClick={onNew}>
          {t(`${noun}.recordFirst`)}
        </Button>
      )}
    </div>
  );
  const words = search.q && {
    field: t('list.filterSearch'),
    value: search.q,
    onRemove: () => onSearch({ ...search, q: undefined }),
  };
  return (
    <ListPage
      list={noun}
      title={t(`${noun}.plural`)}
      newLabel={t(`${noun}.new`)}
      onNew={records ? onNew : undefined}
      tabs={tabs}
      searchLabel={t(`${noun}.search`)}
      search={search}
      onSearch={(change, replace) => onSearch(datedChange(search, change), replace)}
      filters={
        <>
          <PeriodFilter {...days} />
          {client && <FilterChips chips={[client]} />}
        </>
      }
      filtering={[...inPeriod.chips, ...(client ? [client] : [])]}
      sorts={['date']}
      sortLabel={(_, direction) => t(`${noun}.sort.${direction}`)}
      input={{ ...input, sort: 'date' }}
      scope={JSON.stringify([input.search, search.tab, search.client, input.from, input.to])}
      query={query}
      fetchPage={(page, pageSize, signal) => of.read({ ...input, page, pageSize }, { signal })}
      columns={columns}
      layout={layout}
      rowKey={(row) => row.id}
      rowName={(row) => row.code}
      onOpen={({ id }) => {
        last.rowId = id;
        onOpen(id);
      }}
      startAt={last.rowId}
      filtered={[search.q, search.tab, search.client, search.period].some((each) => each !== undefined)}
      empty={empty}
      noMatch={
        <NoMatch
          text={search.q ? t(`${noun}.noMatch`, { term: search.q }) : search.period ? inPeriod.none : t(`${noun}.none`)}
          chips={[...(words ? [words] : []), ...inPeriod.chips, ...(client ? [client] : [])]}
          onClear={() => onSearch({ tab: search.tab })}
        />
      }
    />
  );
}

/** What the last two tabs hold is counted by their lists, of which nothing else is looked at. */
function useTabs<Row>({ search, onSearch, of }: PostedListProps & { of: PostedNoun<Row> }) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const whose = search.client && { clientId: search.client };
  const countOf = (status: PaymentStatus): PaymentListInput => ({ ...whose, status, pageSize: 10 });
  const posted = useRead(of, countOf('posted')).data?.total;
  const voided = useRead(of, countOf('void')).data?.total;
  const known = posted !== undefined && voided !== undefined;
  const totals = known ? { all: posted + voided, posted, void: voided } : null;
  return {
    label: t(`${of.noun}.tabsLabel`),
    value: search.tab ?? 'all',
    tabs: paymentTabs.map((tab) => ({
      value: tab,
      label: t(`${of.noun}.tabs.${tab}`),
      count: totals ? count(totals[tab]) : undefined,
    })),
    onChange: (next: string) => {
      const tab = paymentTabs.find((each) => each === next);
      if (tab) onSearch({ ...search, tab: tab === 'all' ? undefined : tab, page: undefined });
    },
  };
}
