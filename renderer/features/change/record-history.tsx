import { IconBan } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeEntry, FieldChange } from '#contract/change.ts';
import { Button } from '#renderer/components/button.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { ChangeFields } from '#renderer/features/change/change-fields.tsx';
import { changeListOptions } from '#renderer/features/change/change-queries.ts';
import type { ChangeNoun } from '#renderer/features/change/change-search.ts';
import { actText, isRefused, isShown, whoText } from '#renderer/features/change/change-words.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useCan } from '#renderer/lib/user-context.ts';
import '#renderer/features/change/change.css';

interface RecordHistoryProps {
  noun: ChangeNoun;
  id: string;
  /** What can be done about one field of an entry. */
  action?: (entry: ChangeEntry, field: FieldChange) => ReactNode;
  /** Below an entry: why what was tried with it failed. */
  note?: (entry: ChangeEntry) => ReactNode;
  ref?: Ref<HTMLElement>;
}

/** What happened to one record, newest first. Nothing for who may not read the history. */
export function RecordHistory(props: RecordHistoryProps) {
  const reads = useCan('change:read');
  return reads ? <Timeline key={props.id} {...props} /> : null;
}

function Timeline({ noun, id, action, note, ref }: RecordHistoryProps) {
  const { t } = useTranslation();
  const list = useInfiniteQuery(changeListOptions({ noun, recordId: id, limit: 10 }));
  const entries = list.data?.pages.flatMap((page) => page.items);
  return (
    <section aria-label={t('change.title')} tabIndex={-1} ref={ref}>
      <div className="row">
        <h2 className="sec grow">{t('change.title')}</h2>
        <Link to="/history" search={{ noun, record: id }} className="link small see-all">
          {t('change.seeAll')}
        </Link>
      </div>
      {list.isError && <FailureNotice error={list.error} onRetry={() => void list.refetch()} />}
      {entries?.length === 0 && <p className="muted">{t('change.emptyRecord')}</p>}
      <ol className="timeline" aria-busy={list.isPending}>
        {entries?.map((entry) => (
          <li key={entry.seq}>
            <Entry entry={entry} {...(action && { action: (field: FieldChange) => action(entry, field) })} />
            {note?.(entry)}
          </li>
        ))}
      </ol>
      {list.hasNextPage && (
        <Button small disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('change.seeMore')}
        </Button>
      )}
    </section>
  );
}

function Entry({ entry, action }: { entry: ChangeEntry; action?: (field: FieldChange) => ReactNode }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const shown = entry.fields.filter(isShown);
  const fields = <ChangeFields entry={entry} {...(action && { action })} />;
  return (
    <>
      <p className="act">
        {actText(t, formats, entry)}
        {isRefused(entry) && (
          <span className="st bad">
            <Icon of={IconBan} small />
            {t('change.refused')}
          </span>
        )}
      </p>
      {(entry.verb === 'create' || entry.verb === 'record') && shown.length > 0 ? (
        <details>
          <summary>{t('change.seeData', { count: shown.length })}</summary>
          {fields}
        </details>
      ) : (
        (shown.length > 0 || entry.erased) && fields
      )}
      <p className="meta">
        <time dateTime={new Date(entry.at).toISOString()} title={formats.moment(entry.at)}>
          {formats.recent(entry.at)}
        </time>
        {` · ${whoText(t, entry)}`}
      </p>
    </>
  );
}
