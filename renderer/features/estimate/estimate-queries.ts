import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Estimate, EstimateListInput } from '#contract/estimate.ts';
import { api } from '#renderer/lib/api.ts';
import { queryClient } from '#renderer/lib/query-client.ts';

export const estimateListOptions = (input: EstimateListInput) =>
  queryOptions({
    queryKey: ['estimate', 'list', input],
    queryFn: ({ signal }) => api.estimate.list(input, { signal }),
    placeholderData: keepPreviousData,
  });

/** By id or code. */
export const estimateOptions = (id: string) =>
  queryOptions({
    queryKey: ['estimate', 'get', id],
    queryFn: ({ signal }) => api.estimate.get({ id }, { signal }),
  });

/** Puts an answer of a command where the screens read it, and marks the lists as stale without waiting for the event. */
export function adoptEstimate(estimate: Estimate): void {
  queryClient.setQueryData(estimateOptions(estimate.id).queryKey, estimate);
  // The same record may be on screen under its code.
  queryClient.setQueriesData<Estimate>({ queryKey: ['estimate', 'get'] }, (old) =>
    old?.id === estimate.id ? estimate : old,
  );
  void queryClient.invalidateQueries({ queryKey: ['estimate', 'list'] });
}
