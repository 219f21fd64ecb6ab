import { describe, expect, test } from 'vitest';
import { chartTicks } from '#renderer/components/chart-scale.ts';

describe('the gridlines of a chart', () => {
  test.each([
    [52_300, [0, 20_000, 40_000, 60_000]],
    [900, [0, 500, 1000]],
    [3, [0, 1, 2, 3]],
    [0.4, [0, 0.2, 0.4]],
  ])('stand at round figures up to %d', (largest, ticks) => {
    expect(chartTicks(largest)).toEqual(ticks);
  });

  test('are one where nothing is drawn', () => {
    expect(chartTicks(0)).toEqual([0]);
  });

  test('never end below what is drawn', () => {
    for (let value = 1; value < 1_000_000; value = Math.ceil(value * 1.37))
      expect(chartTicks(value).at(-1)).toBeGreaterThanOrEqual(value);
  });
});
