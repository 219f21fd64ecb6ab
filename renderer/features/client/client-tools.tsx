import { IconArrowsSort, IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type ClientSort, type ClientStatus, clientSorts, clientStatuses } from '#contract/client.ts';
import { pageSizes, type SortDirection } from '#contract/page.ts';
import { Icon } from '#renderer/components/icon.tsx';

interface SortPickProps {
  by: ClientSort;
  direction: SortDirection;
  onSort: (by: ClientSort, direction: SortDirection) => void;
}

/** Every order at every width, also those whose column is out of sight. */
export function ClientSortPick({ by, direction, onSort }: SortPickProps) {
  const { t } = useTranslation();
  const choices = clientSorts.flatMap((sort) =>
    (['asc', 'desc'] as const).map((dir) => ({
      sort,
      dir,
      value: `${sort} ${dir}`,
      label: t(`client.sort.${sort}.${dir}`),
    })),
  );
  return (
    <span className="pick lead">
      <Icon of={IconArrowsSort} small className="first" />
      <select
        aria-label={t('client.sortLabel')}
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

/** Within a saved view, where the tabs of the states would leave it. */
export function ClientStatusPick({
  value,
  onPick,
}: {
  value: ClientStatus | undefined;
  onPick: (status: ClientStatus | undefined) => void;
}) {
  const { t } = useTranslation();
  return (
    <span className={value ? 'pick on' : 'pick'}>
      <select
        aria-label={t('fields.status')}
        value={value ?? ''}
        onChange={(event) => onPick(clientStatuses.find((each) => each === event.target.value))}
      >
        <option value="">{t('clientList.anyStatus')}</option>
        {clientStatuses.map((status) => (
          <option key={status} value={status}>
            {t(`client.tabs.${status}`)}
          </option>
        ))}
      </select>
      <Icon of={IconChevronDown} small className="caret" />
    </span>
  );
}

export function PageSizePick({
  value,
  onChange,
}: {
  value: number;
  onChange: (size: (typeof pageSizes)[number]) => void;
}) {
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
