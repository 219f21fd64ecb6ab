import { DomainError, invalid } from '#contract/errors.ts';
import { covers } from '#contract/permissions.ts';
import {
  findTokenById,
  getAccess,
  insertToken,
  listTokens,
  revokeToken,
  tokenNameIsTaken,
  workingTokenNames,
  writeAccess,
} from '#db/queries/access.ts';
import { findRoleByNumber } from '#db/queries/role.ts';
import { hashToken, newProgramToken } from '../policy/authenticate.ts';
import type { Feature } from '../policy/feature.ts';
import { ownRow } from './own-row.ts';

export const access: Feature<'access'> = {
  get: ({ db }) => getAccess(db),

  update(call, { changes }) {
    const sent = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    if (Object.keys(sent).length === 0) throw invalid('changes', 'required');
    const before = getAccess(call.db);
    const after = { ...before, ...sent };
    writeAccess(call.db, after);
    call.changed('access', 'settings', before, after);
    return after;
  },

  listTokens: ({ db }) => listTokens(db),
  programsOf: ({ db }, { userId }) => workingTokenNames(db, userId),

  createToken(call, { name, roleNumber }) {
    const role = findRoleByNumber(call.db, roleNumber);
    if (!role?.active || role.builtIn === 'client') throw invalid('roleNumber', 'notAllowed');
    if (!covers(call.caller?.permissions ?? [], role.permissions))
      throw new DomainError('FORBIDDEN', { permission: 'higherRole' });
    if (tokenNameIsTaken(call.db, name)) throw new DomainError('CONFLICT', { reason: 'taken', field: 'name' });
    const [id, secret] = [call.newId(), newProgramToken()];
    insertToken(call.db, {
      id,
      name,
      tokenHash: hashToken(secret),
      ownerRow: ownRow(call),
      roleRow: role.row,
      at: call.now,
    });
    const token = findTokenById(call.db, id);
    if (!token) throw new DomainError('NOT_FOUND', { noun: 'token' });
    call.changed('access', id, null, { name, role: role.name });
    return { ...token, secret };
  },

  revokeToken(call, { id }) {
    const before = findTokenById(call.db, id);
    if (!before) throw new DomainError('NOT_FOUND', { noun: 'token' });
    // Nothing happens, so nothing is written down: the entry of who did it stays the only one.
    if (before.state === 'revoked') throw new DomainError('CONFLICT', { reason: 'state', current: before });
    revokeToken(call.db, id);
    // The mirror of its creation: a name that stayed as it was would drop out, and the entry would not say which key.
    call.changed('access', id, { name: before.name, role: before.roleName }, null);
    return { ...before, state: 'revoked' };
  },
};
