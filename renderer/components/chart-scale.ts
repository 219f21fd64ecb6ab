/** Where the gridlines of a chart stand, from 0 up: three or four steps of 1, 2, 2.5 or 5 times a power of ten. */
export function chartTicks(largest: number): number[] {
  if (largest <= 0) return [0];
  const rough = largest / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  return Array.from({ length: Math.ceil(largest / step) + 1 }, (_, at) => at * step);
}
