import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type ClientStatus, clientStatuses } from '#contract/client.ts';
import type { JsonState } from '#contract/fields.ts';
import { clientViewSearch } from '#renderer/features/client/client-list-view.ts';
import { clientCountsOptions, clientListOptions } from '#renderer/features/client/client-queries.ts';
import { listInput } from '#renderer/features/client/client-search.ts';
import { useFormats } from '#renderer/lib/formats.ts';

export interface StatusTab {
  readonly value: string;
  readonly label: string;
  readonly count: string | undefined;
}

const sum = (counts: Record<ClientStatus, number>) => clientStatuses.reduce((all, each) => all + counts[each], 0);

/** The list's own tabs: all, and each status with its exact count. */
export function useStatusTabs(status: ClientStatus | undefined) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const counts = useQuery(clientCountsOptions).data;
  const tabs: StatusTab[] = [
    { value: 'all', label: t('client.tabs.all'), count: counts && count(sum(counts)) },
    ...clientStatuses.map((each) => ({
      value: each,
      label: t(`client.tabs.${each}`),
      count: counts && count(counts[each]),
    })),
  ];
  return {
    label: t('client.tabsLabel'),
    tab: status ?? 'all',
    tabs,
    statusOf: (value: string) => clientStatuses.find((each) => each === value),
  };
}

/** How many clients a saved view shows. */
export function ClientViewCount({ state }: { state: JsonState }) {
  const { count } = useFormats();
  const { q, status } = clientViewSearch(state);
  const counts = useQuery({ ...clientCountsOptions, enabled: !q }).data;
  const { page: _, pageSize: __, sort: ___, direction: ____, ...filters } = listInput({ q, status });
  const found = useQuery({ ...clientListOptions({ ...filters, pageSize: 10 }), enabled: q !== undefined }).data;
  const total = q ? found?.total : counts && (status ? counts[status] : sum(counts));
  return total === undefined ? null : count(total);
}
