import { randomInt } from 'node:crypto';
import { type Client, fullName } from '#contract/client.ts';
import { DomainError, invalid } from '#contract/errors.ts';
import { covers, roleMatrix } from '#contract/permissions.ts';
import type { User, UserChanges, UserInput } from '#contract/user.ts';
import type { ReadDb } from '#db/connection.ts';
import { clientRowOf } from '#db/queries/client.ts';
import { getPersona, personaRowOf, samePersonas } from '#db/queries/persona.ts';
import { findRoleByNumber, getRole } from '#db/queries/role.ts';
import { deleteOtherSessions } from '#db/queries/session.ts';
import {
  findUserByEmail,
  getUser,
  hasOtherAdministrator,
  insertUser,
  listUsers,
  setFirstSecret,
  setOwnPassword,
  setRecovery,
  updateUser,
  userOfPersona,
  userRowOf,
} from '#db/queries/user.ts';
import { nextNumber } from '#db/series.ts';
import type { CommandCall, Feature } from '../policy/feature.ts';
import { firstSecret, refuseCommonPassword } from './password.ts';
import { refusePersonaProblems, writePersona } from './persona.ts';

/** The documents' `user`, "Cajero estándar". */
const defaultRole = 2;
/** Of portal accounts; the documents' `USER`. */
const clientRole = 6;
const firstSecretLifetime = 72 * 3600 * 1000;

const secretAlphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Twelve signs that can be read out and written down: 58 bits, which guessing does not reach in 72 hours. */
export const newSecret = (): string =>
  Array.from({ length: 12 }, () => secretAlphabet[randomInt(secretAlphabet.length)]).join('');

interface Password {
  readonly passwordHash: string;
  /** Chosen by the user himself; otherwise a first secret he must change. */
  readonly ownPassword: boolean;
}

type Account = Pick<UserInput, 'displayName' | 'email' | 'roleNumber' | 'active'> & {
  readonly personaRow: number;
  readonly persona: { givenNames: string };
};

/** A client's own account: sees his record and nothing else. */
export function openPortal(call: CommandCall, client: Client, passwordHash: string): void {
  const { db, now, caller } = call;
  const email = client.email ?? '';
  refuseTakenEmail(db, email);
  const role = findRoleByNumber(db, clientRole);
  if (!role) throw invalid('roleNumber', 'notAllowed');
  const id = call.newId();
  insertUser(
    db,
    {
      displayName: fullName(client),
      email,
      passwordHash,
      mustChangePassword: true,
      secretExpiresAt: now + firstSecretLifetime,
      active: client.status === 'active',
      roleRow: role.row,
      personaRow: null,
      clientRow: clientRowOf(db, client.id) ?? null,
    },
    { id, number: nextNumber(db, 'user'), at: now, by: caller?.userRow ?? null },
  );
  call.changed('user', id, null, historyOf(getUser(db, id)));
}

/** What the history keeps of an account: the role and the person by name, no record within the record. */
const historyOf = ({ role, persona, client, ...account }: User) => ({
  ...account,
  role: role.name,
  personaId: persona?.id ?? null,
  clientId: client?.id ?? null,
});

/** Writes an account and its history; answers the local row. The caller has checked the right to grant the role. */
export function writeUser(call: CommandCall, input: Account, { passwordHash, ownPassword }: Password): number {
  const { db, now, caller } = call;
  refuseTakenEmail(db, input.email);
  const role = findRoleByNumber(db, input.roleNumber ?? defaultRole);
  // A client's account comes with the client, never with a persona.
  if (!role?.active || role.builtIn === 'client') throw invalid('roleNumber', 'notAllowed');
  const id = call.newId();
  const userRow = insertUser(
    db,
    {
      displayName: input.displayName ?? input.persona.givenNames,
      email: input.email,
      passwordHash,
      mustChangePassword: !ownPassword,
      secretExpiresAt: ownPassword ? null : now + firstSecretLifetime,
      active: input.active ?? true,
      roleRow: role.row,
      personaRow: input.personaRow,
      clientRow: null,
    },
    { id, number: nextNumber(db, 'user'), at: now, by: caller?.userRow ?? null },
  );
  call.changed('user', id, null, historyOf(getUser(db, id)));
  return userRow;
}

function refuseTakenEmail(db: ReadDb, email: string, exceptId?: string): void {
  const holder = findUserByEmail(db, email);
  if (holder && holder.id !== exceptId) throw new DomainError('CONFLICT', { reason: 'taken', field: 'email' });
}

/** Nobody grants what he does not have, nor touches the account of who has more than he. */
function refuseHigher(call: CommandCall, roleNumber: number): void {
  const role = findRoleByNumber(call.db, roleNumber);
  if (role && !covers(call.caller?.permissions ?? [], role.permissions))
    throw new DomainError('FORBIDDEN', { permission: 'higherRole' });
}

/** Whoever gives, or gives back, more than a cashier has proves that it is he. */
function confirmPower(call: CommandCall, roleNumber: number): void {
  const role = findRoleByNumber(call.db, roleNumber);
  if (role && !covers(roleMatrix.cashier, role.permissions)) call.requireConfirmed();
}

/** Somebody must be left who can run the store. */
function refuseLosingTheLast(call: CommandCall, current: User): void {
  if (
    current.role.builtIn === 'admin' &&
    current.active &&
    !hasOtherAdministrator(call.db, userRowOf(call.db, current.id))
  )
    throw new DomainError('IN_USE', { noun: 'user', by: ['lastAdministrator'] });
}

const stamp = (call: CommandCall) => ({ at: call.now, by: call.caller?.userRow ?? null });

function save(call: CommandCall, before: User, write: (row: number) => void): User {
  write(userRowOf(call.db, before.id));
  const after = getUser(call.db, before.id);
  call.changed('user', after.id, historyOf(before), historyOf(after));
  return after;
}

/** Ends every session of a user, and tells his windows. */
function endSessions(call: CommandCall, current: User): void {
  deleteOtherSessions(call.db, userRowOf(call.db, current.id), null);
  call.tell('session', current.id);
}

function giveFirstSecret(call: CommandCall, current: User, passwordHash: string): User {
  endSessions(call, current);
  // The printed way in goes with the password: a reset must not be walked around.
  setRecovery(call.db, userRowOf(call.db, current.id), { hash: null, at: null });
  const expiresAt = call.now + firstSecretLifetime;
  return save(call, current, (row) => setFirstSecret(call.db, row, { passwordHash, expiresAt }, stamp(call)));
}

/** One's own, proven a moment ago, is one's own; anybody else's becomes a first secret. */
function replacePassword(call: CommandCall, current: User, passwordHash: string): User {
  if (!call.caller?.permissions.includes('user:resetPassword'))
    throw new DomainError('FORBIDDEN', { permission: 'user:resetPassword' });
  call.requireConfirmed();
  if (current.id !== call.caller.id) return giveFirstSecret(call, current, passwordHash);
  const { userRow, sessionRow } = call.caller;
  deleteOtherSessions(call.db, userRow, sessionRow);
  return save(call, current, (row) => setOwnPassword(call.db, row, passwordHash, call.now));
}

/** Deactivating: somebody must stay who can run the store; his sessions end in the same transaction. */
function leave(call: CommandCall, current: User): void {
  if (!current.active) return;
  refuseLosingTheLast(call, current);
  // One's own account is for another administrator to close.
  if (current.id === call.caller?.id) throw new DomainError('CONFLICT', { reason: 'state' });
  confirmPower(call, current.role.number);
  endSessions(call, current);
}

function refuseReturn(call: CommandCall, current: User): void {
  if (!current.active) confirmPower(call, current.role.number);
  if (!getRole(call.db, current.role.id).active) throw invalid('roleNumber', 'notAllowed');
}

/** The persona that the account is for: somebody new, or somebody on record without an account. */
function personaFor(call: CommandCall, { persona, personaId, acceptDuplicates }: UserInput) {
  if ((persona === undefined) === (personaId === undefined))
    throw invalid(persona === undefined ? 'persona' : 'personaId', persona === undefined ? 'required' : 'notAllowed');
  if (persona !== undefined) {
    refusePersonaProblems(call.db, persona, call.now, 'persona');
    const matches = acceptDuplicates ? [] : samePersonas(call.db, persona, undefined);
    if (matches.length > 0) throw new DomainError('CONFLICT', { reason: 'duplicate', matches });
    return { personaRow: writePersona(call, persona).row, persona };
  }
  const known = getPersona(call.db, personaId ?? '');
  const personaRow = personaRowOf(call.db, known.id);
  if (userOfPersona(call.db, personaRow) !== undefined)
    throw new DomainError('CONFLICT', { reason: 'taken', field: 'personaId' });
  return { personaRow, persona: known };
}

/** What really differs from how the account stands. */
function columnsFor(call: CommandCall, current: User, { displayName, email, roleNumber }: UserChanges) {
  if (email !== undefined) refuseTakenEmail(call.db, email, current.id);
  const role = roleNumber === undefined ? undefined : findRoleByNumber(call.db, roleNumber);
  if (roleNumber !== undefined && (!role?.active || (role.builtIn === 'client') !== (current.client !== null)))
    throw invalid('changes.roleNumber', 'notAllowed');
  const newRole = role && role.id !== current.role.id ? role : undefined;
  const newEmail = email !== undefined && email !== current.email ? email : undefined;
  if (newRole || newEmail !== undefined) call.requireConfirmed();
  if (newRole) {
    refuseHigher(call, newRole.number);
    refuseLosingTheLast(call, current);
  }
  return {
    ...(displayName !== undefined && { displayName }),
    ...(newEmail !== undefined && { email: newEmail }),
    ...(newRole && { roleRow: newRole.row }),
  };
}

export const user: Feature<'user'> = {
  list: ({ db }, input) => listUsers(db, input),
  get: ({ db }, { id }) => getUser(db, id),

  create: {
    async prepare({ hasher }, { password, ...input }) {
      if (password !== undefined) refuseCommonPassword(password, [input.email], 'password');
      const secret = password ?? newSecret();
      const passwordHash = await hasher.hash(firstSecret(secret));
      return (call) => {
        refuseHigher(call, input.roleNumber ?? defaultRole);
        confirmPower(call, input.roleNumber ?? defaultRole);
        const { personaRow, persona } = personaFor(call, input);
        writeUser(call, { ...input, personaRow, persona }, { passwordHash, ownPassword: false });
        const created = getUser(call.db, findUserByEmail(call.db, input.email)?.id ?? '');
        return { ...created, secret: password === undefined ? secret : null };
      };
    },
  },

  update: {
    async prepare({ hasher, db, caller }, { id, version, changes }) {
      const { password, ...fields } = changes;
      if (password !== undefined) refuseCommonPassword(password, [getUser(db, id).email], 'changes.password');
      const own = caller !== null && getUser(db, id).id === caller.id;
      const passwordHash = password === undefined ? null : await hasher.hash(own ? password : firstSecret(password));
      return (call) => {
        let current = getUser(call.db, id);
        if (version !== current.version) throw new DomainError('CONFLICT', { reason: 'version', current });
        if (Object.values(changes).every((value) => value === undefined)) throw invalid('changes', 'required');
        refuseHigher(call, current.role.number);
        const columns = columnsFor(call, current, fields);
        if (passwordHash !== null) current = replacePassword(call, current, passwordHash);
        if (fields.active === false) leave(call, current);
        if (fields.active === true) refuseReturn(call, current);
        const active = fields.active === undefined ? {} : { active: fields.active };
        if (Object.values(fields).every((value) => value === undefined)) return current;
        return save(call, current, (row) => updateUser(call.db, row, { ...columns, ...active }, stamp(call)));
      };
    },
  },

  deactivate(call, { id }) {
    const current = getUser(call.db, id);
    refuseHigher(call, current.role.number);
    if (!current.active) return current;
    leave(call, current);
    return save(call, current, (row) => updateUser(call.db, row, { active: false }, stamp(call)));
  },

  restore(call, { id }) {
    const current = getUser(call.db, id);
    refuseHigher(call, current.role.number);
    if (current.active) return current;
    refuseReturn(call, current);
    return save(call, current, (row) => updateUser(call.db, row, { active: true }, stamp(call)));
  },

  resetPassword: {
    async prepare({ hasher }, { id }) {
      const secret = newSecret();
      const passwordHash = await hasher.hash(secret);
      return (call) => {
        const current = getUser(call.db, id);
        refuseHigher(call, current.role.number);
        // His own he changes himself; and the last administrator must not lose the one way in.
        if (current.id === call.caller?.id) throw new DomainError('CONFLICT', { reason: 'state' });
        return { ...giveFirstSecret(call, current, passwordHash), secret };
      };
    },
  },
};
