import { useQuery } from '@tanstack/react-query';
import type { ClientListInput } from '#contract/client.ts';
import { type ChosenClients, type Reach, type Reader, reachOf } from '#renderer/features/mail/mail-reach.ts';
import { api } from '#renderer/lib/api.ts';
import { queryClient } from '#renderer/lib/query-client.ts';
import { readAll } from '#renderer/lib/read-all.ts';

/** Of more than these only their number is known: a letter reaches far fewer in a day. */
const mostRead = 1000;
/** As many as are read one by one where no list has them any more. */
const mostAsked = 100;

/** Who is ticked has been seen in a list: what was read there is not asked for again. */
function seenReaders(): Map<string, Reader> {
  const pages = queryClient.getQueriesData<{ items?: Reader[] }>({ queryKey: ['client', 'list'] });
  return new Map(pages.flatMap(([, page]) => page?.items ?? []).map((row) => [row.id, row]));
}

async function tickedReaders(ids: readonly string[], signal: AbortSignal): Promise<Reader[] | null> {
  const seen = seenReaders();
  const missing = ids.filter((id) => !seen.has(id));
  if (missing.length > mostAsked) return null;
  const asked = await Promise.all(missing.map((id) => api.client.get({ id }, { signal })));
  return [...ids.flatMap((id) => seen.get(id) ?? []), ...asked];
}

async function matchingReaders(
  matching: Pick<ClientListInput, 'search' | 'status'>,
  exceptIds: readonly string[],
  signal: AbortSignal,
): Promise<Reader[] | null> {
  const except = new Set(exceptIds);
  const { rows, more } = await readAll<Reader>({
    fetchPage: (page) => api.client.list({ ...matching, page, pageSize: 100 }, { signal }),
    rowKey: ({ id }) => id,
    isWanted: (id) => !except.has(id),
    most: mostRead,
    onProgress: () => {},
  });
  return more ? null : rows;
}

/** What is known of the chosen; null: they are too many to look at each. */
export function useReach({ selection, count }: ChosenClients): Reach | null | undefined {
  return useQuery({
    queryKey: ['client', 'reach', selection],
    queryFn: async ({ signal }) => {
      if (count > mostRead) return null;
      const readers =
        'ids' in selection
          ? await tickedReaders(selection.ids, signal)
          : await matchingReaders(selection.matching, selection.exceptIds ?? [], signal);
      return readers && reachOf(readers);
    },
    gcTime: 0,
  }).data;
}
