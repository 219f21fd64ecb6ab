import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { FilterChips } from '#renderer/components/filter-chips.tsx';
import { ListPage } from '#renderer/components/list-page.tsx';
import { NoMatch } from '#renderer/components/no-match.tsx';
import { expenseColumns } from '#renderer/features/expense/expense-columns.tsx';
import { expenseListOptions } from '#renderer/features/expense/expense-queries.ts';
import {
  type ExpenseSearch,
  expenseListInput,
  expenseTabs,
  lastExpense,
} from '#renderer/features/expense/expense-search.ts';
import { useClientChip } from '#renderer/features/payment/use-client-chip.ts';
import { useOwnColumns } from '#renderer/features/preference/use-own-columns.ts';
import { api } from '#renderer/lib/api.ts';
import { datedChange } from '#renderer/lib/dated-search.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useCan } from '#renderer/lib/user-context.ts';

interface ExpenseListProps {
  search: ExpenseSearch;
  onSearch: (search: ExpenseSearch, replace?: boolean) => void;
  onOpen: (id: string) => void;
  onNew: () => void;
}

export function ExpenseList({ search, onSearch, onOpen, onNew }: ExpenseListProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const records = useCan('expense:create');
  const input = expenseListInput(search);
  const query = useQuery(expenseListOptions(input));
  const tabs = useTabs(search, onSearch);
  const layout = useOwnColumns('expense');
  const columns = useMemo(() => expenseColumns(t, formats, search.q ?? ''), [t, formats, search.q]);
  const client = useClientChip(search.client, () => onSearch({ ...search, client: undefined, page: undefined }));
  useEffect(() => {
    lastExpense.search = search;
  }, [search]);

  const empty = (
    <div className="blank">
      <p>{t(records ? 'expense.empty' : 'expense.emptyReadOnly')}</p>
      {records && (
        <Button icon={IconPlus} onClick={onNew}>
          {t('expense.recordFirst')}
        </Button>
      )}
    </div>
  );
  return (
    <ListPage
      list="payment"
      title={t('expense.plural')}
      newLabel={t('expense.new')}
      onNew={records ? onNew : undefined}
      tabs={tabs}
      searchLabel={t('expense.search')}
      search={search}
      onSearch={(change, replace) => onSearch(datedChange(search, change), replace)}
      filters={client && <FilterChips chips={[client]} />}
      sorts={['date']}
      sortLabel={(_, direction) => t(`expense.sort.${direction}`)}
      input={{ ...input, sort: 'date' }}
      scope={JSON.stringify([input.search, search.tab, search.client])}
      query={query}
      fetchPage={(page, pageSize, signal) => api.expense.list({ ...input, page, pageSize }, { signal })}
      columns={columns}
      layout={layout}
      rowKey={(row) => row.id}
      rowName={(row) => row.code}
      onOpen={({ id }) => {
        lastExpense.rowId = id;
        onOpen(id);
      }}
      startAt={lastExpense.rowId}
      filtered={search.q !== undefined || search.tab !== undefined || search.client !== undefined}
      empty={empty}
      noMatch={
        <NoMatch
          text={search.q ? t('expense.noMatch', { term: search.q }) : t('expense.none')}
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
function useTabs(search: ExpenseSearch, onSearch: ExpenseListProps['onSearch']) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const of = search.client && { clientId: search.client };
  const posted = useQuery(expenseListOptions({ ...of, status: 'posted', pageSize: 10 })).data?.total;
  const voided = useQuery(expenseListOptions({ ...of, status: 'void', pageSize: 10 })).data?.total;
  const known = posted !== undefined && voided !== undefined;
  const totals = known ? { all: posted + voided, posted, void: voided } : null;
  return {
    label: t('expense.tabsLabel'),
    value: search.tab ?? 'all',
    tabs: expenseTabs.map((tab) => ({
      value: tab,
      label: t(`expense.tabs.${tab}`),
      count: totals ? count(totals[tab]) : undefined,
    })),
    onChange: (next: string) => {
      const tab = expenseTabs.find((each) => each === next);
      if (tab) onSearch({ ...search, tab: tab === 'all' ? undefined : tab, page: undefined });
    },
  };
}
