import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageSize } from '#contract/page.ts';
import { PageSizePick } from '#renderer/components/list-tools.tsx';
import { Pager } from '#renderer/components/pager.tsx';
import { useFormats } from '#renderer/lib/formats.ts';
import { writePreference } from '#renderer/lib/preferences.ts';
import type { SelectionNote as Note } from '#renderer/lib/use-selection.ts';

interface ListFootProps {
  page: { items: readonly unknown[]; total: number; page: number; pageSize: number } | undefined;
  pageSize: PageSize;
  selection: { readonly count: number; readonly note: Note | null };
  /** Takes the footer while something is selected. */
  renderSelected: (pager: ReactNode) => ReactNode;
  onPage: (page: number) => void;
  onSize: (size: PageSize) => void;
}

/** Hints and pages; while something is selected, what can be done with it. */
export function ListFoot({ page, pageSize, selection, renderSelected, onPage, onSize }: ListFootProps) {
  const pager = page && page.total > 0 && (
    <Pager page={page.page} pageSize={page.pageSize} shown={page.items.length} total={page.total} onPage={onPage} />
  );
  return (
    <>
      {selection.count > 0 ? (
        renderSelected(pager)
      ) : (
        <div className="bar">
          {pager && (
            <>
              {!selection.note && <Hints />}
              <SelectionNote note={selection.note} />
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
function SelectionNote({ note }: { note: Note | null }) {
  const { t } = useTranslation();
  return (
    <span role="status" className="muted small">
      {note && t(`list.${note}`)}
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
