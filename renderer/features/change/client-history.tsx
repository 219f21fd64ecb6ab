import { IconAlertCircle, IconBan } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeEntry, FieldChange } from '#contract/change.ts';
import type { Client } from '#contract/client.ts';
import { Button } from '#renderer/components/button.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { showToast } from '#renderer/components/toasts.tsx';
import { ChangeFields } from '#renderer/features/change/change-fields.tsx';
import { changeListOptions } from '#renderer/features/change/change-queries.ts';
import {
  actText,
  canRevert,
  fieldLabel,
  isRefused,
  isShown,
  originText,
  valueText,
} from '#renderer/features/change/change-words.ts';
import { api } from '#renderer/lib/api.ts';
import { failureOf, failureText, issueText } from '#renderer/lib/errors.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import type { Translate } from '#renderer/lib/i18n.ts';
import { queryClient } from '#renderer/lib/query-client.ts';
import { useCan } from '#renderer/lib/user-context.ts';
import '#renderer/features/change/change.css';

interface Step {
  seq: number;
  field: FieldChange;
}

async function readAnew(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['client'] }),
    queryClient.invalidateQueries({ queryKey: ['change', 'list'] }),
  ]);
}

function useRevert() {
  const { t } = useTranslation();
  const formats = useFormats();

  /** Going back is an entry of its own, and so can be gone back on. */
  async function undo(seq: number, path: string): Promise<void> {
    try {
      await api.change.revert({ seq, path });
      showToast(t('change.revertUndone', { label: fieldLabel(t, 'client', path) }));
      await readAnew();
    } catch (error) {
      showToast(revertFailure(t, error, path), { tone: 'bad' });
    }
  }

  return useMutation({
    mutationFn: ({ seq, field }: Step) => api.change.revert({ seq, path: field.path }),
    onSuccess: async ({ seq }, { field }) => {
      const label = fieldLabel(t, 'client', field.path);
      const value = valueText(t, formats, field.path, field.before);
      showToast(value ? t('change.reverted', { label, value }) : t('change.revertedEmpty', { label }), {
        ...(seq !== null && { undo: () => void undo(seq, field.path) }),
      });
      await readAnew();
    },
  });
}

/** A value that was fine then may not be now: the field's own sentence says why. */
function revertFailure(t: Translate, error: unknown, path: string): string {
  const failure = failureOf(error);
  const label = fieldLabel(t, 'client', path);
  if (failure.code === 'VALIDATION' && failure.data.issues[0])
    return `${label}: ${issueText(t, failure.data.issues[0])}`;
  if (failure.code === 'CONFLICT' && failure.data.reason === 'taken') return `${label}: ${t('rules.taken')}`;
  return failureText(t, failure);
}

/** What happened to this client, newest first, with the way back for each field. */
export function ClientHistory({ client }: { client: Client }) {
  const reads = useCan('change:read');
  return reads ? <Timeline key={client.id} client={client} /> : null;
}

function Timeline({ client }: { client: Client }) {
  const { t } = useTranslation();
  const list = useInfiniteQuery(changeListOptions({ noun: 'client', recordId: client.id, limit: 10 }));
  const revert = useRevert();
  const section = useRef<HTMLElement>(null);
  const entries = list.data?.pages.flatMap((page) => page.items);
  // The button goes with what it did: the keyboard stays in the history.
  const onSuccess = () => section.current?.focus({ preventScroll: true });
  return (
    <section aria-label={t('change.title')} tabIndex={-1} ref={section}>
      <div className="row">
        <h2 className="sec grow">{t('change.title')}</h2>
        <Link to="/history" search={{ noun: 'client', record: client.id }} className="link small see-all">
          {t('change.seeAll')}
        </Link>
      </div>
      {list.isError && <FailureNotice error={list.error} onRetry={() => void list.refetch()} />}
      {entries?.length === 0 && <p className="muted">{t('change.emptyRecord')}</p>}
      <ol className="timeline" aria-busy={list.isPending}>
        {entries?.map((entry) => (
          <li key={entry.seq}>
            <Entry
              entry={entry}
              client={client}
              busy={revert.isPending}
              onRevert={(field) => revert.mutate({ seq: entry.seq, field }, { onSuccess })}
            />
            {revert.error && revert.variables.seq === entry.seq && (
              <div className="notice bad" role="alert">
                <Icon of={IconAlertCircle} />
                <span className="grow">{revertFailure(t, revert.error, revert.variables.field.path)}</span>
              </div>
            )}
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

interface EntryProps {
  entry: ChangeEntry;
  client: Client;
  busy: boolean;
  onRevert: (field: FieldChange) => void;
}

function Entry({ entry, client, busy, onRevert }: EntryProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const edits = useCan('client:update');
  const deactivates = useCan('client:deactivate');
  const shown = entry.fields.filter(isShown);
  const fields = (
    <ChangeFields
      entry={entry}
      action={(field) => {
        const allowed = edits && (field.path !== 'status' || deactivates);
        if (!allowed || !canRevert(entry, field, client)) return null;
        const value = valueText(t, formats, field.path, field.before) || t('change.empty');
        // It stands below both values: the name says which one is meant.
        const name = t('change.revertName', { label: fieldLabel(t, 'client', field.path), value });
        return (
          <button
            type="button"
            className="revert"
            aria-disabled={busy}
            aria-label={name}
            title={name}
            onClick={() => !busy && onRevert(field)}
          >
            {t('change.revert')}
          </button>
        );
      }}
    />
  );
  return (
    <>
      <p className="act">
        {actText(t, entry)}
        {isRefused(entry) && (
          <span className="st bad">
            <Icon of={IconBan} small />
            {t('change.refused')}
          </span>
        )}
      </p>
      {entry.verb === 'create' && shown.length > 0 ? (
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
        {` · ${entry.user?.name ?? t('change.nobody')}, ${originText(t, entry.origin)}`}
      </p>
    </>
  );
}
