import { IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { useFormats } from '#renderer/lib/formats.ts';
import '#renderer/components/bulk-bar.css';

interface BulkBarProps {
  count: number;
  /** How many the filters match. */
  total: number;
  onSelectAll: () => void;
  onClear: () => void;
  /** What can be done with them, as small quiet buttons. */
  children: ReactNode;
  /** The way to the other pages. */
  pager: ReactNode;
  /** The bar went while the focus was in it. */
  onFocusLost: () => void;
}

/** Takes the footer while rows are selected. */
export function BulkBar({ count, total, onSelectAll, onClear, children, pager, onFocusLost }: BulkBarProps) {
  const { t } = useTranslation();
  useEffect(
    () => () => {
      // Looked at once the page has settled: what had the focus is gone by then.
      setTimeout(() => document.activeElement === document.body && onFocusLost());
    },
    [onFocusLost],
  );
  const formats = useFormats();
  return (
    <section className="bar selected" aria-label={t('list.selectionLabel')}>
      <b className="bulk-count">{t('list.selected', { count, shown: formats.count(count) })}</b>
      {count < total && (
        <Button small kind="quiet" onClick={onSelectAll}>
          {t('list.selectAll', { count: total, shown: formats.count(total) })}
        </Button>
      )}
      <span className="bulk-rule" />
      {children}
      <Button
        small
        kind="quiet"
        icon={IconX}
        aria-label={t('list.clear')}
        title={`${t('list.clear')} (Esc)`}
        onClick={onClear}
      />
      <span className="grow" />
      {pager}
    </section>
  );
}
