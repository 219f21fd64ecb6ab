import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { Pager } from '#renderer/components/pager.tsx';
import { RecordBones } from '#renderer/components/record-load.tsx';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import '#renderer/components/data-grid.css';
import '#renderer/components/document.css';
import '#renderer/features/account/account.css';
import '#renderer/features/portal/portal.css';

export interface PortalColumn<Row> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  readonly number?: boolean;
  /** In px; without it, what is left. */
  readonly width?: number;
}

interface Page<Row> {
  readonly items: readonly Row[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

interface PortalTableProps<Row> {
  label: string;
  empty: string;
  query: UseQueryResult<Page<Row>>;
  columns: readonly PortalColumn<Row>[];
  rowKey: (row: Row) => string;
  onPage: (page: number) => void;
}

/** A list to be read, a page at a time. */
export function PortalTable<Row>({ label, empty, query, columns, rowKey, onPage }: PortalTableProps<Row>) {
  const page = query.data;
  const turn = (by: number) => {
    const next = (page?.page ?? 1) + by;
    if (page && next >= 1 && next <= Math.ceil(page.total / page.pageSize)) onPage(next);
  };
  useHotkeys({ ',': () => turn(-1), '.': () => turn(1) });
  if (query.error && !page)
    return (
      <div className="blank">
        <FailureNotice error={query.error} onRetry={() => void query.refetch()} />
      </div>
    );
  if (!page) return <RecordBones />;
  if (page.total === 0)
    return (
      <div className="blank">
        <p>{empty}</p>
      </div>
    );
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="scroll" tabIndex={0} aria-label={label}>
        <table className="grid portal-table">
          <caption className="sr">{label}</caption>
          <thead>
            <tr>
              {columns.map(({ key, header, number, width }) => (
                <th key={key} scope="col" className={number ? 'num' : undefined} style={width ? { width } : undefined}>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.items.map((row) => (
              <tr key={rowKey(row)}>
                {columns.map(({ key, cell, number }) => (
                  <td key={key} className={number ? 'num' : undefined}>
                    {cell(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div className="bar">
        <span className="grow" />
        <Pager page={page.page} pageSize={page.pageSize} shown={page.items.length} total={page.total} onPage={onPage} />
      </div>
    </>
  );
}
