import { and, desc, eq, gt, lte, ne, sql } from 'drizzle-orm';
import type { OpenSession } from '#contract/session.ts';
import { prepared, type ReadDb, type WriteDb } from '../connection.ts';
import { client, role, session, user } from '../schema/index.ts';

/** A client's account is closed with the client, and open again with him. One who is suspended sees what he owes. */
export const mayEnter =
  sql<boolean>`${user.active} AND coalesce(${client.status} IN ('active', 'suspended'), 1)`.mapWith(user.active);

const holder = {
  userRow: user.row,
  id: user.id,
  number: user.number,
  displayName: user.displayName,
  email: user.email,
  active: mayEnter,
  /** Of a portal account: whose it is. */
  clientRow: user.clientRow,
  passwordHash: user.passwordHash,
  mustChangePassword: user.mustChangePassword,
  secretExpiresAt: user.secretExpiresAt,
  roleName: role.name,
  builtInRole: role.builtIn,
  rolePermissions: role.permissions,
};

const statements = prepared(({ orm }) => ({
  byTokenHash: orm
    .select({
      sessionRow: session.row,
      sessionId: session.id,
      expiresAt: session.expiresAt,
      screen: session.screen,
      ...holder,
    })
    .from(session)
    .innerJoin(user, eq(user.row, session.userRow))
    .innerJoin(role, eq(role.row, user.roleRow))
    .leftJoin(client, eq(client.row, user.clientRow))
    .where(eq(session.tokenHash, sql.placeholder('tokenHash')))
    .prepare(),
  byUser: orm
    .select(holder)
    .from(user)
    .innerJoin(role, eq(role.row, user.roleRow))
    .leftJoin(client, eq(client.row, user.clientRow))
    .where(eq(user.row, sql.placeholder('row')))
    .prepare(),
}));

/** Who a program's key acts for, as he stands now. */
export const findHolder = (db: ReadDb, userRow: number) => statements(db).byUser.get({ row: userRow });

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

export function deleteSessionById(db: WriteDb, id: string): void {
  db.orm.delete(session).where(eq(session.id, id)).run();
}

/** A user's sessions that are still good, the newest first; at most a hundred. */
export function listSessions(db: ReadDb, userRow: number, now: number, currentId: string): OpenSession[] {
  return db.orm
    .select({
      id: session.id,
      createdAt: session.createdAt,
      expiresAt: session.expiresAt,
      transport: session.transport,
    })
    .from(session)
    .where(and(eq(session.userRow, userRow), gt(session.expiresAt, now)))
    .orderBy(desc(session.createdAt), desc(session.row))
    .limit(100)
    .all()
    .map((each) => ({ ...each, current: each.id === currentId }));
}
