import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type GridSelection, useGridKeys } from '#renderer/components/grid-keys.ts';
import { Icon } from '#renderer/components/icon.tsx';
import type { LayoutColumn } from '#renderer/lib/column-layout.ts';
import { isSelected, pageState } from '#renderer/lib/selection.ts';
import { useWide } from '#renderer/lib/use-wide.ts';
import '#renderer/components/data-grid.css';

export interface Column<Row, Sort extends string> extends LayoutColumn {
  readonly header: string;
  /** px at the usual size of letters; the one column without it takes what is left. */
  readonly width?: number;
  /** The same where there is plenty of room. */
  readonly wideWidth?: number;
  readonly sort?: Sort;
  readonly className?: string;
  readonly cell: (row: Row) => ReactNode;
  readonly tooltip?: (row: Row) => string | undefined;
}

/** A column of a list that can be copied and printed. */
export interface ListColumn<Row, Sort extends string> extends Column<Row, Sort> {
  /** The cell in plain words; '' for nothing. */
  readonly text: (row: Row) => string;
}

export interface GridHandle {
  focusFirst(): void;
  /** The row that Tab leads to. */
  focusStop(): void;
  /** Key of the row with the focus. */
  focusedKey(): string | undefined;
}

interface DataGridProps<Row, Sort extends string> {
  label: string;
  /** Those to draw, in their order. */
  columns: readonly Column<Row, Sort>[];
  /** undefined: still loading for the first time. */
  rows: readonly Row[] | undefined;
  rowKey: (row: Row) => string;
  /** What a row is called, for its check box. */
  rowName?: (row: Row) => string;
  /** Of all pages. */
  total: number;
  /** Place of the first row among all, from 0. */
  offset: number;
  sort: { by: Sort; direction: 'asc' | 'desc' };
  onSort: (by: Sort) => void;
  onOpen: (row: Row) => void;
  /** F2, for who may. */
  onEdit?: ((row: Row) => void) | undefined;
  selection?: GridSelection<Row> | undefined;
  /** The row to focus at the first sight, for instance the one just left. */
  startAt?: string | undefined;
  busy: boolean;
  /** The rows answer an earlier question: they are there, but not as an answer. */
  stale?: boolean;
  /** The rows are the last word, nothing newer is on its way. */
  settled?: boolean;
  ref?: Ref<GridHandle> | undefined;
}

const bones = ['a', 'b', 'c', 'd', 'e', 'f'];
const tickWidth = 48;
/** px: no narrower, or names would be all ellipsis; the grid scrolls sideways instead. */
const flexibleMin = 240;
/** Widths grow with the letters. */
const scaled = (width: number) => `calc(${width}px * var(--ts-scale))`;

function columnClass(column: { className?: string; pinned?: boolean | undefined }): string | undefined {
  return [column.className, column.pinned && 'pinned'].filter(Boolean).join(' ') || undefined;
}

function gridMinWidth(widths: readonly (number | undefined)[], ticks: boolean): string {
  const all = widths.reduce<number>((sum, width) => sum + (width ?? flexibleMin), 0);
  return `calc(${ticks ? tickWidth : 0}px + ${all}px * var(--ts-scale))`;
}

/** One tab stop: the current row. Arrows, Home and End move, Enter or a double click opens, ↑ from the top reaches the headers. */
export function DataGrid<Row, Sort extends string>(props: DataGridProps<Row, Sort>) {
  const { columns, rows, selection } = props;
  const keys = useGridKeys({
    ...props,
    onEdit: props.onEdit,
    startAt: props.startAt,
    settled: props.settled ?? true,
    selection,
  });
  const wide = useWide();
  const widths = columns.map(({ width, wideWidth }) => (wide ? (wideWidth ?? width) : width));
  useImperativeHandle(props.ref, () => ({
    focusFirst: () => keys.focusRow(0),
    focusStop: () => keys.body.current?.querySelector<HTMLElement>('tr[tabindex="0"]')?.focus(),
    focusedKey: () => {
      const row = rows?.[keys.focusedIndex()];
      return row && props.rowKey(row);
    },
  }));
  return (
    <div
      className={['scroll', selection && 'ticks', props.stale && 'stale'].filter(Boolean).join(' ')}
      onScroll={({ currentTarget }) => currentTarget.toggleAttribute('data-shifted', currentTarget.scrollLeft > 0)}
    >
      {props.busy && <div className="progress" />}
      <table
        className="grid"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table walked with the arrows is a grid
        role="grid"
        style={{ minWidth: gridMinWidth(widths, selection !== undefined) }}
        aria-label={props.label}
        aria-rowcount={props.total + 1}
        aria-multiselectable={selection ? true : undefined}
        aria-busy={props.busy || rows === undefined}
      >
        <colgroup>
          {selection && <col style={{ width: tickWidth }} />}
          {columns.map((column, at) => {
            const width = widths[at];
            return <col key={column.id} style={width ? { width: scaled(width) } : undefined} />;
          })}
        </colgroup>
        <thead ref={keys.head} onKeyDown={keys.onHeadKey}>
          <tr aria-rowindex={1}>
            {selection && (
              <th scope="col" className="tick">
                <PageTick
                  state={pageState(selection.value, (rows ?? []).map(props.rowKey))}
                  disabled={!rows}
                  onToggle={keys.selectPage}
                />
              </th>
            )}
            {columns.map((column) => (
              <HeaderCell key={column.id} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody ref={keys.body} {...keys.bodyHandlers}>
          {rows === undefined && <Bones columns={columns} ticks={selection !== undefined} />}
          {rows?.map((row, index) => (
            <GridRow key={props.rowKey(row)} grid={props} keys={keys} row={row} index={index} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface GridRowProps<Row, Sort extends string> {
  grid: DataGridProps<Row, Sort>;
  keys: Pick<ReturnType<typeof useGridKeys>, 'isStop' | 'rowHandlers'>;
  row: Row;
  index: number;
}

function GridRow<Row, Sort extends string>({ grid, keys, row, index }: GridRowProps<Row, Sort>) {
  const { t } = useTranslation();
  const key = grid.rowKey(row);
  const on = grid.selection && isSelected(grid.selection.value, key);
  return (
    <tr
      className={on ? 'sel' : undefined}
      aria-rowindex={grid.offset + index + 2}
      aria-selected={on}
      tabIndex={keys.isStop(key, index) ? 0 : -1}
      {...keys.rowHandlers(key, index)}
      onDoubleClick={(event) => {
        if (!(event.target instanceof Element && event.target.closest('.tick'))) grid.onOpen(row);
      }}
    >
      {grid.selection && (
        <td className="tick">
          <input
            type="checkbox"
            className="cb"
            tabIndex={-1}
            readOnly
            checked={on ?? false}
            aria-label={t('list.selectRow', { name: grid.rowName?.(row) ?? '' })}
          />
        </td>
      )}
      {grid.columns.map((column) => (
        <td key={column.id} className={columnClass(column)} title={column.tooltip?.(row)}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

/** The rows in sight: none, some or all of them. */
function PageTick({
  state,
  disabled,
  onToggle,
}: {
  state: 'none' | 'some' | 'all';
  disabled: boolean;
  onToggle: () => void;
}) {
  const { t } = useTranslation();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = state === 'some';
  }, [state]);
  return (
    <input
      ref={box}
      type="checkbox"
      className="cb"
      tabIndex={-1}
      disabled={disabled}
      checked={state === 'all'}
      onChange={onToggle}
      aria-label={t('list.selectPage')}
      title={`${t('list.selectPage')} (Ctrl A)`}
    />
  );
}

function Bones({ columns, ticks }: { columns: readonly { id: string; className?: string }[]; ticks: boolean }) {
  return bones.map((bone) => (
    <tr key={bone}>
      {ticks && <td className="tick" />}
      {columns.map((column) => (
        <td key={column.id} className={columnClass(column)}>
          <div className="bone" />
        </td>
      ))}
    </tr>
  ));
}

interface HeaderCellProps<Row, Sort extends string> {
  column: Column<Row, Sort>;
  sort: { by: Sort; direction: 'asc' | 'desc' };
  onSort: (by: Sort) => void;
}

function HeaderCell<Row, Sort extends string>({ column, sort, onSort }: HeaderCellProps<Row, Sort>) {
  const by = column.sort;
  if (!by) {
    return (
      <th scope="col" className={columnClass(column)}>
        {column.header}
      </th>
    );
  }
  const sorted = sort.by === by ? sort.direction : undefined;
  const words = { asc: 'ascending', desc: 'descending' } as const;
  return (
    <th scope="col" className={columnClass(column)} aria-sort={sorted ? words[sorted] : 'none'}>
      <button type="button" tabIndex={-1} onClick={() => onSort(by)}>
        {column.header}
        {sorted && <Icon of={sorted === 'asc' ? IconArrowUp : IconArrowDown} small />}
      </button>
    </th>
  );
}
