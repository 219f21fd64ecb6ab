import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type UserRow, userSorts } from '#contract/user.ts';
import { ListPage } from '#renderer/components/list-page.tsx';
import { FilterPick } from '#renderer/components/list-tools.tsx';
import { NoMatch } from '#renderer/components/no-match.tsx';
import { showToast } from '#renderer/components/toasts.tsx';
import { useOwnColumns } from '#renderer/features/preference/use-own-columns.ts';
import { roleName } from '#renderer/features/role/permission-words.ts';
import { roleListOptions } from '#renderer/features/role/role-queries.ts';
import { DeactivateDialog, useRestore, userFailureText } from '#renderer/features/user/user-acts.tsx';
import { userColumns } from '#renderer/features/user/user-columns.tsx';
import { userListOptions } from '#renderer/features/user/user-queries.ts';
import {
  lastUser,
  tabFilter,
  type UserSearch,
  type UserTab,
  userListInput,
  userTabs,
} from '#renderer/features/user/user-search.ts';
import { api } from '#renderer/lib/api.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useCan, useUser } from '#renderer/lib/user-context.ts';
import '#renderer/features/user/user.css';

interface UserListProps {
  search: UserSearch;
  onSearch: (search: UserSearch, replace?: boolean) => void;
  onOpen: (id: string) => void;
  onEdit: (id: string) => void;
  onNew: () => void;
  /** Between the title and the list: the way to the roles. */
  above: ReactNode;
}

export function UserList({ search, onSearch, onOpen, onEdit, onNew, above }: UserListProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const creates = useCan('user:create');
  const edits = useCan('user:update');
  const deactivates = useCan('user:deactivate');
  const ownId = useUser()?.id;
  const input = userListInput(search);
  const query = useQuery(userListOptions(input));
  const [asked, setAsked] = useState<UserRow | null>(null);
  const restore = useRestore();
  const tabs = useTabs(search.tab ?? 'staff', (tab) =>
    onSearch({ ...search, tab: tab === 'staff' ? undefined : tab, page: undefined }),
  );
  const layout = useOwnColumns('user');
  const columns = useMemo(
    () => userColumns({ t, formats, search: search.q ?? '', ownId }),
    [t, formats, search.q, ownId],
  );
  useEffect(() => {
    lastUser.search = search;
  }, [search]);

  return (
    <>
      <ListPage
        list="user"
        title={t('peopleTabs.title')}
        above={above}
        newLabel={t('users.new')}
        onNew={creates ? onNew : undefined}
        tabs={tabs}
        searchLabel={t('users.search')}
        search={search}
        onSearch={(change, replace) => onSearch({ ...search, ...change }, replace)}
        filters={<RolePick search={search} onSearch={onSearch} />}
        sorts={userSorts}
        sortLabel={(sort, direction) => t(`users.sort.${sort}.${direction}`)}
        input={input}
        scope={JSON.stringify([input.search, search.tab, input.roleId])}
        query={query}
        fetchPage={(page, pageSize, signal) => api.user.list({ ...input, page, pageSize }, { signal })}
        columns={columns}
        layout={layout}
        rowKey={(row) => row.id}
        rowName={(row) => row.displayName}
        onOpen={({ id }) => {
          lastUser.rowId = id;
          onOpen(id);
        }}
        onEdit={edits ? ({ id }) => onEdit(id) : undefined}
        onDelete={
          deactivates
            ? (row) => {
                if (row.id === ownId) return;
                if (row.active) setAsked(row);
                else
                  restore.mutate(row, {
                    onError: (error) => showToast(userFailureText(t, error, row.displayName), { tone: 'bad' }),
                  });
              }
            : undefined
        }
        startAt={lastUser.rowId}
        filtered={search.q !== undefined || search.role !== undefined}
        empty={
          <div className="blank">
            <p>{t(`users.emptyTab.${search.tab ?? 'staff'}`)}</p>
          </div>
        }
        noMatch={<UserNoMatch search={search} onSearch={onSearch} />}
      />
      {asked && <DeactivateDialog user={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

/** Exact numbers, one small question per tab. */
function useTabs(value: UserTab, onTab: (tab: UserTab) => void) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const totals = {
    staff: useTotal('staff'),
    portal: useTotal('portal'),
    inactive: useTotal('inactive'),
  };
  return {
    label: t('users.tabsLabel'),
    value,
    tabs: userTabs.map((tab) => {
      const total = totals[tab];
      return { value: tab, label: t(`users.tabs.${tab}`), count: total === undefined ? undefined : count(total) };
    }),
    onChange: (next: string) => {
      const tab = userTabs.find((each) => each === next);
      if (tab) onTab(tab);
    },
  };
}

function useTotal(tab: UserTab): number | undefined {
  return useQuery({
    ...userListOptions({ ...tabFilter[tab], pageSize: 10 }),
    placeholderData: keepPreviousData,
    select: (page) => page.total,
  }).data;
}

function useRoleNames(): { value: string; label: string }[] {
  const { t } = useTranslation();
  const reads = useCan('role:read');
  const roles = useQuery({ ...roleListOptions, enabled: reads }).data ?? [];
  return roles.map((role) => ({ value: role.id, label: roleName(t, role) }));
}

type FilterProps = Pick<UserListProps, 'search' | 'onSearch'>;

function RolePick({ search, onSearch }: FilterProps) {
  const { t } = useTranslation();
  const options = useRoleNames();
  if (options.length === 0) return null;
  return (
    <FilterPick
      label={t('users.columns.role')}
      anyLabel={t('users.anyRole')}
      value={search.role}
      options={options}
      onPick={(role) => onSearch({ ...search, role, page: undefined })}
    />
  );
}

function UserNoMatch({ search, onSearch }: FilterProps) {
  const { t } = useTranslation();
  const role = useRoleNames().find(({ value }) => value === search.role);
  const without = (change: Partial<UserSearch>) => onSearch({ ...search, ...change, page: undefined });
  return (
    <NoMatch
      text={search.q ? t('users.noMatch', { term: search.q }) : t('users.noMatchRole')}
      chips={[
        ...(search.q
          ? [{ field: t('list.filterSearch'), value: search.q, onRemove: () => without({ q: undefined }) }]
          : []),
        ...(search.role
          ? [
              {
                field: t('users.columns.role'),
                value: role?.label ?? '…',
                onRemove: () => without({ role: undefined }),
              },
            ]
          : []),
      ]}
      onClear={() => without({ q: undefined, role: undefined })}
    />
  );
}
