import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Service, ServiceListInput } from '#contract/service.ts';
import { api } from '#renderer/lib/api.ts';
import { queryClient } from '#renderer/lib/query-client.ts';

export const serviceListOptions = (input: ServiceListInput) =>
  queryOptions({
    queryKey: ['service', 'list', input],
    queryFn: ({ signal }) => api.service.list(input, { signal }),
    placeholderData: keepPreviousData,
  });

/** By id or code. */
export const serviceOptions = (id: string) =>
  queryOptions({
    queryKey: ['service', 'get', id],
    queryFn: ({ signal }) => api.service.get({ id }, { signal }),
  });

/** Puts an answer of a command where the screens read it, and marks the rest as stale without waiting for the event. */
export function adoptService(service: Service): void {
  queryClient.setQueryData(serviceOptions(service.id).queryKey, service);
  // The same record may be on screen under its code.
  queryClient.setQueriesData<Service>({ queryKey: ['service', 'get'] }, (old) =>
    old?.id === service.id ? service : old,
  );
  void queryClient.invalidateQueries({ queryKey: ['service', 'list'] });
  // Packages and accounts tell how many there are.
  for (const noun of ['servicePackage', 'account']) void queryClient.invalidateQueries({ queryKey: [noun] });
}

/** After due periods were invoiced: what was due is another, and there are more invoices. */
export function forgetDue(): void {
  for (const noun of ['service', 'invoice', 'account', 'dashboard'])
    void queryClient.invalidateQueries({ queryKey: [noun] });
}
