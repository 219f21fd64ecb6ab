import { invalid } from '#contract/errors.ts';
import { type Service, type ServiceStatus, serviceMoves } from '#contract/service.ts';
import type { PackageKind } from '#contract/service-package.ts';
import type { ReadDb } from '#db/connection.ts';
import { getClient } from '#db/queries/client.ts';
import { getService, insertService, type ServiceState, wasInvoiced } from '#db/queries/service.ts';
import { listServices } from '#db/queries/service-list.ts';
import { getServicePackage } from '#db/queries/service-package.ts';
import { nextNumber } from '#db/series.ts';
import type { CommandCall, Feature } from '../policy/feature.ts';
import { refuseStale, refuseState, stamp, tellAccount, today } from './document.ts';
import { billDue } from './service-billing.ts';
import { saveService } from './service-record.ts';
import { firstOwed, restsOf } from './service-rests.ts';

const codePrefix: Record<PackageKind, string> = { service: 'SVC-', pbx: 'PBX' };

/** SVC-001, SVC-002 … SVC-1000 and, counted apart, PBX001. */
function takeCode(call: CommandCall, kind: PackageKind): string {
  return `${codePrefix[kind]}${String(nextNumber(call.db, `service ${kind}`)).padStart(3, '0')}`;
}

/** The client's figures and the package's count of services are read anew. */
function told(call: CommandCall, service: Service): Service {
  call.tell('servicePackage', service.package.id);
  tellAccount(call, service.client.id);
  return service;
}

/**
 * What begins after today waits. Nobody turns the key at midnight: a pending service whose day has come stays so until somebody activates it or
 * until `billDue`, for which it is due, does.
 */
const statusAt = (startDate: string, day: string): ServiceStatus => (startDate > day ? 'pending' : 'active');

function refuseUnsold(db: ReadDb, clientId: string, packageId: string) {
  const client = getClient(db, clientId);
  if (client.status !== 'active') throw invalid('clientId', 'clientInactive');
  const sold = getServicePackage(db, packageId);
  if (!sold.active) throw invalid('packageId', 'notAllowed');
  return { client, sold };
}

/** Begun anew on another day, as if it were sold so; of a suspended one the day alone. */
function restarted(current: Service, startDate: string, day: string): Partial<ServiceState> {
  const status = current.status === 'suspended' ? current.status : statusAt(startDate, day);
  return { startDate, status, nextPeriod: startDate };
}

/** What a move of the status brings with it. */
function moved({ db }: CommandCall, current: Service, status: ServiceStatus, day: string): Partial<ServiceState> {
  if (status === 'cancelled') return { status, endDate: day, nextPeriod: null };
  if (current.status !== 'suspended') return { status };
  // Periods that began during the rest that ends now are left out; what was owed before it still is.
  const rests = restsOf(db, current).map((rest) => ({ ...rest, until: rest.until ?? day }));
  return { status, nextPeriod: firstOwed(db, current, current.nextPeriod, rests) };
}

export const service: Feature<'service'> = {
  list: (call, input) => listServices(call.db, input, today(call)),
  get: ({ db }, { id }) => getService(db, id),

  create(call, { clientId, packageId, startDate, priceCents, taxBp, notes = null }) {
    const { client, sold } = refuseUnsold(call.db, clientId, packageId);
    const { kind, billingPeriod } = sold;
    const id = call.newId();
    const content = {
      number: nextNumber(call.db, 'service'),
      code: takeCode(call, kind),
      kind,
      clientId: client.id,
      packageId: sold.id,
      status: statusAt(startDate, today(call)),
      startDate,
      priceCents: priceCents ?? sold.priceCents,
      taxBp: taxBp ?? sold.taxBp,
      billingPeriod,
      nextPeriod: startDate,
      notes,
    };
    insertService(call.db, content, { id, ...stamp(call) });
    const record = getService(call.db, id);
    call.changed('service', id, null, record);
    return told(call, record);
  },

  update(call, { id, version, changes }) {
    const current = getService(call.db, id);
    refuseStale(call, 'service', current, version);
    const sent = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    if (Object.keys(sent).length === 0) throw invalid('changes', 'required');
    const { startDate = current.startDate } = changes;
    if (startDate === current.startDate) return told(call, saveService(call, current, sent));
    refuseState(current.status !== 'cancelled' && !wasInvoiced(call.db, current.id));
    return told(call, saveService(call, current, { ...sent, ...restarted(current, startDate, today(call)) }));
  },

  setStatus(call, { id, version, status }) {
    const current = getService(call.db, id);
    refuseStale(call, 'service', current, version);
    refuseState(serviceMoves[current.status].includes(status));
    return told(call, saveService(call, current, moved(call, current, status, today(call))));
  },

  billDue,
};
