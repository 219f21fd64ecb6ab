import { describe, expect, test } from 'vitest';
import { parseTypedDate, showTypedDate } from '#renderer/lib/typed-date.ts';

const parse = (typed: string) => parseTypedDate(typed, 2026);

describe('parseTypedDate', () => {
  test.each(['4/3/1988', '04/03/1988', '04-03-1988', '4.3.1988', '4 3 1988', '04031988', '1988-03-04', ' 4/3/88 '])(
    'reads %s as the fourth of March 1988',
    (typed) => {
      expect(parse(typed)).toBe('1988-03-04');
    },
  );
  test('takes two digits for the last year that ends so', () => {
    expect(parse('1/1/26')).toBe('2026-01-01');
    expect(parse('1/1/27')).toBe('1927-01-01');
  });
  test('follows the order the store writes its dates in', () => {
    expect(parseTypedDate('3/4/1988', 2026, 'mdy')).toBe('1988-03-04');
    expect(parseTypedDate('03041988', 2026, 'mdy')).toBe('1988-03-04');
    expect(parseTypedDate('19880304', 2026, 'ymd')).toBe('1988-03-04');
    expect(parseTypedDate('1988-3-4', 2026, 'mdy')).toBe('1988-03-04');
  });
  test('leaves what is no date as it was typed', () => {
    for (const typed of ['31/02/1990', '4/3', 'ayer', '', '4/13/1988']) expect(parse(typed)).toBe(typed);
  });
});

describe('showTypedDate', () => {
  test('shows a date in the order of the store, day first unless said otherwise, and anything else as it is', () => {
    expect(showTypedDate('1988-03-04')).toBe('04/03/1988');
    expect(showTypedDate('1988-03-04', 'mdy')).toBe('03/04/1988');
    expect(showTypedDate('1988-03-04', 'ymd')).toBe('1988-03-04');
    expect(showTypedDate('31/02/1990')).toBe('31/02/1990');
  });
});
