import { IconPlus } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { SortDirection } from '#contract/page.ts';
import { Button } from '#renderer/components/button.tsx';
import { type Column, DataGrid } from '#renderer/components/data-grid.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { Pager } from '#renderer/components/pager.tsx';
import { useLasting } from '#renderer/lib/use-later.ts';
import '#renderer/components/document.css';

interface DocumentListProps<Row> {
  label: string;
  query: UseQueryResult<{ items: Row[]; total: number; page: number; pageSize: number }>;
  columns: readonly Column<Row, 'date' | 'name'>[];
  direction: SortDirection;
  /** Absent where there is only one order. */
  onDirection?: (direction: SortDirection) => void;
  onPage: (page: number) => void;
  rowName: (row: Row) => string;
  onOpen: (row: Row) => void;
  emptyText: string;
  newLabel?: string;
  /** Absent for who may not, and where the page's head has the way. */
  onNew?: (() => void) | undefined;
}

/** The documents of one record, as a part of its page: in the order of their days, with exact pages. */
export function DocumentList<Row extends { readonly id: string }>(props: DocumentListProps<Row>) {
  const { query, direction, onNew } = props;
  const page = query.data;
  const slow = useLasting(query.isPending, 150);
  const busy = useLasting(query.isPlaceholderData, 150);
  const create = onNew && (
    <Button small icon={IconPlus} onClick={onNew}>
      {props.newLabel}
    </Button>
  );
  if (query.isError)
    return (
      <div className="blank">
        <FailureNotice error={query.error} onRetry={() => void query.refetch()} />
      </div>
    );
  if (page?.total === 0)
    return (
      <div className="blank">
        <p>{props.emptyText}</p>
        {create}
      </div>
    );
  if (!page && !slow) return null;
  return (
    <div className="doc-list-part">
      <DataGrid
        label={props.label}
        columns={props.columns}
        rows={page?.items}
        rowKey={({ id }) => id}
        rowName={props.rowName}
        total={page?.total ?? 0}
        offset={page ? (page.page - 1) * page.pageSize : 0}
        sort={{ by: 'date', direction }}
        onSort={() => props.onDirection?.(direction === 'asc' ? 'desc' : 'asc')}
        onOpen={props.onOpen}
        busy={busy}
        settled={false}
      />
      <div className="bar">
        {create}
        <span className="grow" />
        {page && (
          <Pager
            page={page.page}
            pageSize={page.pageSize}
            shown={page.items.length}
            total={page.total}
            onPage={props.onPage}
          />
        )}
      </div>
    </div>
  );
}
