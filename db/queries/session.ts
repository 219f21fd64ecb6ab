import { and, eq, lte, ne, sql } from 'drizzle-orm';
import { prepared, type ReadDb, type WriteDb } from '../connection.ts';
import { role, session, user } from '../schema/index.ts';

const statements = prepared(({ orm }) => ({
  byTokenHash: orm
    .select({
      sessionRow: session.row,
      sessionId: session.id,
      expiresAt: session.expiresAt,
      userRow: user.row,
      id: user.id,
      number: user.number,
      displayName: user.displayName,
      email: user.email,
      active: user.active,
      passwordHash: user.passwordHash,
      mustChangePassword: user.mustChangePassword,
      secretExpiresAt: user.secretExpiresAt,
      roleName: role.name,
      builtInRole: role.builtIn,
      rolePermissions: role.permissions,
    })
    .from(session)
    .innerJoin(user, eq(user.row, session.userRow))
    .innerJoin(role, eq(role.row, user.roleRow))
    .where(eq(session.tokenHash, sql.placeholder('tokenHash')))
    .prepare(),
}));

/** The session of a token with its user and role as they stand now, so that a change of either acts on the next call. */
export function findSession(db: ReadDb, tokenHash: string) {
  return statements(db).byTokenHash.get({ tokenHash });
}
export type FoundSession = NonNullable<ReturnType<typeof findSession>>;

export function insertSession(db: WriteDb, values: Omit<typeof session.$inferInsert, 'row'>): void {
  db.orm.delete(session).where(lte(session.expiresAt, values.createdAt)).run();
  db.orm.insert(session).values(values).run();
}

export function deleteSession(db: WriteDb, sessionRow: number): void {
  db.orm.delete(session).where(eq(session.row, sessionRow)).run();
}

/** Ends all sessions of a user but one (null: all). */
export function deleteOtherSessions(db: WriteDb, userRow: number, keepRow: number | null): void {
  db.orm
    .delete(session)
    .where(and(eq(session.userRow, userRow), ne(session.row, keepRow ?? 0)))
    .run();
}
