import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { Icon } from '#renderer/components/icon.tsx';
import '#renderer/components/data-grid.css';

export interface Column<Row, Sort extends string> {
  readonly id: string;
  readonly header: string;
  /** px; the one column without it takes what is left. */
  readonly width?: number;
  readonly sort?: Sort;
  readonly className?: string;
  /** Only on screens of 1700 px and more. */
  readonly wide?: boolean;
  /** Stays in sight when the grid scrolls sideways. */
  readonly pinned?: boolean;
  readonly cell: (row: Row) => ReactNode;
  readonly tooltip?: (row: Row) => string | undefined;
}

export interface GridHandle {
  focusFirst(): void;
}

interface DataGridProps<Row, Sort extends string> {
  label: string;
  columns: readonly Column<Row, Sort>[];
  /** undefined: still loading for the first time. */
  rows: readonly Row[] | undefined;
  rowKey: (row: Row) => string;
  /** Of all pages. */
  total: number;
  /** Place of the first row among all, from 0. */
  offset: number;
  sort: { by: Sort; direction: 'asc' | 'desc' };
  onSort: (by: Sort) => void;
  onOpen: (row: Row) => void;
  /** The row to focus at the first sight, for instance the one just left. */
  startAt?: string | undefined;
  busy: boolean;
  /** The rows are the last word, nothing newer is on its way. */
  settled?: boolean;
  ref?: Ref<GridHandle> | undefined;
}

const bones = ['a', 'b', 'c', 'd', 'e', 'f'];

function columnClass<Row, Sort extends string>(column: Column<Row, Sort>): string | undefined {
  return (
    [column.className, column.wide && 'only-wide', column.pinned && 'pinned'].filter(Boolean).join(' ') || undefined
  );
}

/** One tab stop: the current row. Arrows, Home and End move, Enter or a double click opens, ↑ from the top reaches the headers. */
export function DataGrid<Row, Sort extends string>(props: DataGridProps<Row, Sort>) {
  const { columns, rows, rowKey, startAt, settled = true } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const head = useRef<HTMLTableSectionElement>(null);
  const [current, setCurrent] = useState<string | undefined>(startAt);
  const known = rows?.some((row) => rowKey(row) === current) ?? false;

  function focusRow(index: number): void {
    const row = rows?.[index];
    if (!row) return;
    setCurrent(rowKey(row));
    const element = body.current?.rows[index];
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
  }

  useImperativeHandle(props.ref, () => ({ focusFirst: () => focusRow(0) }));

  const started = useRef(false);
  useEffect(() => {
    if (!rows || started.current) return;
    const index = rows.findIndex((row) => rowKey(row) === startAt);
    // A client just created comes with the rows that are still on their way.
    started.current = settled || index !== -1;
    const element = index === -1 ? undefined : body.current?.rows[index];
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'center' });
  }, [rows, rowKey, startAt, settled]);

  function onBodyKey(event: KeyboardEvent<HTMLTableSectionElement>): void {
    if (!rows || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = [...(body.current?.rows ?? [])].findIndex((row) => row.contains(document.activeElement));
    const row = rows[at];
    if (!row) return;
    const places: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 };
    const place = places[event.key];
    if (place !== undefined) {
      event.preventDefault();
      if (place < 0) head.current?.querySelector('button')?.focus();
      else focusRow(Math.min(place, rows.length - 1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      props.onOpen(row);
    }
  }

  function onHeadKey(event: KeyboardEvent<HTMLTableSectionElement>): void {
    const buttons = [...(head.current?.querySelectorAll('button') ?? [])].filter((button) => button.offsetParent);
    const at = buttons.findIndex((button) => button.contains(document.activeElement));
    if (event.key === 'ArrowDown') focusRow(0);
    else if (event.key === 'ArrowLeft') buttons[at - 1]?.focus();
    else if (event.key === 'ArrowRight') buttons[at + 1]?.focus();
    else return;
    event.preventDefault();
  }

  return (
    <div className="scroll">
      {props.busy && <div className="progress" />}
      <table
        className="grid"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table walked with the arrows is a grid
        role="grid"
        aria-label={props.label}
        aria-rowcount={props.total + 1}
        aria-busy={props.busy || rows === undefined}
      >
        <colgroup>
          {columns.map((column) => (
            <col
              key={column.id}
              className={column.wide ? 'only-wide' : undefined}
              style={column.width ? { width: column.width } : undefined}
            />
          ))}
        </colgroup>
        <thead ref={head} onKeyDown={onHeadKey}>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <HeaderCell key={column.id} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onBodyKey}>
          {rows === undefined &&
            bones.map((bone) => (
              <tr key={bone}>
                {columns.map((column) => (
                  <td key={column.id} className={columnClass(column)}>
                    <div className="bone" />
                  </td>
                ))}
              </tr>
            ))}
          {rows?.map((row, index) => {
            const key = rowKey(row);
            return (
              <tr
                key={key}
                aria-rowindex={props.offset + index + 2}
                tabIndex={(known ? key === current : index === 0) ? 0 : -1}
                onFocus={() => setCurrent(key)}
                onDoubleClick={() => props.onOpen(row)}
              >
                {columns.map((column) => (
                  <td key={column.id} className={columnClass(column)} title={column.tooltip?.(row)}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
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
