import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#renderer/components/icon.tsx';
import '#renderer/components/filter-chips.css';

export interface FilterChip {
  readonly field: string;
  readonly value: string;
  readonly onRemove: () => void;
}

/** What filters the list, each with the way out. */
export function FilterChips({ chips }: { chips: readonly FilterChip[] }) {
  const { t } = useTranslation();
  return (
    <ul className="filter-chips" aria-label={t('list.filters')}>
      {chips.map((chip) => (
        <li key={chip.field}>
          <span>{chip.field}</span>
          <b className="cut" title={chip.value}>
            {chip.value}
          </b>
          <button
            type="button"
            aria-label={t('list.removeFilter', { field: chip.field })}
            title={t('list.removeFilter', { field: chip.field })}
            onClick={chip.onRemove}
          >
            <Icon of={IconX} small />
          </button>
        </li>
      ))}
    </ul>
  );
}
