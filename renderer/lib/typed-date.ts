import { isCalendarDate } from '#contract/fields.ts';

const pad = (value: number | string, length: number) => String(value).padStart(length, '0');

/** Two digits are this century's up to the present year, last century's after it: 98 was 1998. */
function wholeYear(year: string, thisYear: number): string {
  if (year.length !== 2) return year;
  const century = Math.floor(thisYear / 100) * 100;
  const candidate = century + Number(year);
  return String(candidate > thisYear ? candidate - 100 : candidate);
}

/**
 * What a person types for a date, day first (4/3/2026, 04-03-26, 04032026, 2026-03-04), as 'YYYY-MM-DD'.
 * What is no date comes back trimmed, so that the field's rule can say so.
 */
export function parseTypedDate(typed: string, thisYear: number): string {
  const text = typed.trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  const parts =
    /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text);
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : [wholeYear(parts?.[3] ?? '', thisYear), parts?.[2], parts?.[1]];
  if (!year || !month || !day) return text;
  const date = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return isCalendarDate(date) ? date : text;
}

/** 'YYYY-MM-DD' as dd/mm/yyyy; anything else as it is. */
export function showTypedDate(value: string): string {
  return isCalendarDate(value) ? value.split('-').reverse().join('/') : value;
}
