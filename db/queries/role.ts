import { DomainError } from '#contract/errors.ts';
import { type BuiltInRole, Permission, roleMatrix } from '#contract/permissions.ts';
import type { Role, RoleInput } from '#contract/role.ts';
import { prepared, type ReadDb, type WriteDb } from '../connection.ts';
import { fold } from '../search/fold.ts';

interface Row {
  row: number;
  id: string;
  number: number;
  version: number;
  name: string;
  description: string | null;
  builtIn: BuiltInRole | null;
  permissions: string | null;
  active: number;
  users: number;
}

const columns = `row, id, number, version, name, description, built_in AS builtIn, permissions, active,
  (SELECT count(*) FROM user u WHERE u.role_row = role.row AND u.active = 1) AS users`;

const statements = prepared(({ raw }) => ({
  all: raw.prepare<[], Row>(`SELECT ${columns} FROM role ORDER BY built_in IS NULL, number LIMIT 200`),
  byId: raw.prepare<[string], Row>(`SELECT ${columns} FROM role WHERE id = ?`),
  byNumber: raw.prepare<[number], Row>(`SELECT ${columns} FROM role WHERE number = ?`),
  insert: raw.prepare(
    `INSERT INTO role (id, number, name, description, permissions, created_at, created_by, updated_at, updated_by)
     VALUES (@id, (SELECT max(number) + 1 FROM role), @name, @description, @permissions, @at, @by, @at, @by)`,
  ),
  update: raw.prepare(
    `UPDATE role SET name = @name, description = @description, permissions = @permissions, active = @active, version = version + 1,
     updated_at = @at, updated_by = @by WHERE id = @id`,
  ),
  holders: raw
    .prepare<[string], string>(
      `SELECT u.display_name FROM user u JOIN role r ON r.row = u.role_row WHERE r.id = ? AND u.active = 1 ORDER BY u.name_key LIMIT 5`,
    )
    .pluck(),
}));

/** What a store's own role holds; words that no permission is called by any more are left out. */
export function permissionsOf(builtIn: BuiltInRole | null, stored: readonly string[] | null): readonly Permission[] {
  if (builtIn) return roleMatrix[builtIn];
  return (stored ?? []).filter((name): name is Permission => Permission.safeParse(name).success);
}

function toRole({ row: _row, permissions, active, ...rest }: Row): Role {
  const stored = permissions === null ? null : (JSON.parse(permissions) as string[]);
  return { ...rest, permissions: [...permissionsOf(rest.builtIn, stored)], active: active === 1 };
}

/** Built-in roles first. */
export const listRoles = (db: ReadDb): Role[] => statements(db).all.all().map(toRole);

/** NOT_FOUND unless there is such a role. */
export function getRole(db: ReadDb, id: string): Role {
  const found = statements(db).byId.get(id);
  if (!found) throw new DomainError('NOT_FOUND', { noun: 'role' });
  return toRole(found);
}

export function findRoleByNumber(db: ReadDb, number: number): (Role & { row: number }) | undefined {
  const found = statements(db).byNumber.get(number);
  return found && { ...toRole(found), row: found.row };
}

/** Whatever the case and accents. */
export function roleNameIsTaken(db: ReadDb, name: string, exceptId?: string): boolean {
  return listRoles(db).some((role) => role.id !== exceptId && fold(role.name) === fold(name));
}

/** Display names of active users who hold it, at most five. */
export const roleHolders = (db: ReadDb, id: string): string[] => statements(db).holders.all(id);

interface Stamp {
  readonly at: number;
  readonly by: number | null;
}

export function insertRole(
  db: WriteDb,
  id: string,
  { name, description = null, permissions }: RoleInput,
  stamp: Stamp,
): Role {
  statements(db).insert.run({ id, name, description, permissions: JSON.stringify(permissions), ...stamp });
  return getRole(db, id);
}

/** Writes the whole record, one version on; the caller has checked it. */
export function updateRole(db: WriteDb, { id, name, description, permissions, active }: Role, stamp: Stamp): Role {
  statements(db).update.run({
    id,
    name,
    description,
    permissions: JSON.stringify(permissions),
    active: active ? 1 : 0,
    ...stamp,
  });
  return getRole(db, id);
}
