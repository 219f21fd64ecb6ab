import { IconDownload } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeEntry } from '#contract/change.ts';
import { Button } from '#renderer/components/button.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { ChainLine } from '#renderer/features/change/chain-state.tsx';
import { groupEntries } from '#renderer/features/change/change-groups.ts';
import { changeListOptions } from '#renderer/features/change/change-queries.ts';
import { type HistorySearch, historyInput, searchedText } from '#renderer/features/change/change-search.ts';
import { recordText } from '#renderer/features/change/change-words.ts';
import { useExport } from '#renderer/features/change/history-export.tsx';
import { HistoryFilters, isFiltered } from '#renderer/features/change/history-filters.tsx';
import { HistoryTable, type HistoryTableHandle } from '#renderer/features/change/history-table.tsx';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { useLasting } from '#renderer/lib/use-later.ts';
import '#renderer/components/list-page.css';
import '#renderer/features/change/change.css';

interface HistoryPageProps {
  search: HistorySearch;
  onSearch: (search: HistorySearch) => void;
}

/** Who did what, when: everything that was written or refused, newest first. */
export function HistoryPage({ search, onSearch }: HistoryPageProps) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const input = historyInput(search);
  const list = useInfiniteQuery(changeListOptions({ ...input, limit: 100 }));
  const file = useExport(input);
  useDocumentTitle(t('change.title'));
  const entries = useMemo(() => list.data?.pages.flatMap((page) => page.items), [list.data]);
  const shown = entries?.length ?? 0;
  const more = () => {
    if (list.hasNextPage && !list.isFetching) void list.fetchNextPage();
  };
  useFullPage(entries, list);
  const searchBox = useRef<HTMLInputElement>(null);
  const table = useRef<HistoryTableHandle>(null);
  useHotkeys({ '.': more, '/': () => searchBox.current?.select() });
  const ofRecord = search.record ? entries?.find(({ recordId }) => recordId === search.record) : undefined;
  const slowStart = useLasting(list.isPending, 150);
  const busy = useLasting(list.isFetching && !list.isPending, 150);
  return (
    <>
      <div className="head">
        <h1>{t('change.title')}</h1>
        <span className="grow" />
        {file.read === null ? (
          <Button icon={IconDownload} disabled={shown === 0} onClick={() => void file.start()}>
            {t('change.export.action')}
          </Button>
        ) : (
          <span className="chain-run">
            <span role="status">{t('change.export.progress', { read: count(file.read) })}</span>
            <progress aria-label={t('change.export.action')} />
            <Button onClick={file.stop}>{t('actions.cancel')}</Button>
          </span>
        )}
      </div>
      <div className="list">
        <div className="history-top">
          <ChainLine />
          {Boolean(file.error) && <FailureNotice error={file.error} onRetry={() => void file.start()} />}
          {list.isError && entries && <FailureNotice error={list.error} onRetry={() => void list.refetch()} />}
        </div>
        <HistoryFilters
          search={search}
          recordName={(ofRecord && recordText(ofRecord)) || undefined}
          onSearch={onSearch}
          onDown={() => table.current?.focusFirst()}
          searchRef={searchBox}
        />
        {list.isError && !entries && (
          <div className="blank">
            <FailureNotice error={list.error} onRetry={() => void list.refetch()} />
          </div>
        )}
        {entries && shown === 0 && (
          <div className="blank" role="status">
            <p>{t(isFiltered(search) ? 'change.noMatch' : 'change.emptyAll')}</p>
            {isFiltered(search) && <Button onClick={() => onSearch({})}>{t('client.clearFilters')}</Button>}
          </div>
        )}
        {(shown > 0 || (list.isPending && slowStart)) && (
          <HistoryTable
            ref={table}
            entries={entries}
            hasMore={list.hasNextPage}
            search={searchedText(search)}
            busy={busy}
          />
        )}
        <div className="bar">
          {entries && shown > 0 && (
            <>
              <Hints />
              <span className="grow" />
              <span className="pg" role="status">
                {t(list.hasNextPage ? 'change.shownMore' : 'change.shown', { count: shown, shown: count(shown) })}
              </span>
              {list.hasNextPage && (
                <Button small hint="." disabled={list.isFetchingNextPage} onClick={more}>
                  {t('change.loadMore')}
                </Button>
              )}
            </>
          )}
        </div>
      </div>
    </>
  );
}

const fullPage = 30;
const mostRead = 500;

/** One act on hundreds is one line: more is read until there is something to look at. */
function useFullPage(
  entries: readonly ChangeEntry[] | undefined,
  {
    hasNextPage,
    isFetching,
    isError,
    fetchNextPage,
  }: { hasNextPage: boolean; isFetching: boolean; isError: boolean; fetchNextPage: () => Promise<unknown> },
): void {
  const lines = useMemo(() => groupEntries(entries ?? []).length, [entries]);
  const read = entries?.length ?? 0;
  const wants = read > 0 && read < mostRead && lines < fullPage && hasNextPage && !isFetching && !isError;
  useEffect(() => {
    if (wants) void fetchNextPage();
  }, [wants, fetchNextPage]);
}

function Hints() {
  const { t } = useTranslation();
  return (
    <div className="hints" aria-hidden="true">
      <span>
        <kbd>↑</kbd>
        <kbd>↓</kbd> {t('hints.move')}
      </span>
      <span>
        <kbd>{t('hints.enterKey')}</kbd> {t('change.hintDetail')}
      </span>
    </div>
  );
}
