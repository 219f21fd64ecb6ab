import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { serviceStatuses } from '#contract/service.ts';
import { packageKinds } from '#contract/service-package.ts';
import { DayFilter } from '#renderer/components/day-filter.tsx';
import type { FilterChip } from '#renderer/components/filter-chips.tsx';
import { FilterPick } from '#renderer/components/list-tools.tsx';
import { useClientChip } from '#renderer/features/payment/use-client-chip.ts';
import type { ServiceSearch } from '#renderer/features/service/service-search.ts';
import { packageOptions } from '#renderer/features/service-package/package-queries.ts';
import { api } from '#renderer/lib/api.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { readAll } from '#renderer/lib/read-all.ts';
import { useCan } from '#renderer/lib/user-context.ts';

interface FiltersUse {
  search: ServiceSearch;
  onSearch: (search: ServiceSearch, replace?: boolean) => void;
}

/** More names than one would look through in a list. */
const choicesMost = 1000;

/** Every package by name, also those no longer sold: their services go on. */
const choicesOptions = queryOptions({
  queryKey: ['servicePackage', 'list', 'choices'],
  queryFn: async ({ signal }) => {
    const { rows } = await readAll({
      fetchPage: (page) => api.servicePackage.list({ page, pageSize: 100 }, { signal }),
      rowKey: ({ id }) => id,
      isWanted: () => true,
      most: choicesMost,
      onProgress: () => undefined,
    });
    return rows.map(({ id, name }) => ({ value: id, label: name }));
  },
});

export function ServiceFilters({ search, onSearch }: FiltersUse) {
  const { t } = useTranslation();
  const reads = useCan('servicePackage:read');
  const packages = useQuery({ ...choicesOptions, enabled: reads }).data ?? [];
  const put = (change: Partial<ServiceSearch>) => onSearch({ ...search, ...change, page: undefined });
  return (
    <>
      <FilterPick
        label={t('service.statusFilter')}
        anyLabel={t('service.anyStatus')}
        value={search.status}
        options={serviceStatuses.map((status) => ({ value: status, label: t(`service.status.${status}`) }))}
        onPick={(status) => put({ status })}
      />
      <FilterPick
        label={t('servicePackage.kindFilter')}
        anyLabel={t('servicePackage.anyKind')}
        value={search.kind}
        options={packageKinds.map((kind) => ({ value: kind, label: t(`servicePackage.kindsShort.${kind}`) }))}
        onPick={(kind) => put({ kind })}
      />
      {packages.length > 0 && (
        <FilterPick
          label={t('service.packageFilter')}
          anyLabel={t('service.anyPackage')}
          value={search.package}
          options={packages}
          onPick={(id) => put({ package: id })}
        />
      )}
      <span className="row">
        <DayFilter label={t('service.from')} value={search.from} onPick={(from) => put({ from })} />
        <DayFilter label={t('service.to')} value={search.to} onPick={(to) => put({ to })} />
      </span>
    </>
  );
}

/** Everything that narrows the list, each with the way out. */
export function useServiceChips({ search, onSearch }: FiltersUse): { client: FilterChip[]; all: FilterChip[] } {
  const { t } = useTranslation();
  const { date } = useFormats();
  const { q, status, kind, package: packageId, from, to } = search;
  const sold = useQuery({ ...packageOptions(packageId ?? ''), enabled: packageId !== undefined });
  const chip = (key: keyof ServiceSearch, field: string, value: string | undefined | false): FilterChip[] =>
    value ? [{ field, value, onRemove: () => onSearch({ ...search, [key]: undefined, page: undefined }) }] : [];
  const ofClient = useClientChip(search.client, () => onSearch({ ...search, client: undefined, page: undefined }));
  const client = ofClient ? [ofClient] : [];
  return {
    client,
    all: [
      ...chip('q', t('list.filterSearch'), q),
      ...client,
      ...chip('status', t('service.statusFilter'), status && t(`service.status.${status}`)),
      ...chip('kind', t('servicePackage.kindFilter'), kind && t(`servicePackage.kindsShort.${kind}`)),
      ...chip('package', t('service.packageFilter'), packageId && (sold.data?.name ?? '…')),
      ...chip('from', t('service.from'), from && date(from)),
      ...chip('to', t('service.to'), to && date(to)),
    ],
  };
}
