import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChangeEntry } from '#contract/change.ts';
import { Icon } from '#renderer/components/icon.tsx';
import type { ManyVerb } from '#renderer/features/change/change-groups.ts';
import { isRefused, outcomeText, recordText, valueText } from '#renderer/features/change/change-words.ts';
import { useFormats } from '#renderer/lib/formats.ts';

interface HistoryGroupProps {
  verb: ManyVerb;
  entries: readonly ChangeEntry[];
  /** More of it may lie beyond what was read. */
  goesOn: boolean;
  open: boolean;
  reachable: boolean;
  onToggle: () => void;
  onFocus: () => void;
}

/** One act on many records: its entries stand below once it is opened. */
export function HistoryGroup({ verb, entries, goesOn, open, reachable, onToggle, onFocus }: HistoryGroupProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [first] = entries;
  if (!first) return null;
  const shown = `${formats.count(entries.length)}${goesOn ? '+' : ''}`;
  const act = t(`change.many.${verb}`, { count: entries.length, shown });
  const status = verb === 'setStatus' ? first.fields.find(({ path }) => path === 'status') : undefined;
  const what = isRefused(first)
    ? `${t('change.refused')}: ${outcomeText(t, first.outcome)}`
    : status && valueText(t, formats, first.noun, 'status', status.after);
  return (
    <tr className="entry" onFocus={onFocus}>
      <td className="soft">
        <time dateTime={new Date(first.at).toISOString()} title={formats.moment(first.at)}>
          {formats.recent(first.at)}
        </time>
      </td>
      <td title={first.user?.name}>{first.user?.name ?? <span className="muted">{t('change.nobody')}</span>}</td>
      <td>
        <button type="button" className="act" tabIndex={reachable ? 0 : -1} aria-expanded={open} onClick={onToggle}>
          <Icon of={IconChevronRight} small />
          <span className="cut">{act}</span>
        </button>
      </td>
      <td className="soft">{t('change.manyRecords', { first: recordText(first) })}</td>
      <td className={isRefused(first) ? 'bad' : 'soft'}>{what ?? <span className="muted">–</span>}</td>
    </tr>
  );
}
