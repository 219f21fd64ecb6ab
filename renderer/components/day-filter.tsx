import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isCalendarDate } from '#contract/fields.ts';
import { useDateOrder } from '#renderer/lib/formats.ts';
import { parseTypedDate, showTypedDate } from '#renderer/lib/typed-date.ts';
import '#renderer/components/day-filter.css';

interface DayFilterProps {
  label: string;
  value: string | undefined;
  onPick: (value: string | undefined) => void;
}

/** Typed, in the store's order; it filters once it is a date. */
export function DayFilter({ label, value, onPick }: DayFilterProps) {
  const { t } = useTranslation();
  const id = useId();
  const order = useDateOrder();
  const [typed, setTyped] = useState(showTypedDate(value ?? '', order));
  const [wrong, setWrong] = useState(false);
  useEffect(() => {
    setTyped(showTypedDate(value ?? '', order));
    setWrong(false);
  }, [value, order]);

  function take(): void {
    const date = parseTypedDate(typed, new Date().getFullYear(), order);
    setWrong(date !== '' && !isCalendarDate(date));
    if (date === '') onPick(undefined);
    else if (isCalendarDate(date)) {
      setTyped(showTypedDate(date, order));
      onPick(date);
    }
  }

  return (
    <span className="day">
      <label htmlFor={id}>{label}</label>
      <span className={wrong ? 'inp bad' : 'inp'}>
        <input
          id={id}
          inputMode="numeric"
          autoComplete="off"
          placeholder={t(`date.${order}`)}
          value={typed}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={take}
          onKeyDown={(event) => event.key === 'Enter' && take()}
        />
      </span>
      {wrong && (
        <span className="msg bad" id={`${id}-wrong`} role="alert">
          {t('rules.date', { format: t(`date.${order}`) })}
        </span>
      )}
    </span>
  );
}
