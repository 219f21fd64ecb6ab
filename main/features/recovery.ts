import { createHash, randomInt } from 'node:crypto';
import { DomainError } from '#contract/errors.ts';
import type { ReadDb } from '#db/connection.ts';
import { getRole } from '#db/queries/role.ts';
import { deleteOtherSessions, findSession } from '#db/queries/session.ts';
import { getStore } from '#db/queries/store.ts';
import { findUserByEmail, getRecovery, getUser, setOwnPassword, setRecovery } from '#db/queries/user.ts';
import { hashToken } from '../policy/authenticate.ts';
import type { CommandCall, Feature } from '../policy/feature.ts';
import { provePassword, refuseCommonPassword } from './password.ts';
import { openSession } from './session.ts';

/** Without I, L, O and U: nothing that looks like something else, on paper least of all. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const [groups, groupLength] = [7, 4];

function newCode(): string {
  const group = () => Array.from({ length: groupLength }, () => alphabet[randomInt(alphabet.length)]).join('');
  return Array.from({ length: groups }, group).join('-');
}

/** As it was meant, however it was typed. */
function hashCode(code: string): string {
  const plain = code
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '');
  return createHash('sha256').update(`trastienda recovery ${plain}`).digest('hex');
}

/** A new code in place of any before; only its hash is kept. */
export function giveRecoveryCode(call: CommandCall, userRow: number): string {
  const code = newCode();
  setRecovery(call.db, userRow, { hash: hashCode(code), at: call.now });
  return code;
}

const wrongCredentials = () => new DomainError('UNAUTHENTICATED', { reason: 'credentials' });

/** Whose unused code this is. 140 random bits are not guessed, so what the comparison takes tells nobody anything. */
function holderOf(db: ReadDb, email: string, code: string) {
  const account = findUserByEmail(db, email);
  if (!account?.active || !getRole(db, getUser(db, account.id).role.id).permissions.includes('recovery:create'))
    return null;
  const { hash } = getRecovery(db, account.row);
  return hash !== null && hash === hashCode(code) ? account : null;
}

export const recovery: Feature<'recovery'> = {
  get: ({ db, caller }) => ({ createdAt: caller ? getRecovery(db, caller.userRow).at : null }),

  create: {
    async prepare(call, { password }) {
      const found = findSession(call.db, hashToken(call.context.token() ?? ''));
      if (!found || !(await provePassword(call, found, password))) throw wrongCredentials();
      return (call) => {
        call.changed('recovery', found.id, null, null);
        return { code: giveRecoveryCode(call, found.userRow) };
      };
    },
  },

  redeem: {
    async prepare({ db, hasher, throttle, context }, { email, code, next }) {
      const holds = async () => holderOf(db, email, code) !== null;
      const matched = await throttle.attempt('recovery', context.device, holds);
      const account = holderOf(db, email, code);
      if (!matched || !account) throw wrongCredentials();
      refuseCommonPassword(next, [email, getStore(db)?.name ?? ''], 'next');
      const passwordHash = await hasher.hash(next);
      return (call) => {
        if (holderOf(call.db, email, code)?.row !== account.row) throw wrongCredentials();
        setOwnPassword(call.db, account.row, passwordHash, call.now);
        setRecovery(call.db, account.row, { hash: null, at: null });
        deleteOtherSessions(call.db, account.row, null);
        call.changed('recovery', account.id, null, null);
        return openSession(call, account.row);
      };
    },
  },
};
