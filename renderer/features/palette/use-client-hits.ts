import { useQuery } from '@tanstack/react-query';
import { clientListOptions } from '#renderer/features/client/client-queries.ts';
import { rankClients } from '#renderer/features/palette/palette-items.ts';
import { useSettled } from '#renderer/lib/use-later.ts';

const debounceMs = 120;
const longestSearch = 200;
/** The list answers by name: among so many, the likeliest are picked here. */
const readAhead = 100;

/** The clients that match, with the exact number of all. While the next answer is on its way, the last one stays. */
export function useClientHits(text: string, enabled: boolean) {
  const settled = useSettled(text.slice(0, longestSearch), debounceMs);
  const on = enabled && text !== '';
  const query = useQuery({
    ...clientListOptions({ search: settled, sort: 'name', direction: 'asc', page: 1, pageSize: readAhead }),
    enabled: on && settled !== '',
  });
  const behind = settled !== text.slice(0, longestSearch);
  return {
    items: on ? rankClients(query.data?.items ?? [], text) : [],
    total: on ? (query.data?.total ?? 0) : 0,
    /** What is shown is not yet the answer to what is typed. */
    pending: on && (behind || query.isPlaceholderData || query.isPending) && !(query.isError && !behind),
    failed: on && query.isError,
  };
}
