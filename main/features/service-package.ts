import { DomainError, invalid } from '#contract/errors.ts';
import type { ServicePackage } from '#contract/service-package.ts';
import {
  getServicePackage,
  hasServices,
  insertServicePackage,
  listServicePackages,
  type ServicePackageContent,
  servicePackageCodeIsTaken,
  updateServicePackage,
} from '#db/queries/service-package.ts';
import { nextNumber } from '#db/series.ts';
import type { CommandCall, Feature } from '../policy/feature.ts';
import { refuseStale, stamp } from './document.ts';

function refuseTaken(call: CommandCall, code: string, exceptId?: string): void {
  if (servicePackageCodeIsTaken(call.db, code, exceptId))
    throw new DomainError('CONFLICT', { reason: 'taken', field: 'code' });
}

/** The next number, and the code the user chose or that number's own: PAQ001, PAQ002 … PAQ1000. */
function takeCode(call: CommandCall, chosen: string | null | undefined): { number: number; code: string } {
  let number = nextNumber(call.db, 'servicePackage');
  if (chosen) {
    refuseTaken(call, chosen);
    return { number, code: chosen };
  }
  const codeOf = (n: number) => `PAQ${String(n).padStart(3, '0')}`;
  // Somebody may have chosen this very code before: the series steps over it.
  while (servicePackageCodeIsTaken(call.db, codeOf(number))) number = nextNumber(call.db, 'servicePackage');
  return { number, code: codeOf(number) };
}

function save(
  call: CommandCall,
  before: ServicePackage,
  content: ServicePackageContent & { active: boolean },
): ServicePackage {
  updateServicePackage(call.db, content, { id: before.id, ...stamp(call) });
  const after = getServicePackage(call.db, before.id);
  call.changed('servicePackage', after.id, before, after);
  return after;
}

function setActive(active: boolean) {
  return (call: CommandCall, { id }: { id: string }): ServicePackage => {
    const current = getServicePackage(call.db, id);
    return current.active === active ? current : save(call, current, { ...current, active });
  };
}

/** What was sent laid over what stands: absent leaves, null clears; a code is never cleared. */
function merge(current: ServicePackage, { code, ...changes }: { code?: string | null | undefined }): ServicePackage {
  const sent = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  return { ...current, ...sent, code: code ?? current.code };
}

export const servicePackage: Feature<'servicePackage'> = {
  list: ({ db }, input) => listServicePackages(db, input),
  get: ({ db }, { id }) => getServicePackage(db, id),

  create(call, { code: chosen, description = null, ...input }) {
    const { number, code } = takeCode(call, chosen);
    const id = call.newId();
    insertServicePackage(call.db, { ...input, description, code }, { id, number, ...stamp(call) });
    const record = getServicePackage(call.db, id);
    call.changed('servicePackage', id, null, record);
    return record;
  },

  update(call, { id, version, changes }) {
    const current = getServicePackage(call.db, id);
    refuseStale(call, 'servicePackage', current, version);
    if (Object.values(changes).every((value) => value === undefined)) throw invalid('changes', 'required');
    const merged = merge(current, changes);
    // A service's code tells its kind.
    if (merged.kind !== current.kind && hasServices(call.db, current.id))
      throw new DomainError('CONFLICT', { reason: 'state', field: 'kind' });
    refuseTaken(call, merged.code, current.id);
    return save(call, current, merged);
  },

  deactivate: setActive(false),
  restore: setActive(true),
};
