import { DomainError, invalid } from '#contract/errors.ts';
import { covers, roleMatrix } from '#contract/permissions.ts';
import type { User, UserChanges, UserInput } from '#contract/user.ts';
import { getPersona, personaRowOf, samePersonas } from '#db/queries/persona.ts';
import { findRoleByNumber, getRole } from '#db/queries/role.ts';
import { deleteOtherSessions } from '#db/queries/session.ts';
import {
  findUserByEmail,
  getUser,
  hasOtherAdministrator,
  listUsers,
  setOwnPassword,
  updateUser,
  userOfPersona,
  userRowOf,
} from '#db/queries/user.ts';
import type { CommandCall, Feature } from '../policy/feature.ts';
import { mailSecret } from './first-letter.ts';
import { storeLanguage } from './mail-letters.ts';
import { firstSecret, refuseCommonPassword } from './password.ts';
import { refusePersonaProblems, writePersona } from './persona.ts';
import { portalAccount } from './portal-account.ts';
import {
  defaultRole,
  endSessions,
  giveFirstSecret,
  newSecret,
  refuseTakenEmail,
  saveUser,
  stamp,
  writeUser,
} from './user-account.ts';

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

/** One's own, proven a moment ago, is one's own; anybody else's becomes a first secret. */
function replacePassword(call: CommandCall, current: User, passwordHash: string): User {
  if (!call.caller?.permissions.includes('user:resetPassword'))
    throw new DomainError('FORBIDDEN', { permission: 'user:resetPassword' });
  call.requireConfirmed();
  if (current.id !== call.caller.id) return giveFirstSecret(call, current, passwordHash);
  const { userRow, sessionRow } = call.caller;
  deleteOtherSessions(call.db, userRow, sessionRow);
  return saveUser(call, current, (row) => setOwnPassword(call.db, row, passwordHash, call.now));
}

const sent = (call: CommandCall, template: 'invitation' | 'passwordReset', user: User, secret: string): null =>
  mailSecret(call, template, secret, { ...user, name: user.displayName, language: storeLanguage(call.db) });

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
    async prepare({ hasher }, { password, byMail = false, ...input }) {
      if (password !== undefined) refuseCommonPassword(password, [input.email], 'password');
      const secret = password ?? newSecret();
      const passwordHash = await hasher.hash(firstSecret(secret));
      return (call) => {
        refuseHigher(call, input.roleNumber ?? defaultRole);
        confirmPower(call, input.roleNumber ?? defaultRole);
        const { personaRow, persona } = personaFor(call, input);
        writeUser(call, { ...input, personaRow, persona }, { passwordHash, ownPassword: false });
        const created = getUser(call.db, findUserByEmail(call.db, input.email)?.id ?? '');
        if (byMail) return { ...created, secret: sent(call, 'invitation', created, secret) };
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
        return saveUser(call, current, (row) => updateUser(call.db, row, { ...columns, ...active }, stamp(call)));
      };
    },
  },

  deactivate(call, { id }) {
    const current = getUser(call.db, id);
    refuseHigher(call, current.role.number);
    if (!current.active) return current;
    leave(call, current);
    return saveUser(call, current, (row) => updateUser(call.db, row, { active: false }, stamp(call)));
  },

  restore(call, { id }) {
    const current = getUser(call.db, id);
    refuseHigher(call, current.role.number);
    if (current.active) return current;
    refuseReturn(call, current);
    return saveUser(call, current, (row) => updateUser(call.db, row, { active: true }, stamp(call)));
  },

  resetPassword: {
    async prepare({ hasher }, { id, byMail = false }) {
      const secret = newSecret();
      const passwordHash = await hasher.hash(secret);
      return (call) => {
        const current = getUser(call.db, id);
        refuseHigher(call, current.role.number);
        // His own he changes himself; and the last administrator must not lose the one way in.
        if (current.id === call.caller?.id) throw new DomainError('CONFLICT', { reason: 'state' });
        const after = giveFirstSecret(call, current, passwordHash);
        return { ...after, secret: byMail ? sent(call, 'passwordReset', after, secret) : secret };
      };
    },
  },

  ...portalAccount,
};
