import { IconChevronDown, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { Switch } from '#renderer/components/choice.tsx';
import { DayFilter } from '#renderer/components/day-filter.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { SearchBox } from '#renderer/components/search-box.tsx';
import { changePeopleOptions } from '#renderer/features/change/change-queries.ts';
import { changeNouns, changeVerbs, type HistorySearch, historyInput } from '#renderer/features/change/change-search.ts';
import { useEstimateWords } from '#renderer/features/estimate/estimate-words.ts';
import { useCan } from '#renderer/lib/user-context.ts';

interface PickProps<T extends string> {
  label: string;
  /** What stands for no choice. */
  all: string;
  value: T | undefined;
  options: readonly { value: T; label: string }[];
  onPick: (value: T | undefined) => void;
}

function Pick<T extends string>({ label, all, value, options, onPick }: PickProps<T>) {
  return (
    <span className={value ? 'pick on' : 'pick'}>
      <select
        aria-label={label}
        value={value ?? ''}
        onChange={(event) => onPick(options.find((each) => each.value === event.target.value)?.value)}
      >
        <option value="">{all}</option>
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

interface HistoryFiltersProps {
  search: HistorySearch;
  /** What the one record is called that is shown alone, once known. */
  recordName: string | undefined;
  onSearch: (search: HistorySearch) => void;
  /** ↓ leads into the list. */
  onDown: () => void;
  searchRef: Ref<HTMLInputElement>;
}

export const isFiltered = (search: HistorySearch): boolean => Object.keys(historyInput(search)).length > 0;

export function HistoryFilters({ search, recordName, onSearch, onDown, searchRef }: HistoryFiltersProps) {
  const { t } = useTranslation();
  const words = useEstimateWords();
  const people = useQuery(changePeopleOptions).data;
  const searches = useCan('private:read');
  const { person } = search;
  const known = [...(people ?? [])].map(([value, label]) => ({ value, label }));
  const choices =
    person && !people?.has(person) ? [...known, { value: person, label: t('change.filters.otherPerson') }] : known;
  const set = (change: Partial<Record<keyof HistorySearch, unknown>>) =>
    onSearch({ ...search, ...change } as HistorySearch);
  return (
    <section className="tools history-tools" aria-label={t('change.filters.label')}>
      {searches && (
        <SearchBox
          label={t('change.search')}
          ref={searchRef}
          value={search.q ?? ''}
          onSearch={(q) => q !== (search.q ?? '') && set({ q: q || undefined })}
          onDown={onDown}
        />
      )}
      {search.record && (
        <span className="only">
          <span className="cut">
            {t('change.filters.record', { name: recordName ?? t('change.filters.oneRecord') })}
          </span>
          <button
            type="button"
            aria-label={t('change.filters.dropRecord')}
            title={t('change.filters.dropRecord')}
            onClick={() => set({ record: undefined })}
          >
            <Icon of={IconX} small />
          </button>
        </span>
      )}
      <Pick
        label={t('change.filters.noun')}
        all={t('change.filters.allNouns')}
        value={search.noun}
        options={changeNouns.map((value) => ({
          value,
          label: value === 'estimate' ? words('plural') : t(`change.nouns.${value}`),
        }))}
        onPick={(noun) => set({ noun })}
      />
      <Pick
        label={t('change.filters.verb')}
        all={t('change.filters.allVerbs')}
        value={search.verb}
        options={changeVerbs.map((value) => ({ value, label: t(`change.verbs.${value}`) }))}
        onPick={(verb) => set({ verb })}
      />
      <Pick
        label={t('change.filters.person')}
        all={t('change.filters.allPeople')}
        value={search.person}
        options={choices.toSorted((a, b) => a.label.localeCompare(b.label))}
        onPick={(value) => set({ person: value })}
      />
      {/* Together on the next line where one is too short. */}
      <span className="history-second">
        <DayFilter label={t('change.filters.from')} value={search.from} onPick={(from) => set({ from })} />
        <DayFilter label={t('change.filters.to')} value={search.to} onPick={(to) => set({ to })} />
        <Switch
          label={t('change.filters.refused')}
          checked={search.refused === true}
          onChange={(on) => set({ refused: on || undefined })}
        />
        {/* Its place is kept, so that the list stays where it is when the first filter is set. */}
        <Button small kind="quiet" className={isFiltered(search) ? undefined : 'unseen'} onClick={() => onSearch({})}>
          {t('client.clearFilters')}
        </Button>
      </span>
    </section>
  );
}
