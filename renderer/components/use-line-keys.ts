import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';

interface LineKeysUse {
  body: RefObject<HTMLTableSectionElement | null>;
  count: number;
  add: () => void;
  remove: (at: number) => void;
  move: (from: number, to: number) => void;
}

const cellsOf = (row: Element | undefined) => [...(row?.querySelectorAll<HTMLElement>('input, select') ?? [])];

/** Where the focus is: line and cell; -1 outside. */
function place(body: HTMLTableSectionElement | null): { line: number; cell: number } {
  const rows = [...(body?.rows ?? [])];
  const { activeElement } = document;
  const line = rows.findIndex((row) => row.contains(activeElement));
  return { line, cell: activeElement instanceof HTMLElement ? cellsOf(rows[line]).indexOf(activeElement) : -1 };
}

/**
 * Enter goes on to the next cell, and after the last one to a new line; Ctrl Supr removes the line, Alt with an arrow moves it;
 * arrows walk up and down the amounts. A field's own use of a key comes first.
 */
export function useLineKeys({ body, count, add, remove, move }: LineKeysUse) {
  /** Where the focus belongs once the lines are drawn anew. */
  const wanted = useRef<{ line: number; cell: number } | null>(null);
  const [, redraw] = useState(0);

  function focusCell(line: number, cell: number): void {
    const cells = cellsOf(body.current?.rows[line]);
    const target = cells[Math.min(cell, cells.length - 1)];
    target?.focus();
    target?.scrollIntoView({ block: 'nearest' });
  }

  function focusLater(line: number, cell: number): void {
    wanted.current = { line, cell };
    redraw((times) => times + 1);
  }

  useLayoutEffect(() => {
    const { line, cell } = wanted.current ?? { line: -1, cell: 0 };
    if (line < 0 || line >= count) return;
    wanted.current = null;
    const cells = cellsOf(body.current?.rows[line]);
    cells[Math.min(cell, cells.length - 1)]?.focus();
  });

  function addLine(): void {
    add();
    focusLater(count, 0);
  }

  function removeLine(at: number, cell: number): void {
    remove(at);
    focusLater(Math.max(0, Math.min(at, count - 2)), cell);
  }

  function moveLine(from: number, to: number, cell: number): void {
    if (to < 0 || to >= count) return;
    move(from, to);
    focusLater(to, cell);
  }

  function goOn(line: number, cell: number): void {
    const last = cell >= cellsOf(body.current?.rows[line]).length - 1;
    if (!last) focusCell(line, cell + 1);
    else if (line + 1 < count) focusCell(line + 1, 0);
    else addLine();
  }

  function actOf(event: KeyboardEvent): (() => void) | undefined {
    const { line, cell } = place(body.current);
    if (line === -1 || cell === -1) return undefined;
    const command = event.ctrlKey || event.metaKey;
    const arrow = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (command) return event.key === 'Delete' ? () => removeLine(line, cell) : undefined;
    if (event.altKey) return arrow ? () => moveLine(line, line + arrow, cell) : undefined;
    if (event.key === 'Enter' && !event.shiftKey) return () => goOn(line, cell);
    const amount = event.target instanceof HTMLInputElement && event.target.role !== 'combobox';
    return arrow && amount && !event.shiftKey ? () => focusCell(line + arrow, cell) : undefined;
  }

  return {
    focusCell,
    addLine,
    removeLine,
    onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.nativeEvent.isComposing) return;
      const act = actOf(event);
      if (!act) return;
      event.preventDefault();
      act();
    },
  };
}
