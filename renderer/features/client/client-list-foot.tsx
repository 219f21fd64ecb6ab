import type { ReactNode } from 'react';
import type { ClientRow } from '#contract/client.ts';
import type { PageSize } from '#contract/page.ts';
import { ListFoot } from '#renderer/components/list-foot.tsx';
import type { ManyActs } from '#renderer/features/client/client-bulk-acts.ts';
import { ClientBulkBar } from '#renderer/features/client/client-bulk-bar.tsx';
import type { SelectionState } from '#renderer/lib/use-selection.ts';

interface ClientListFootProps {
  page: { items: readonly ClientRow[]; total: number; page: number; pageSize: number } | undefined;
  pageSize: PageSize;
  selection: SelectionState<ClientRow>;
  acts: ManyActs;
  more?: ReactNode;
  onPage: (page: number) => void;
  onSize: (size: PageSize) => void;
  onCopy: () => void;
  onPrint: () => void;
  onFocusLost: () => void;
}

export function ClientListFoot({ page, pageSize, selection, acts, onPage, onSize, ...take }: ClientListFootProps) {
  return (
    <ListFoot
      page={page}
      pageSize={pageSize}
      selection={selection}
      onPage={onPage}
      onSize={onSize}
      renderSelected={(pager) => (
        <ClientBulkBar {...take} selection={selection} total={page?.total ?? 0} acts={acts} pager={pager} />
      )}
    />
  );
}
