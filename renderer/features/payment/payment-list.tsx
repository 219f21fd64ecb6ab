import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { FilterChips } from '#renderer/components/filter-chips.tsx';
import { ListPage } from '#renderer/components/list-page.tsx';
import { NoMatch } from '#renderer/components/no-match.tsx';
import { paymentColumns } from '#renderer/features/payment/payment-columns.tsx';
import { paymentListOptions } from '#renderer/features/payment/payment-queries.ts';
import {
  lastPayment,
  type PaymentSearch,
  paymentListInput,
  paymentTabs,
} from '#renderer/features/payment/payment-search.ts';
import { useClientChip } from '#renderer/features/payment/use-client-chip.ts';
import { useOwnColumns } from '#renderer/features/preference/use-own-columns.ts';
import { api } from '#renderer/lib/api.ts';
import { datedChange } from '#renderer/lib/dated-search.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useCan } from '#renderer/lib/user-context.ts';

interface PaymentListProps {
  search: PaymentSearch;
  onSearch: (search: PaymentSearch, replace?: boolean) => void;
  onOpen: (id: string) => void;
  onNew: () => void;
}

export function PaymentList({ search, onSearch, onOpen, onNew }: PaymentListProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const records = useCan('payment:create');
  const input = paymentListInput(search);
  const query = useQuery(paymentListOptions(input));
  const tabs = useTabs(search, onSearch);
  const layout = useOwnColumns('payment');
  const columns = useMemo(() => paymentColumns(t, formats, search.q ?? ''), [t, formats, search.q]);
  const client = useClientChip(search.client, () => onSearch({ ...search, client: undefined, page: undefined }));
  useEffect(() => {
    lastPayment.search = search;
  }, [search]);

  const empty = (
    <div className="blank">
      <p>{t(records ? 'payment.empty' : 'payment.emptyReadOnly')}</p>
      {records && (
        <Button icon={IconPlus} onClick={onNew}>
          {t('payment.recordFirst')}
        </Button>
      )}
    </div>
  );
  return (
    <ListPage
      list="payment"
      title={t('payment.plural')}
      newLabel={t('payment.new')}
      onNew={records ? onNew : undefined}
      tabs={tabs}
      searchLabel={t('payment.search')}
      search={search}
      onSearch={(change, replace) => onSearch(datedChange(search, change), replace)}
      filters={client && <FilterChips chips={[client]} />}
      sorts={['date']}
      sortLabel={(_, direction) => t(`payment.sort.${direction}`)}
      input={{ ...input, sort: 'date' }}
      scope={JSON.stringify([input.search, search.tab, search.client])}
      query={query}
      fetchPage={(page, pageSize, signal) => api.payment.list({ ...input, page, pageSize }, { signal })}
      columns={columns}
      layout={layout}
      rowKey={(row) => row.id}
      rowName={(row) => row.code}
      onOpen={({ id }) => {
        lastPayment.rowId = id;
        onOpen(id);
      }}
      startAt={lastPayment.rowId}
      filtered={search.q !== undefined || search.tab !== undefined || search.client !== undefined}
      empty={empty}
      noMatch={
        <NoMatch
          text={search.q ? t('payment.noMatch', { term: search.q }) : t('payment.none')}
          chips={[
            ...(search.q
              ? [
                  {
                    field: t('list.filterSearch'),
                    value: search.q,
                    onRemove: () => onSearch({ ...search, q: undefined }),
                  },
                ]
              : []),
            ...(client ? [client] : []),
          ]}
          onClear={() => onSearch({ tab: search.tab })}
        />
      }
    />
  );
}

/** What the last two tabs hold is counted by their lists, of which nothing else is looked at. */
function useTabs(search: PaymentSearch, onSearch: PaymentListProps['onSearch']) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const of = search.client && { clientId: search.client };
  const posted = useQuery(paymentListOptions({ ...of, status: 'posted', pageSize: 10 })).data?.total;
  const voided = useQuery(paymentListOptions({ ...of, status: 'void', pageSize: 10 })).data?.total;
  const known = posted !== undefined && voided !== undefined;
  const totals = known ? { all: posted + voided, posted, void: voided } : null;
  return {
    label: t('payment.tabsLabel'),
    value: search.tab ?? 'all',
    tabs: paymentTabs.map((tab) => ({
      value: tab,
      label: t(`payment.tabs.${tab}`),
      count: totals ? count(totals[tab]) : undefined,
    })),
    onChange: (next: string) => {
      const tab = paymentTabs.find((each) => each === next);
      if (tab) onSearch({ ...search, tab: tab === 'all' ? undefined : tab, page: undefined });
    },
  };
}
