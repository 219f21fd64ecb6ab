import { describe, expect, it } from 'vitest';
import type { BillingPeriod } from '#contract/service-package.ts';
import { firstPeriodFrom, periodAfter, periodEnd, periodStart } from './service-periods.ts';

const from = (startDate: string, billingPeriod: BillingPeriod) => ({ startDate, billingPeriod });
const firstOf = (startDate: string, billingPeriod: BillingPeriod, count: number) =>
  Array.from({ length: count }, (_, n) => periodStart(from(startDate, billingPeriod), n));

describe('periods', () => {
  it('are counted from the start date, clamped to the end of a month and never drifting', () => {
    expect(firstOf('2026-01-31', 'monthly', 5)).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
    ]);
    expect(firstOf('2027-12-30', 'monthly', 4)).toEqual(['2027-12-30', '2028-01-30', '2028-02-29', '2028-03-30']);
    expect(firstOf('2025-11-30', 'quarterly', 3)).toEqual(['2025-11-30', '2026-02-28', '2026-05-30']);
    expect(firstOf('2024-02-29', 'yearly', 5)).toEqual([
      '2024-02-29',
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
    ]);
    expect(firstOf('2026-01-31', 'once', 2)).toEqual(['2026-01-31', null]);
  });

  it('end on the day before the next one; what is sold once has no end', () => {
    expect(periodEnd(from('2026-03-01', 'monthly'), '2026-03-01')).toBe('2026-03-31');
    expect(periodEnd(from('2026-01-31', 'monthly'), '2026-02-28')).toBe('2026-03-30');
    expect(periodEnd(from('2026-03-01', 'yearly'), '2026-03-01')).toBe('2027-02-28');
    expect(periodEnd(from('2026-03-01', 'once'), '2026-03-01')).toBeNull();
  });

  it('are found by a day: the first that begins then or later', () => {
    const monthly = from('2026-01-31', 'monthly');
    expect(firstPeriodFrom(monthly, '2020-01-01')).toBe('2026-01-31');
    expect(firstPeriodFrom(monthly, '2026-01-31')).toBe('2026-01-31');
    expect(firstPeriodFrom(monthly, '2026-02-01')).toBe('2026-02-28');
    expect(firstPeriodFrom(monthly, '2026-03-01')).toBe('2026-03-31');
    expect(firstPeriodFrom(from('2026-01-15', 'yearly'), '2026-01-16')).toBe('2027-01-15');
    expect(firstPeriodFrom(from('2026-01-15', 'once'), '2026-01-15')).toBe('2026-01-15');
    expect(firstPeriodFrom(from('2026-01-15', 'once'), '2026-01-16')).toBeNull();
  });

  it.each(['monthly', 'quarterly', 'yearly'] as const)(
    '%s: each follows the one before, for every start day',
    (each) => {
      for (let day = 0; day < 366 * 4; day += 1) {
        const schedule = from(new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10), each);
        let start = schedule.startDate;
        for (let n = 1; n < 30; n += 1) {
          const next = periodAfter(schedule, start) ?? '';
          expect(next).toBe(periodStart(schedule, n));
          expect(next > start).toBe(true);
          start = next;
        }
      }
    },
  );
});
