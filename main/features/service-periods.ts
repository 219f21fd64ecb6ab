import type { BillingPeriod } from '#contract/service-package.ts';
import { addDays } from './document.ts';

// Dates are 'YYYY-MM-DD' and compare as text.

/** How many months a period lasts; 0: there is one, without an end. */
const monthsOf: Record<BillingPeriod, number> = { once: 0, monthly: 1, quarterly: 3, yearly: 12 };

/** A service's terms, as far as its periods follow from them. */
export interface Schedule {
  readonly startDate: string;
  readonly billingPeriod: BillingPeriod;
}

const isoDate = (time: number): string => new Date(time).toISOString().slice(0, 10);

/**
 * The first day of the n-th period (0: the first), always counted from the start date, never from the period before: 31 January is followed by
 * 28 or 29 February and then by 31 March. Null where there is no such period.
 */
export function periodStart({ startDate, billingPeriod }: Schedule, n: number): string | null {
  if (n === 0) return startDate;
  const months = monthsOf[billingPeriod];
  if (months === 0) return null;
  const [year = 0, month = 0, day = 0] = startDate.split('-').map(Number);
  const monthIndex = month - 1 + n * months;
  const lastDay = new Date(Date.UTC(year, monthIndex + 1, 0)).getUTCDate();
  return isoDate(Date.UTC(year, monthIndex, Math.min(day, lastDay)));
}

/** The first period that begins on that day or later; null when none does. */
export function firstPeriodFrom(schedule: Schedule, day: string): string | null {
  const months = monthsOf[schedule.billingPeriod];
  if (months === 0 || day <= schedule.startDate) return schedule.startDate >= day ? schedule.startDate : null;
  const monthOf = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  // Begins in the day's month at the latest, so at most one step is missing.
  let n = Math.floor((monthOf(day) - monthOf(schedule.startDate)) / months);
  let start = periodStart(schedule, n);
  while (start !== null && start < day) {
    n += 1;
    start = periodStart(schedule, n);
  }
  return start;
}

/** The period that follows the one that begins on that day; null after the only one. */
export const periodAfter = (schedule: Schedule, start: string): string | null =>
  firstPeriodFrom(schedule, addDays(start, 1));

/** The last day of the period that begins on that day; null when it has no end. */
export function periodEnd(schedule: Schedule, start: string): string | null {
  const next = periodAfter(schedule, start);
  return next === null ? null : addDays(next, -1);
}
