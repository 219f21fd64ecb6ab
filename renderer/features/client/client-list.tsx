import { IconPlus, IconPrinter } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClientRow, type ClientSort, clientSorts } from '#contract/client.ts';
import type { JsonState } from '#contract/fields.ts';
import type { View } from '#contract/view.ts';
import { Button } from '#renderer/components/button.tsx';
import { ColumnChooser } from '#renderer/components/column-chooser.tsx';
import { DataGrid, type GridHandle } from '#renderer/components/data-grid.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { ListNotices } from '#renderer/components/list-notices.tsx';
import { SortPick } from '#renderer/components/list-tools.tsx';
import { PrintRows } from '#renderer/components/print-rows.tsx';
import { SearchBox } from '#renderer/components/search-box.tsx';
import { type ManyActs, useManyActs } from '#renderer/features/client/client-bulk-acts.ts';
import { ClientBulkDialog } from '#renderer/features/client/client-bulk-bar.tsx';
import { useAnswer } from '#renderer/features/client/client-list-answer.ts';
import { useClientColumns } from '#renderer/features/client/client-list-columns.ts';
import { ClientListFoot } from '#renderer/features/client/client-list-foot.tsx';
import { RecentClients } from '#renderer/features/client/client-list-recent.tsx';
import { ListFailed, NoClientsYet, NoMatch } from '#renderer/features/client/client-list-states.tsx';
import { type StatusTab, useStatusTabs } from '#renderer/features/client/client-list-tabs.tsx';
import { useTakeClients } from '#renderer/features/client/client-list-take.ts';
import { clientViewSearch, clientViewState, sameClientView } from '#renderer/features/client/client-list-view.ts';
import { clientListOptions } from '#renderer/features/client/client-queries.ts';
import { type ClientSearch, lastPlace, listInput } from '#renderer/features/client/client-search.ts';
import { ClientStatusPick } from '#renderer/features/client/client-tools.tsx';
import { useListLayout } from '#renderer/features/view/use-list-layout.ts';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { useLasting } from '#renderer/lib/use-later.ts';
import { useSelection } from '#renderer/lib/use-selection.ts';
import { useWide } from '#renderer/lib/use-wide.ts';
import { useCan } from '#renderer/lib/user-context.ts';
import '#renderer/features/client/client-list.css';

const panelId = 'client-panel';
const rowKey = (row: ClientRow) => row.id;
const rowName = (row: ClientRow) => row.name;

/** What the saved views beside the list's own tabs need to know of it. */
export interface ClientListTabs {
  readonly label: string;
  readonly panelId: string;
  readonly tabs: readonly StatusTab[];
  readonly tab: string;
  readonly onTab: (value: string) => void;
  readonly onView: (view: View) => void;
  readonly onLeave: () => void;
  readonly state: JsonState;
  readonly isSame: (a: JsonState, b: JsonState) => boolean;
}

interface ClientListProps {
  search: ClientSearch;
  /** `replace` keeps the browser's way back free of every letter typed. */
  onSearch: (search: ClientSearch, replace?: boolean) => void;
  onOpen: (id: string) => void;
  onEdit: (id: string) => void;
  /** `name`: already typed in the search. */
  onNew: (name?: string) => void;
  renderTabs: (tabs: ClientListTabs) => ReactNode;
  /** What else can be done with the selected clients. */
  renderMany?: (acts: Pick<ManyActs, 'chosen' | 'onBegun' | 'onAll'>) => ReactNode;
}

export function ClientList({ search, onSearch, onOpen, onEdit, onNew, renderTabs, renderMany }: ClientListProps) {
  const { t } = useTranslation();
  const creates = useCan('client:create');
  const edits = useCan('client:update');
  const deactivates = useCan('client:deactivate');
  const wide = useWide();
  const input = listInput(search);
  const list = useQuery(clientListOptions(input));
  const columns = useListLayout('client', search.view);
  const searchBox = useRef<HTMLInputElement>(null);
  const grid = useRef<GridHandle>(null);
  useDocumentTitle(t('client.plural'));
  useEffect(() => {
    lastPlace.search = search;
  }, [search]);

  const page = list.data;
  const total = page?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / input.pageSize));
  const current = page?.page ?? input.page;
  useNextPage(input, pages);
  const goTo = (next: number) => {
    if (next >= 1 && next <= pages) onSearch({ ...search, page: next > 1 ? next : undefined });
  };
  const filter = (change: Partial<ClientSearch>, replace?: boolean) =>
    onSearch({ ...search, ...change, page: undefined }, replace);
  const sortBy = (sort: ClientSort, dir: 'asc' | 'desc') => {
    const usual = sort === 'name' && dir === 'asc';
    filter({ sort: usual ? undefined : sort, dir: usual || dir === 'asc' ? undefined : dir });
  };
  const open = (id: string) => {
    lastPlace.rowId = id;
    onOpen(id);
  };

  const answer = useAnswer(list, search.q ?? '');
  const { all, shown } = useClientColumns({ layout: columns.layout, wide, search: answer.answered });
  const filters = { ...(input.search && { search: input.search }), ...(input.status && { status: input.status }) };
  const selection = useSelection({ list: 'client', rows: page?.items, rowKey, scope: JSON.stringify(filters), total });
  const focusGrid = useCallback(() => grid.current?.focusStop(), []);
  const acts = useManyActs({ selection, filters, onBegun: focusGrid });
  const focused = () => {
    const key = grid.current?.focusedKey();
    return page?.items.find((row) => row.id === key);
  };
  const take = useTakeClients({
    columns: shown,
    selection: selection.value,
    rows: page?.items ?? [],
    rowKey,
    focused,
    input,
    total,
  });
  const deactivate = () => {
    const row = focused();
    if (selection.count > 0) acts.askStatus('inactive');
    else if (row) acts.setStatusOf(row, 'inactive');
  };
  useHotkeys({
    '/': () => searchBox.current?.select(),
    ...(creates && { n: () => onNew() }),
    ',': () => goTo(current - 1),
    '.': () => goTo(current + 1),
    ...(deactivates && { Delete: deactivate }),
    ...(selection.count > 0 && { Escape: selection.clear }),
  });

  const pending = list.isPending || !columns.ready;
  const slowStart = useLasting(pending, 150);
  const busy = useLasting(list.isFetching && !list.isPending && list.isPlaceholderData, 150);
  const settled = page && answer.failure == null;
  const filtered = search.q !== undefined || search.status !== undefined;
  const status = useStatusTabs(search.status);

  return (
    <>
      <div className="head">
        <h1>{t('client.plural')}</h1>
        <span className="grow" />
        {total > 0 && (
          <Button kind="quiet" icon={IconPrinter} title={`${t('list.print')} (Ctrl P)`} onClick={take.print}>
            {t('list.print')}
          </Button>
        )}
        {creates && (
          <Button kind="primary" icon={IconPlus} hint="N" onClick={() => onNew()}>
            {t('client.new')}
          </Button>
        )}
      </div>
      {renderTabs({
        ...status,
        panelId,
        // Leaving a view leaves its filters, too.
        onTab: (value) => {
          const next = status.statusOf(value);
          if (search.view) onSearch({ status: next, size: search.size });
          else filter({ status: next });
        },
        onView: (view) => {
          columns.forget(view);
          onSearch({ ...clientViewSearch(view.state), size: search.size, view: view.id });
        },
        onLeave: () => onSearch({ ...search, view: undefined }),
        state: clientViewState(search, columns.layout),
        isSame: (a, b) => sameClientView(all, a, b),
      })}
      <div className="list" role="tabpanel" id={panelId} aria-label={t('client.plural')} onCopy={take.onCopy}>
        <div className="tools">
          <SearchBox
            label={t('client.search')}
            hint={t('clientList.searchHint')}
            help={t('clientList.searchHelp')}
            ref={searchBox}
            value={search.q ?? ''}
            onSearch={(q) => q !== (search.q ?? '') && filter({ q: q || undefined }, true)}
            onDown={() => grid.current?.focusFirst()}
          />
          <RecentClients onOpen={open} />
          {search.view && <ClientStatusPick value={search.status} onPick={(next) => filter({ status: next })} />}
          <span className="grow" />
          <SortPick
            sorts={clientSorts}
            labelOf={(sort, dir) => t(`client.sort.${sort}.${dir}`)}
            by={input.sort}
            direction={input.direction}
            onSort={sortBy}
          />
          <ColumnChooser columns={all} layout={columns.layout} wide={wide} onChange={columns.set} />
        </div>
        {answer.rereadFailure && (
          <div className="tools">
            <FailureNotice error={answer.rereadFailure} onRetry={() => void list.refetch()} />
          </div>
        )}
        {answer.failure != null && <ListFailed error={answer.failure} onRetry={() => void list.refetch()} />}
        {settled && total === 0 && !filtered && <NoClientsYet onNew={creates ? () => onNew() : undefined} />}
        {settled && total === 0 && filtered && (
          <NoMatch
            search={search}
            onClear={() => filter({ q: undefined, status: undefined })}
            onSearch={filter}
            onNew={creates ? onNew : undefined}
          />
        )}
        {answer.failure == null && ((total > 0 && columns.ready) || (pending && slowStart)) && (
          <DataGrid
            ref={grid}
            label={t('client.plural')}
            columns={shown}
            rows={columns.ready ? page?.items : undefined}
            rowKey={rowKey}
            rowName={rowName}
            total={total}
            offset={(current - 1) * (page?.pageSize ?? input.pageSize)}
            sort={{ by: input.sort, direction: input.direction }}
            onSort={(by) => {
              // Ascending, descending, and then the usual order again.
              if (by !== input.sort) sortBy(by, 'asc');
              else if (input.direction === 'asc') sortBy(by, 'desc');
              else sortBy('name', 'asc');
            }}
            onOpen={(row) => open(row.id)}
            onEdit={edits ? (row) => onEdit(row.id) : undefined}
            selection={selection}
            startAt={lastPlace.rowId}
            settled={!list.isFetching}
            busy={busy}
            stale={answer.stale}
          />
        )}
        <ClientListFoot
          page={answer.stale || answer.failure != null ? undefined : page}
          pageSize={input.pageSize}
          selection={selection}
          acts={acts}
          more={renderMany?.(acts)}
          onPage={goTo}
          onSize={(size) => filter({ size: size === 50 ? undefined : size })}
          onCopy={take.copy}
          onPrint={take.print}
          onFocusLost={focusGrid}
        />
      </div>
      <ListNotices list="client" />
      <ClientBulkDialog acts={acts} />
      {take.paper && <PrintRows {...take.paper} title={t('client.plural')} columns={shown} rowKey={rowKey} />}
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
