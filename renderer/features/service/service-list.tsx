import { IconFileInvoice, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { FilterChips } from '#renderer/components/filter-chips.tsx';
import { ListPage } from '#renderer/components/list-page.tsx';
import { NoMatch } from '#renderer/components/no-match.tsx';
import { useOwnColumns } from '#renderer/features/preference/use-own-columns.ts';
import { BillDueDialog } from '#renderer/features/service/bill-due-dialog.tsx';
import { serviceColumns } from '#renderer/features/service/service-columns.tsx';
import { ServiceFilters, useServiceChips } from '#renderer/features/service/service-filters.tsx';
import { serviceListOptions } from '#renderer/features/service/service-queries.ts';
import {
  lastService,
  type ServiceSearch,
  serviceFilter,
  serviceListInput,
} from '#renderer/features/service/service-search.ts';
import { CatalogueTabs } from '#renderer/features/service-package/catalogue-tabs.tsx';
import { api } from '#renderer/lib/api.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useCan } from '#renderer/lib/user-context.ts';

interface ServiceListProps {
  search: ServiceSearch;
  onSearch: (search: ServiceSearch, replace?: boolean) => void;
  onOpen: (id: string) => void;
  onEdit: (id: string) => void;
  onNew: () => void;
}

export function ServiceList({ search, onSearch, onOpen, onEdit, onNew }: ServiceListProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const sells = useCan('service:update');
  const input = serviceListInput(search);
  const query = useQuery(serviceListOptions(input));
  const tabs = useTabs(search, onSearch);
  const chips = useServiceChips({ search, onSearch });
  const layout = useOwnColumns('service');
  const columns = useMemo(() => serviceColumns(t, formats, search.q ?? ''), [t, formats, search.q]);
  useEffect(() => {
    lastService.search = search;
  }, [search]);

  return (
    <ListPage
      list="service"
      title={t('service.plural')}
      above={<CatalogueTabs current="services" />}
      actions={<BillDue />}
      newLabel={t('service.new')}
      onNew={sells ? onNew : undefined}
      tabs={tabs}
      searchLabel={t('service.search')}
      search={search}
      onSearch={(change, replace) => onSearch({ ...search, ...change }, replace)}
      filters={
        <>
          <ServiceFilters search={search} onSearch={onSearch} />
          {chips.client.length > 0 && <FilterChips chips={chips.client} />}
        </>
      }
      sorts={[]}
      sortLabel={() => t('service.newest')}
      input={{ ...input, sort: 'name', direction: 'desc' }}
      scope={JSON.stringify(serviceFilter(search))}
      query={query}
      fetchPage={(page, pageSize, signal) => api.service.list({ ...input, page, pageSize }, { signal })}
      columns={columns}
      layout={layout}
      rowKey={(row) => row.id}
      rowName={(row) => row.code}
      onOpen={({ id }) => {
        lastService.rowId = id;
        onOpen(id);
      }}
      onEdit={sells ? ({ id }) => onEdit(id) : undefined}
      startAt={lastService.rowId}
      filtered={chips.all.length > 0 || search.dueBy !== undefined}
      empty={<Empty onNew={sells ? onNew : undefined} />}
      noMatch={
        <NoMatch
          text={
            search.q
              ? t('service.noMatch', { term: search.q })
              : t(search.dueBy && chips.all.length === 0 ? 'service.noneDue' : 'service.none')
          }
          chips={chips.all}
          onClear={() => onSearch({ dueBy: search.dueBy, size: search.size })}
        />
      }
    />
  );
}

function Empty({ onNew }: { onNew: (() => void) | undefined }) {
  const { t } = useTranslation();
  return (
    <div className="blank">
      <p>{t(onNew ? 'service.empty' : 'service.emptyReadOnly')}</p>
      {onNew && (
        <Button icon={IconPlus} onClick={onNew}>
          {t('service.createFirst')}
        </Button>
      )}
    </div>
  );
}

/** The way to invoice what is due, of every client. */
function BillDue() {
  const { t } = useTranslation();
  const bills = useCan('invoice:create');
  const [asking, setAsking] = useState(false);
  if (!bills) return null;
  return (
    <>
      <Button icon={IconFileInvoice} onClick={() => setAsking(true)}>
        {t('service.bill.action')}
      </Button>
      {asking && <BillDueDialog onClose={() => setAsking(false)} />}
    </>
  );
}

/** Each tab is counted by its list, of which nothing else is looked at. */
function useTabs(search: ServiceSearch, onSearch: ServiceListProps['onSearch']) {
  const { t } = useTranslation();
  const { count, today } = useFormats();
  const dueBy = search.dueBy ?? today();
  const filter = serviceFilter({ ...search, dueBy: undefined });
  const all = useQuery(serviceListOptions({ ...filter, pageSize: 10 })).data?.total;
  const due = useQuery(serviceListOptions({ ...filter, dueBy, pageSize: 10 })).data?.total;
  const shown = (total: number | undefined) => (total === undefined ? undefined : count(total));
  return {
    label: t('service.tabsLabel'),
    value: search.dueBy ? 'due' : 'all',
    tabs: [
      { value: 'all', label: t('service.tabs.all'), count: shown(all) },
      { value: 'due', label: t('service.tabs.due'), count: shown(due) },
    ],
    onChange: (tab: string) => onSearch({ ...search, dueBy: tab === 'due' ? today() : undefined, page: undefined }),
  };
}
