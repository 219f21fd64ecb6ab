import { queryOptions } from '@tanstack/react-query';
import type { PlaceLevel } from '#contract/place.ts';
import { api } from '#renderer/lib/api.ts';

export const placeOptions = (level: PlaceLevel, parentId: string | null, search: string) => {
  const input = { level, ...(parentId && { parentId }), ...(search && { search: search.slice(0, 60) }) };
  return queryOptions({
    queryKey: ['place', 'list', input],
    queryFn: ({ signal }) => api.place.list(input, { signal }),
  });
};
