import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { type FilterChip, FilterChips } from '#renderer/components/filter-chips.tsx';

interface NoMatchProps {
  text: string;
  /** What the present tab hides, and the way there. */
  elsewhere?: { text: string; label: string; onShow: () => void } | undefined;
  chips: readonly FilterChip[];
  onClear: () => void;
  children?: ReactNode;
}

/** Nothing fits: what was asked, where something else would fit, and the way out. */
export function NoMatch({ text, elsewhere, chips, onClear, children }: NoMatchProps) {
  const { t } = useTranslation();
  return (
    <div className="blank" role="status">
      <p>{text}</p>
      {elsewhere && <p>{elsewhere.text}</p>}
      {chips.length > 0 && <FilterChips chips={chips} />}
      <div className="acts">
        {elsewhere && <Button onClick={elsewhere.onShow}>{elsewhere.label}</Button>}
        {chips.length > 0 && (
          <Button kind={elsewhere ? 'quiet' : 'plain'} onClick={onClear}>
            {t('list.clearFilters')}
          </Button>
        )}
        {children}
      </div>
    </div>
  );
}
