import { useTranslation } from 'react-i18next';
import { DayFilter } from '#renderer/components/day-filter.tsx';
import type { FilterChip } from '#renderer/components/filter-chips.tsx';
import { FilterPick } from '#renderer/components/list-tools.tsx';
import { useFormats } from '#renderer/lib/formats.ts';
import { daysOfPeriod, isTurned, listPeriods, type PeriodSearch } from '#renderer/lib/list-period.ts';

interface PeriodFilterProps {
  /** Which day is meant, where a record has several. */
  label: string;
  search: PeriodSearch;
  onPick: (period: PeriodSearch) => void;
}

/** The days a list shows: a usual period, or first and last day as typed. */
export function PeriodFilter({ label, search, onPick }: PeriodFilterProps) {
  const { t } = useTranslation();
  const { today } = useFormats();
  const { period, from, to } = search;
  return (
    <span className="row">
      <FilterPick
        label={label}
        anyLabel={t('list.period.any')}
        value={period}
        options={listPeriods.map((value) => ({ value, label: t(`list.period.${value}`) }))}
        // One's own days begin with those that were on screen.
        onPick={(next) => onPick({ period: next, ...(next === 'own' && daysOfPeriod(search, today())) })}
      />
      {period === 'own' && (
        <>
          <DayFilter label={t('list.period.from')} value={from} onPick={(day) => onPick({ period, from: day, to })} />
          <DayFilter label={t('list.period.to')} value={to} onPick={(day) => onPick({ period, from, to: day })} />
        </>
      )}
    </span>
  );
}

/** The same as something to take away, and what to say where it leaves nothing. */
export function usePeriodChip({ label, search, onPick }: PeriodFilterProps): { chips: FilterChip[]; none: string } {
  const { t } = useTranslation();
  const { date } = useFormats();
  const { period, from, to } = search;
  const days = [from && `${t('list.period.from')} ${date(from)}`, to && `${t('list.period.to')} ${date(to)}`];
  const value = period && (period === 'own' ? days.filter(Boolean).join(' ') : t(`list.period.${period}`));
  return {
    chips: value ? [{ field: label, value, onRemove: () => onPick({}) }] : [],
    none: t(isTurned(search) ? 'list.period.turned' : 'list.period.none'),
  };
}
