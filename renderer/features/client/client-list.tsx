import { IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClientRow, type ClientSort, type ClientStatus, clientStatuses } from '#contract/client.ts';
import { Button } from '#renderer/components/button.tsx';
import { DataGrid, type GridHandle } from '#renderer/components/data-grid.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { Pager } from '#renderer/components/pager.tsx';
import { SearchBox } from '#renderer/components/search-box.tsx';
import { Tabs } from '#renderer/components/tabs.tsx';
import { clientColumns } from '#renderer/features/client/client-columns.tsx';
import { ListFailed, NoClientsYet, NoMatch } from '#renderer/features/client/client-list-states.tsx';
import { clientCountsOptions, clientListOptions } from '#renderer/features/client/client-queries.ts';
import { type ClientSearch, lastPlace, listInput } from '#renderer/features/client/client-search.ts';
import { ClientSortPick, PageSizePick } from '#renderer/features/client/client-tools.tsx';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { writePreference } from '#renderer/lib/preferences.ts';
import { useLasting } from '#renderer/lib/use-later.ts';
import { useCan } from '#renderer/lib/user-context.ts';
import '#renderer/features/client/client-list.css';

const panelId = 'client-panel';
const rowKey = (row: ClientRow) => row.id;

interface ClientListProps {
  search: ClientSearch;
  /** `replace` keeps the browser's way back free of every letter typed. */
  onSearch: (search: ClientSearch, replace?: boolean) => void;
  onOpen: (id: string) => void;
  /** `name`: already typed in the search. */
  onNew: (name?: string) => void;
}

export function ClientList({ search, onSearch, onOpen, onNew }: ClientListProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const creates = useCan('client:create');
  const input = listInput(search);
  const list = useQuery(clientListOptions(input));
  const counts = useQuery(clientCountsOptions);
  const searchBox = useRef<HTMLInputElement>(null);
  const grid = useRef<GridHandle>(null);
  useDocumentTitle(t('client.plural'));
  useEffect(() => {
    lastPlace.search = search;
  }, [search]);

  const page = list.data;
  const total = page?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / input.pageSize));
  useNextPage(input, pages);
  const goTo = (next: number) => {
    if (next >= 1 && next <= pages) onSearch({ ...search, page: next > 1 ? next : undefined });
  };
  const filter = (change: Partial<ClientSearch>, replace?: boolean) =>
    onSearch({ ...search, ...change, page: undefined }, replace);
  const onQuery = (q: string) => {
    if (q !== (search.q ?? '')) filter({ q: q || undefined }, true);
  };
  const sortBy = (sort: ClientSort, dir: 'asc' | 'desc') => {
    const usual = sort === 'name' && dir === 'asc';
    filter({ sort: usual ? undefined : sort, dir: usual || dir === 'asc' ? undefined : dir });
  };

  const current = page?.page ?? input.page;
  useHotkeys({
    '/': () => searchBox.current?.select(),
    n: () => creates && onNew(),
    ',': () => goTo(current - 1),
    '.': () => goTo(current + 1),
  });

  const columns = useMemo(() => clientColumns(t, formats, search.q ?? ''), [t, formats, search.q]);
  const slowStart = useLasting(list.isPending, 150);
  const busy = useLasting(list.isFetching && !list.isPending && list.isPlaceholderData, 150);
  const filtered = search.q !== undefined || search.status !== undefined;

  return (
    <>
      <div className="head">
        <h1>{t('client.plural')}</h1>
        <span className="grow" />
        {creates && (
          <Button kind="primary" icon={IconPlus} hint="N" onClick={() => onNew()}>
            {t('client.new')}
          </Button>
        )}
      </div>
      <StatusTabs status={search.status} counts={counts.data} onStatus={(status) => filter({ status })} />
      <div className="list" role="tabpanel" id={panelId} aria-label={t('client.plural')}>
        <div className="tools">
          <SearchBox
            label={t('client.search')}
            ref={searchBox}
            value={search.q ?? ''}
            onSearch={onQuery}
            onDown={() => grid.current?.focusFirst()}
          />
          <span className="grow" />
          <ClientSortPick by={input.sort} direction={input.direction} onSort={sortBy} />
        </div>
        {list.isError && page && (
          <div className="tools">
            <FailureNotice error={list.error} onRetry={() => void list.refetch()} />
          </div>
        )}
        {list.isError && !page && <ListFailed error={list.error} onRetry={() => void list.refetch()} />}
        {page && total === 0 && !filtered && <NoClientsYet onNew={creates ? () => onNew() : undefined} />}
        {page && total === 0 && filtered && (
          <NoMatch
            search={search}
            onClear={() => onSearch({ ...search, q: undefined, status: undefined, page: undefined })}
            onAllStatuses={() => filter({ status: undefined })}
            onNew={creates ? onNew : undefined}
          />
        )}
        {(total > 0 || (list.isPending && slowStart)) && (
          <DataGrid
            ref={grid}
            label={t('client.plural')}
            columns={columns}
            rows={page?.items}
            rowKey={rowKey}
            total={total}
            offset={(current - 1) * (page?.pageSize ?? input.pageSize)}
            sort={{ by: input.sort, direction: input.direction }}
            onSort={(by) => {
              // Ascending, descending, and then the usual order again.
              if (by !== input.sort) sortBy(by, 'asc');
              else if (input.direction === 'asc') sortBy(by, 'desc');
              else sortBy('name', 'asc');
            }}
            onOpen={(row) => {
              lastPlace.rowId = row.id;
              onOpen(row.id);
            }}
            startAt={lastPlace.rowId}
            settled={!list.isFetching}
            busy={busy}
          />
        )}
        <div className="bar">
          {page && total > 0 && (
            <>
              <Hints />
              <span className="grow" />
              <PageSizePick
                value={input.pageSize}
                onChange={(size) => {
                  writePreference('pageSize', String(size));
                  filter({ size: size === 50 ? undefined : size });
                }}
              />
              <Pager
                page={current}
                pageSize={page.pageSize}
                shown={page.items.length}
                total={total}
                onPage={(next) => goTo(next)}
              />
            </>
          )}
        </div>
      </div>
    </>
  );
}

/** The page after this one is read ahead: turning it then takes no time. */
function useNextPage(input: ReturnType<typeof listInput>, pages: number): void {
  const queries = useQueryClient();
  const { search, status, sort, direction, page, pageSize } = { search: undefined, status: undefined, ...input };
  useEffect(() => {
    if (page >= pages) return;
    const next = { ...(search && { search }), ...(status && { status }), sort, direction, page: page + 1, pageSize };
    const timer = setTimeout(() => void queries.prefetchQuery(clientListOptions(next)), 300);
    return () => clearTimeout(timer);
  }, [queries, search, status, sort, direction, page, pageSize, pages]);
}

interface StatusTabsProps {
  status: ClientStatus | undefined;
  counts: Record<ClientStatus, number> | undefined;
  onStatus: (status: ClientStatus | undefined) => void;
}

function StatusTabs({ status, counts, onStatus }: StatusTabsProps) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const all = counts && clientStatuses.reduce((sum, each) => sum + counts[each], 0);
  const tabs = [
    { value: 'all' as const, label: t('client.tabs.all'), count: all === undefined ? undefined : count(all) },
    ...clientStatuses.map((each) => ({
      value: each,
      label: t(`client.tabs.${each}`),
      count: counts && count(counts[each]),
    })),
  ];
  return (
    <Tabs
      label={t('client.tabsLabel')}
      value={status ?? 'all'}
      tabs={tabs}
      panelId={panelId}
      onChange={(value) => onStatus(value === 'all' ? undefined : value)}
    />
  );
}

function Hints() {
  const { t } = useTranslation();
  return (
    <div className="hints" aria-hidden="true">
      <span>
        <kbd>↑</kbd>
        <kbd>↓</kbd> {t('hints.move')}
      </span>
      <span>
        <kbd>{t('hints.enterKey')}</kbd> {t('hints.open')}
      </span>
      <span>
        <kbd>,</kbd>
        <kbd>.</kbd> {t('hints.page')}
      </span>
    </div>
  );
}
