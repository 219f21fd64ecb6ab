import { IconBan, IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Fragment, type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeEntry } from '#contract/change.ts';
import { Icon } from '#renderer/components/icon.tsx';
import { ChangeFields } from '#renderer/features/change/change-fields.tsx';
import {
  actText,
  fieldLabel,
  isRefused,
  isShown,
  nounText,
  originText,
  outcomeText,
  recordText,
} from '#renderer/features/change/change-words.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useCan } from '#renderer/lib/user-context.ts';
import '#renderer/components/data-grid.css';

const columns = ['when', 'who', 'what', 'record', 'fields', 'outcome'] as const;
const widths = { when: 138, who: 160, what: 200, record: 220, fields: undefined, outcome: 132 };
const bones = ['a', 'b', 'c', 'd', 'e', 'f'];

interface HistoryTableProps {
  /** undefined: still loading for the first time. */
  entries: readonly ChangeEntry[] | undefined;
  busy: boolean;
}

/** One tab stop: the current entry. Arrows, Home and End move, Enter shows its fields. */
export function HistoryTable({ entries, busy }: HistoryTableProps) {
  const { t } = useTranslation();
  const body = useRef<HTMLTableSectionElement>(null);
  const [current, setCurrent] = useState<number>();
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const stop = entries?.some(({ seq }) => seq === current) ? current : entries?.[0]?.seq;

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
          {columns.map((column) => (
            <col key={column} style={{ width: widths[column] }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
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
                {columns.map((column) => (
                  <td key={column}>
                    <div className="bone" />
                  </td>
                ))}
              </tr>
            ))}
          {entries?.map((entry) => (
            <Row
              key={entry.seq}
              entry={entry}
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

interface RowProps {
  entry: ChangeEntry;
  open: boolean;
  reachable: boolean;
  onToggle: () => void;
  onFocus: () => void;
}

function Row({ entry, open, reachable, onToggle, onFocus }: RowProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const tabIndex = reachable ? 0 : -1;
  const detailId = `entry-${entry.seq}`;
  const labels = entry.fields.filter(isShown).map(({ path }) => fieldLabel(t, entry.noun, path));
  const summary = entry.erased ? t('change.erased') : entry.verb === 'create' ? '' : labels.join(', ');
  return (
    <Fragment>
      <tr className="entry" onFocus={onFocus}>
        <td className="soft">
          <time dateTime={new Date(entry.at).toISOString()} title={formats.moment(entry.at)}>
            {formats.recent(entry.at)}
          </time>
        </td>
        <td title={entry.user?.name}>{entry.user?.name ?? <span className="muted">{t('change.nobody')}</span>}</td>
        <td>
          <button
            type="button"
            className="act"
            tabIndex={tabIndex}
            aria-expanded={open}
            aria-controls={open ? detailId : undefined}
            onClick={onToggle}
          >
            <Icon of={IconChevronRight} small />
            <span className="cut">{actText(t, entry)}</span>
          </button>
        </td>
        <td>
          <RecordLink entry={entry} tabIndex={tabIndex} />
        </td>
        <td className="soft" title={summary || undefined}>
          {summary || <span className="muted">–</span>}
        </td>
        <td>
          {isRefused(entry) ? (
            <span className="st bad">
              <Icon of={IconBan} small />
              {t('change.refused')}
            </span>
          ) : (
            <span className="muted">{t('change.done')}</span>
          )}
        </td>
      </tr>
      {open && (
        <tr className="more" id={detailId}>
          <td colSpan={columns.length}>
            <div className="more-in">
              {isRefused(entry) && <p>{outcomeText(t, entry.outcome)}</p>}
              {labels.length > 0 || entry.erased ? (
                <ChangeFields entry={entry} />
              ) : (
                !isRefused(entry) && <p className="muted">{t('change.noFields')}</p>
              )}
              <p className="meta">
                {t('change.detail', {
                  seq: formats.count(entry.seq),
                  when: formats.moment(entry.at),
                  origin: originText(t, entry.origin),
                })}
              </p>
            </div>
          </td>
        </tr>
      )}
    </Fragment>
  );
}

function RecordLink({ entry, tabIndex }: { entry: ChangeEntry; tabIndex: number }) {
  const { t } = useTranslation();
  const readsClients = useCan('client:read');
  const name = recordText(entry);
  if (entry.noun === 'client' && entry.recordId && readsClients)
    return (
      <Link to="/clients/$id" params={{ id: entry.recordId }} className="link" tabIndex={tabIndex} title={name}>
        {name || nounText(t, entry.noun)}
      </Link>
    );
  return name ? <span title={name}>{name}</span> : <span className="muted">{nounText(t, entry.noun)}</span>;
}
