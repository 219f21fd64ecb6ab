import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ClientRow, ClientStatus } from '#contract/client.ts';
import { Button } from '#renderer/components/button.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { FilterChips } from '#renderer/components/filter-chips.tsx';
import { clientListOptions } from '#renderer/features/client/client-queries.ts';
import { type ClientSearch, listInput } from '#renderer/features/client/client-search.ts';
import { useFormats } from '#renderer/lib/formats.ts';

/** Before the first client. */
export function NoClientsYet({ onNew }: { onNew: (() => void) | undefined }) {
  const { t } = useTranslation();
  return (
    <div className="blank">
      <p>{t(onNew ? 'client.empty' : 'client.emptyReadOnly')}</p>
      {onNew && (
        <Button icon={IconPlus} onClick={onNew}>
          {t('client.createFirst')}
        </Button>
      )}
    </div>
  );
}

interface NoMatchProps {
  search: ClientSearch;
  onClear: () => void;
  onSearch: (change: Partial<ClientSearch>) => void;
  /** Absent for who may not create. */
  onNew: ((name: string) => void) | undefined;
}

/** What was looked for reads like a name: letters, and nothing of a code, a document, a phone or an e-mail. */
function nameIn(term: string | undefined): string | undefined {
  const name = term?.trim().replace(/\s+/g, ' ');
  return name && /^[\p{L}\p{M} .'’-]{2,120}$/u.test(name) ? name : undefined;
}

/** The one status of all that the other states hold, where there is only one. */
function onlyStatus(page: { items: ClientRow[]; total: number } | undefined): ClientStatus | undefined {
  const [first] = page?.items ?? [];
  return page && page.items.length === page.total && page.items.every(({ status }) => status === first?.status)
    ? first?.status
    : undefined;
}

/** Nothing fits: says what was asked, and whether the status filter is what hides it. */
export function NoMatch({ search, onClear, onSearch, onNew }: NoMatchProps) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const { status, page: __, ...everyStatus } = search;
  const without = useQuery({ ...clientListOptions(listInput(everyStatus)), enabled: !!status && !!search.q });
  const found = status && !without.isPlaceholderData ? without.data : undefined;
  const hidden = found?.total ?? 0;
  const only = onlyStatus(found);
  const name = nameIn(search.q);
  return (
    <div className="blank" role="status">
      <p>
        {search.q
          ? t(status ? 'client.noMatchFiltered' : 'client.noMatch', { term: search.q })
          : t('client.noneInStatus', { status: status ? t(`client.tabs.${status}`) : '' })}
      </p>
      {hidden > 0 && (
        <p>{t(only ? `clientList.only.${only}` : 'client.hiddenByStatus', { count: hidden, shown: count(hidden) })}</p>
      )}
      <FilterChips
        chips={[
          ...(search.q
            ? [{ field: t('list.filterSearch'), value: search.q, onRemove: () => onSearch({ q: undefined }) }]
            : []),
          ...(status
            ? [
                {
                  field: t('fields.status'),
                  value: t(`client.tabs.${status}`),
                  onRemove: () => onSearch({ status: undefined }),
                },
              ]
            : []),
        ]}
      />
      <div className="acts">
        {hidden > 0 && (
          <Button onClick={() => onSearch({ status: only })}>
            {t(only ? 'clientList.see' : 'client.showAllStatuses')}
          </Button>
        )}
        <Button kind={hidden > 0 ? 'quiet' : 'plain'} onClick={onClear}>
          {t(status ? 'client.clearFilters' : 'actions.clearSearch')}
        </Button>
        {onNew && name && (
          <Button kind="quiet" icon={IconPlus} onClick={() => onNew(name)}>
            <span className="cut">{t('client.createNamed', { name })}</span>
          </Button>
        )}
      </div>
    </div>
  );
}

export function ListFailed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <div className="blank">
      <FailureNotice error={error} onRetry={onRetry} />
    </div>
  );
}
