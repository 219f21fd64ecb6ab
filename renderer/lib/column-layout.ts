/** A person's own columns of one list. Only what was chosen is kept: the rest follows the list's own order and its usual columns. */
export interface ColumnLayout {
  readonly order?: readonly string[];
  readonly shown?: readonly string[];
  readonly hidden?: readonly string[];
}

export interface LayoutColumn {
  readonly id: string;
  /** Always shown. */
  readonly pinned?: boolean | undefined;
  /** Without a choice: shown only on screens of 1700 px and more, or not at all. */
  readonly start?: 'wide' | 'hidden' | undefined;
}

const names = (value: unknown): string[] =>
  Array.isArray(value) ? [...new Set(value.filter((each): each is string => typeof each === 'string'))] : [];

/** Whatever was kept, as far as it makes sense. */
export function readLayout(value: unknown): ColumnLayout {
  if (typeof value !== 'object' || value === null) return {};
  const kept = value as Record<string, unknown>;
  const parts = { order: names(kept['order']), shown: names(kept['shown']), hidden: names(kept['hidden']) };
  return Object.fromEntries(Object.entries(parts).filter(([, list]) => list.length > 0));
}

/** As it is kept. */
export function writeLayout(layout: ColumnLayout): Record<string, string[]> {
  return Object.fromEntries(Object.entries(layout).map(([part, ids]: [string, readonly string[]]) => [part, [...ids]]));
}

/** Every column in the order chosen; one that the layout does not know stands after the column it usually follows. */
export function orderColumns<C extends LayoutColumn>(columns: readonly C[], { order = [] }: ColumnLayout): C[] {
  const place = new Map(order.map((id, at) => [id, at]));
  const known = columns.filter(({ id }) => place.has(id));
  const result = known.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  columns.forEach((column, at) => {
    if (place.has(column.id)) return;
    const before = columns[at - 1];
    result.splice(before ? result.indexOf(before) + 1 : 0, 0, column);
  });
  return result;
}

export function isColumnShown(column: LayoutColumn, { shown = [], hidden = [] }: ColumnLayout, wide: boolean): boolean {
  if (column.pinned || shown.includes(column.id)) return true;
  if (hidden.includes(column.id) || column.start === 'hidden') return false;
  return column.start !== 'wide' || wide;
}

/** The columns to draw, in their order. */
export function visibleColumns<C extends LayoutColumn>(
  columns: readonly C[],
  layout: ColumnLayout,
  wide: boolean,
): C[] {
  return orderColumns(columns, layout).filter((column) => isColumnShown(column, layout, wide));
}

export function showColumn(layout: ColumnLayout, id: string, on: boolean): ColumnLayout {
  const without = (list: readonly string[] = []) => list.filter((each) => each !== id);
  const shown = on ? [...without(layout.shown), id] : without(layout.shown);
  const hidden = on ? without(layout.hidden) : [...without(layout.hidden), id];
  return readLayout({ ...layout, shown, hidden });
}

/** Takes a column to another place among all of them, shown or not. */
export function moveColumn(
  columns: readonly LayoutColumn[],
  layout: ColumnLayout,
  { id, to }: { id: string; to: number },
): ColumnLayout {
  const order = orderColumns(columns, layout).map((column) => column.id);
  const from = order.indexOf(id);
  if (from === -1) return layout;
  order.splice(from, 1);
  order.splice(Math.max(0, Math.min(to, order.length)), 0, id);
  return readLayout({ ...layout, order });
}

/** Do both lead to the same columns on this list? */
export function sameLayout(columns: readonly LayoutColumn[], a: ColumnLayout, b: ColumnLayout): boolean {
  const drawn = (layout: ColumnLayout) =>
    JSON.stringify([true, false].map((wide) => visibleColumns(columns, layout, wide).map(({ id }) => id)));
  return drawn(a) === drawn(b);
}
