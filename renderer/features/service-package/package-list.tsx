import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { packageKinds, servicePackageSorts } from '#contract/service-package.ts';
import { Button } from '#renderer/components/button.tsx';
import type { FilterChip } from '#renderer/components/filter-chips.tsx';
import { ListPage } from '#renderer/components/list-page.tsx';
import { FilterPick } from '#renderer/components/list-tools.tsx';
import { NoMatch } from '#renderer/components/no-match.tsx';
import { useOwnColumns } from '#renderer/features/preference/use-own-columns.ts';
import { CatalogueTabs } from '#renderer/features/service-package/catalogue-tabs.tsx';
import { usePackageToggle } from '#renderer/features/service-package/package-actions.tsx';
import { packageColumns } from '#renderer/features/service-package/package-columns.tsx';
import { packageListOptions } from '#renderer/features/service-package/package-queries.ts';
import {
  lastPackage,
  type PackageSearch,
  packageListInput,
  packageTabs,
} from '#renderer/features/service-package/package-search.ts';
import { api } from '#renderer/lib/api.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useCan } from '#renderer/lib/user-context.ts';

interface PackageListProps {
  search: PackageSearch;
  onSearch: (search: PackageSearch, replace?: boolean) => void;
  onOpen: (id: string) => void;
  onEdit: (id: string) => void;
  onNew: () => void;
}

export function PackageList({ search, onSearch, onOpen, onEdit, onNew }: PackageListProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const edits = useCan('servicePackage:update');
  const toggle = usePackageToggle();
  const input = packageListInput(search);
  const query = useQuery(packageListOptions(input));
  const tabs = useTabs(search, onSearch);
  const layout = useOwnColumns('package');
  const columns = useMemo(() => packageColumns(t, formats, search.q ?? ''), [t, formats, search.q]);
  useEffect(() => {
    lastPackage.search = search;
  }, [search]);

  const empty = (
    <div className="blank">
      <p>{t(edits ? 'servicePackage.empty' : 'servicePackage.emptyReadOnly')}</p>
      {edits && (
        <Button icon={IconPlus} onClick={onNew}>
          {t('servicePackage.createFirst')}
        </Button>
      )}
    </div>
  );
  return (
    <ListPage
      list="package"
      title={t('servicePackage.plural')}
      above={<CatalogueTabs current="packages" />}
      newLabel={t('servicePackage.new')}
      onNew={edits ? onNew : undefined}
      tabs={tabs}
      searchLabel={t('servicePackage.search')}
      search={search}
      onSearch={(change, replace) => onSearch({ ...search, ...change }, replace)}
      filters={
        <FilterPick
          label={t('servicePackage.kindFilter')}
          anyLabel={t('servicePackage.anyKind')}
          value={search.kind}
          options={packageKinds.map((kind) => ({ value: kind, label: t(`servicePackage.kindsShort.${kind}`) }))}
          onPick={(kind) => onSearch({ ...search, kind, page: undefined })}
        />
      }
      sorts={servicePackageSorts}
      sortLabel={(sort, direction) => t(`servicePackage.sort.${sort}.${direction}`)}
      input={input}
      scope={JSON.stringify([input.search, input.active, input.kind])}
      query={query}
      fetchPage={(page, pageSize, signal) => api.servicePackage.list({ ...input, page, pageSize }, { signal })}
      columns={columns}
      layout={layout}
      rowKey={(row) => row.id}
      rowName={(row) => row.name}
      onOpen={({ id }) => {
        lastPackage.rowId = id;
        onOpen(id);
      }}
      onEdit={edits ? ({ id }) => onEdit(id) : undefined}
      onDelete={edits ? (row) => toggle.mutate(row) : undefined}
      startAt={lastPackage.rowId}
      filtered={search.q !== undefined || search.kind !== undefined || tabs.hides}
      empty={empty}
      noMatch={<PackageNoMatch search={search} onSearch={onSearch} />}
    />
  );
}

/** The tabs are counted by their lists, of which nothing else is looked at. */
function useTabs(search: PackageSearch, onSearch: PackageListProps['onSearch']) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const value = search.tab ?? 'active';
  const active = useQuery(packageListOptions({ active: true, pageSize: 10 })).data?.total;
  const inactive = useQuery(packageListOptions({ active: false, pageSize: 10 })).data?.total;
  const known = active !== undefined && inactive !== undefined;
  const totals = known ? { active, inactive, all: active + inactive } : null;
  return {
    label: t('servicePackage.tabsLabel'),
    value,
    /** Are there some that this tab does not show? */
    hides: totals ? totals.all > totals[value] : false,
    tabs: packageTabs.map((tab) => ({
      value: tab,
      label: t(`servicePackage.tabs.${tab}`),
      count: totals ? count(totals[tab]) : undefined,
    })),
    onChange: (next: string) => {
      const tab = packageTabs.find((each) => each === next);
      if (tab) onSearch({ ...search, tab: tab === 'active' ? undefined : tab, page: undefined });
    },
  };
}

function PackageNoMatch({ search, onSearch }: Pick<PackageListProps, 'search' | 'onSearch'>) {
  const { t } = useTranslation();
  const { q, kind } = search;
  const drop = (change: PackageSearch) => () => onSearch({ ...search, ...change, page: undefined });
  const chips: FilterChip[] = [
    ...(q ? [{ field: t('list.filterSearch'), value: q, onRemove: drop({ q: undefined }) }] : []),
    ...(kind
      ? [
          {
            field: t('servicePackage.kindFilter'),
            value: t(`servicePackage.kindsShort.${kind}`),
            onRemove: drop({ kind: undefined }),
          },
        ]
      : []),
  ];
  return (
    <NoMatch
      text={q ? t('servicePackage.noMatch', { term: q }) : t('servicePackage.none')}
      chips={chips}
      onClear={drop({ q: undefined, kind: undefined })}
    />
  );
}
