import { queryOptions } from '@tanstack/react-query';
import { api } from '#renderer/lib/api.ts';

/** Read anew each time it is shown: other windows open records too, and names change. */
export const recentOptions = queryOptions({
  queryKey: ['recent', 'list'],
  queryFn: ({ signal }) => api.recent.list({}, { signal }),
  staleTime: 0,
});
