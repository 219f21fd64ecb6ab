import { createHash, randomBytes } from 'node:crypto';
import { DomainError } from '#contract/errors.ts';
import type { Gate, Permission } from '#contract/permissions.ts';
import { idleMinutesMin } from '#contract/store.ts';
import type { ReadDb } from '#db/connection.ts';
import { findToken } from '#db/queries/access.ts';
import { permissionsOf } from '#db/queries/role.ts';
import { findHolder, findSession } from '#db/queries/session.ts';
import { getStore } from '#db/queries/store.ts';
import { hasUsers } from '#db/queries/user.ts';
import type { CallContext, Caller } from '../context.ts';
import type { SessionLocks } from './session-locks.ts';

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
/** 256 bits, opaque; only its hash is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url');

const programPrefix = 'tst_';
/** Told apart at sight, by people and by programs that look for leaked keys. */
export const newProgramToken = (): string => programPrefix + newToken();

/** A program acts for who made its key: with the role of the key, and never with more than its owner has now. */
function authenticateProgram(db: ReadDb, tokenHash: string): Caller | null {
  const key = findToken(db, tokenHash);
  const owner = key && findHolder(db, key.ownerRow);
  if (!key || !owner?.active || owner.mustChangePassword) return null;
  const own = permissionsOf(owner.builtInRole, owner.rolePermissions);
  const stored = key.rolePermissions === null ? null : (JSON.parse(key.rolePermissions) as string[]);
  const { passwordHash: _hash, rolePermissions: _permissions, ...caller } = owner;
  return {
    ...caller,
    sessionRow: 0,
    sessionId: key.tokenId,
    expiresAt: Number.POSITIVE_INFINITY,
    screen: false,
    permissions: permissionsOf(key.builtInRole, stored).filter((permission) => own.includes(permission)),
    locksInMs: Number.POSITIVE_INFINITY,
    program: { id: key.tokenId, name: key.tokenName },
  };
}

/** Who calls, read anew at each call: a changed role, an ended session or a deactivated user acts at once. Null: nobody. */
export function authenticate(db: ReadDb, locks: SessionLocks, context: CallContext, now: number): Caller | null {
  const token = context.token();
  if (token === null) return null;
  if (token.startsWith(programPrefix)) return authenticateProgram(db, hashToken(token));
  const found = findSession(db, hashToken(token));
  if (!found?.active || found.expiresAt <= now) return null;
  if (found.mustChangePassword && found.secretExpiresAt !== null && found.secretExpiresAt <= now) return null;
  const { passwordHash: _hash, rolePermissions: _permissions, ...caller } = found;
  // A program's token proves itself with every call; only a screen can be left alone.
  const locksInMs = found.screen
    ? locks.timeLeft(found.sessionId, getStore(db)?.idleMinutes ?? idleMinutesMin)
    : Number.POSITIVE_INFINITY;
  return { ...caller, permissions: permissionsOf(found.builtInRole, found.rolePermissions), locksInMs, program: null };
}

/** Throws unless the caller may. The only place where permissions are enforced. */
export function authorize(
  db: ReadDb,
  permission: Permission | Gate,
  context: CallContext,
  caller: Caller | null,
): void {
  if (permission === 'public') return;
  if (permission === 'setup') {
    if (!context.local || !context.launched || hasUsers(db)) throw new DomainError('FORBIDDEN', { permission });
    return;
  }
  if (!caller) throw new DomainError('UNAUTHENTICATED', { reason: 'session' });
  // A program has no session of its own to see or to end, and no password to change.
  if (caller.program && (permission === 'locked' || permission === 'own'))
    throw new DomainError('FORBIDDEN', { permission: 'own' });
  if (permission === 'locked') return;
  if (caller.locksInMs === null) throw new DomainError('UNAUTHENTICATED', { reason: 'locked' });
  if (permission === 'own') return;
  if (caller.mustChangePassword) throw new DomainError('FORBIDDEN', { permission: 'mustChangePassword' });
  if (permission === 'session') return;
  if (!caller.permissions.includes(permission)) throw new DomainError('FORBIDDEN', { permission });
}
