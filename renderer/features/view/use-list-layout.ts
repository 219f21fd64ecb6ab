import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { View } from '#contract/view.ts';
import { useOwnColumns } from '#renderer/features/preference/use-own-columns.ts';
import { type ViewList, viewsOptions } from '#renderer/features/view/view-queries.ts';
import { type ColumnLayout, readLayout } from '#renderer/lib/column-layout.ts';

/** Columns changed while a view was open and not kept in it; they last as long as the page. */
const unkept = new Map<string, ColumnLayout>();

/** The columns of a list: the open view's, else the person's own. `ready`: known, so that nothing jumps when they come. */
export function useListLayout(list: ViewList, viewId: string | undefined) {
  const own = useOwnColumns(list);
  const views = useQuery({ ...viewsOptions(list), enabled: viewId !== undefined });
  const view = views.data?.find(({ id }) => id === viewId);
  const [, redraw] = useState(0);
  const ofView = view && (unkept.get(view.id) ?? readLayout(view.state['columns']));

  return {
    layout: ofView ?? own.layout,
    ready: own.ready && (viewId === undefined || !views.isPending),
    set(layout: ColumnLayout): void {
      if (view) unkept.set(view.id, layout);
      else own.set(layout);
      redraw((count) => count + 1);
    },
    /** The view as it was kept. */
    forget(opened: View): void {
      unkept.delete(opened.id);
      redraw((count) => count + 1);
    },
  };
}
