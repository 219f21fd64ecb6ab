import { randomInt } from 'node:crypto';
import { type Client, fullName } from '#contract/client.ts';
import { DomainError, invalid } from '#contract/errors.ts';
import type { User, UserInput } from '#contract/user.ts';
import type { ReadDb } from '#db/connection.ts';
import { clientRowOf } from '#db/queries/client.ts';
import { findRoleByNumber } from '#db/queries/role.ts';
import { deleteOtherSessions } from '#db/queries/session.ts';
import {
  findUserByEmail,
  getUser,
  insertUser,
  setFirstSecret,
  setRecovery,
  userOfClient,
  userRowOf,
} from '#db/queries/user.ts';
import { nextNumber } from '#db/series.ts';
import type { CommandCall } from '../policy/feature.ts';

/** The documents' `user`, "Cajero estándar". */
export const defaultRole = 2;
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
export function openPortal(call: CommandCall, client: Client, passwordHash: string): User {
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
  const opened = getUser(db, id);
  call.changed('user', id, null, historyOf(opened));
  return opened;
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

export function refuseTakenEmail(db: ReadDb, email: string, exceptId?: string): void {
  const holder = findUserByEmail(db, email);
  if (holder && holder.id !== exceptId) throw new DomainError('CONFLICT', { reason: 'taken', field: 'email' });
}

export const stamp = (call: CommandCall) => ({ at: call.now, by: call.caller?.userRow ?? null });

export function saveUser(call: CommandCall, before: User, write: (row: number) => void): User {
  write(userRowOf(call.db, before.id));
  const after = getUser(call.db, before.id);
  call.changed('user', after.id, historyOf(before), historyOf(after));
  return after;
}

/** Ends every session of a user, and tells his windows. */
export function endSessions(call: CommandCall, current: User): void {
  deleteOtherSessions(call.db, userRowOf(call.db, current.id), null);
  call.tell('session', current.id);
}

export function giveFirstSecret(call: CommandCall, current: User, passwordHash: string): User {
  endSessions(call, current);
  // The printed way in goes with the password: a reset must not be walked around.
  setRecovery(call.db, userRowOf(call.db, current.id), { hash: null, at: null });
  const expiresAt = call.now + firstSecretLifetime;
  return saveUser(call, current, (row) => setFirstSecret(call.db, row, { passwordHash, expiresAt }, stamp(call)));
}

/** Ends the sessions of a client's account, if he has one. */
export function endPortalSessions(call: CommandCall, clientId: string): void {
  const account = userOfClient(call.db, clientId);
  if (account !== undefined) endSessions(call, getUser(call.db, account));
}
