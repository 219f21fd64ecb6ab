import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ChangeListInput } from '#contract/change.ts';
import { api } from '#renderer/lib/api.ts';

/** Newest first; each further page begins below the last entry of the one before. */
export const changeListOptions = (input: ChangeListInput) =>
  infiniteQueryOptions({
    queryKey: ['change', 'list', input],
    queryFn: ({ pageParam, signal }) =>
      api.change.list({ ...input, ...(pageParam !== null && { beforeSeq: pageParam }) }, { signal }),
    initialPageParam: null as number | null,
    getNextPageParam: (last) => last.nextSeq,
    placeholderData: keepPreviousData,
  });

/** Who appears in the latest entries: the choices of the filter by person. */
export const changePeopleOptions = queryOptions({
  queryKey: ['change', 'people'],
  queryFn: async ({ signal }) => {
    const { items } = await api.change.list({ limit: 100 }, { signal });
    return new Map(items.flatMap(({ user }) => (user ? [[user.id, user.name] as const] : [])));
  },
});

const pollMs = 2000;

/** The end of a check comes as an event; while one runs, or is still to begin, it is asked for. */
export const chainOptions = queryOptions({
  queryKey: ['change', 'chain'],
  queryFn: ({ signal }) => api.change.chain({}, { signal }),
  refetchInterval: ({ state }) =>
    state.data?.state === 'checking' || state.data?.state === 'unchecked' ? pollMs : false,
});
