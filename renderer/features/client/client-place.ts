import type { ClientListInput } from '#contract/client.ts';
import { clientListOptions } from '#renderer/features/client/client-queries.ts';
import { lastPlace, listInput } from '#renderer/features/client/client-search.ts';
import { api } from '#renderer/lib/api.ts';
import { queryClient } from '#renderer/lib/query-client.ts';

/** A list's filters and order, without the page. */
export type ListOrder = Omit<ClientListInput, 'page' | 'pageSize'>;

interface Place {
  readonly id: string;
  /** From 1, in the whole list. */
  readonly position: number;
  readonly order: ListOrder;
}

/** The record that was gone to from its neighbour; it may lie on a page of the list that was never shown. */
let walked: Place | null = null;

function lastOrder() {
  const { page, pageSize, ...order } = listInput(lastPlace.search);
  return { order, page, pageSize };
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Where the record stands in the list one came from; null when one came another way. */
export function placeInList(id: string): Place | null {
  const { order, page, pageSize } = lastOrder();
  if (walked?.id === id && same(walked.order, order)) return walked;
  const shown = queryClient.getQueryData(clientListOptions({ ...order, page, pageSize }).queryKey);
  const at = shown?.items.findIndex((row) => row.id === id) ?? -1;
  return shown && at !== -1 ? { id, position: (shown.page - 1) * shown.pageSize + at + 1, order } : null;
}

/** The way back leads to the neighbour's row then, on the neighbour's page. */
export function walkTo(place: Place): void {
  const { pageSize } = lastOrder();
  const page = Math.ceil(place.position / pageSize);
  walked = place;
  lastPlace.rowId = place.id;
  lastPlace.search = { ...lastPlace.search, page: page > 1 ? page : undefined };
}

export const neighboursOptions = ({ order, position }: Omit<Place, 'id'>) => ({
  queryKey: ['client', 'neighbours', order, position] as const,
  queryFn: ({ signal }: { signal: AbortSignal }) => api.client.neighbours({ ...order, position }, { signal }),
});
