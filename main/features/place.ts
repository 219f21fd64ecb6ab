import { DomainError, invalid } from '#contract/errors.ts';
import type { Place, PlaceLevel } from '#contract/place.ts';
import {
  getPlace,
  insertPlace,
  listPlaces,
  placeCodeIsTaken,
  placeUsers,
  relinkPlace,
  updatePlace,
} from '#db/queries/place.ts';
import type { CommandCall, Feature } from '../policy/feature.ts';

const parentLevel: Record<PlaceLevel, PlaceLevel | null> = { country: null, state: 'country', city: 'state' };

const stamp = (call: CommandCall) => ({ at: call.now, by: call.caller?.userRow ?? null });

function refuseTakenCode(call: CommandCall, level: PlaceLevel, code: string, exceptId?: string): void {
  if (placeCodeIsTaken(call.db, level, code, exceptId))
    throw new DomainError('CONFLICT', { reason: 'taken', field: 'code' });
}

function refuseWrongParent(call: CommandCall, level: PlaceLevel, parentId: string | undefined): void {
  const wanted = parentLevel[level];
  if ((wanted === null) !== (parentId === undefined))
    throw invalid('parentId', parentId === undefined ? 'required' : 'notAllowed');
  if (parentId !== undefined && getPlace(call.db, parentId).level !== wanted) throw invalid('parentId', 'notAllowed');
}

function save(call: CommandCall, before: Place, changes: Partial<Pick<Place, 'code' | 'name' | 'active'>>): Place {
  const after = updatePlace(call.db, { ...before, ...changes }, stamp(call));
  call.changed('place', after.id, before, after);
  return after;
}

export const place: Feature<'place'> = {
  list: ({ db }, { level, ...filter }) => listPlaces(db, level, filter),
  get: ({ db }, { id }) => getPlace(db, id),

  create(call, input) {
    refuseWrongParent(call, input.level, input.parentId);
    refuseTakenCode(call, input.level, input.code);
    const created = insertPlace(call.db, { ...input, id: call.newId() }, stamp(call));
    call.changed('place', created.id, null, created);
    return created;
  },

  update(call, { id, version, code, name }) {
    const current = getPlace(call.db, id);
    if (version !== current.version) throw new DomainError('CONFLICT', { reason: 'version', current });
    if (code !== undefined) refuseTakenCode(call, current.level, code, id);
    return save(call, current, { ...(code !== undefined && { code }), ...(name !== undefined && { name }) });
  },

  deactivate(call, { id }) {
    const current = getPlace(call.db, id);
    const by = placeUsers(call.db, id);
    if (by.length > 0) throw new DomainError('IN_USE', { noun: 'place', by });
    return current.active ? save(call, current, { active: false }) : current;
  },

  restore(call, { id }) {
    const current = getPlace(call.db, id);
    return current.active ? current : save(call, current, { active: true });
  },

  merge(call, { id, intoId }) {
    const [from, into] = [getPlace(call.db, id), getPlace(call.db, intoId)];
    if (id === intoId || from.level !== into.level || !into.active) throw invalid('intoId', 'notAllowed');
    relinkPlace(call.db, id, intoId);
    save(call, from, { active: false });
    return into;
  },
};
