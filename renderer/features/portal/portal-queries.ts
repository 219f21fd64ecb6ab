import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { StatementSource } from '#renderer/features/account/statement-source.ts';
import { api } from '#renderer/lib/api.ts';

/** A client's account for the portal, as the staff see it. */
export const portalAccountOptions = (clientId: string) =>
  queryOptions({
    queryKey: ['user', 'portalOf', clientId],
    queryFn: ({ signal }) => api.user.portalOf({ clientId }, { signal }),
  });

/** The store's events are not told to its clients: what they see is read again when they look, and now and then. */
const fresh = { staleTime: 30_000, refetchInterval: 60_000, refetchOnWindowFocus: true } as const;
const paged = { ...fresh, placeholderData: keepPreviousData } as const;
const pageSize = 20;

export const ownClientOptions = queryOptions({
  queryKey: ['portal', 'client'],
  queryFn: ({ signal }) => api.portal.client({}, { signal }),
  ...fresh,
});

export const ownStatsOptions = queryOptions({
  queryKey: ['portal', 'stats'],
  queryFn: ({ signal }) => api.portal.stats({}, { signal }),
  ...fresh,
});

export const ownStatement: StatementSource = {
  key: ['portal', 'statement'],
  read: (ask, signal) => api.portal.statement(ask, { signal }),
  everyMs: 60_000,
};

export const ownInvoicesOptions = (page: number) =>
  queryOptions({
    queryKey: ['portal', 'invoices', page],
    queryFn: ({ signal }) => api.portal.invoices({ page, pageSize }, { signal }),
    ...paged,
  });

export const ownEstimatesOptions = (page: number) =>
  queryOptions({
    queryKey: ['portal', 'estimates', page],
    queryFn: ({ signal }) => api.portal.estimates({ page, pageSize }, { signal }),
    ...paged,
  });

export const ownPaymentsOptions = (page: number) =>
  queryOptions({
    queryKey: ['portal', 'payments', page],
    queryFn: ({ signal }) => api.portal.payments({ page, pageSize }, { signal }),
    ...paged,
  });

export const ownServicesOptions = (page: number) =>
  queryOptions({
    queryKey: ['portal', 'services', page],
    queryFn: ({ signal }) => api.portal.services({ page, pageSize }, { signal }),
    ...paged,
  });

export const ownInvoiceOptions = (id: string) =>
  queryOptions({
    queryKey: ['portal', 'invoice', id],
    queryFn: ({ signal }) => api.portal.invoice({ id }, { signal }),
    ...fresh,
  });

export const ownEstimateOptions = (id: string) =>
  queryOptions({
    queryKey: ['portal', 'estimate', id],
    queryFn: ({ signal }) => api.portal.estimate({ id }, { signal }),
    ...fresh,
  });

export const ownPaymentOptions = (id: string) =>
  queryOptions({
    queryKey: ['portal', 'payment', id],
    queryFn: ({ signal }) => api.portal.payment({ id }, { signal }),
    ...fresh,
  });
