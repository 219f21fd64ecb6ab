import { usePreference } from '#renderer/features/preference/preference-queries.ts';
import { type ColumnLayout, readLayout, writeLayout } from '#renderer/lib/column-layout.ts';

/** The person's own columns of a list. `ready`: known, so that nothing jumps when they come. */
export function useOwnColumns(list: string) {
  const own = usePreference(`columns.${list}`);
  return {
    layout: readLayout(own.value),
    ready: own.ready,
    set: (layout: ColumnLayout): void => own.set(Object.keys(layout).length > 0 ? writeLayout(layout) : null),
  };
}
