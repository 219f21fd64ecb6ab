import { useState } from 'react';
import type { ClientListInput, ClientRow, ClientSelection, ClientStatus } from '#contract/client.ts';
import { useRowStatus } from '#renderer/features/client/client-actions.tsx';
import { type TagChange, useClientBulk } from '#renderer/features/client/client-bulk.ts';
import { selectionInput } from '#renderer/lib/selection.ts';
import type { SelectionState } from '#renderer/lib/use-selection.ts';

type Filters = Pick<ClientListInput, 'search' | 'status'>;

/** What a dialog asks about; its clients are those chosen when it opened. */
type Asked = {
  readonly selection: ClientSelection;
  readonly count: number;
  readonly matching: boolean;
  readonly except: number;
} & ({ readonly kind: 'status'; readonly status: ClientStatus } | { readonly kind: 'tags' });

interface ManyActsUse {
  selection: SelectionState<ClientRow>;
  filters: Filters;
  /** The act goes on by itself: the focus belongs to the list again. */
  onBegun: () => void;
}

/** One row changes at once, because that can be undone; more are asked about. */
export function useManyActs({ selection, filters, onBegun }: ManyActsUse) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const bulk = useClientBulk(selection.clear);
  const setStatusOf = useRowStatus();
  const { value, count } = selection;
  // After the dialog has given the focus back to a button that is off while the act runs.
  const begin = () => void setTimeout(onBegun);

  function chosen() {
    const matching = value.kind === 'matching';
    return { selection: selectionInput(value, filters), count, matching, except: matching ? value.except.size : 0 };
  }

  return {
    asked,
    running: bulk.running,
    chosen,
    onBegun: begin,
    /** It was done to every one of them: nobody is left to choose. */
    onAll: selection.clear,
    askStatus(status: ClientStatus): void {
      const [only] = value.kind === 'picked' && count === 1 ? value.rows.values() : [];
      if (only) {
        void setStatusOf(only, status, selection.clear);
        begin();
      } else setAsked({ kind: 'status', status, ...chosen() });
    },
    /** The row with the focus, where none is selected. */
    setStatusOf: (row: ClientRow, status: ClientStatus) => void setStatusOf(row, status),
    askTags: () => setAsked({ kind: 'tags', ...chosen() }),
    cancel: () => setAsked(null),
    confirmStatus(): void {
      setAsked(null);
      if (asked?.kind === 'status') bulk.setStatus(asked.selection, asked.status);
      begin();
    },
    confirmTags(change: TagChange): void {
      setAsked(null);
      if (asked) bulk.tag(asked.selection, change);
      begin();
    },
  };
}

export type ManyActs = ReturnType<typeof useManyActs>;
