import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { personaSorts } from '#contract/persona.ts';
import { Button } from '#renderer/components/button.tsx';
import { ListPage } from '#renderer/components/list-page.tsx';
import { NoMatch } from '#renderer/components/no-match.tsx';
import { showToast } from '#renderer/components/toasts.tsx';
import { useActiveToggle } from '#renderer/features/persona/persona-actions.tsx';
import { personaColumns } from '#renderer/features/persona/persona-columns.tsx';
import { personaCountsOptions, personaListOptions } from '#renderer/features/persona/persona-queries.ts';
import {
  lastPersona,
  type PersonaSearch,
  type PersonaTab,
  personaInput,
  personaTabs,
} from '#renderer/features/persona/persona-search.ts';
import { useOwnColumns } from '#renderer/features/preference/use-own-columns.ts';
import { api } from '#renderer/lib/api.ts';
import { failureOf, failureText } from '#renderer/lib/errors.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useCan } from '#renderer/lib/user-context.ts';
import '#renderer/features/persona/persona.css';

interface PersonaListProps {
  search: PersonaSearch;
  onSearch: (search: PersonaSearch, replace?: boolean) => void;
  onOpen: (id: string) => void;
  onEdit: (id: string) => void;
  onNew: () => void;
}

export function PersonaList({ search, onSearch, onOpen, onEdit, onNew }: PersonaListProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const creates = useCan('persona:create');
  const edits = useCan('persona:update');
  const deactivates = useCan('persona:deactivate');
  const toggle = useActiveToggle();
  const input = personaInput(search);
  const query = useQuery(personaListOptions(input));
  const tabs = useTabs(search.tab ?? 'active', (tab) =>
    onSearch({ ...search, tab: tab === 'active' ? undefined : tab, page: undefined }),
  );
  const layout = useOwnColumns('persona');
  const columns = useMemo(() => personaColumns(t, formats, search.q ?? ''), [t, formats, search.q]);
  useEffect(() => {
    lastPersona.search = search;
  }, [search]);

  const empty = (
    <div className="blank">
      <p>{t(creates ? 'persona.empty' : 'persona.emptyReadOnly')}</p>
      {creates && (
        <Button icon={IconPlus} onClick={onNew}>
          {t('persona.createFirst')}
        </Button>
      )}
    </div>
  );
  return (
    <ListPage
      list="persona"
      title={t('persona.plural')}
      newLabel={t('persona.new')}
      onNew={creates ? onNew : undefined}
      tabs={tabs}
      searchLabel={t('persona.search')}
      search={search}
      onSearch={(change, replace) => onSearch({ ...search, ...change }, replace)}
      sorts={personaSorts}
      sortLabel={(sort, direction) => t(`persona.sort.${sort}.${direction}`)}
      input={input}
      scope={JSON.stringify([input.search, input.active])}
      query={query}
      fetchPage={(page, pageSize, signal) => api.persona.list({ ...input, page, pageSize }, { signal })}
      columns={columns}
      layout={layout}
      rowKey={(row) => row.id}
      rowName={(row) => row.name}
      onOpen={({ id }) => {
        lastPersona.rowId = id;
        onOpen(id);
      }}
      onEdit={edits ? ({ id }) => onEdit(id) : undefined}
      onDelete={
        deactivates
          ? (row) =>
              toggle.mutate(row, { onError: (error) => showToast(failureText(t, failureOf(error)), { tone: 'bad' }) })
          : undefined
      }
      startAt={lastPersona.rowId}
      filtered={search.q !== undefined || tabs.hides}
      empty={empty}
      noMatch={<PersonaNoMatch search={search} onSearch={onSearch} />}
    />
  );
}

function useTabs(value: PersonaTab, onTab: (tab: PersonaTab) => void) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const counts = useQuery(personaCountsOptions).data;
  const totals = counts && { ...counts, all: counts.active + counts.inactive };
  const others = totals ? totals.all - totals[value] : 0;
  return {
    label: t('persona.tabsLabel'),
    value,
    /** Are there people that this tab does not show? */
    hides: others > 0,
    tabs: personaTabs.map((tab) => ({
      value: tab,
      label: t(`persona.tabs.${tab}`),
      count: totals && count(totals[tab]),
    })),
    onChange: (next: string) => {
      const tab = personaTabs.find((each) => each === next);
      if (tab) onTab(tab);
    },
  };
}

function PersonaNoMatch({ search, onSearch }: Pick<PersonaListProps, 'search' | 'onSearch'>) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const { q, tab } = search;
  const everywhere = useQuery({
    ...personaListOptions(personaInput({ q, tab: 'all', size: 10 })),
    enabled: q !== undefined && tab !== 'all',
  });
  const found = everywhere.isPlaceholderData ? 0 : (everywhere.data?.total ?? 0);
  const noneHere = tab === 'inactive' ? t('persona.noneInTab.inactive') : t('persona.noneInTab.active');
  return (
    <NoMatch
      text={q ? t('persona.noMatch', { term: q }) : noneHere}
      elsewhere={
        q && tab !== 'all' && found > 0
          ? {
              text: t('persona.elsewhere', { count: found, shown: count(found) }),
              label: t('persona.seeAll'),
              onShow: () => onSearch({ ...search, tab: 'all', page: undefined }),
            }
          : undefined
      }
      chips={
        q
          ? [
              {
                field: t('list.filterSearch'),
                value: q,
                onRemove: () => onSearch({ ...search, q: undefined, page: undefined }),
              },
            ]
          : []
      }
      onClear={() => onSearch({ ...search, q: undefined, page: undefined })}
    />
  );
}
