import { expect, test } from 'vitest';
import { periodDays } from '#renderer/features/account/account-period.ts';

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

test('dates the wrong way round are turned', () => {
  const turned = { from: '2026-01-02', to: '2026-03-04' };
  expect(periodDays({ period: 'own', from: '2026-03-04', to: '2026-01-02' }, '2026-11-21')).toEqual(turned);
  expect(periodDays({ period: 'own', from: '2026-12-01' }, '2026-11-21')).toEqual({
    from: '2026-11-21',
    to: '2026-12-01',
  });
});
