import type { Service } from '#contract/service.ts';

/** Can some period of it be invoiced on that day? A pending one whose day has come counts. */
export const isDue = ({ status, nextPeriod }: Pick<Service, 'status' | 'nextPeriod'>, today: string): boolean =>
  (status === 'active' || status === 'pending') && nextPeriod !== null && nextPeriod <= today;

/** Taken up again, it would not invoice them: what is due once is owed anyhow. */
export const losesDuePeriods = (service: Pick<Service, 'status' | 'nextPeriod' | 'billingPeriod'>, today: string) =>
  service.billingPeriod !== 'once' && isDue(service, today);
