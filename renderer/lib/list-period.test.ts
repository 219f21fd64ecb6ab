import { expect, test } from 'vitest';
import { daysOfPeriod, isTurned } from '#renderer/lib/list-period.ts';

test('a period is its days, both ends within', () => {
  const days = (period: Parameters<typeof daysOfPeriod>[0]['period'], today = '2026-11-21') =>
    daysOfPeriod({ period }, today);
  expect(days(undefined)).toEqual({});
  expect(days('today')).toEqual({ from: '2026-11-21', to: '2026-11-21' });
  expect(days('month')).toEqual({ from: '2026-11-01', to: '2026-11-30' });
  expect(days('month', '2028-02-29')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  expect(days('month', '2026-12-31')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
  expect(days('lastMonth')).toEqual({ from: '2026-10-01', to: '2026-10-31' });
  expect(days('lastMonth', '2026-01-15')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
  expect(days('year')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
});

test('own days may be open at either end, and count only while they are chosen', () => {
  expect(daysOfPeriod({ period: 'own', from: '2026-01-02' }, '2026-11-21')).toEqual({ from: '2026-01-02' });
  expect(daysOfPeriod({ period: 'own' }, '2026-11-21')).toEqual({});
  expect(daysOfPeriod({ from: '2026-01-02' }, '2026-11-21')).toEqual({});
});

test('days the wrong way round are no period', () => {
  expect(isTurned({ period: 'own', from: '2026-03-04', to: '2026-01-02' })).toBe(true);
  expect(isTurned({ period: 'own', from: '2026-01-02', to: '2026-01-02' })).toBe(false);
  expect(isTurned({ period: 'own', from: '2026-03-04' })).toBe(false);
  expect(isTurned({ period: 'year', from: '2026-03-04', to: '2026-01-02' })).toBe(false);
});
