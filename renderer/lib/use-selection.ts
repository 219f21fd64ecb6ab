import { useEffect, useState } from 'react';
import {
  allMatching,
  inScope,
  nothingSelected,
  refreshSelected,
  type Selection,
  selectedCount,
} from '#renderer/lib/selection.ts';
import { useUser } from '#renderer/lib/user-context.ts';

interface SelectionUse<Row> {
  /** Names the list: its selection waits while a record is looked at. */
  list: string;
  rows: readonly Row[] | undefined;
  rowKey: (row: Row) => string;
  /** The filters, comparable: «all» is true of these only. */
  scope: string;
  total: number;
}

/** Why the selection is not what was asked for. */
export type SelectionNote = 'dropped' | 'tooMany';

const noteMs = 8000;
const kept = new Map<string, { userId: string; selection: unknown }>();

function keptSelection<Row>(list: string, userId: string | undefined): Selection<Row> {
  const found = kept.get(list);
  // What one list keeps has that list's rows, which the compiler cannot know of a map.
  return found && found.userId === userId ? (found.selection as Selection<Row>) : nothingSelected();
}

/** Survives paging, sorting, reading again, and a look at a record; what «all that match» stands for goes with its filters. */
export function useSelection<Row>({ list, rows, rowKey, scope, total }: SelectionUse<Row>) {
  const userId = useUser()?.id;
  const [state, setState] = useState<Selection<Row>>(() => keptSelection(list, userId));
  const [note, setNote] = useState<SelectionNote | null>(null);

  if (!inScope(state, scope)) {
    setState(nothingSelected());
    setNote('dropped');
  }
  useEffect(() => {
    if (rows)
      setState((old) =>
        refreshSelected(
          old,
          rows.map((row) => ({ key: rowKey(row), row })),
        ),
      );
  }, [rows, rowKey]);
  useEffect(() => {
    if (userId) kept.set(list, { userId, selection: state });
  }, [list, userId, state]);
  useEffect(() => {
    if (!note) return;
    const timer = setTimeout(() => setNote(null), noteMs);
    return () => clearTimeout(timer);
  }, [note]);

  return {
    value: state,
    count: selectedCount(state, total),
    note,
    onChange(next: Selection<Row> | null): void {
      setNote(next ? null : 'tooMany');
      if (next) setState(next);
    },
    selectAll: () => setState(allMatching(scope)),
    clear: () => setState(nothingSelected()),
  };
}

export type SelectionState<Row> = ReturnType<typeof useSelection<Row>>;
