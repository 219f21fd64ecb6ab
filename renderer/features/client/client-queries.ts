import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Client, ClientListInput, ClientStatus } from '#contract/client.ts';
import { api } from '#renderer/lib/api.ts';
import { queryClient } from '#renderer/lib/query-client.ts';

export const clientListOptions = (input: ClientListInput) =>
  queryOptions({
    queryKey: ['client', 'list', input],
    queryFn: ({ signal }) => api.client.list(input, { signal }),
    placeholderData: keepPreviousData,
  });

export const clientCountsOptions = queryOptions({
  queryKey: ['client', 'counts'],
  queryFn: ({ signal }) => api.client.counts({}, { signal }),
});

/** By id, code or number. */
export const clientOptions = (id: string) =>
  queryOptions({
    queryKey: ['client', 'get', id],
    queryFn: ({ signal }) => api.client.get({ id }, { signal }),
  });

/** Puts an answer of a command where the screens read it, and marks the lists as stale without waiting for the event. */
export function adoptClient(client: Client): void {
  queryClient.setQueryData(clientOptions(client.id).queryKey, client);
  // The same record may be on screen under its code or number.
  queryClient.setQueriesData<Client>({ queryKey: ['client', 'get'] }, (old) => (old?.id === client.id ? client : old));
  void queryClient.invalidateQueries({ queryKey: ['client', 'list'] });
  void queryClient.invalidateQueries({ queryKey: ['client', 'counts'] });
}

/** The command that leads to each status, from any other. */
export const statusVerbs = {
  active: 'restore',
  suspended: 'suspend',
  inactive: 'deactivate',
  archived: 'archive',
} as const satisfies Record<ClientStatus, 'restore' | 'suspend' | 'deactivate' | 'archive'>;
