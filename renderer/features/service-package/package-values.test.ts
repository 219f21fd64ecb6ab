import { describe, expect, test } from 'vitest';
import type { ServicePackage } from '#contract/service-package.ts';
import {
  changedPackage,
  packageInput,
  packageIssues,
  packageValues,
} from '#renderer/features/service-package/package-values.ts';
import { wrongAmount } from '#renderer/lib/amount.ts';

const empty = packageValues(null, 1500);
const record: ServicePackage = {
  id: 'p1',
  number: 1,
  version: 1,
  code: 'PAQ001',
  name: 'Internet',
  description: null,
  kind: 'service',
  priceCents: 2500,
  taxBp: 1200,
  billingPeriod: 'monthly',
  active: true,
  services: 0,
  createdAt: 0,
  createdBy: null,
  updatedAt: 0,
  updatedBy: null,
};

describe('a package being written', () => {
  test('starts with the store’s usual tax, each month, and lacks a name and a price', () => {
    expect(empty).toMatchObject({ taxBp: 1500, billingPeriod: 'monthly', priceCents: null });
    expect(packageIssues(empty)).toEqual([
      { path: 'name', rule: 'required' },
      { path: 'priceCents', rule: 'required' },
    ]);
  });
  test('with an amount that is none is not sent', () => {
    const issues = packageIssues({ ...empty, name: 'Internet', priceCents: wrongAmount });
    expect(issues).toEqual([expect.objectContaining({ path: 'priceCents', rule: 'tooSmall' })]);
  });
  test('leaves its code to the series when none is typed', () => {
    const input = packageInput({ ...empty, name: ' Internet ', priceCents: 0 });
    expect(input).toMatchObject({ code: null, name: 'Internet', description: null, priceCents: 0 });
  });
});

describe('a package being changed', () => {
  const before = packageValues(record, 1500);
  test('keeps its own tax, and sends only what differs', () => {
    expect(before.taxBp).toBe(1200);
    expect(changedPackage(before, { ...before, name: 'Internet ' })).toEqual({});
    expect(changedPackage(before, { ...before, priceCents: 2600, description: ' Fibra ' })).toEqual({
      priceCents: 2600,
      description: 'Fibra',
    });
  });
});
