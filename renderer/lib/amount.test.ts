import { describe, expect, test } from 'vitest';
import { type Amount, type AmountRules, marksOf, parseAmount, writeAmount } from '#renderer/lib/amount.ts';

const comma: AmountRules = { marks: { decimal: ',', group: '.' }, decimals: 2, max: 1_000_000_000_000 };
const point: AmountRules = { ...comma, marks: { decimal: '.', group: ',' } };
const outcome = (amount: Amount) => ('error' in amount ? amount.error : amount.value);
const cents = (text: string, rules = comma) => outcome(parseAmount(text, rules));

describe('parseAmount reads a number', () => {
  test.each([
    ['1.234,50', 123450],
    ['1,234.50', 123450],
    ['1234.5', 123450],
    ['12,5', 1250],
    ['12.5', 1250],
    [',50', 50],
    ['.5', 50],
    ['12,', 1200],
    ['$ 12', 1200],
    ['12 €', 1200],
    ['Bs. 1.234,50', 123450],
    ['1 234,50', 123450],
    ['1.234.567,8', 123456780],
    ['0', 0],
    ['  ', null],
  ])('%s whatever the store writes', (text, expected) => {
    expect(cents(text)).toBe(expected);
    expect(cents(text, point)).toBe(expected);
  });
  test('in which one mark before three digits is what it is in the store', () => {
    expect(cents('1.234')).toBe(123400);
    expect(cents('1,234', point)).toBe(123400);
    expect(cents('1,234')).toBe('overPrecise');
    expect(cents('1.234', point)).toBe('overPrecise');
    expect(cents('1.234.567', point)).toBe(123456700);
  });
  test('and never loses a digit of it', () => {
    expect(cents('0,005')).toBe('overPrecise');
    expect(cents('1234.567')).toBe('overPrecise');
    expect(cents('12,500')).toBe('overPrecise');
    expect(cents('9.999.999.999,99')).toBe(999999999999);
    expect(outcome(parseAmount('1,125', { ...comma, decimals: 3 }))).toBe(1125);
  });
  test.each(['12a', '1.2,3.4', '12.34.5', '1,2,3', '12 50', '.', '$', '1..2', 'e5', '=1', '1.23,456,78'])(
    'and refuses %s',
    (text) => {
      expect(cents(text)).toBe('invalid');
    },
  );
});

describe('parseAmount computes', () => {
  test.each([
    ['3*12,50', 3750],
    ['3 x 12.50', 3750],
    ['3×12,50', 3750],
    ['100+15%', 11500],
    ['100-10%', 9000],
    ['200*15%', 3000],
    ['15% x 200', 3000],
    ['3*12,50+10%', 4125],
    ['100+10%+10%', 12100],
    ['(1+2)*3,10', 930],
    ['10/4', 250],
    ['10÷3', 333],
    ['20/3', 667],
    ['0,1+0,2', 30],
    ['1,005*1', 101],
    ['-5+10', 500],
    ['5−2', 300],
    ['6/-2*-1', 300],
    ['$10 + $5', 1500],
  ])('%s', (text, expected) => {
    expect(parseAmount(text, comma)).toEqual({ value: expected, computed: true });
  });
  test('and says why it cannot', () => {
    expect(cents('5-10')).toBe('negative');
    expect(cents('-3')).toBe('negative');
    expect(cents('5/0')).toBe('byZero');
    expect(cents('5/(2-2)')).toBe('byZero');
    expect(cents('99999999999')).toBe('tooLarge');
    expect(cents('9*9*9*9*9*9*9*9*9*9*9*9*9')).toBe('tooLarge');
  });
  test.each(['3*', '*3', '(1+2', '1+2)', '()', '15%', '1 2+3', '3**2', '5%%', `${'1+'.repeat(60)}1`, 'alert(1)'])(
    'and refuses %s',
    (text) => {
      expect(cents(text)).toBe('invalid');
    },
  );
  test('per cents of a field that counts them', () => {
    const rules = { ...comma, max: 10_000, percent: true };
    expect(cents('12,5%', rules)).toBe(1250);
    expect(cents('10+5', rules)).toBe(1500);
    expect(cents('101', rules)).toBe('tooLarge');
  });
});

describe('writeAmount', () => {
  test('groups, or leaves it plain to type over', () => {
    expect(writeAmount(123456789, comma)).toBe('1.234.567,89');
    expect(writeAmount(123450, point)).toBe('1,234.50');
    expect(writeAmount(123450, comma, { plain: true })).toBe('1234,50');
    expect(writeAmount(5, comma)).toBe('0,05');
    expect(writeAmount(-1250, comma)).toBe('−12,50');
  });
  test('leaves out the zeros nobody types', () => {
    const quantity = { ...comma, decimals: 3 };
    expect(writeAmount(1000, quantity, { short: true })).toBe('1');
    expect(writeAmount(1500, quantity, { short: true })).toBe('1,5');
    expect(writeAmount(1_250_000, quantity, { short: true })).toBe('1.250');
  });
  test('is read again as what it was', () => {
    for (const value of [0, 1, 99, 100, 123456, 999999999999])
      for (const rules of [comma, point])
        for (const plain of [true, false]) expect(cents(writeAmount(value, rules, { plain }), rules)).toBe(value);
  });
});

test('marksOf takes the marks from how numbers are written', () => {
  const format = (locale: string) => {
    const writer = new Intl.NumberFormat(locale, { useGrouping: 'always' });
    return { number: (value: number) => writer.format(value), count: (value: number) => writer.format(value) };
  };
  expect(marksOf(format('es-EC'))).toEqual({ decimal: ',', group: '.' });
  expect(marksOf(format('en'))).toEqual({ decimal: '.', group: ',' });
});
