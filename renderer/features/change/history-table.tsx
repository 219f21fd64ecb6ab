import { Fragment, type KeyboardEvent, type Ref, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeEntry } from '#contract/change.ts';
import { groupEntries, type HistoryLine } from '#renderer/features/change/change-groups.ts';
import { HistoryGroup } from '#renderer/features/change/history-group.tsx';
import { HistoryRow, historyColumns } from '#renderer/features/change/history-row.tsx';
import '#renderer/components/data-grid.css';

/** px at the usual size of letters. */
const scaled = (px: number) => `calc(${px}px * var(--ts-scale))`;
/** The two without one share what is left. */
const widths: Record<(typeof historyColumns)[number], string | undefined> = {
  when: scaled(132),
  who: scaled(150),
  what: scaled(232),
  record: undefined,
  fields: undefined,
};
const bones = ['a', 'b', 'c', 'd', 'e', 'f'];

/** A group is known by its newest entry, so that it stays open when older ones join it; with a minus, because that entry may be open by itself. */
function withKey(line: HistoryLine): { key: number; line: HistoryLine }[] {
  if (line.kind === 'one') return [{ key: line.entry.seq, line }];
  const [newest] = line.entries;
  return newest ? [{ key: -newest.seq, line }] : [];
}

export interface HistoryTableHandle {
  focusFirst: () => void;
}

interface HistoryTableProps {
  /** undefined: still loading for the first time. */
  entries: readonly ChangeEntry[] | undefined;
  /** Older ones were not read yet. */
  hasMore: boolean;
  /** Marked where it stands; '' for nothing. */
  search: string;
  busy: boolean;
  ref?: Ref<HistoryTableHandle>;
}

/** One tab stop: the current entry. Arrows, Home and End move, Enter shows its fields. */
export function HistoryTable({ entries, hasMore, search, busy, ref }: HistoryTableProps) {
  const { t } = useTranslation();
  const body = useRef<HTMLTableSectionElement>(null);
  const [current, setCurrent] = useState<number>();
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const lines = useMemo(() => groupEntries(entries ?? []).flatMap(withKey), [entries]);
  const drawn = lines.flatMap(({ key, line }) => [
    key,
    ...(line.kind === 'many' && open.has(key) ? line.entries.map(({ seq }) => seq) : []),
  ]);
  const stop = current !== undefined && drawn.includes(current) ? current : drawn[0];
  const rowOf = (entry: ChangeEntry, inner = false) => (
    <HistoryRow
      key={entry.seq}
      entry={entry}
      inner={inner}
      search={search}
      open={open.has(entry.seq)}
      reachable={entry.seq === stop}
      onToggle={() => toggle(entry.seq)}
      onFocus={() => setCurrent(entry.seq)}
    />
  );

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
          {lines.map(({ key, line }, at) =>
            line.kind === 'one' ? (
              rowOf(line.entry)
            ) : (
              <Fragment key={key}>
                <HistoryGroup
                  verb={line.verb}
                  entries={line.entries}
                  goesOn={hasMore && at === lines.length - 1}
                  open={open.has(key)}
                  reachable={key === stop}
                  onToggle={() => toggle(key)}
                  onFocus={() => setCurrent(key)}
                />
                {open.has(key) && line.entries.map((entry) => rowOf(entry, true))}
              </Fragment>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}
