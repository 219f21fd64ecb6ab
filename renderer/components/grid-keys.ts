import { type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { isSelected, type Selection, setSelected } from '#renderer/lib/selection.ts';

export interface GridSelection<Row> {
  readonly value: Selection<Row>;
  /** Null: that would be more rows than can be named. */
  readonly onChange: (next: Selection<Row> | null) => void;
}

interface GridKeysUse<Row> {
  rows: readonly Row[] | undefined;
  rowKey: (row: Row) => string;
  offset: number;
  onOpen: (row: Row) => void;
  onEdit: ((row: Row) => void) | undefined;
  startAt: string | undefined;
  settled: boolean;
  selection: GridSelection<Row> | undefined;
}

/** Where a range starts: the selection as it was there, and whether the range ticks or unticks. */
interface Anchor<Row> {
  readonly key: string;
  readonly before: Selection<Row>;
  readonly on: boolean;
}

/** Walks the rows with the keyboard, and ticks them. One row is the tab stop. */
export function useGridKeys<Row>(use: GridKeysUse<Row>) {
  const { rows, rowKey, startAt } = use;
  const body = useRef<HTMLTableSectionElement>(null);
  const head = useRef<HTMLTableSectionElement>(null);
  const [current, setCurrent] = useState<string | undefined>(startAt);
  const anchor = useRef<Anchor<Row>>(null);
  const known = rows?.some((row) => rowKey(row) === current) ?? false;

  function focusRow(index: number): void {
    const row = rows?.[index];
    if (!row) return;
    setCurrent(rowKey(row));
    const element = body.current?.rows[index];
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
  }

  const select = useRangeSelect(use, anchor);
  const inside = useKeptFocus({ ...use, body, focusRow });
  useStart({ ...use, body });

  const focusedIndex = () => [...(body.current?.rows ?? [])].findIndex((row) => row.contains(document.activeElement));
  useHotkeys(use.selection ? { x: () => select.toggle(focusedIndex()) } : {});

  function onBodyKey(event: KeyboardEvent): void {
    if (!rows || event.altKey) return;
    const at = focusedIndex();
    const row = rows[at];
    if (!row) return;
    const act = bodyKey({ event, at, row });
    if (!act) return;
    event.preventDefault();
    act();
  }

  function bodyKey({ event, at, row }: { event: KeyboardEvent; at: number; row: Row }): (() => void) | undefined {
    const count = rows?.length ?? 0;
    const picks = use.selection !== undefined;
    if (event.ctrlKey || event.metaKey)
      return picks && event.key.toLowerCase() === 'a' ? () => select.page() : undefined;
    const places: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: count - 1 };
    const place = places[event.key];
    if (place !== undefined && event.shiftKey && picks) {
      const to = Math.max(0, Math.min(place, count - 1));
      return () => {
        select.extend(at, to);
        focusRow(to);
      };
    }
    if (place !== undefined) {
      return () => {
        anchor.current = null;
        if (place < 0) head.current?.querySelector('button')?.focus();
        else focusRow(Math.min(place, count - 1));
      };
    }
    if (event.key === 'Enter') return () => use.onOpen(row);
    if (event.key === 'F2' && use.onEdit) return () => use.onEdit?.(row);
    if (event.key === ' ' && picks) return () => select.toggle(at);
    return undefined;
  }

  function onHeadKey(event: KeyboardEvent): void {
    const stops = [...(head.current?.querySelectorAll<HTMLElement>('button, input') ?? [])].filter(
      (stop) => stop.offsetParent,
    );
    const at = stops.findIndex((stop) => stop.contains(document.activeElement));
    if (event.key === 'ArrowDown') focusRow(0);
    else if (event.key === 'ArrowLeft') stops[at - 1]?.focus();
    else if (event.key === 'ArrowRight') stops[at + 1]?.focus();
    else return;
    event.preventDefault();
  }

  /** On the box or with Shift it ticks; elsewhere it only moves the focus. */
  function onRowClick(event: MouseEvent, index: number): void {
    if (!use.selection) return;
    const onBox = event.target instanceof Element && event.target.closest('.tick') !== null;
    if (event.shiftKey) select.extend(anchorIndex() ?? index, index);
    else if (onBox) select.toggle(index);
    else anchor.current = null;
    focusRow(index);
  }

  /** Shift and a click would mark text; a press on the box would take the focus from the row. */
  function onRowPress(event: MouseEvent): void {
    const onBox = event.target instanceof Element && event.target.closest('.tick') !== null;
    if (use.selection && (event.shiftKey || onBox)) event.preventDefault();
  }

  const anchorIndex = () => {
    const key = anchor.current?.key ?? (known ? current : undefined);
    const at = rows?.findIndex((row) => rowKey(row) === key) ?? -1;
    return at === -1 ? undefined : at;
  };

  return {
    body,
    head,
    focusRow,
    focusedIndex,
    selectPage: select.page,
    isStop: (key: string, index: number) => (known ? key === current : index === 0),
    bodyHandlers: { onKeyDown: onBodyKey, ...inside },
    onHeadKey,
    rowHandlers: (key: string, index: number) => ({
      onFocus: () => setCurrent(key),
      onMouseDown: onRowPress,
      onClick: (event: MouseEvent) => onRowClick(event, index),
    }),
  };
}

function useRangeSelect<Row>(
  { rows = [], rowKey, selection }: Pick<GridKeysUse<Row>, 'rows' | 'rowKey' | 'selection'>,
  anchor: { current: Anchor<Row> | null },
) {
  const keyed = (part: readonly Row[]) => part.map((row) => ({ key: rowKey(row), row }));

  function toggle(at: number): void {
    const row = rows[at];
    if (!selection || !row) return;
    const key = rowKey(row);
    const on = !isSelected(selection.value, key);
    anchor.current = { key, before: selection.value, on };
    selection.onChange(setSelected(selection.value, keyed([row]), on));
  }

  /** From where the range began to `to`; going back takes out again what the range had taken in. */
  function extend(from: number, to: number): void {
    const start = rows[from];
    if (!selection || !start) return;
    let origin = anchor.current;
    if (!origin || !rows.some((row) => rowKey(row) === origin?.key))
      origin = { key: rowKey(start), before: selection.value, on: true };
    anchor.current = origin;
    const at = rows.findIndex((row) => rowKey(row) === origin.key);
    const range = rows.slice(Math.min(at, to), Math.max(at, to) + 1);
    selection.onChange(setSelected(origin.before, keyed(range), origin.on));
  }

  /** All rows in sight; unticks them when all are ticked. */
  function page(): void {
    if (!selection) return;
    const all = rows.every((row) => isSelected(selection.value, rowKey(row)));
    anchor.current = null;
    selection.onChange(setSelected(selection.value, keyed(rows), !all));
  }

  return { toggle, extend, page };
}

interface Body {
  readonly body: { readonly current: HTMLTableSectionElement | null };
}

/** The focus starts at the row just left. */
function useStart<Row>({ rows, rowKey, startAt, settled, body }: GridKeysUse<Row> & Body): void {
  const started = useRef(false);
  useEffect(() => {
    if (!rows || started.current) return;
    const index = rows.findIndex((row) => rowKey(row) === startAt);
    // A client just created comes with the rows that are still on their way.
    started.current = settled || index !== -1;
    const element = index === -1 ? undefined : body.current?.rows[index];
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'center' });
  }, [rows, rowKey, startAt, settled, body]);
}

/** When the focused row goes, with its page or because it no longer matches, the focus stays in the grid. */
function useKeptFocus<Row>(use: GridKeysUse<Row> & Body & { focusRow: (index: number) => void }) {
  const { rows, offset, body, focusRow } = use;
  const last = useRef({ inside: false, index: 0, offset });
  useLayoutEffect(() => {
    const { inside, index } = last.current;
    const turned = last.current.offset !== offset;
    last.current.offset = offset;
    const scroll = body.current?.closest('.scroll');
    if (turned && scroll) scroll.scrollTop = 0;
    if (!rows || rows.length === 0 || !inside || document.activeElement !== document.body) return;
    focusRow(turned ? 0 : Math.min(index, rows.length - 1));
  });
  return {
    onFocus: () => {
      const at = [...(body.current?.rows ?? [])].findIndex((row) => row.contains(document.activeElement));
      last.current = { ...last.current, inside: true, index: Math.max(0, at) };
    },
    onBlur: (event: { relatedTarget: EventTarget | null }) => {
      const stays = event.relatedTarget instanceof Node && body.current?.contains(event.relatedTarget);
      last.current.inside = stays === true;
    },
  };
}
