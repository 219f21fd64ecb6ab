import { queryOptions } from '@tanstack/react-query';
import { api } from '#renderer/lib/api.ts';

export const dashboardOptions = queryOptions({
  queryKey: ['dashboard', 'get'],
  queryFn: ({ signal }) => api.dashboard.get({}, { signal }),
  // A day begins, and something is overdue, without anybody doing anything.
  refetchInterval: 10 * 60_000,
});
