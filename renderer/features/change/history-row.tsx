import { IconBan, IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeEntry } from '#contract/change.ts';
import { Highlight } from '#renderer/components/highlight.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { ChangeFields } from '#renderer/features/change/change-fields.tsx';
import {
  actText,
  fieldLabel,
  isRefused,
  isShown,
  nounText,
  otherOrigin,
  outcomeText,
  recordText,
  valueText,
  whoText,
} from '#renderer/features/change/change-words.ts';
import { fold } from '#renderer/lib/fold.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { oneOf } from '#renderer/lib/one-of.ts';
import { useUser } from '#renderer/lib/user-context.ts';

export const historyColumns = ['when', 'who', 'what', 'record', 'fields'] as const;

interface HistoryRowProps {
  entry: ChangeEntry;
  /** Part of an act on many. */
  inner?: boolean;
  search: string;
  open: boolean;
  reachable: boolean;
  onToggle: () => void;
  onFocus: () => void;
}

/** One entry, and its fields below it once it is opened. */
export function HistoryRow({ entry, inner, search, open, reachable, onToggle, onFocus }: HistoryRowProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const tabIndex = reachable ? 0 : -1;
  const act = actText(t, formats, entry);
  const detailId = `entry-${entry.seq}`;
  const labels = entry.fields.filter(isShown).map(({ path }) => fieldLabel(t, entry.noun, path));
  const found = useFound(entry, search);
  const summary = found ?? (entry.erased ? t('change.erased') : entry.verb === 'create' ? '' : labels.join(', '));
  return (
    <Fragment>
      <tr className={inner ? 'entry inner' : 'entry'} onFocus={onFocus}>
        <td className="soft">
          <time dateTime={new Date(entry.at).toISOString()} title={formats.moment(entry.at)}>
            {formats.recent(entry.at)}
          </time>
        </td>
        <td className={entry.user ? undefined : 'muted'} title={whoText(t, entry)}>
          {whoText(t, entry)}
        </td>
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
            <span className="cut" title={act}>
              {act}
            </span>
          </button>
        </td>
        <td>
          <RecordLink entry={entry} search={search} tabIndex={tabIndex} />
        </td>
        {isRefused(entry) ? (
          <td title={outcomeText(t, entry.outcome)}>
            <span className="st bad">
              <Icon of={IconBan} small />
              <span className="cut">{`${t('change.refused')}: ${outcomeText(t, entry.outcome)}`}</span>
            </span>
          </td>
        ) : (
          <td className="soft" title={summary || undefined}>
            {summary ? <Highlight text={summary} search={found ? search : ''} /> : <span className="muted">–</span>}
          </td>
        )}
      </tr>
      {open && (
        <tr className="more" id={detailId}>
          <td colSpan={historyColumns.length}>
            <div className="more-in">
              {isRefused(entry) && <p>{outcomeText(t, entry.outcome)}</p>}
              {labels.length > 0 || entry.erased ? (
                <ChangeFields entry={entry} search={search} />
              ) : (
                !isRefused(entry) && <p className="muted">{t('change.noFields')}</p>
              )}
              <p className="meta">
                {[
                  t('change.detail', { seq: formats.count(entry.seq), when: formats.moment(entry.at) }),
                  ...otherOrigin(t, entry),
                ].join(' · ')}
              </p>
            </div>
          </td>
        </tr>
      )}
    </Fragment>
  );
}

/** What of the entry's fields holds the searched words, since that is why it is in the list. */
function useFound(entry: ChangeEntry, search: string): string | undefined {
  const { t } = useTranslation();
  const formats = useFormats();
  if (search === '') return undefined;
  const words = fold(search).split(/\s+/).filter(Boolean);
  const holds = (text: string) => words.some((word) => fold(text).includes(word));
  const parts = entry.fields.filter(isShown).flatMap(({ path, before, after }) => {
    const [was, is] = [valueText(t, formats, entry.noun, path, before), valueText(t, formats, entry.noun, path, after)];
    if (!holds(was) && !holds(is)) return [];
    const values = entry.verb === 'create' ? is : `${was || t('change.empty')} → ${is || t('change.empty')}`;
    return [`${fieldLabel(t, entry.noun, path)}: ${values}`];
  });
  return parts.length > 0 ? parts.join(' · ') : undefined;
}

const pages = {
  client: ['client:read', '/clients/$id'],
  estimate: ['estimate:read', '/estimates/$id'],
  invoice: ['invoice:read', '/invoices/$id'],
  payment: ['payment:read', '/payments/$id'],
  expense: ['expense:read', '/expenses/$id'],
  service: ['service:read', '/services/$id'],
  servicePackage: ['servicePackage:read', '/packages/$id'],
  mail: ['mail:read', '/mail/$id'],
  user: ['user:read', '/users/$id'],
  persona: ['persona:read', '/personas/$id'],
} as const;
const paged = Object.keys(pages) as (keyof typeof pages)[];

/** Where the record is seen; undefined where it has no page, or none for this person. */
function useRecordPage({ noun, recordId }: ChangeEntry) {
  const permissions = useUser()?.permissions ?? [];
  // The settings of the mail are written down with it, under a name of their own.
  if (!oneOf(paged, noun) || !recordId || !/^[0-9a-f-]{36}$/.test(recordId)) return undefined;
  const [permission, page] = pages[noun];
  return permissions.includes(permission) ? page : undefined;
}

interface RecordLinkProps {
  entry: ChangeEntry;
  search: string;
  tabIndex: number;
}

function RecordLink({ entry, search, tabIndex }: RecordLinkProps) {
  const { t } = useTranslation();
  const name = recordText(entry);
  const to = useRecordPage(entry);
  if (to && entry.recordId)
    return (
      <Link to={to} params={{ id: entry.recordId }} className="link" tabIndex={tabIndex} title={name}>
        {name ? <Highlight text={name} search={search} /> : nounText(t, entry.noun)}
      </Link>
    );
  return name ? (
    <span title={name}>
      <Highlight text={name} search={search} />
    </span>
  ) : (
    <span className="muted">{nounText(t, entry.noun)}</span>
  );
}
