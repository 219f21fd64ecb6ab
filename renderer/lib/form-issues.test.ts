import { describe, expect, test } from 'vitest';
import { issuesResolver } from '#renderer/lib/form-issues.ts';

interface Values {
  name: string;
  addresses: { main: { city: string } };
}
const values: Values = { name: '', addresses: { main: { city: '' } } };
const options = { fields: {}, shouldUseNativeValidation: false };

describe('issuesResolver', () => {
  test('passes the values on when nothing is wrong', async () => {
    expect(await issuesResolver<Values>(() => [])(values, undefined, options)).toEqual({ values, errors: {} });
  });
  test('puts each issue at its dotted path, the first one of a field winning', async () => {
    const resolver = issuesResolver<Values>(() => [
      { path: 'addresses.main.city', rule: 'tooLong', params: { max: 50 } },
      { path: 'addresses.main.city', rule: 'control' },
      { path: 'name', rule: 'required' },
    ]);
    expect((await resolver(values, undefined, options)).errors).toEqual({
      addresses: { main: { city: { type: 'tooLong', message: '{"max":50}' } } },
      name: { type: 'required', message: '{}' },
    });
  });
  test('takes the limits of an amount for money', async () => {
    const resolver = issuesResolver<{ amountCents: number; count: number }>(() => [
      { path: 'amountCents', rule: 'tooSmall', params: { min: 1 } },
      { path: 'count', rule: 'tooSmall', params: { min: 1 } },
    ]);
    expect((await resolver({ amountCents: 0, count: 0 }, undefined, options)).errors).toEqual({
      amountCents: { type: 'amountTooLittle', message: '{"min":1}' },
      count: { type: 'tooSmall', message: '{"min":1}' },
    });
  });
});
