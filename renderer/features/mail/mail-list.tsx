import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { ListPage } from '#renderer/components/list-page.tsx';
import { NoMatch } from '#renderer/components/no-match.tsx';
import { mailColumns } from '#renderer/features/mail/mail-columns.tsx';
import { mailListOptions } from '#renderer/features/mail/mail-queries.ts';
import { lastMail, type MailSearch, type MailTab, mailInput, mailTabs } from '#renderer/features/mail/mail-search.ts';
import { OutboxBand, useOutbox } from '#renderer/features/mail/outbox-band.tsx';
import { useOwnColumns } from '#renderer/features/preference/use-own-columns.ts';
import { api } from '#renderer/lib/api.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useCan } from '#renderer/lib/user-context.ts';

interface MailListProps {
  search: MailSearch;
  onSearch: (search: MailSearch, replace?: boolean) => void;
  onOpen: (id: string) => void;
  onNew: () => void;
}

/** What waits, what went out and what did not, of the whole store. */
export function MailList({ search, onSearch, onOpen, onNew }: MailListProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const writes = useCan('mail:send');
  const input = mailInput(search);
  const query = useQuery(mailListOptions(input));
  const tabs = useTabs(search.tab ?? 'all', (tab) =>
    onSearch({ q: search.q, size: search.size, ...(tab !== 'all' && { tab }) }),
  );
  const layout = useOwnColumns('mail');
  const columns = useMemo(() => mailColumns({ t, formats, search: search.q ?? '' }), [t, formats, search.q]);
  useEffect(() => {
    lastMail.search = search;
  }, [search]);

  const empty = (
    <div className="blank">
      <p>{t(writes ? 'mail.empty' : 'mail.emptyReadOnly')}</p>
      {writes && (
        <Button icon={IconPlus} onClick={onNew}>
          {t('mail.write')}
        </Button>
      )}
    </div>
  );
  return (
    <ListPage
      list="mail"
      title={t('mail.title')}
      notice={<OutboxBand />}
      newLabel={t('mail.write')}
      onNew={writes ? onNew : undefined}
      tabs={tabs}
      searchLabel={t('mail.search')}
      search={search}
      onSearch={({ sort: _sort, dir: _dir, ...change }, replace) => onSearch({ ...search, ...change }, replace)}
      filters={<SentToday />}
      sorts={[] as const}
      sortLabel={() => t('mail.newestFirst')}
      input={{ ...input, sort: 'date' as const, direction: 'desc' }}
      scope={JSON.stringify([input.search, search.tab])}
      query={query}
      fetchPage={(page, pageSize, signal) => api.mail.list({ ...input, page, pageSize }, { signal })}
      columns={columns}
      layout={layout}
      rowKey={(row) => row.id}
      rowName={(row) => `${row.subject} ${row.to}`}
      onOpen={({ id }) => {
        lastMail.rowId = id;
        onOpen(id);
      }}
      startAt={lastMail.rowId}
      filtered={search.q !== undefined || tabs.hides}
      empty={empty}
      noMatch={<MailNoMatch search={search} onSearch={onSearch} />}
    />
  );
}

/** How much of the day's quota is gone. */
function SentToday() {
  const { t } = useTranslation();
  const { count } = useFormats();
  const sent = useOutbox()?.sentToday ?? 0;
  if (sent === 0) return null;
  return <span className="mail-sent">{t('mail.sentToday', { count: sent, shown: count(sent) })}</span>;
}

function useTotal(tab: MailTab): number | undefined {
  return useQuery({
    ...mailListOptions({ ...(tab !== 'all' && { status: tab }), pageSize: 10 }),
    select: (page) => page.total,
  }).data;
}

/** Exact numbers, one small question per tab. */
function useTabs(value: MailTab, onTab: (tab: MailTab) => void) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const totals: Record<MailTab, number | undefined> = {
    all: useTotal('all'),
    queued: useTotal('queued'),
    sent: useTotal('sent'),
    failed: useTotal('failed'),
    uncertain: useTotal('uncertain'),
    cancelled: useTotal('cancelled'),
  };
  return {
    label: t('mail.tabsLabel'),
    value,
    /** Are there some that this tab does not show? */
    hides: (totals.all ?? 0) > (totals[value] ?? 0),
    tabs: mailTabs.map((tab) => {
      const total = totals[tab];
      return { value: tab, label: t(`mail.tabs.${tab}`), count: total === undefined ? undefined : count(total) };
    }),
    onChange: (next: string) => {
      const tab = mailTabs.find((each) => each === next);
      if (tab) onTab(tab);
    },
  };
}

function MailNoMatch({ search, onSearch }: Pick<MailListProps, 'search' | 'onSearch'>) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const { q, tab } = search;
  const everywhere = useQuery({
    ...mailListOptions(mailInput({ q, size: 10 })),
    enabled: q !== undefined && tab !== undefined,
  });
  const found = everywhere.isPlaceholderData ? 0 : (everywhere.data?.total ?? 0);
  const clear = () => onSearch({ ...search, q: undefined, page: undefined });
  return (
    <NoMatch
      text={q ? t('mail.noMatch', { term: q }) : t('mail.noneInTab')}
      elsewhere={
        q && tab && found > 0
          ? {
              text: t('mail.elsewhere', { count: found, shown: count(found) }),
              label: t('mail.seeAll'),
              onShow: () => onSearch({ ...search, tab: undefined, page: undefined }),
            }
          : undefined
      }
      chips={q ? [{ field: t('list.filterSearch'), value: q, onRemove: clear }] : []}
      onClear={clear}
    />
  );
}
