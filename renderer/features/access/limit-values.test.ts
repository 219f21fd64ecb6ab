import { describe, expect, test } from 'vitest';
import { defaultAccess } from '#contract/access.ts';
import {
  changedLimits,
  clashingLimits,
  isLow,
  limitIssues,
  limitsOf,
  numberOf,
  takenLimits,
  usualValues,
} from '#renderer/features/access/limit-values.ts';

const { perUser, perAddress, coreposPerUser, coreposPerAddress } = defaultAccess;
const base = { perUser, perAddress, coreposPerUser, coreposPerAddress };

describe('a limit as it is typed', () => {
  test.each([
    ['1200', 1200],
    [' 1.200 ', 1200],
    ['1,200', 1200],
    ['1 200', 1200],
    ['1.000.000', 1_000_000],
  ])('«%s» is a number', (typed, number) => {
    expect(numberOf(typed)).toBe(number);
  });

  test.each(['', '1e3', '0x10', '-5', '1.5', '12.00', '1.200,300', '1,00', 'mil'])('«%s» is none', (typed) => {
    expect(numberOf(typed)).toBeNaN();
    expect(limitIssues({ ...usualValues, coreposPerUser: typed }).map(({ path }) => path)).toEqual(['coreposPerUser']);
  });

  test('is warned of under ten, and wrong under one', () => {
    expect(['0', '1', '9', '10', '1e0'].map(isLow)).toEqual([false, true, true, false, false]);
    expect(limitIssues({ ...usualValues, perUser: '9' })).toEqual([]);
    expect(limitIssues({ ...usualValues, perUser: '0' })).toHaveLength(1);
  });
});

describe('limits that two windows change', () => {
  test('only what was changed here is sent', () => {
    expect(changedLimits(limitsOf({ ...usualValues, perUser: '1.200' }), base)).toEqual({ perUser: 1200 });
    expect(changedLimits(limitsOf(usualValues), base)).toEqual({});
  });

  test('another window’s value is taken where nothing was typed, and asked about where something was', () => {
    const saved = { ...base, perUser: 700, perAddress: 40, coreposPerUser: 80 };
    const values = { ...usualValues, perUser: '900', coreposPerUser: '80', coreposPerAddress: '50' };
    expect(takenLimits({ base, values, saved })).toEqual(['perAddress', 'coreposPerUser']);
    expect(clashingLimits({ base, values, saved })).toEqual(['perUser']);
  });
});
