import { z } from 'zod';
import { CalendarDate } from '#contract/fields.ts';

/** month: this one · quarter: the last three months · year: this one · own: from and to as chosen. */
export const accountPeriods = ['month', 'quarter', 'year', 'all', 'own'] as const;
export type AccountPeriod = (typeof accountPeriods)[number];

/** What of a statement stands in the address. Whatever does not fit is left out. */
export const statementSearchFields = {
  period: z.enum(accountPeriods).optional().catch(undefined),
  from: CalendarDate.optional().catch(undefined),
  to: CalendarDate.optional().catch(undefined),
  page: z.int().min(2).max(1_000_000).optional().catch(undefined),
};

export interface StatementSearch {
  period?: AccountPeriod | undefined;
  from?: string | undefined;
  to?: string | undefined;
  page?: number | undefined;
}

export const usualPeriod: AccountPeriod = 'quarter';

/** The same day of an earlier month, or that month's last where it has no such day. */
function monthsBefore(today: string, months: number): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, lastDay));
  return first.toISOString().slice(0, 10);
}

/** The last day is before the first: there is no such period. */
export function isTurned({ period, from, to }: StatementSearch, today: string): boolean {
  return period === 'own' && from !== undefined && from > (to ?? today);
}

/** The first and the last day of what the address asks for; absent where it is open. `today`: the store's date. */
export function periodDays(search: StatementSearch, today: string): { from?: string; to?: string } {
  switch (search.period ?? usualPeriod) {
    case 'month':
      return { from: `${today.slice(0, 7)}-01` };
    case 'quarter':
      return { from: monthsBefore(today, 3) };
    case 'year':
      return { from: `${today.slice(0, 4)}-01-01` };
    case 'own':
      return { ...(search.from && { from: search.from }), ...(search.to && { to: search.to }) };
    default:
      return {};
  }
}
