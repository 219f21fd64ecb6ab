import { AccessSettings, type ApiToken, defaultAccess } from '#contract/access.ts';
import type { BuiltInRole } from '#contract/permissions.ts';
import { prepared, type ReadDb, type WriteDb } from '../connection.ts';
import { fold } from '../search/fold.ts';

const columns = `t.id, t.name, r.id AS roleId, r.name AS roleName, u.display_name AS ownerName, t.created_at AS createdAt,
  t.last_used_at AS lastUsedAt,
  CASE WHEN t.active = 0 THEN 'revoked' WHEN u.active = 0 THEN 'ownerInactive' WHEN u.must_change_password = 1 THEN 'ownerMustChange'
    ELSE 'active' END AS state`;
const source = 'api_token t JOIN role r ON r.row = t.role_row JOIN user u ON u.row = t.owner_row';

export interface FoundToken {
  readonly tokenId: string;
  readonly tokenName: string;
  readonly ownerRow: number;
  readonly builtInRole: BuiltInRole | null;
  readonly rolePermissions: string | null;
}

const statements = prepared(({ raw }) => ({
  settings: raw.prepare<[], string>("SELECT value FROM setting WHERE name = 'access'").pluck(),
  writeSettings: raw.prepare<[string]>("INSERT OR REPLACE INTO setting (name, value) VALUES ('access', ?)"),
  list: raw.prepare<[], ApiToken>(
    `SELECT ${columns} FROM ${source} ORDER BY t.active DESC, t.created_at DESC, t.row DESC LIMIT 200`,
  ),
  byId: raw.prepare<[string], ApiToken>(`SELECT ${columns} FROM ${source} WHERE t.id = ?`),
  names: raw.prepare<[], string>('SELECT name FROM api_token WHERE active = 1').pluck(),
  workingOf: raw
    .prepare<[string], string>(
      `SELECT t.name FROM api_token t JOIN user u ON u.row = t.owner_row
       WHERE u.id = ? AND t.active = 1 AND u.active = 1 AND u.must_change_password = 0 ORDER BY t.row`,
    )
    .pluck(),
  byHash: raw.prepare<[string], FoundToken>(
    `SELECT t.id AS tokenId, t.name AS tokenName, t.owner_row AS ownerRow, r.built_in AS builtInRole, r.permissions AS rolePermissions
     FROM api_token t JOIN role r ON r.row = t.role_row WHERE t.token_hash = ? AND t.active = 1`,
  ),
  insert: raw.prepare(
    `INSERT INTO api_token (id, name, token_hash, owner_row, role_row, created_at) VALUES (@id, @name, @tokenHash, @ownerRow, @roleRow, @at)`,
  ),
  revoke: raw.prepare<[string]>('UPDATE api_token SET active = 0 WHERE id = ?'),
  used: raw.prepare<[number, string]>('UPDATE api_token SET last_used_at = ? WHERE id = ?'),
}));

/** What an earlier version wrote counts where it still fits; the rest is as documented. */
export function getAccess(db: ReadDb): AccessSettings {
  const text = statements(db).settings.get();
  const kept = text === undefined ? {} : (AccessSettings.partial().safeParse(JSON.parse(text)).data ?? {});
  return {
    ...defaultAccess,
    ...(Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined)) as Partial<AccessSettings>),
  };
}

export const writeAccess = (db: WriteDb, settings: AccessSettings): void =>
  void statements(db).writeSettings.run(JSON.stringify(settings));

export const listTokens = (db: ReadDb): ApiToken[] => statements(db).list.all();

export const findTokenById = (db: ReadDb, id: string): ApiToken | null => statements(db).byId.get(id) ?? null;

/** Of a key that is not revoked. Whatever the case and accents. */
export const tokenNameIsTaken = (db: ReadDb, name: string): boolean =>
  statements(db)
    .names.all()
    .some((other) => fold(other) === fold(name));

/** Names of a user's keys that work now, in the order they were made. */
export const workingTokenNames = (db: ReadDb, userId: string): string[] => statements(db).workingOf.all(userId);

/** An active key and what its role holds. */
export const findToken = (db: ReadDb, tokenHash: string): FoundToken | undefined =>
  statements(db).byHash.get(tokenHash);

export function insertToken(
  db: WriteDb,
  token: { id: string; name: string; tokenHash: string; ownerRow: number; roleRow: number; at: number },
): void {
  statements(db).insert.run(token);
}

export const revokeToken = (db: WriteDb, id: string): void => void statements(db).revoke.run(id);
export const noteTokenUsed = (db: WriteDb, id: string, at: number): void => void statements(db).used.run(at, id);
