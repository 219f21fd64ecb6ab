import { type KeyboardEvent, type Ref, useImperativeHandle, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeEntry } from '#contract/change.ts';
import { HistoryRow, historyColumns } from '#renderer/features/change/history-row.tsx';
import '#renderer/components/data-grid.css';

const widths = { when: 138, who: 160, what: 200, record: 220, fields: undefined, outcome: 132 };
const bones = ['a', 'b', 'c', 'd', 'e', 'f'];

export interface HistoryTableHandle {
  focusFirst: () => void;
}

interface HistoryTableProps {
  /** undefined: still loading for the first time. */
  entries: readonly ChangeEntry[] | undefined;
  /** Marked where it stands; '' for nothing. */
  search: string;
  busy: boolean;
  ref?: Ref<HistoryTableHandle>;
}

/** One tab stop: the current entry. Arrows, Home and End move, Enter shows its fields. */
export function HistoryTable({ entries, search, busy, ref }: HistoryTableProps) {
  const { t } = useTranslation();
  const body = useRef<HTMLTableSectionElement>(null);
  const [current, setCurrent] = useState<number>();
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const stop = entries?.some(({ seq }) => seq === current) ? current : entries?.[0]?.seq;

  useImperativeHandle(ref, () => ({
    focusFirst: () => body.current?.querySelector<HTMLElement>('button.act')?.focus(),
  }));

  function toggle(seq: number): void {
    const next = new Set(open);
    if (!next.delete(seq)) next.add(seq);
    setOpen(next);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const buttons = [...(body.current?.querySelectorAll<HTMLElement>('button.act') ?? [])];
    const row = document.activeElement?.closest('tr');
    const at = buttons.findIndex((button) => button.closest('tr') === row);
    const places: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: buttons.length - 1,
    };
    const place = places[event.key];
    if (place === undefined || at === -1) return;
    event.preventDefault();
    const button = buttons[Math.max(0, Math.min(place, buttons.length - 1))];
    button?.focus({ preventScroll: true });
    button?.closest('tr')?.scrollIntoView({ block: 'nearest' });
  }

  return (
    <div className="scroll">
      {busy && <div className="progress" />}
      <table className="grid history" aria-label={t('change.title')} aria-busy={busy || entries === undefined}>
        <colgroup>
          {historyColumns.map((column) => (
            <col key={column} style={{ width: widths[column] }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {historyColumns.map((column) => (
              <th key={column} scope="col">
                {t(`change.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {entries === undefined &&
            bones.map((bone) => (
              <tr key={bone}>
                {historyColumns.map((column) => (
                  <td key={column}>
                    <div className="bone" />
                  </td>
                ))}
              </tr>
            ))}
          {entries?.map((entry) => (
            <HistoryRow
              key={entry.seq}
              entry={entry}
              search={search}
              open={open.has(entry.seq)}
              reachable={entry.seq === stop}
              onToggle={() => toggle(entry.seq)}
              onFocus={() => setCurrent(entry.seq)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
