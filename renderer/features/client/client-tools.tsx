import { IconArrowsSort, IconChevronDown, IconSearch, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type Ref, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClientSort, clientSorts } from '#contract/client.ts';
import { pageSizes, type SortDirection } from '#contract/page.ts';
import { Icon } from '#renderer/components/icon.tsx';

const debounceMs = 200;

interface SearchBoxProps {
  value: string;
  onSearch: (value: string) => void;
  /** ↓ leads into the list. */
  onDown: () => void;
  ref: Ref<HTMLInputElement>;
}

/** Searches as one types; Enter does not wait, Esc clears and then leaves. */
export function ClientSearchBox({ value, onSearch, onDown, ref }: SearchBoxProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    // The address changed by itself (back, a link): show that. What we sent is already on screen, perhaps with more typed since.
    if (value !== sent.current) setTyped(value);
    sent.current = value;
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);

  function send(next: string): void {
    clearTimeout(timer.current);
    sent.current = next.trim();
    onSearch(next.trim());
  }

  function onChange(next: string): void {
    setTyped(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => send(next), debounceMs);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Enter') send(typed);
    else if (event.key === 'ArrowDown') onDown();
    else if (event.key === 'Escape' && typed === '') event.currentTarget.blur();
    else if (event.key === 'Escape') {
      setTyped('');
      send('');
    } else return;
    event.preventDefault();
  }

  return (
    <search className="inp">
      <Icon of={IconSearch} small />
      <input
        ref={ref}
        type="search"
        aria-label={t('client.search')}
        placeholder={t('client.search')}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={typed}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {typed === '' ? (
        <span aria-hidden="true">
          <kbd>/</kbd>
        </span>
      ) : (
        <button
          type="button"
          className="inside"
          aria-label={t('client.clearSearch')}
          onClick={() => {
            setTyped('');
            send('');
          }}
        >
          <Icon of={IconX} small />
        </button>
      )}
    </search>
  );
}

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
