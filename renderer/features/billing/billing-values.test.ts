import { describe, expect, test } from 'vitest';
import { defaultBilling } from '#contract/billing.ts';
import {
  billingIssues,
  billingValues,
  changedBilling,
  daysRange,
  sampleNumber,
} from '#renderer/features/billing/billing-values.ts';

const settings = { ...defaultBilling.EC, letterhead: 'RUC 1790012345001' };
const values = billingValues(settings);

describe('the billing settings', () => {
  test('come back as they were: nothing to send', () => {
    expect(billingIssues(values)).toEqual([]);
    expect(changedBilling(settings, values)).toEqual({});
  });
  test('say the same range of days as the contract', () => {
    for (const field of ['paymentTermsDays', 'estimateValidDays'] as const) {
      const { min, max } = daysRange[field];
      for (const days of [min, max]) expect(billingIssues({ ...values, [field]: String(days) })).toEqual([]);
      expect(billingIssues({ ...values, [field]: String(max + 1) })).toHaveLength(1);
      if (min > 0) expect(billingIssues({ ...values, [field]: String(min - 1) })).toHaveLength(1);
    }
  });
  test('send only what was changed; a series is written in capitals', () => {
    expect(
      changedBilling(settings, { ...values, invoiceSeries: ' b ', letterhead: ' ', taxRatesBp: [0, 1500] }),
    ).toEqual({
      invoiceSeries: 'B',
      letterhead: null,
      taxRatesBp: [0, 1500],
    });
  });
  test.each([
    ['invoiceSeries', '', 'required'],
    ['invoiceSeries', '001_001', 'series'],
    ['paymentTermsDays', '', 'required'],
    ['paymentTermsDays', '30 días', 'invalidType'],
    ['paymentTermsDays', '12,5', 'invalidType'],
    ['paymentTermsDays', '400', 'tooBig'],
    ['estimateValidDays', '0', 'tooSmall'],
  ])('refuse as %s «%s»: %s', (path, typed, rule) => {
    expect(billingIssues({ ...values, [path]: typed })[0]).toMatchObject({ path, rule });
  });
  test('want at least one rate of tax', () => {
    expect(billingIssues({ ...values, taxRatesBp: [] })[0]).toMatchObject({ path: 'taxRatesBp', rule: 'tooSmall' });
  });
});

test('an invoice looks like its series and nine digits', () => {
  expect(sampleNumber('001-001')).toBe('001-001-000000123');
});
