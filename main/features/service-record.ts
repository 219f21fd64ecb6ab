import type { Service } from '#contract/service.ts';
import { invoiceRowOf } from '#db/queries/invoice.ts';
import { getService, periodsOfInvoice, type ServiceState, updateService } from '#db/queries/service.ts';
import type { CommandCall } from '../policy/feature.ts';
import { stamp } from './document.ts';
import { beganInRest, restsOf } from './service-rests.ts';

/** Writes a service that the rules have passed, with its history. */
export function saveService(call: CommandCall, before: Service, changes: Partial<ServiceState>): Service {
  updateService(call.db, { ...before, ...changes }, { id: before.id, ...stamp(call) });
  const after = getService(call.db, before.id);
  call.changed('service', after.id, before, after);
  return after;
}

/** Where invoicing goes on once these periods, the earliest first, are free again. What began during a rest stays left out. */
function rewound(call: CommandCall, service: Service, released: readonly string[]): string | null {
  const rests = restsOf(call.db, service);
  const earliest = released.find((start) => !beganInRest(rests, start));
  if (earliest === undefined) return service.nextPeriod;
  return service.nextPeriod === null || earliest < service.nextPeriod ? earliest : service.nextPeriod;
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
