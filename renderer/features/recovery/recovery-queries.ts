import { queryOptions } from '@tanstack/react-query';
import { api } from '#renderer/lib/api.ts';

export const recoveryOptions = queryOptions({
  queryKey: ['recovery', 'get'],
  queryFn: ({ signal }) => api.recovery.get({}, { signal }),
});
