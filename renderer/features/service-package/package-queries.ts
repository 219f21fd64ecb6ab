import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ServicePackage, ServicePackageListInput } from '#contract/service-package.ts';
import { api } from '#renderer/lib/api.ts';
import { queryClient } from '#renderer/lib/query-client.ts';

export const packageListOptions = (input: ServicePackageListInput) =>
  queryOptions({
    queryKey: ['servicePackage', 'list', input],
    queryFn: ({ signal }) => api.servicePackage.list(input, { signal }),
    placeholderData: keepPreviousData,
  });

/** By id or code. */
export const packageOptions = (id: string) =>
  queryOptions({
    queryKey: ['servicePackage', 'get', id],
    queryFn: ({ signal }) => api.servicePackage.get({ id }, { signal }),
  });

/** Puts an answer of a command where the screens read it, and marks the lists as stale without waiting for the event. */
export function adoptPackage(record: ServicePackage): void {
  queryClient.setQueryData(packageOptions(record.id).queryKey, record);
  // The same record may be on screen under its code.
  queryClient.setQueriesData<ServicePackage>({ queryKey: ['servicePackage', 'get'] }, (old) =>
    old?.id === record.id ? record : old,
  );
  for (const part of ['list', 'lines']) void queryClient.invalidateQueries({ queryKey: ['servicePackage', part] });
}
