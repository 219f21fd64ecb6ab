import type { TFunction } from 'i18next';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { dateOrderOf, type FormatRules } from '#contract/formats.ts';
import { makeFormats } from '#renderer/lib/formats.ts';

const t = ((key: string, values: { time: string; weekday?: string }) =>
  `${values.weekday ?? key.replace('time.', '')} ${values.time}`) as unknown as TFunction;
const quito: FormatRules = { country: 'EC', timeZone: 'America/Guayaquil', currency: 'USD' };
const laPaz: FormatRules = { country: 'BO', timeZone: 'America/La_Paz', currency: 'BOB' };
const madrid: FormatRules = { country: 'ES', timeZone: 'Europe/Madrid', currency: 'EUR' };

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
    expect(makeFormats(t, 'es', madrid).count(1284)).toBe('1.284');
    expect(makeFormats(t, 'en', quito).count(1284)).toBe('1,284');
  });
  test('writes dates in the order the store chose, wherever a date stands', () => {
    const month = makeFormats(t, 'es', { ...quito, dateFormat: 'mdy' });
    expect(month.date('2026-03-04')).toBe('03/04/2026');
    expect(month.moment(Date.now())).toBe('03/03/2026, 21:30');
    expect(month.recent(Date.parse('2026-02-24T12:00:00Z'))).toBe('02/24/2026');
    expect(makeFormats(t, 'en', { ...quito, dateFormat: 'ymd' }).date('2026-03-04')).toBe('2026-03-04');
  });
  test('writes numbers with the mark the store chose, in both languages', () => {
    const point: FormatRules = { ...quito, decimalMark: 'point' };
    expect(makeFormats(t, 'es', point).number(1234.5)).toBe('1,234.5');
    expect(makeFormats(t, 'es', point).count(1284)).toBe('1,284');
    expect(makeFormats(t, 'en', { ...quito, decimalMark: 'comma' }).money(123450)).toBe('$1.234,50');
  });
});

describe('money', () => {
  const money = (language: string, store: FormatRules, cents: number) => makeFormats(t, language, store).money(cents);

  test('is written as each country writes it', () => {
    expect(money('es', quito, 123450)).toBe('$1.234,50');
    expect(money('es', laPaz, 123450)).toBe('Bs\u00a01.234,50');
    expect(money('es', madrid, 123450)).toBe('1.234,50\u00a0€');
    expect(money('en', quito, 123450)).toBe('$1,234.50');
    expect(money('en', laPaz, 123450)).toBe('Bs\u00a01,234.50');
    expect(money('en', madrid, 123450)).toBe('€1,234.50');
  });
  test('has a real minus before the sign, and none on zero', () => {
    expect(money('es', quito, -8000)).toBe('−$80,00');
    expect(money('es', madrid, -8000)).toBe('−80,00\u00a0€');
    expect(money('es', quito, -0)).toBe('$0,00');
    expect(money('es', quito, 5)).toBe('$0,05');
  });
  test('hides no cents of a currency without them', () => {
    const chile: FormatRules = { country: 'CL', timeZone: 'America/Santiago', currency: 'CLP' };
    expect(money('es', chile, 123400)).toBe('$1.234');
    expect(money('es', chile, 123450)).toBe('$1.234,5');
  });
});

test('without a choice the order of a date is the country’s', () => {
  expect(dateOrderOf(null)).toBe('dmy');
  expect(['EC', 'BO', 'ES', 'MX', 'FR'].map((country) => dateOrderOf({ country }))).toEqual(Array(5).fill('dmy'));
  expect(dateOrderOf({ country: 'US' })).toBe('mdy');
  expect(dateOrderOf({ country: 'US', dateFormat: 'dmy' })).toBe('dmy');
});
