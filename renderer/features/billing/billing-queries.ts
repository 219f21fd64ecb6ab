import { queryOptions, useQuery } from '@tanstack/react-query';
import { type BillingSettings, defaultBilling } from '#contract/billing.ts';
import { api } from '#renderer/lib/api.ts';
import { useStore } from '#renderer/lib/store-context.ts';

export const billingOptions = queryOptions({
  queryKey: ['billing', 'get'],
  queryFn: ({ signal }) => api.billing.get({}, { signal }),
});

/** How the store writes its documents; undefined while it is read. Where it cannot be read, the country's usual ways serve. */
export function useBilling(): BillingSettings | undefined {
  const query = useQuery(billingOptions);
  const country = useStore()?.country;
  if (query.isError) return defaultBilling[country === 'BO' || country === 'ES' ? country : 'EC'];
  return query.data;
}
