import type { ListColumn } from '#renderer/components/data-grid.tsx';
import type { Formats } from '#renderer/lib/formats.ts';

type Start<Row, Sort extends string> = Pick<ListColumn<Row, Sort>, 'id' | 'header' | 'width'> &
  Partial<ListColumn<Row, Sort>>;

/** Words that may be missing: a quiet dash in the list, nothing where they are copied. */
export function wordsColumn<Row, Sort extends string>(
  column: Start<Row, Sort>,
  value: (row: Row) => string | null,
): ListColumn<Row, Sort> {
  return {
    className: 'soft',
    ...column,
    cell: column.cell ?? ((row) => value(row) ?? <span className="muted">–</span>),
    text: (row) => value(row) ?? '',
    tooltip: column.tooltip ?? ((row) => value(row) ?? undefined),
  };
}

/** An instant: as people say it, with all of it in the tooltip. */
export function whenColumn<Row, Sort extends string>(
  column: Start<Row, Sort>,
  at: (row: Row) => number,
  formats: Formats,
): ListColumn<Row, Sort> {
  return {
    className: 'soft',
    ...column,
    cell: (row) => formats.recent(at(row)),
    text: (row) => formats.moment(at(row)),
    tooltip: (row) => formats.moment(at(row)),
  };
}
