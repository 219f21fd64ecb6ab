import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type PlaceFilter, parentOf } from '#renderer/features/place/place-filter.ts';
import { api } from '#renderer/lib/api.ts';
import { queryClient } from '#renderer/lib/query-client.ts';

/** The service lists no more; a full page may be all there is, or the start of more. */
export const mostListed = 100;

export const catalogueOptions = (filter: PlaceFilter) => {
  const parentId = parentOf(filter);
  const search = filter.q?.trim().slice(0, 60);
  const input = {
    level: filter.level,
    ...(parentId && { parentId }),
    ...(search && { search }),
    ...(filter.inactive && { inactive: true }),
  };
  return queryOptions({
    queryKey: ['place', 'list', input],
    queryFn: ({ signal }) => api.place.list(input, { signal }),
    placeholderData: keepPreviousData,
  });
};

/** Without waiting for the event: names of places stand in every level. */
export function refreshPlaces(): void {
  void queryClient.invalidateQueries({ queryKey: ['place'] });
}
