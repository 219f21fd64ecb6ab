import type { Formats } from '#renderer/lib/formats.ts';

const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** As the systems' own windows say it, in thousands: 12,4 MB. */
export function fileSize(formats: Pick<Formats, 'number'>, bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  const digits = power === 0 || value >= 100 ? 0 : 1;
  return `${formats.number(Number(value.toFixed(digits)))}\u00a0${units[power]}`;
}
