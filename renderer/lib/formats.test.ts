import type { TFunction } from 'i18next';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeFormats } from '#renderer/lib/formats.ts';

const t = ((key: string, values: { time: string; weekday?: string }) =>
  `${values.weekday ?? key.replace('time.', '')} ${values.time}`) as unknown as TFunction;
const quito = { country: 'EC', timeZone: 'America/Guayaquil' };

describe('makeFormats', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.parse('2026-03-04T02:30:00Z') });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('lives in the time zone of the store', () => {
    const formats = makeFormats(t, 'es', quito);
    expect(formats.today()).toBe('2026-03-03');
    expect(formats.moment(Date.now())).toBe('03/03/2026, 21:30');
    expect(formats.date('1988-03-04')).toBe('04/03/1988');
  });
  test('says how recent something is for a week, then the date', () => {
    const { recent } = makeFormats(t, 'es', quito);
    const ago = (hours: number) => recent(Date.now() - hours * 3_600_000);
    expect(ago(1)).toBe('today 20:30');
    expect(ago(22)).toBe('yesterday 23:30');
    expect(ago(72)).toBe('sábado 21:30');
    expect(ago(24 * 7)).toBe('24/02/2026');
  });
  test('groups thousands as the language does', () => {
    expect(makeFormats(t, 'es', quito).count(1284)).toBe('1.284');
    expect(makeFormats(t, 'es', { country: 'ES', timeZone: 'Europe/Madrid' }).count(1284)).toBe('1.284');
    expect(makeFormats(t, 'en', quito).count(1284)).toBe('1,284');
  });
});
