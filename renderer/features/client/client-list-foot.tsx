import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientRow } from '#contract/client.ts';
import type { PageSize } from '#contract/page.ts';
import { Pager } from '#renderer/components/pager.tsx';
import type { ManyActs } from '#renderer/features/client/client-bulk-acts.ts';
import { ClientBulkBar } from '#renderer/features/client/client-bulk-bar.tsx';
import { PageSizePick } from '#renderer/features/client/client-tools.tsx';
import { useFormats } from '#renderer/lib/formats.ts';
import { writePreference } from '#renderer/lib/preferences.ts';
import type { SelectionState } from '#renderer/lib/use-selection.ts';

interface ClientListFootProps {
  page: { items: readonly ClientRow[]; total: number; page: number; pageSize: number } | undefined;
  pageSize: PageSize;
  selection: SelectionState<ClientRow>;
  acts: ManyActs;
  onPage: (page: number) => void;
  onSize: (size: PageSize) => void;
  onCopy: () => void;
  onPrint: () => void;
  onFocusLost: () => void;
}

/** Hints and pages; while something is selected, what can be done with it. */
export function ClientListFoot({ page, pageSize, selection, acts, onPage, onSize, ...take }: ClientListFootProps) {
  const pager = page && page.total > 0 && (
    <Pager page={page.page} pageSize={page.pageSize} shown={page.items.length} total={page.total} onPage={onPage} />
  );
  return (
    <>
      {selection.count > 0 ? (
        <ClientBulkBar {...take} selection={selection} total={page?.total ?? 0} acts={acts} pager={pager} />
      ) : (
        <div className="bar">
          {pager && (
            <>
              {!selection.note && <Hints />}
              <SelectionNote selection={selection} />
              <span className="grow" />
              <PageSizePick
                value={pageSize}
                onChange={(size) => {
                  writePreference('pageSize', String(size));
                  onSize(size);
                }}
              />
              {pager}
            </>
          )}
        </div>
      )}
      <SelectionVoice count={selection.count} />
    </>
  );
}

/** Why less is selected than was asked for. */
function SelectionNote({ selection }: { selection: SelectionState<ClientRow> }) {
  const { t } = useTranslation();
  return (
    <span role="status" className="muted small">
      {selection.note && t(`list.${selection.note}`)}
    </span>
  );
}

/** Tells what is selected to who does not see it. */
function SelectionVoice({ count }: { count: number }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [used, setUsed] = useState(false);
  useEffect(() => {
    if (count > 0) setUsed(true);
  }, [count]);
  return (
    <span className="sr" role="status">
      {count > 0 ? t('list.selected', { count, shown: formats.count(count) }) : used && t('list.cleared')}
    </span>
  );
}

function Hints() {
  const { t } = useTranslation();
  return (
    <div className="hints" aria-hidden="true">
      <span>
        <kbd>↑</kbd>
        <kbd>↓</kbd> {t('hints.move')}
      </span>
      <span>
        <kbd>{t('hints.enterKey')}</kbd> {t('hints.open')}
      </span>
      <span>
        <kbd>X</kbd> {t('list.hintSelect')}
      </span>
    </div>
  );
}
