import { DomainError, invalid } from '#contract/errors.ts';
import type { Persona, PersonaChanges, PersonaInput } from '#contract/persona.ts';
import type { ReadDb } from '#db/connection.ts';
import { getClient } from '#db/queries/client.ts';
import {
  countPersonas,
  getPersona,
  insertPersona,
  linkPersonaToClient,
  listPersonas,
  personaRowOf,
  samePersonas,
  updatePersona,
} from '#db/queries/persona.ts';
import { indexUser, userRowOf } from '#db/queries/user.ts';
import { nextNumber } from '#db/series.ts';
import type { CommandCall, Feature } from '../policy/feature.ts';
import { storeDate } from './store-date.ts';

export function refusePersonaProblems(
  db: ReadDb,
  { birthDate }: Pick<PersonaInput, 'birthDate'>,
  now: number,
  path: string,
): void {
  if (birthDate > storeDate(db, now)) throw invalid(path === '' ? 'birthDate' : `${path}.birthDate`, 'futureDate');
}

function refuseDuplicates({ db, caller }: CommandCall, input: PersonaInput, exceptId?: string): void {
  // A likeness would confirm a birth date to who may not read it.
  if (!caller?.permissions.includes('private:read')) return;
  const matches = samePersonas(db, input, exceptId);
  if (matches.length > 0) throw new DomainError('CONFLICT', { reason: 'duplicate', matches });
}

/** Writes a persona that the rules have passed, with its history. `row` is for the account that will own it. */
export function writePersona(call: CommandCall, input: PersonaInput): { row: number; record: Persona } {
  const id = call.newId();
  const stamp = { id, number: nextNumber(call.db, 'persona'), at: call.now, by: call.caller?.userRow ?? null };
  const row = insertPersona(call.db, input, stamp);
  const record = getPersona(call.db, id);
  call.changed('persona', id, null, record);
  return { row, record };
}

/** All that may be written of a record that was read; what a caller may not read is never missing inside. */
const inputOf = ({ givenNames, paternalSurname, maternalSurname, birthDate, gender }: Persona): PersonaInput => ({
  givenNames,
  paternalSurname,
  maternalSurname,
  birthDate: birthDate ?? '',
  gender,
});

function save(call: CommandCall, before: Persona, changes: PersonaChanges & { active?: boolean }): Persona {
  const row = personaRowOf(call.db, before.id);
  const sent = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  updatePersona(
    call.db,
    row,
    { ...inputOf(before), active: before.active, ...sent },
    { at: call.now, by: call.caller?.userRow ?? null },
  );
  // The account is found by the person's names too.
  if (before.user) indexUser(call.db, userRowOf(call.db, before.user.id));
  const after = getPersona(call.db, before.id);
  call.changed('persona', after.id, before, after);
  return after;
}

function setActive(active: boolean) {
  return (call: CommandCall, { id }: { id: string }): Persona => {
    const current = getPersona(call.db, id);
    return current.active === active ? current : save(call, current, { active });
  };
}

/** Links or, with null, unlinks; the history of both records tells of it. */
function link(call: CommandCall, current: Persona, clientId: string | null): Persona {
  const affected = [current.client?.id, clientId].filter((id) => id != null);
  const clientsBefore = affected.map((id) => getClient(call.db, id));
  linkPersonaToClient(call.db, personaRowOf(call.db, current.id), clientId);
  for (const before of clientsBefore) call.changed('client', before.id, before, getClient(call.db, before.id));
  const after = getPersona(call.db, current.id);
  call.changed('persona', after.id, current, after);
  return after;
}

export const persona: Feature<'persona'> = {
  list: ({ db }, input) => listPersonas(db, input),
  counts: ({ db }) => countPersonas(db),
  get: ({ db }, { id }) => getPersona(db, id),

  create(call, { acceptDuplicates, ...input }) {
    refusePersonaProblems(call.db, input, call.now, '');
    if (!acceptDuplicates) refuseDuplicates(call, input);
    return writePersona(call, input).record;
  },

  update(call, { id, version, changes, acceptDuplicates }) {
    const current = getPersona(call.db, id);
    if (version !== current.version) throw new DomainError('CONFLICT', { reason: 'version', current });
    if (Object.values(changes).every((value) => value === undefined)) throw invalid('changes', 'required');
    if (changes.birthDate !== undefined)
      refusePersonaProblems(call.db, { birthDate: changes.birthDate }, call.now, 'changes');
    const named = changes.givenNames ?? changes.paternalSurname ?? changes.maternalSurname ?? changes.birthDate;
    const sent = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    if (!acceptDuplicates && named !== undefined) refuseDuplicates(call, { ...inputOf(current), ...sent }, current.id);
    return save(call, current, changes);
  },

  deactivate: setActive(false),
  restore: setActive(true),

  linkClient(call, { id, clientId }) {
    const current = getPersona(call.db, id);
    const target = getClient(call.db, clientId);
    if (target.persona?.id === current.id) return current;
    if (target.kind === 'company') throw invalid('clientId', 'notAllowed');
    if (current.client || target.persona) throw new DomainError('CONFLICT', { reason: 'taken', field: 'clientId' });
    return link(call, current, target.id);
  },

  unlinkClient(call, { id }) {
    const current = getPersona(call.db, id);
    return current.client ? link(call, current, null) : current;
  },
};
