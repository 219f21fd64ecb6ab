import { useState } from 'react';
import type { ClientListInput, ClientRow, ClientSelection, ClientStatus } from '#contract/client.ts';
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

/** One row changes at once, because that can be undone; more are asked about. */
export function useManyActs(selection: SelectionState<ClientRow>, filters: Filters) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const bulk = useClientBulk(selection.clear);
  const { value, count } = selection;

  function chosen() {
    const matching = value.kind === 'matching';
    return { selection: selectionInput(value, filters), count, matching, except: matching ? value.except.size : 0 };
  }

  return {
    asked,
    running: bulk.running,
    askStatus(status: ClientStatus): void {
      const all = chosen();
      if (all.count > 1 || all.matching) setAsked({ kind: 'status', status, ...all });
      else bulk.setStatus(all.selection, status);
    },
    /** The row with the focus, where none is selected. */
    setStatusOf(row: ClientRow, status: ClientStatus): void {
      bulk.setStatus({ ids: [row.id] }, status);
    },
    askTags: () => setAsked({ kind: 'tags', ...chosen() }),
    cancel: () => setAsked(null),
    confirmStatus(): void {
      setAsked(null);
      if (asked?.kind === 'status') bulk.setStatus(asked.selection, asked.status);
    },
    confirmTags(change: TagChange): void {
      setAsked(null);
      if (asked) bulk.tag(asked.selection, change);
    },
  };
}

export type ManyActs = ReturnType<typeof useManyActs>;
