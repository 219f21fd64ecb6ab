import { expect, test } from 'vitest';
import {
  type ExpenseValues,
  expenseInput,
  expenseIssues,
  expenseStart,
} from '#renderer/features/expense/expense-values.ts';
import { wrongAmount } from '#renderer/lib/amount.ts';

const today = '2026-03-15';
const values = (change: Partial<ExpenseValues> = {}): ExpenseValues => ({
  ...expenseStart(null, today),
  amountCents: 1250,
  category: 'Transporte',
  ...change,
});
const rules = (change: Partial<ExpenseValues>) =>
  expenseIssues(values(change), today).map(({ path, rule }) => `${path} ${rule}`);

test('an expense needs an amount, a category and a day that has come', () => {
  expect(rules({})).toEqual([]);
  expect(rules({ amountCents: null, category: ' ', date: '' })).toEqual([
    'date required',
    'amountCents required',
    'category required',
  ]);
  expect(rules({ amountCents: wrongAmount })).toEqual(['amountCents tooSmall']);
  expect(rules({ amountCents: 0 })).toEqual(['amountCents tooSmall']);
  expect(rules({ date: '2026-03-16' })).toEqual(['date futureDate']);
  expect(rules({ date: '31/31/2026' })).toEqual(['date date']);
});

test('what is not said is not sent', () => {
  expect(expenseInput(values({ method: '', reference: ' ' }))).toEqual({
    clientId: null,
    date: today,
    amountCents: 1250,
    category: 'Transporte',
    reference: null,
    description: null,
  });
});
