import { DomainError } from '#contract/errors.ts';
import type { SessionState } from '#contract/session.ts';
import type { ReadDb } from '#db/connection.ts';
import { deleteOtherSessions, deleteSession, findSession, insertSession } from '#db/queries/session.ts';
import { getStore } from '#db/queries/store.ts';
import { findUserByEmail, hasUsers, setOwnPassword } from '#db/queries/user.ts';
import type { Caller } from '../context.ts';
import { authenticate, hashToken, newToken } from '../policy/authenticate.ts';
import type { CommandCall, Feature } from '../policy/feature.ts';

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
  const token = newToken();
  const id = call.newId();
  insertSession(call.db, {
    id,
    tokenHash: hashToken(token),
    userRow,
    createdAt: call.now,
    expiresAt: call.now + absoluteLifetime,
    transport: call.context.transport,
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

export const session: Feature<'session'> = {
  get: ({ db, caller }) => sessionState(db, caller),

  signIn: {
    async prepare({ db, hasher, now }, { email, password }) {
      const account = findUserByEmail(db, email);
      const matches = await hasher.verify(password, account?.passwordHash ?? null);
      const expired = account?.secretExpiresAt != null && account.secretExpiresAt <= now;
      // One answer for every failure: nobody learns which accounts exist.
      if (!account?.active || !matches || expired) throw wrongCredentials();
      return (call) => {
        // Hashing took a while: the account must still be the one that was proven.
        const now = findUserByEmail(call.db, email);
        if (!now?.active || now.passwordHash !== account.passwordHash) throw wrongCredentials();
        const state = openSession(call, account.row);
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

  unlock: {
    async prepare({ db, hasher, context }, { password }) {
      const found = findSession(db, hashToken(context.token() ?? ''));
      if (!found || !(await hasher.verify(password, found.passwordHash))) throw wrongCredentials();
      return (call) => {
        if (findSession(call.db, hashToken(context.token() ?? ''))?.passwordHash !== found.passwordHash)
          throw wrongCredentials();
        call.locks.open(found.sessionId);
        call.changed('session', found.id, null, null);
        return stateNow(call);
      };
    },
  },

  changePassword: {
    async prepare({ db, hasher, context }, { current, next }) {
      const found = findSession(db, hashToken(context.token() ?? ''));
      if (!found || !(await hasher.verify(current, found.passwordHash))) throw wrongCredentials();
      if (current === next) throw new DomainError('VALIDATION', { issues: [{ path: 'next', rule: 'samePassword' }] });
      const passwordHash = await hasher.hash(next);
      return (call) => {
        if (findSession(call.db, hashToken(context.token() ?? ''))?.passwordHash !== found.passwordHash)
          throw wrongCredentials();
        setOwnPassword(call.db, found.userRow, passwordHash, call.now);
        deleteOtherSessions(call.db, found.userRow, found.sessionRow);
        call.changed('user', found.id, null, null);
        return stateNow(call);
      };
    },
  },
};
