/** The most rows that can be ticked by hand, or left out of «all»: what one act may name. */
export const pickedMax = 1000;

/**
 * Which rows of a list are chosen: those ticked, by id with what was last seen of them; or everything the filters match, but some.
 * `scope` are the filters in words that can be compared: other filters match other rows.
 */
export type Selection<Row> =
  | { readonly kind: 'picked'; readonly rows: ReadonlyMap<string, Row> }
  | { readonly kind: 'matching'; readonly scope: string; readonly except: ReadonlySet<string> };

interface Keyed<Row> {
  readonly key: string;
  readonly row: Row;
}

export function nothingSelected<Row>(): Selection<Row> {
  return { kind: 'picked', rows: new Map() };
}

export function allMatching<Row>(scope: string): Selection<Row> {
  return { kind: 'matching', scope, except: new Set() };
}

export function isSelected<Row>(selection: Selection<Row>, key: string): boolean {
  return selection.kind === 'picked' ? selection.rows.has(key) : !selection.except.has(key);
}

/** `total`: how many rows the filters match. */
export function selectedCount<Row>(selection: Selection<Row>, total: number): number {
  return selection.kind === 'picked' ? selection.rows.size : Math.max(0, total - selection.except.size);
}

/** Ticks or unticks rows. Null when that would name more than can be named: nothing changes then. */
export function setSelected<Row>(
  selection: Selection<Row>,
  rows: readonly Keyed<Row>[],
  on: boolean,
): Selection<Row> | null {
  if (selection.kind === 'picked') {
    const next = new Map(selection.rows);
    for (const { key, row } of rows) {
      if (on) next.set(key, row);
      else next.delete(key);
    }
    return next.size > pickedMax ? null : { kind: 'picked', rows: next };
  }
  const except = new Set(selection.except);
  for (const { key } of rows) {
    if (on) except.delete(key);
    else except.add(key);
  }
  return except.size > pickedMax ? null : { ...selection, except };
}

/** What the box in the header shows of the rows in sight. */
export function pageState<Row>(selection: Selection<Row>, keys: readonly string[]): 'none' | 'some' | 'all' {
  const chosen = keys.filter((key) => isSelected(selection, key)).length;
  if (chosen === 0) return 'none';
  return chosen === keys.length ? 'all' : 'some';
}

/** What is known of the ticked rows now that `rows` were read again; the same object when nothing is new. */
export function refreshSelected<Row>(selection: Selection<Row>, rows: readonly Keyed<Row>[]): Selection<Row> {
  if (selection.kind === 'matching') return selection;
  const newer = rows.filter(({ key, row }) => selection.rows.has(key) && selection.rows.get(key) !== row);
  if (newer.length === 0) return selection;
  const next = new Map(selection.rows);
  for (const { key, row } of newer) next.set(key, row);
  return { kind: 'picked', rows: next };
}

/** Everything «all» stood for is gone with its filters; what was ticked stays ticked. */
export function inScope<Row>(selection: Selection<Row>, scope: string): boolean {
  return selection.kind === 'picked' || selection.scope === scope;
}

/** How an act on many names its records. */
export function selectionInput<Row, Filters>(
  selection: Selection<Row>,
  filters: Filters,
): { ids: string[] } | { matching: Filters; exceptIds?: string[] } {
  if (selection.kind === 'picked') return { ids: [...selection.rows.keys()] };
  return { matching: filters, ...(selection.except.size > 0 && { exceptIds: [...selection.except] }) };
}
