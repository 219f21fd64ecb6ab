import { useEffect, useRef, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useStore } from '#renderer/lib/store-context.ts';
import '#renderer/components/print-rows.css';

interface PrintedColumn<Row> {
  readonly id: string;
  readonly header: string;
  readonly width?: number;
  readonly text: (row: Row) => string;
}

/** From this many columns on, the paper lies on its side. */
const wideColumns = 6;
/** Shares of the paper's width, in the px of the screen: of the column without a width of its own, and of the narrowest. */
const flexibleWidth = 260;
const narrowest = 116;
const share = (width: number | undefined) => Math.max(width ?? flexibleWidth, narrowest);

/** Prints rows instead of the screen, whoever asks for it: the key, the button, or the browser's own menu. */
export function usePrinting<Row>(rowsNow: () => readonly Row[]) {
  const [rows, setRows] = useState<readonly Row[] | null>(null);
  const prepared = useRef<readonly Row[]>(null);
  const latest = useRef(rowsNow);
  useEffect(() => {
    latest.current = rowsNow;
  });
  useEffect(() => {
    // The paper is made of what the page holds when this returns.
    const before = () => flushSync(() => setRows(prepared.current ?? latest.current()));
    const after = () => {
      prepared.current = null;
      setRows(null);
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);

  return {
    rows,
    print(these?: readonly Row[]): void {
      prepared.current = these ?? null;
      window.print();
    },
  };
}

/** Ctrl P, also where no browser is there to take it. */
export function usePrintKey(print: () => void): void {
  const latest = useRef(print);
  useEffect(() => {
    latest.current = print;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const asked = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!asked || event.key.toLowerCase() !== 'p' || event.defaultPrevented) return;
      event.preventDefault();
      if (!document.querySelector('dialog[open]')) latest.current();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

interface PrintRowsProps<Row> {
  title: string;
  /** Filters, count, date: one line under the title. */
  facts: readonly string[];
  columns: readonly PrintedColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}

/** The paper: the store, the list and what of it, then the rows; all but the rows on every page. */
export function PrintRows<Row>({ title, facts, columns, rows, rowKey }: PrintRowsProps<Row>) {
  const { i18n } = useTranslation();
  const store = useStore();
  const whole = columns.reduce((sum, { width }) => sum + share(width), 0);
  const turn = columns.length >= wideColumns ? 'landscape' : 'portrait';
  return createPortal(
    <div className={`paper ${turn}-${i18n.language === 'en' ? 'en' : 'es'}`}>
      <table>
        <colgroup>
          {columns.map((column) => (
            <col key={column.id} style={{ width: `${(100 * share(column.width)) / whole}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td colSpan={columns.length} className="paper-head">
              <b>{store?.name}</b>
              <strong>{title}</strong>
              <span>{facts.join(' · ')}</span>
            </td>
          </tr>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col">
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <td key={column.id}>{column.text(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>,
    document.body,
  );
}
