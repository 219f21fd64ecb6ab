import { createHash, randomBytes } from 'node:crypto';
import { DomainError } from '#contract/errors.ts';
import type { Gate, Permission } from '#contract/permissions.ts';
import { idleMinutesMin } from '#contract/store.ts';
import type { ReadDb } from '#db/connection.ts';
import { permissionsOf } from '#db/queries/role.ts';
import { findSession } from '#db/queries/session.ts';
import { getStore } from '#db/queries/store.ts';
import { hasUsers } from '#db/queries/user.ts';
import type { CallContext, Caller } from '../context.ts';
import type { SessionLocks } from './session-locks.ts';

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
/** 256 bits, opaque; only its hash is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Who calls, read anew at each call: a changed role, an ended session or a deactivated user acts at once. Null: nobody. */
export function authenticate(db: ReadDb, locks: SessionLocks, context: CallContext, now: number): Caller | null {
  const token = context.token();
  if (token === null) return null;
  const found = findSession(db, hashToken(token));
  if (!found?.active || found.expiresAt <= now) return null;
  if (found.mustChangePassword && found.secretExpiresAt !== null && found.secretExpiresAt <= now) return null;
  const { passwordHash: _hash, rolePermissions: _permissions, ...caller } = found;
  // A program's token proves itself with every call; only a screen can be left alone.
  const locksInMs = found.screen
    ? locks.timeLeft(found.sessionId, getStore(db)?.idleMinutes ?? idleMinutesMin)
    : Number.POSITIVE_INFINITY;
  return { ...caller, permissions: permissionsOf(found.builtInRole, found.rolePermissions), locksInMs };
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
  if (permission === 'locked') return;
  if (caller.locksInMs === null) throw new DomainError('UNAUTHENTICATED', { reason: 'locked' });
  if (permission === 'own') return;
  if (caller.mustChangePassword) throw new DomainError('FORBIDDEN', { permission: 'mustChangePassword' });
  if (permission === 'session') return;
  if (!caller.permissions.includes(permission)) throw new DomainError('FORBIDDEN', { permission });
}
