import type { Service } from '#contract/service.ts';
import type { ReadDb } from '#db/connection.ts';
import { listChanges } from '#db/queries/change-list.ts';
import { periodWasInvoiced } from '#db/queries/service.ts';
import { periodAfter } from './service-periods.ts';
import { storeDate } from './store-date.ts';

/** From the day it was suspended to the day it was taken up again; null: it still rests. On both days it was active for a while. */
export interface Rest {
  readonly from: string;
  readonly until: string | null;
}

/** More entries than a service ever has. */
const historyMax = 1000;

const historyOf = (db: ReadDb, recordId: string, verb: 'setStatus' | 'update') =>
  listChanges(db, { noun: 'service', recordId, verb, limit: historyMax }).items;

/** When the service began anew on another day, as a place in the history: what was before does not count. */
const restartOf = (db: ReadDb, id: string): number =>
  historyOf(db, id, 'update').find(({ fields }) => fields.some(({ path }) => path === 'startDate'))?.seq ?? 0;

/** When a service rested, the earliest first, as its history tells. What is paid once is owed whether or not it rested meanwhile. */
export function restsOf(db: ReadDb, { id, billingPeriod }: Service): Rest[] {
  if (billingPeriod === 'once') return [];
  const rests: (Rest & { seq: number })[] = [];
  for (const { seq, at, fields } of historyOf(db, id, 'setStatus').toReversed()) {
    const status = fields.find(({ path }) => path === 'status');
    const day = storeDate(db, at);
    const last = rests.at(-1);
    if (status?.after === 'suspended') rests.push({ seq, from: day, until: null });
    else if (status?.before === 'suspended' && last) rests.splice(-1, 1, { ...last, seq, until: day });
  }
  if (rests.length === 0) return [];
  const restart = restartOf(db, id);
  return rests.filter(({ seq, until }) => until === null || seq > restart);
}

/** Whether a period began while the service rested. One that still rests may go on before the period begins. */
export const beganInRest = (rests: readonly Rest[], start: string): boolean =>
  rests.some(({ from, until }) => from < start && until !== null && start < until);

/** The first period from that one on which is to be invoiced: it did not begin during a rest, and no invoice holds it. */
export function firstOwed(db: ReadDb, service: Service, from: string | null, rests: readonly Rest[]): string | null {
  let next = from;
  while (next !== null && (beganInRest(rests, next) || periodWasInvoiced(db, service.id, next)))
    next = periodAfter(service, next);
  return next;
}
