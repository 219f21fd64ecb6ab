import { IconPlus, IconPrinter } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageSize, SortDirection } from '#contract/page.ts';
import { BulkBar } from '#renderer/components/bulk-bar.tsx';
import { Button } from '#renderer/components/button.tsx';
import { ColumnChooser } from '#renderer/components/column-chooser.tsx';
import { DataGrid, type GridHandle, type ListColumn } from '#renderer/components/data-grid.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import type { FilterChip } from '#renderer/components/filter-chips.tsx';
import { ListFoot } from '#renderer/components/list-foot.tsx';
import { SortPick } from '#renderer/components/list-tools.tsx';
import { PrintRows } from '#renderer/components/print-rows.tsx';
import { SearchBox } from '#renderer/components/search-box.tsx';
import { type Tab, Tabs } from '#renderer/components/tabs.tsx';
import { TakeButtons } from '#renderer/components/take-buttons.tsx';
import { useTakeList } from '#renderer/components/use-take-list.ts';
import { type ColumnLayout, visibleColumns } from '#renderer/lib/column-layout.ts';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { type ListSearch, nextSort, searchOfSort } from '#renderer/lib/list-search.ts';
import { useLasting } from '#renderer/lib/use-later.ts';
import { useSelection } from '#renderer/lib/use-selection.ts';
import { useWide } from '#renderer/lib/use-wide.ts';
import '#renderer/components/list-page.css';

interface Page<Row> {
  readonly items: Row[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

interface ListPageProps<Row, Sort extends string> {
  /** Names the list: its selection waits while a record is looked at. */
  list: string;
  title: string;
  /** Beside the title, before the way to a new record. */
  actions?: ReactNode;
  /** Under the title: what is to be known before reading the rows. */
  notice?: ReactNode;
  /** Tabs of a wider place that this list is a part of; its own then stand among its tools. */
  above?: ReactNode;
  newLabel: string;
  /** Absent for who may not. */
  onNew: (() => void) | undefined;
  tabs: { label: string; value: string; tabs: readonly Tab<string>[]; onChange: (value: string) => void };
  searchLabel: string;
  search: ListSearch<Sort>;
  /** `replace` keeps the browser's way back free of every letter typed. */
  onSearch: (change: ListSearch<Sort>, replace?: boolean) => void;
  filters?: ReactNode;
  /** What they leave out, as it is said on paper. */
  filtering?: readonly FilterChip[];
  sorts: readonly Sort[];
  sortLabel: (sort: Sort, direction: SortDirection) => string;
  input: { sort: Sort | 'name'; direction: SortDirection; page: number; pageSize: PageSize };
  /** What narrows the list, comparable. */
  scope: string;
  query: UseQueryResult<Page<Row>>;
  fetchPage: (page: number, pageSize: PageSize, signal: AbortSignal) => Promise<Page<Row>>;
  columns: readonly ListColumn<Row, Sort | 'name'>[];
  layout: { layout: ColumnLayout; ready: boolean; set: (layout: ColumnLayout) => void };
  rowKey: (row: Row) => string;
  rowName: (row: Row) => string;
  onOpen: (row: Row) => void;
  onEdit?: ((row: Row) => void) | undefined;
  /** Supr, for who may. */
  onDelete?: ((row: Row) => void) | undefined;
  startAt: string | undefined;
  /** Is anything left out by search, tab or filter? Decides between the two states without rows. */
  filtered: boolean;
  /** Before the first record. */
  empty: ReactNode;
  noMatch: ReactNode;
}

/** A list that fills the sheet: title, tabs, tools, rows, footer; all of its state is in the address. */
export function ListPage<Row, Sort extends string>(props: ListPageProps<Row, Sort>) {
  const { search, onSearch, input, query, layout, rowKey, onNew, onDelete } = props;
  const { t } = useTranslation();
  const panelId = `${props.list}-panel`;
  const searchBox = useRef<HTMLInputElement>(null);
  const grid = useRef<GridHandle>(null);
  const wide = useWide();
  useDocumentTitle(props.title);

  const page = query.data;
  const total = page?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / input.pageSize));
  const current = page?.page ?? input.page;
  const goTo = (next: number) => {
    if (next >= 1 && next <= pages) onSearch({ page: next > 1 ? next : undefined });
  };
  const filter = (change: ListSearch<Sort>, replace?: boolean) => onSearch({ ...change, page: undefined }, replace);
  // The usual order has a name that every list knows.
  const sortBy = (sort: Sort | 'name', dir: SortDirection) => filter(searchOfSort(sort as Sort, dir));

  const shown = visibleColumns(props.columns, layout.layout, wide);
  const selection = useSelection({ list: props.list, rows: page?.items, rowKey, scope: props.scope, total });
  const focused = () => {
    const key = grid.current?.focusedKey();
    return page?.items.find((row) => rowKey(row) === key);
  };
  const take = useTakeList({
    columns: shown,
    selection: selection.value,
    rows: page?.items ?? [],
    rowKey,
    focused,
    total,
    fetchPage: props.fetchPage,
    facts: [
      props.tabs.tabs.find(({ value }) => value === props.tabs.value)?.label ?? '',
      ...(search.q ? [`«${search.q}»`] : []),
      ...(props.filtering ?? []).map(({ field, value }) => `${field}: ${value}`),
      props.sortLabel(input.sort as Sort, input.direction),
    ],
  });
  const focusGrid = useCallback(() => grid.current?.focusStop(), []);
  useHotkeys({
    '/': () => searchBox.current?.select(),
    ...(onNew && { n: onNew }),
    ',': () => goTo(current - 1),
    '.': () => goTo(current + 1),
    ...(onDelete && {
      Delete: () => {
        const row = focused();
        if (row) onDelete(row);
      },
    }),
    ...(selection.count > 0 && { Escape: selection.clear }),
  });

  const pending = query.isPending || !layout.ready;
  const slowStart = useLasting(pending, 150);
  const busy = useLasting(query.isFetching && !query.isPending && query.isPlaceholderData, 150);

  const tabs = (
    <Tabs
      label={props.tabs.label}
      value={props.tabs.value}
      tabs={props.tabs.tabs}
      onChange={props.tabs.onChange}
      panelId={panelId}
    />
  );
  return (
    <>
      <div className="head">
        <h1>{props.title}</h1>
        <span className="grow" />
        {total > 0 && (
          <Button kind="quiet" icon={IconPrinter} title={`${t('list.print')} (Ctrl P)`} onClick={take.print}>
            {t('list.print')}
          </Button>
        )}
        {props.actions}
        {onNew && (
          <Button kind="primary" icon={IconPlus} hint="N" onClick={onNew}>
            {props.newLabel}
          </Button>
        )}
      </div>
      {props.notice}
      {props.above ?? tabs}
      <div className="list" role="tabpanel" id={panelId} aria-label={props.title} onCopy={take.onCopy}>
        <div className="tools">
          {props.above && <div className="tabs-inside">{tabs}</div>}
          <SearchBox
            label={props.searchLabel}
            ref={searchBox}
            value={search.q ?? ''}
            onSearch={(q) => q !== (search.q ?? '') && filter({ q: q || undefined }, true)}
            onDown={() => grid.current?.focusFirst()}
          />
          {props.filters}
          <span className="tools-end">
            {props.sorts.length > 0 && (
              <SortPick
                sorts={props.sorts}
                labelOf={props.sortLabel}
                by={input.sort as Sort}
                direction={input.direction}
                onSort={sortBy}
              />
            )}
            <ColumnChooser columns={props.columns} layout={layout.layout} wide={wide} onChange={layout.set} />
          </span>
        </div>
        {query.isError && (
          <div className={page ? 'tools' : 'blank'}>
            <FailureNotice error={query.error} onRetry={() => void query.refetch()} />
          </div>
        )}
        {page && total === 0 && (props.filtered ? props.noMatch : props.empty)}
        {((total > 0 && layout.ready) || (pending && !query.isError && slowStart)) && (
          <DataGrid
            ref={grid}
            label={props.title}
            columns={shown}
            rows={layout.ready ? page?.items : undefined}
            rowKey={rowKey}
            rowName={props.rowName}
            total={total}
            offset={(current - 1) * (page?.pageSize ?? input.pageSize)}
            sort={{ by: input.sort, direction: input.direction }}
            onSort={(by) => sortBy(...nextSort(by, input))}
            onOpen={props.onOpen}
            onEdit={props.onEdit}
            selection={selection}
            startAt={props.startAt}
            settled={!query.isFetching}
            busy={busy}
          />
        )}
        <ListFoot
          page={page}
          pageSize={input.pageSize}
          selection={selection}
          onPage={goTo}
          onSize={(size) => filter({ size: size === 50 ? undefined : size })}
          renderSelected={(pager) => (
            <BulkBar
              count={selection.count}
              total={total}
              onSelectAll={selection.selectAll}
              onClear={selection.clear}
              pager={pager}
              onFocusLost={focusGrid}
            >
              <TakeButtons onCopy={take.copy} onPrint={take.print} />
            </BulkBar>
          )}
        />
      </div>
      {take.paper && <PrintRows {...take.paper} title={props.title} columns={shown} rowKey={rowKey} />}
    </>
  );
}
