import { queryOptions } from '@tanstack/react-query';
import type { ClientConfig } from '#contract/account.ts';
import type { StatementSource } from '#renderer/features/account/statement-source.ts';
import { api } from '#renderer/lib/api.ts';
import { queryClient } from '#renderer/lib/query-client.ts';

export const accountStatsOptions = (clientId: string) =>
  queryOptions({
    queryKey: ['account', 'stats', clientId],
    queryFn: ({ signal }) => api.account.stats({ clientId }, { signal }),
  });

export const clientStatement = (clientId: string): StatementSource => ({
  key: ['account', 'statement', clientId],
  read: (ask, signal) => api.account.statement({ clientId, ...ask }, { signal }),
});

export const clientConfigOptions = (clientId: string) =>
  queryOptions({
    queryKey: ['account', 'config', clientId],
    queryFn: ({ signal }) => api.account.config({ clientId }, { signal }),
  });

export function adoptConfig(config: ClientConfig): void {
  queryClient.setQueryData(clientConfigOptions(config.clientId).queryKey, config);
}

/** Asked at the moment of deciding: never from memory. */
export const accountConsequencesOptions = (clientId: string) =>
  queryOptions({
    queryKey: ['account', 'consequences', clientId],
    queryFn: ({ signal }) => api.account.consequences({ clientId }, { signal }),
    staleTime: 0,
  });
