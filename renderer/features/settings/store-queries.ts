import { queryOptions } from '@tanstack/react-query';
import type { Store } from '#contract/store.ts';
import { api } from '#renderer/lib/api.ts';
import { queryClient, sessionKey } from '#renderer/lib/query-client.ts';

export const storeOptions = queryOptions({
  queryKey: ['store', 'get'],
  queryFn: ({ signal }) => api.store.get({}, { signal }),
});

/** `logo`: the name of the present one, so that a new one is read anew. */
export const storeLogoOptions = (logo: string | null) =>
  queryOptions({
    queryKey: ['store', 'logo', logo],
    queryFn: ({ signal }) => api.store.logo({}, { signal }),
    enabled: logo !== null,
  });

/** After a save: what every format follows comes with the session. */
export function adoptStore(saved: Store): void {
  queryClient.setQueryData(storeOptions.queryKey, saved);
  void queryClient.invalidateQueries({ queryKey: sessionKey });
}
