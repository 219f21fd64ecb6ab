import { z } from 'zod';
import { CalendarDate } from '#contract/fields.ts';

/** month: this one · lastMonth: the one before · year: this one · own: from and to as chosen. None: any day. */
export const listPeriods = ['today', 'month', 'lastMonth', 'year', 'own'] as const;
export type ListPeriod = (typeof listPeriods)[number];

/** What of a list's days stands in the address. Whatever does not fit is left out. */
export const periodSearchFields = {
  period: z.enum(listPeriods).optional().catch(undefined),
  from: CalendarDate.optional().catch(undefined),
  to: CalendarDate.optional().catch(undefined),
};

export interface PeriodSearch {
  period?: ListPeriod | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

const day = (year: number, month: number, date: number) =>
  new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);

/** The last day is before the first: there is no such period. */
export const isTurned = ({ period, from, to }: PeriodSearch): boolean =>
  period === 'own' && from !== undefined && to !== undefined && from > to;

/** First and last day of what the address asks for; absent where it is open. `today`: the store's date. */
export function daysOfPeriod(search: PeriodSearch, today: string): { from?: string; to?: string } {
  const [year = 0, month = 1] = today.split('-').map(Number);
  switch (search.period) {
    case 'today':
      return { from: today, to: today };
    case 'month':
      return { from: day(year, month, 1), to: day(year, month + 1, 0) };
    case 'lastMonth':
      return { from: day(year, month - 1, 1), to: day(year, month, 0) };
    case 'year':
      return { from: day(year, 1, 1), to: day(year, 12, 31) };
    case 'own':
      return { ...(search.from && { from: search.from }), ...(search.to && { to: search.to }) };
    default:
      return {};
  }
}
