import { useTranslation } from 'react-i18next';
import { showToast } from '#renderer/components/toasts.tsx';
import { failureOf, failureText } from '#renderer/lib/errors.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { readAll } from '#renderer/lib/read-all.ts';
import { isSelected, type Selection } from '#renderer/lib/selection.ts';
import { tsvText } from '#renderer/lib/spreadsheet.ts';
import { startTask } from '#renderer/lib/tasks.ts';

/** The most that is taken to the clipboard or to paper. */
export const takenMax = 5000;

interface TakeRowsUse<Row> {
  columns: readonly { readonly header: string; readonly text: (row: Row) => string }[];
  selection: Selection<Row>;
  /** In sight. */
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The row with the focus, where nothing is selected. */
  focused: () => Row | undefined;
  fetchPage: (page: number, pageSize: number, signal: AbortSignal) => Promise<{ items: readonly Row[]; total: number }>;
}

interface Taken<Row> {
  readonly rows: readonly Row[];
  readonly more: boolean;
}

/** The selected rows, as far as they are known here: those of other pages first, then those in sight in their order. */
function pickedRows<Row>({ selection, rows, rowKey }: Pick<TakeRowsUse<Row>, 'selection' | 'rows' | 'rowKey'>): Row[] {
  if (selection.kind !== 'picked') return [];
  const inSight = new Set(rows.map(rowKey));
  const elsewhere = [...selection.rows].filter(([key]) => !inSight.has(key)).map(([, row]) => row);
  return [...elsewhere, ...rows.filter((row) => selection.rows.has(rowKey(row)))];
}

/** Takes the selected rows out of the list, to the clipboard or to paper. All that match are read page by page, shown in the top bar. */
export function useTakeRows<Row>(use: TakeRowsUse<Row>) {
  const { t } = useTranslation();
  const { count } = useFormats();

  /** Null: cancelled, or failed and said so. */
  async function readMatching(label: string): Promise<Taken<Row> | null> {
    const abort = new AbortController();
    const task = startTask({ label, cancel: () => abort.abort() });
    try {
      const taken = await readAll({
        rowKey: use.rowKey,
        isWanted: (key) => isSelected(use.selection, key),
        most: takenMax,
        onProgress: task.progress,
        fetchPage: (page, pageSize) => use.fetchPage(page, pageSize, abort.signal),
      });
      task.finish();
      return taken;
    } catch (error) {
      task.finish();
      if (!abort.signal.aborted) showToast(failureText(t, failureOf(error), true), { tone: 'bad' });
      return null;
    }
  }

  const textOf = (rows: readonly Row[]) =>
    tsvText([use.columns.map(({ header }) => header), ...rows.map((row) => use.columns.map(({ text }) => text(row)))]);

  function sayCopied({ rows, more }: Taken<Row>): void {
    const key = more ? 'list.copiedMost' : 'list.copied';
    showToast(t(key, { count: rows.length, shown: count(rows.length) }));
  }

  /** What can be copied at once, without reading: what is ticked, else the row with the focus. */
  function atHand(): Row[] {
    const picked = pickedRows(use);
    const row = picked.length === 0 ? use.focused() : undefined;
    return row ? [row] : picked;
  }

  async function write(taken: Taken<Row>): Promise<void> {
    try {
      await navigator.clipboard.writeText(textOf(taken.rows));
      sayCopied(taken);
    } catch {
      showToast(t('list.copyFailed'), { tone: 'bad' });
    }
  }

  async function copyMatching(): Promise<void> {
    const taken = await readMatching(t('list.copying'));
    if (taken) await write(taken);
  }

  return {
    copy: () => void (use.selection.kind === 'matching' ? copyMatching() : write({ rows: atHand(), more: false })),
    /** Ctrl C where no text is marked. */
    onCopy(event: { target: EventTarget; clipboardData: DataTransfer; preventDefault: () => void }): void {
      const inField =
        event.target instanceof Element && event.target.closest('input:not([type=checkbox]), textarea, select');
      if (inField || !getSelection()?.isCollapsed) return;
      if (use.selection.kind === 'matching') {
        event.preventDefault();
        return void copyMatching();
      }
      const rows = atHand();
      if (rows.length === 0) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', textOf(rows));
      sayCopied({ rows, more: false });
    },
    /** For the paper: what is ticked, else what is in sight. */
    atHandForPaper(): readonly Row[] {
      const picked = pickedRows(use);
      return picked.length > 0 ? picked : use.rows;
    },
    readMatching,
  };
}
