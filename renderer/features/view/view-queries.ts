import { queryOptions } from '@tanstack/react-query';
import type { View } from '#contract/view.ts';
import { api } from '#renderer/lib/api.ts';
import { queryClient } from '#renderer/lib/query-client.ts';

export type ViewList = View['list'];

/** One person's views of one list. */
export const viewsOptions = (list: ViewList) =>
  queryOptions({
    queryKey: ['view', 'list', list],
    queryFn: ({ signal }) => api.view.list({ list }, { signal }),
  });

function change(list: ViewList, next: (views: View[]) => View[]): void {
  queryClient.setQueryData(viewsOptions(list).queryKey, (old) => old && next(old));
}

/** A view that is new, changed or back. */
export function adoptView(view: View): void {
  change(view.list, (views) =>
    views.some(({ id }) => id === view.id)
      ? views.map((each) => (each.id === view.id ? view : each))
      : [...views, view],
  );
}

export function dropView(view: View): void {
  change(view.list, (views) => views.filter(({ id }) => id !== view.id));
}
