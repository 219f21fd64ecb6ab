import { type Address, type AddressInput, addressKinds } from '#contract/address.ts';
import {
  type Client,
  type ClientChanges,
  type ClientInput,
  type ClientStatus,
  clientProblems,
} from '#contract/client.ts';
import { DomainError, invalid } from '#contract/errors.ts';
import type { ReadDb } from '#db/connection.ts';
import {
  type ClientContent,
  clientCards,
  codeIsTaken,
  countClients,
  findClientId,
  findDuplicates,
  getClient,
  insertClient,
  updateClient,
} from '#db/queries/client.ts';
import { activeNamesAfter, clientNeighbours, findNames, listClients } from '#db/queries/client-search.ts';
import { nextNumber } from '#db/series.ts';
import type { CommandCall, Feature } from '../policy/feature.ts';
import { clientAvatar } from './client-avatar.ts';
import { setStatusOfMany, tagMany, undoBatch } from './client-many.ts';
import { storeDate } from './store-date.ts';
import { endPortalSessions, newSecret, openPortal } from './user-account.ts';
import { welcome } from './welcome.ts';

const noAddress: Address = {
  street: null,
  city: null,
  state: null,
  country: null,
  postalCode: null,
  cityId: null,
  stateId: null,
  countryId: null,
};

/** Every field named; an address with nothing in it is none. */
function completeAddress(input: AddressInput | null | undefined): Address | null {
  const address = { ...noAddress };
  for (const [field, value] of Object.entries(input ?? {})) address[field as keyof Address] = value ?? null;
  return Object.values(address).some((value) => value !== null) ? address : null;
}

type Fields = Omit<
  ClientContent,
  'id' | 'number' | 'code' | 'version' | 'status' | 'statusAt' | 'createdAt' | 'updatedAt'
>;

const emptyFields: Omit<Fields, 'name'> = {
  kind: 'person',
  surname: null,
  contactName: null,
  documentType: null,
  documentNumber: null,
  phone: null,
  mobile: null,
  email: null,
  birthDate: null,
  gender: null,
  notes: null,
  tags: [],
  addresses: { main: null, billing: null, shipping: null },
};

/** What was sent laid over what stands: absent leaves, null clears. */
function merge<T extends Fields>(current: T, { addresses, code: _code, ...changes }: ClientChanges): T {
  const merged = { ...current, addresses: { ...current.addresses } };
  for (const [field, value] of Object.entries(changes)) {
    if (value !== undefined) Object.assign(merged, { [field]: value });
  }
  for (const kind of addressKinds) {
    if (addresses?.[kind] !== undefined) merged.addresses[kind] = completeAddress(addresses[kind]);
  }
  return merged;
}

const formatRules = new Set(['email', 'phone']);

function refuseProblems(call: CommandCall, content: Fields, changes: ClientChanges, acceptFormats: boolean): void {
  // Only what was sent is judged: an odd old value never blocks the save of another field.
  const touched = clientProblems(content, storeDate(call.db, call.now)).filter(
    ({ path, rule }) =>
      (path in changes || (path === 'surname' && 'name' in changes)) && !(acceptFormats && formatRules.has(rule)),
  );
  if (touched.length > 0) throw new DomainError('VALIDATION', { issues: touched });
}

/** Asks about what was just typed only: a likeness that was accepted before is not asked about again. */
function refuseDuplicates(db: ReadDb, content: Fields, changes: ClientChanges, exceptId?: string): void {
  const { name, surname, birthDate } = content;
  const named = changes.name || changes.surname || changes.birthDate ? { name, surname, birthDate } : {};
  const { documentNumber, email, phone, mobile } = changes;
  const matches = findDuplicates(db, { ...named, documentNumber, email, phone, mobile, exceptId });
  if (matches.length > 0) throw new DomainError('CONFLICT', { reason: 'duplicate', matches });
}

/** The next number, and the code the user chose or that number's own: CLI001, CLI002 … CLI1000. */
function takeCode(call: CommandCall, chosen: string | null | undefined): { number: number; code: string } {
  let number = nextNumber(call.db, 'client');
  if (chosen) {
    if (codeIsTaken(call.db, chosen)) throw new DomainError('CONFLICT', { reason: 'taken', field: 'code' });
    return { number, code: chosen };
  }
  const codeOf = (n: number) => `CLI${String(n).padStart(3, '0')}`;
  // Somebody may have chosen this very code before: the series steps over it.
  while (codeIsTaken(call.db, codeOf(number))) number = nextNumber(call.db, 'client');
  return { number, code: codeOf(number) };
}

function refuseStale(current: Client, version: number | undefined): void {
  if (version !== undefined && version !== current.version) {
    throw new DomainError('CONFLICT', { reason: 'version', current });
  }
}

/** Writes a record that the rules have passed, with its history. */
export function saveClient(call: CommandCall, before: Client, content: ClientContent): Client {
  const after = updateClient(
    call.db,
    before,
    { ...content, version: before.version + 1, updatedAt: call.now },
    call.caller?.userRow ?? null,
  );
  call.changed('client', after.id, before, after);
  // `authenticate` lets nobody in for a client who is put away; were he to come back, these sessions must not.
  if (after.status !== before.status && (after.status === 'inactive' || after.status === 'archived'))
    endPortalSessions(call, after.id);
  return after;
}

/** What he sees masked he would send back as nothing: that is no decision to empty it. */
function refuseEmptyingUnseen(call: CommandCall, current: Client, changes: ClientChanges): void {
  if (call.caller?.permissions.includes('private:read')) return;
  for (const field of ['documentNumber', 'birthDate'] as const) {
    if (changes[field] === null && current[field] !== null) throw invalid(`changes.${field}`, 'notAllowed');
  }
}

/** What the caller knows and wants all the same. */
interface Accepted {
  readonly acceptDuplicates?: boolean | undefined;
  readonly acceptFormats?: boolean | undefined;
}

/** The rules of a partial update, whoever asks for it. */
export function updateFields(
  call: CommandCall,
  current: Client,
  changes: ClientChanges,
  { acceptDuplicates = false, acceptFormats = false }: Accepted,
): Client {
  if (Object.values(changes).every((value) => value === undefined)) throw invalid('changes', 'required');
  refuseEmptyingUnseen(call, current, changes);
  // A company is nobody's other self.
  if (changes.kind === 'company' && current.persona) throw invalid('changes.kind', 'linkedPersona');
  const merged = merge(current, changes);
  refuseProblems(call, merged, changes, acceptFormats);
  if (!acceptDuplicates) refuseDuplicates(call.db, merged, changes, current.id);
  const code = changes.code ?? current.code;
  if (code !== current.code && codeIsTaken(call.db, code, current.id)) {
    throw new DomainError('CONFLICT', { reason: 'taken', field: 'code' });
  }
  return saveClient(call, current, { ...merged, code });
}

function setStatus(status: ClientStatus) {
  return (call: CommandCall, { id, version }: { id: string; version?: number | undefined }): Client => {
    const current = getClient(call.db, id);
    refuseStale(current, version);
    return current.status === status ? current : saveClient(call, current, { ...current, status, statusAt: call.now });
  };
}

type Created = ClientInput & Accepted & { readonly welcome?: boolean | undefined };

/** The rules of a new client, whoever asks for it. */
function createClient(
  call: CommandCall,
  { acceptDuplicates, acceptFormats = false, welcome: welcomed = false, ...input }: Created,
  status: ClientStatus = 'active',
): Client {
  const fields = merge({ ...emptyFields, name: input.name }, input);
  refuseProblems(call, fields, input, acceptFormats);
  if (!acceptDuplicates) refuseDuplicates(call.db, fields, input);
  const content: ClientContent = {
    ...fields,
    ...takeCode(call, input.code),
    id: call.newId(),
    version: 1,
    status,
    statusAt: call.now,
    createdAt: call.now,
    updatedAt: call.now,
  };
  const created = insertClient(call.db, content, call.caller?.userRow ?? null);
  call.changed('client', created.id, null, created);
  if (welcomed) welcome(call, created);
  return created;
}

const cardsOf = (db: ReadDb, items: readonly { id: string }[]) =>
  clientCards(
    db,
    items.map(({ id }) => id),
  );

export const client: Feature<'client'> = {
  list: ({ db }, input) => listClients(db, input),
  counts: ({ db }) => countClients(db),
  get: ({ db }, { id }) => getClient(db, id),
  duplicates({ db, caller }, { birthDate, ...probe }) {
    // A likeness of birth dates would tell the date to who may not read it.
    const sees = caller?.permissions.includes('private:read');
    return findDuplicates(db, { ...probe, ...(sees && { birthDate }) }, { byName: true });
  },

  create: (call, input) => createClient(call, input),

  book({ db }, input) {
    const { items, ...page } = listClients(db, input);
    return { ...page, items: cardsOf(db, items) };
  },
  cards({ db }, input) {
    const { items, page } = listClients(db, input);
    return page < (input.page ?? 1) ? [] : cardsOf(db, items);
  },
  cardsOf({ db }, { ids }) {
    return clientCards(
      db,
      ids.flatMap((id) => findClientId(db, id) ?? []),
    );
  },
  searchNames: ({ db }, { text, limit }) => clientCards(db, findNames(db, text, limit)),

  async *names({ db, check, signal }) {
    let cursor = { key: '', row: 0 };
    while (!signal.aborted) {
      const page = activeNamesAfter(db, cursor, 500);
      const last = page.at(-1);
      if (!last) return;
      check();
      yield page.map(({ code, name }) => ({ code, name }));
      cursor = { key: last.key, row: last.row };
    }
  },

  register: {
    async prepare({ hasher }, { status = 'active', ...input }) {
      const secret = newSecret();
      const passwordHash = await hasher.hash(secret);
      return (call) => {
        const client = createClient(call, { ...input, welcome: false }, status);
        openPortal(call, client, passwordHash);
        if (input.welcome) welcome(call, client);
        return { ...client, secret };
      };
    },
  },

  update(call, { id, version, changes, ...accepted }) {
    const current = getClient(call.db, id);
    refuseStale(current, version);
    return updateFields(call, current, changes, accepted);
  },

  deactivate: setStatus('inactive'),
  suspend: setStatus('suspended'),
  archive: setStatus('archived'),
  archiveTogether(call, { ids }) {
    const found = new Map(ids.map((id) => getClient(call.db, id)).map((current) => [current.id, current]));
    const open = [...found.values()].filter(({ status }) => status !== 'archived');
    for (const current of open) saveClient(call, current, { ...current, status: 'archived', statusAt: call.now });
    return { changed: open.length };
  },
  restore: setStatus('active'),

  neighbours: ({ db }, input) => clientNeighbours(db, input),
  setStatusOfMany,
  tagMany,
  undoBatch,

  ...clientAvatar,
};
