import { expect, test } from 'vitest';
import { isTurned, periodDays } from '#renderer/features/account/account-period.ts';

test('a statement starts three months ago unless another period is chosen', () => {
  expect(periodDays({}, '2026-11-21')).toEqual({ from: '2026-08-21' });
  expect(periodDays({ period: 'month' }, '2026-11-21')).toEqual({ from: '2026-11-01' });
  expect(periodDays({ period: 'year' }, '2026-11-21')).toEqual({ from: '2026-01-01' });
  expect(periodDays({ period: 'all' }, '2026-11-21')).toEqual({});
});

test('three months before a day that the month does not have is its last day', () => {
  expect(periodDays({}, '2026-05-31')).toEqual({ from: '2026-02-28' });
  expect(periodDays({}, '2026-02-10')).toEqual({ from: '2025-11-10' });
});

test('own dates may be open at either end', () => {
  expect(periodDays({ period: 'own', from: '2026-01-02' }, '2026-11-21')).toEqual({ from: '2026-01-02' });
  expect(periodDays({ period: 'own', to: '2026-01-02' }, '2026-11-21')).toEqual({ to: '2026-01-02' });
  expect(periodDays({ period: 'own' }, '2026-11-21')).toEqual({});
});

test('dates the wrong way round are no period', () => {
  const turned = (from: string | undefined, to: string | undefined) =>
    isTurned({ period: 'own', from, to }, '2026-11-21');
  expect(turned('2026-03-04', '2026-01-02')).toBe(true);
  expect(turned('2026-12-01', undefined)).toBe(true);
  expect(turned('2026-01-02', '2026-01-02')).toBe(false);
  expect(turned('2026-12-01', '2026-12-31')).toBe(false);
  expect(turned(undefined, '2026-01-02')).toBe(false);
  expect(isTurned({ period: 'year', from: '2026-03-04', to: '2026-01-02' }, '2026-11-21')).toBe(false);
});
