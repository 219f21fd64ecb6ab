import { describe, expect, test } from 'vitest';
import {
  allocationsOf,
  laterThan,
  type OpenInvoice,
  oldestFirst,
  sharesSum,
} from '#renderer/features/payment/payment-spread.ts';
import {
  type PaymentValues,
  paymentInput,
  paymentIssues,
  paymentPath,
  paymentStart,
} from '#renderer/features/payment/payment-values.ts';
import { wrongAmount } from '#renderer/lib/amount.ts';

const invoice = (id: string, issueDate: string, openCents: number): OpenInvoice => ({
  id,
  code: `F-${id}`,
  issueDate,
  dueDate: issueDate,
  state: 'unpaid',
  openCents,
});
const open = [invoice('a', '2026-01-10', 5000), invoice('b', '2026-02-10', 3000), invoice('c', '2026-03-10', 2000)];
const today = '2026-03-15';
const rosa = { id: 'client-1', name: 'Rosa' };
const values = (change: Partial<PaymentValues> = {}): PaymentValues => ({
  ...paymentStart({ client: rosa, invoice: null }, today),
  amountCents: 6000,
  ...change,
});
const rules = (change: Partial<PaymentValues>) =>
  paymentIssues(values(change), open, today).map(({ path, rule }) => `${path} ${rule}`);

describe('oldestFirst', () => {
  test('pays the oldest as far as the money goes', () => {
    expect(oldestFirst(6000, open, today)).toEqual({ a: 5000, b: 1000 });
    expect(oldestFirst(20_000, open, today)).toEqual({ a: 5000, b: 3000, c: 2000 });
    expect(oldestFirst(0, open, today)).toEqual({});
  });
  test('leaves out what was invoiced after that day', () => {
    expect(oldestFirst(20_000, open, '2026-02-10')).toEqual({ a: 5000, b: 3000 });
  });
});

describe('laterThan', () => {
  test('counts what a payment of that day cannot pay; what is no date yet says nothing', () => {
    expect(laterThan(open, '2026-02-10')).toBe(1);
    expect(laterThan(open, '2025-12-31')).toBe(3);
    expect(laterThan(open, '31/12')).toBe(0);
  });
});

describe('what is sent', () => {
  test('names no invoices where the store spreads it', () => {
    expect(paymentInput(values(), open)).not.toHaveProperty('allocations');
  });
  test('names those with something for them, and none that is no longer open', () => {
    const shares = { a: 5000, b: null, c: 0, gone: 700 };
    expect(paymentInput(values({ spread: 'hand', shares }), open).allocations).toEqual([
      { invoiceId: 'a', amountCents: 5000 },
    ]);
    expect(allocationsOf({}, open)).toEqual([]);
    expect(sharesSum({ a: 1, b: wrongAmount, gone: 5 }, open)).toBe(1);
  });
  test('starts with the invoice one came from, paid in full', () => {
    const start = paymentStart({ client: rosa, invoice: { id: 'b', openCents: 3000 } }, today);
    expect(start).toMatchObject({ amountCents: 3000, spread: 'hand', shares: { b: 3000 }, date: today });
  });
});

describe('what blocks it', () => {
  test('nothing of a plain payment', () => {
    expect(rules({})).toEqual([]);
    expect(rules({ spread: 'hand', shares: { a: 5000, b: 1000 } })).toEqual([]);
  });
  test('what is missing or wrong', () => {
    expect(rules({ client: null, amountCents: null, date: '' })).toEqual([
      'client required',
      'date required',
      'amountCents required',
    ]);
    expect(rules({ amountCents: wrongAmount })).toEqual(['amountCents tooSmall']);
    expect(rules({ date: '2026-03-16' })).toEqual(['date futureDate']);
    expect(rules({ reference: 'x'.repeat(61) })).toEqual(['reference tooLong']);
  });
  test('more than an invoice asks, or than there is', () => {
    expect(rules({ spread: 'hand', shares: { b: 3001 } })).toEqual(['shares.b overAllocated']);
    expect(rules({ spread: 'hand', shares: { b: wrongAmount } })).toEqual(['shares.b invalid']);
    expect(rules({ spread: 'hand', shares: { a: 5000, b: 3000 } })).toEqual(['amountCents overCredit']);
  });
  test('a day before an invoice it pays', () => {
    expect(rules({ spread: 'hand', date: '2026-02-09', shares: { a: 100 } })).toEqual([]);
    expect(rules({ spread: 'hand', date: '2026-02-09', shares: { b: 100 } })).toEqual(['date beforeInvoice']);
  });
});

test('what the server finds wrong stands on the field it is about', () => {
  const sent = paymentInput(values({ spread: 'hand', shares: { a: 10, b: 20 } }), open);
  expect(paymentPath('allocations.1.amountCents', sent)).toBe('shares.b');
  expect(paymentPath('allocations', sent)).toBe('amountCents');
  expect(paymentPath('clientId', sent)).toBe('client');
  expect(paymentPath('date', sent)).toBe('date');
});
