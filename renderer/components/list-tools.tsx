import { IconArrowsSort, IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type PageSize, pageSizes, type SortDirection } from '#contract/page.ts';
import { Icon } from '#renderer/components/icon.tsx';

interface SortPickProps<Sort extends string> {
  sorts: readonly Sort[];
  labelOf: (sort: Sort, direction: SortDirection) => string;
  by: Sort;
  direction: SortDirection;
  onSort: (by: Sort, direction: SortDirection) => void;
}

/** Every order at every width, also those whose column is out of sight. */
export function SortPick<Sort extends string>({ sorts, labelOf, by, direction, onSort }: SortPickProps<Sort>) {
  const { t } = useTranslation();
  const choices = sorts.flatMap((sort) =>
    (['asc', 'desc'] as const).map((dir) => ({ sort, dir, value: `${sort} ${dir}`, label: labelOf(sort, dir) })),
  );
  return (
    <span className="pick lead">
      <Icon of={IconArrowsSort} small className="first" />
      <select
        aria-label={t('list.sortLabel')}
        value={`${by} ${direction}`}
        onChange={(event) => {
          const choice = choices.find((each) => each.value === event.target.value);
          if (choice) onSort(choice.sort, choice.dir);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <Icon of={IconChevronDown} small className="caret" />
    </span>
  );
}

interface FilterPickProps<T extends string> {
  label: string;
  /** What it says while nothing is chosen. */
  anyLabel: string;
  value: T | undefined;
  options: readonly { value: T; label: string }[];
  onPick: (value: T | undefined) => void;
}

/** One of a few values, or any. */
export function FilterPick<T extends string>({ label, anyLabel, value, options, onPick }: FilterPickProps<T>) {
  return (
    <span className={value ? 'pick on' : 'pick'}>
      <select
        aria-label={label}
        value={value ?? ''}
        onChange={(event) => onPick(options.find((each) => each.value === event.target.value)?.value)}
      >
        <option value="">{anyLabel}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon of={IconChevronDown} small className="caret" />
    </span>
  );
}

export function PageSizePick({ value, onChange }: { value: number; onChange: (size: PageSize) => void }) {
  const { t } = useTranslation();
  return (
    <span className="pick">
      <select
        aria-label={t('pager.sizeLabel')}
        value={value}
        onChange={(event) => {
          const size = pageSizes.find((each) => each === Number(event.target.value));
          if (size) onChange(size);
        }}
      >
        {pageSizes.map((size) => (
          <option key={size} value={size}>
            {t('pager.size', { size })}
          </option>
        ))}
      </select>
      <Icon of={IconChevronDown} small className="caret" />
    </span>
  );
}
