import { describe, expect, test } from 'vitest';
import { isDue, losesDuePeriods } from '#renderer/features/service/service-due.ts';
import {
  changedService,
  emptyService,
  type ServiceValues,
  serviceInput,
  serviceIssues,
} from '#renderer/features/service/service-values.ts';

const sold: ServiceValues = {
  client: { id: 'c1', name: 'Rosa Ñáñez' },
  package: { id: 'p1', name: 'Internet' },
  startDate: '2026-03-04',
  priceCents: 2500,
  taxBp: 1500,
  notes: '',
};

describe('a service being sold', () => {
  test('lacks what is not picked or typed yet', () => {
    expect(serviceIssues({ ...emptyService('2026-03-04'), startDate: '' })).toEqual(
      ['client', 'package', 'startDate', 'priceCents', 'taxBp'].map((path) => ({ path, rule: 'required' })),
    );
  });
  test('with a date that does not exist says so', () => {
    expect(serviceIssues({ ...sold, startDate: '2026-02-30' })).toEqual([
      expect.objectContaining({ path: 'startDate', rule: 'date' }),
    ]);
  });
  test('is sent with what was picked', () => {
    expect(serviceIssues(sold)).toEqual([]);
    expect(serviceInput({ ...sold, notes: ' Antena ' })).toEqual({
      clientId: 'c1',
      packageId: 'p1',
      startDate: '2026-03-04',
      priceCents: 2500,
      taxBp: 1500,
      notes: 'Antena',
    });
  });
  test('changed, sends only what differs of what can be changed', () => {
    expect(changedService(sold, { ...sold, priceCents: 2000, client: { id: 'c2', name: 'Otro' } })).toEqual({
      priceCents: 2000,
    });
  });
});

describe('what is due', () => {
  const today = '2026-03-04';
  test.each([
    ['active', '2026-03-04', true],
    ['pending', '2026-03-01', true],
    ['active', '2026-03-05', false],
    ['suspended', '2026-03-01', false],
    ['active', null, false],
  ] as const)('%s with its next period on %s: %s', (status, nextPeriod, due) => {
    expect(isDue({ status, nextPeriod }, today)).toBe(due);
  });
  test('is lost by a rest, unless it is paid once', () => {
    const service = { status: 'active', nextPeriod: '2026-03-01' } as const;
    expect(losesDuePeriods({ ...service, billingPeriod: 'monthly' }, today)).toBe(true);
    expect(losesDuePeriods({ ...service, billingPeriod: 'once' }, today)).toBe(false);
  });
});
