import { DomainError } from '#contract/errors.ts';
import type { SessionState } from '#contract/session.ts';
import type { ReadDb } from '#db/connection.ts';
import {
  deleteOtherSessions,
  deleteSession,
  deleteSessionById,
  type FoundSession,
  findSession,
  insertSession,
  listSessions,
} from '#db/queries/session.ts';
import { getStore } from '#db/queries/store.ts';
import { findUserByEmail, hasUsers, noteSecretUsed, rehashPassword, setOwnPassword } from '#db/queries/user.ts';
import type { Caller } from '../context.ts';
import { authenticate, hashToken, newToken } from '../policy/authenticate.ts';
import type { CommandCall, Feature, PrepareCall, PreparedCommand } from '../policy/feature.ts';
import { ownRow } from './own-row.ts';
import { firstSecret, provePassword, refuseCommonPassword } from './password.ts';

/** A working day and a late evening; then everybody signs in again. */
const absoluteLifetime = 12 * 3600 * 1000;

export function sessionState(db: ReadDb, caller: Caller | null): SessionState {
  const locksInMs = caller?.locksInMs ?? null;
  return {
    setupNeeded: !hasUsers(db),
    locked: caller !== null && locksInMs === null,
    locksInMs: locksInMs === null || !Number.isFinite(locksInMs) ? null : locksInMs,
    store: getStore(db),
    user: caller && {
      id: caller.id,
      number: caller.number,
      displayName: caller.displayName,
      email: caller.email,
      roleName: caller.roleName,
      builtInRole: caller.builtInRole,
      permissions: [...caller.permissions],
      mustChangePassword: caller.mustChangePassword,
    },
  };
}

/** Opens a session for a user whose identity is proven; a transport that can keep it gets the token after the commit. */
export function openSession(call: CommandCall, userRow: number): SessionState {
  // Nobody could ever use it.
  if (!call.context.keepToken) throw new DomainError('FORBIDDEN', { permission: 'keepToken' });
  const token = newToken();
  const id = call.newId();
  insertSession(call.db, {
    id,
    tokenHash: hashToken(token),
    userRow,
    createdAt: call.now,
    expiresAt: call.now + absoluteLifetime,
    transport: call.context.transport,
    screen: call.context.screen,
  });
  call.locks.open(id);
  call.afterCommit(() => call.context.keepToken?.(token));
  return sessionState(call.db, authenticate(call.db, call.locks, { ...call.context, token: () => token }, call.now));
}

/** The caller with the idle time he has after this act. */
function stateNow(call: CommandCall): SessionState {
  return sessionState(call.db, authenticate(call.db, call.locks, call.context, call.now));
}

const wrongCredentials = () => new DomainError('UNAUTHENTICATED', { reason: 'credentials' });

/** A first secret opens one session, within its 72 hours. */
function mayEnter(account: NonNullable<ReturnType<typeof findUserByEmail>>, now: number): boolean {
  const expired = account.secretExpiresAt !== null && account.secretExpiresAt <= now;
  return account.active && !expired && !(account.mustChangePassword && account.secretUsed);
}

/** The password once more, by who is signed in: opens the lock, and counts as proof for a while. */
const proving: PreparedCommand<{ password: string }, SessionState> = {
  async prepare(prepare, { password }) {
    const { db, context } = prepare;
    const found = findSession(db, hashToken(context.token() ?? ''));
    if (!found || !(await provePassword(prepare, found, password))) throw wrongCredentials();
    return (call) => {
      if (findSession(call.db, hashToken(context.token() ?? ''))?.passwordHash !== found.passwordHash)
        throw wrongCredentials();
      call.locks.open(found.sessionId);
      call.changed('session', found.id, null, null);
      return stateNow(call);
    };
  },
};

const ownSession = ({ db, context }: PrepareCall) => findSession(db, hashToken(context.token() ?? ''));

const samePassword = () => new DomainError('VALIDATION', { issues: [{ path: 'next', rule: 'samePassword' }] });

/** Another password for who has proven himself; his other sessions end. */
async function replaceOwn(prepare: PrepareCall, found: FoundSession, next: string) {
  refuseCommonPassword(next, [found.email, found.displayName, getStore(prepare.db)?.name ?? ''], 'next');
  const passwordHash = await prepare.hasher.hash(next);
  return (call: CommandCall): SessionState => {
    if (ownSession({ ...prepare, db: call.db })?.passwordHash !== found.passwordHash) throw wrongCredentials();
    setOwnPassword(call.db, found.userRow, passwordHash, call.now);
    deleteOtherSessions(call.db, found.userRow, found.sessionRow);
    call.locks.open(found.sessionId);
    call.changed('user', found.id, null, null);
    return stateNow(call);
  };
}

export const session: Feature<'session'> = {
  get: ({ db, caller }) => sessionState(db, caller),

  signIn: {
    async prepare(prepare, { email, password }) {
      const { db, hasher, now } = prepare;
      const account = findUserByEmail(db, email);
      const typed = account?.mustChangePassword ? firstSecret(password) : password;
      const matches = await provePassword(prepare, { email, passwordHash: account?.passwordHash ?? null }, typed);
      // Who proves it may know why it opens nothing more.
      if (matches && account?.active && account.mustChangePassword && account.secretUsed)
        throw new DomainError('UNAUTHENTICATED', { reason: 'secretUsed' });
      // One answer for every failure: nobody learns which accounts exist.
      if (!account || !matches || !mayEnter(account, now)) throw wrongCredentials();
      const stored = account.passwordHash;
      const stronger = stored !== null && hasher.isOutdated(stored) ? await hasher.hash(typed) : null;
      return (call) => {
        // Hashing took a while: the account must still be the one that was proven.
        const present = findUserByEmail(call.db, email);
        if (!present || !mayEnter(present, now) || present.passwordHash !== stored) throw wrongCredentials();
        if (stronger !== null) rehashPassword(call.db, present.row, stronger);
        if (present.mustChangePassword) noteSecretUsed(call.db, present.row);
        const state = openSession(call, present.row);
        if (state.user === null) throw wrongCredentials();
        call.changed('session', state.user.id, null, null);
        return state;
      };
    },
  },

  signOut(call) {
    if (call.caller) {
      deleteSession(call.db, call.caller.sessionRow);
      call.locks.close(call.caller.sessionId);
      call.changed('session', call.caller.id, null, null);
    }
    call.afterCommit(() => call.context.keepToken?.(null));
    return sessionState(call.db, null);
  },

  touch(call) {
    if (call.caller) call.locks.touch(call.caller.sessionId);
    return stateNow(call);
  },

  lock(call) {
    if (call.caller) {
      call.locks.close(call.caller.sessionId);
      call.changed('session', call.caller.id, null, null);
    }
    return stateNow(call);
  },

  unlock: proving,
  confirm: proving,

  changePassword: {
    async prepare(prepare, { current, next }) {
      const found = ownSession(prepare);
      const typed = found?.mustChangePassword ? firstSecret(current) : current;
      if (!found || !(await provePassword(prepare, found, typed))) throw wrongCredentials();
      if (typed.normalize('NFC') === next.normalize('NFC')) throw samePassword();
      return replaceOwn(prepare, found, next);
    },
  },

  renewPassword: {
    async prepare(prepare, { next }) {
      const found = ownSession(prepare);
      if (!found) throw wrongCredentials();
      // A first secret is not kept.
      if (found.mustChangePassword && (await prepare.hasher.verify(firstSecret(next), found.passwordHash)))
        throw samePassword();
      return replaceOwn(prepare, found, next);
    },
  },

  list: (call) => listSessions(call.db, ownRow(call), call.now, call.caller?.sessionId ?? ''),

  end(call, { id }) {
    const found = listSessions(call.db, ownRow(call), call.now, '').find((each) => each.id === id);
    if (!found) throw new DomainError('FORBIDDEN', { permission: 'own' });
    deleteSessionById(call.db, id);
    call.locks.close(id);
    call.changed('session', call.caller?.id ?? null, null, null);
    if (id === call.caller?.sessionId) call.afterCommit(() => call.context.keepToken?.(null));
    return {};
  },
};
