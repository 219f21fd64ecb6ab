import { DomainError, invalid } from '#contract/errors.ts';
import { covers, grantable, type Permission } from '#contract/permissions.ts';
import type { Role } from '#contract/role.ts';
import { getRole, insertRole, listRoles, roleHolders, roleNameIsTaken, updateRole } from '#db/queries/role.ts';
import type { CommandCall, Feature } from '../policy/feature.ts';

const stamp = (call: CommandCall) => ({ at: call.now, by: call.caller?.userRow ?? null });

function refuseTakenName(call: CommandCall, name: string, exceptId?: string): void {
  if (roleNameIsTaken(call.db, name, exceptId)) throw new DomainError('CONFLICT', { reason: 'taken', field: 'name' });
}

/** Nobody gives away what he does not have. */
function refuseBeyondOwn(call: CommandCall, granted: readonly Permission[], path: string): void {
  if (!granted.every((permission) => grantable.includes(permission))) throw invalid(path, 'notAllowed');
  if (!covers(call.caller?.permissions ?? [], granted))
    throw new DomainError('FORBIDDEN', { permission: 'higherRole' });
}

function ownRole(call: CommandCall, id: string): Role {
  const current = getRole(call.db, id);
  if (current.builtIn) throw new DomainError('CONFLICT', { reason: 'state' });
  refuseBeyondOwn(call, current.permissions, 'permissions');
  return current;
}

function save(call: CommandCall, before: Role, changes: Partial<Role>): Role {
  const after = updateRole(call.db, { ...before, ...changes }, stamp(call));
  call.changed('role', after.id, before, after);
  return after;
}

export const role: Feature<'role'> = {
  list: ({ db }) => listRoles(db),
  get: ({ db }, { id }) => getRole(db, id),

  create(call, input) {
    refuseTakenName(call, input.name);
    refuseBeyondOwn(call, input.permissions, 'permissions');
    const created = insertRole(
      call.db,
      call.newId(),
      { ...input, permissions: [...new Set(input.permissions)] },
      stamp(call),
    );
    call.changed('role', created.id, null, created);
    return created;
  },

  update(call, { id, version, changes }) {
    const current = ownRole(call, id);
    if (version !== current.version) throw new DomainError('CONFLICT', { reason: 'version', current });
    const sent = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    if (Object.keys(sent).length === 0) throw invalid('changes', 'required');
    if (changes.name !== undefined) refuseTakenName(call, changes.name, id);
    if (changes.permissions) refuseBeyondOwn(call, changes.permissions, 'changes.permissions');
    return save(call, current, sent);
  },

  deactivate(call, { id }) {
    const current = ownRole(call, id);
    const by = roleHolders(call.db, id);
    if (by.length > 0) throw new DomainError('IN_USE', { noun: 'role', by });
    return current.active ? save(call, current, { active: false }) : current;
  },

  restore(call, { id }) {
    const current = ownRole(call, id);
    return current.active ? current : save(call, current, { active: true });
  },
};
