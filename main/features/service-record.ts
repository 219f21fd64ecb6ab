import type { Service } from '#contract/service.ts';
import { invoiceRowOf } from '#db/queries/invoice.ts';
import {
  getService,
  periodsOfInvoice,
  periodWasInvoiced,
  type ServiceState,
  updateService,
} from '#db/queries/service.ts';
import type { CommandCall } from '../policy/feature.ts';
import { stamp } from './document.ts';
import { periodAfter } from './service-periods.ts';

/** Writes a service that the rules have passed, with its history. */
export function saveService(call: CommandCall, before: Service, changes: Partial<ServiceState>): Service {
  updateService(call.db, { ...before, ...changes }, { id: before.id, ...stamp(call) });
  const after = getService(call.db, before.id);
  call.changed('service', after.id, before, after);
  return after;
}

/**
 * Where invoicing goes on once these periods are free again: at the earliest of them after which nothing was left out. A period before
 * `nextPeriod` that no invoice holds began while the service was suspended: going back beyond it would invoice it after all.
 */
function rewound(call: CommandCall, service: Service, released: readonly string[]): string | null {
  let earliest = service.nextPeriod;
  for (const start of released.toReversed()) {
    if (earliest !== null && start >= earliest) continue;
    let next = periodAfter(service, start);
    while (next !== null && next !== earliest && periodWasInvoiced(call.db, service.id, next))
      next = periodAfter(service, next);
    if (next !== earliest) break;
    earliest = start;
  }
  return earliest;
}

/** After an invoice was voided: what it held of services that go on is due again. */
export function rewindServices(call: CommandCall, invoiceId: string): void {
  const released = new Map<string, string[]>();
  for (const { id, start } of periodsOfInvoice(call.db, invoiceRowOf(call.db, invoiceId)))
    released.set(id, [...(released.get(id) ?? []), start]);
  for (const [id, starts] of released) {
    const service = getService(call.db, id);
    if (service.status === 'cancelled') continue;
    const nextPeriod = rewound(call, service, starts);
    if (nextPeriod !== service.nextPeriod) saveService(call, service, { nextPeriod });
  }
}
