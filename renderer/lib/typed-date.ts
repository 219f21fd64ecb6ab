import { isCalendarDate } from '#contract/fields.ts';
import { type DateOrder, writeDate } from '#contract/formats.ts';

const pad = (value: number | string, length: number) => String(value).padStart(length, '0');

/** Two digits are this century's up to the present year, last century's after it: 98 was 1998. */
function wholeYear(year: string, thisYear: number): string {
  if (year.length !== 2) return year;
  const century = Math.floor(thisYear / 100) * 100;
  const candidate = century + Number(year);
  return String(candidate > thisYear ? candidate - 100 : candidate);
}

/**
 * What a person types for a date in the store's order (4/3/2026, 04-03-26, 04032026; year first is always understood) as 'YYYY-MM-DD'.
 * What is no date comes back trimmed, so that the field's rule can say so.
 */
export function parseTypedDate(typed: string, thisYear: number, order: DateOrder = 'dmy'): string {
  const text = typed.trim();
  const iso =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ??
    (order === 'ymd' ? /^(\d{4})(\d{2})(\d{2})$/.exec(text) : null);
  const parts =
    /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text);
  const [first, second] = [parts?.[1], parts?.[2]];
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : [wholeYear(parts?.[3] ?? '', thisYear), ...(order === 'mdy' ? [first, second] : [second, first])];
  if (!year || !month || !day) return text;
  const date = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return isCalendarDate(date) ? date : text;
}

/** 'YYYY-MM-DD' in the store's order, 04/03/2026; anything else as it is. */
export function showTypedDate(value: string, order: DateOrder = 'dmy'): string {
  return isCalendarDate(value) ? writeDate(value, order) : value;
}
