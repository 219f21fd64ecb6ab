import { DomainError, invalid } from '#contract/errors.ts';
import { type BuiltInRole, roleMatrix } from '#contract/permissions.ts';
import type { PersonaInput } from '#contract/persona.ts';
import type { UserInput } from '#contract/user.ts';
import type { ReadDb } from '#db/connection.ts';
import { findRoleByNumber, findUserByEmail, getUser, insertPersona, insertUser } from '#db/queries/user.ts';
import { nextNumber } from '#db/series.ts';
import type { CommandCall, Feature } from '../policy/feature.ts';
import { storeDate } from './store-date.ts';

/** The documents' `user`, "Cajero estándar". */
const defaultRole = 2;
const firstSecretLifetime = 72 * 3600 * 1000;

export function refusePersonaProblems(db: ReadDb, persona: PersonaInput, now: number, path: string): void {
  if (persona.birthDate > storeDate(db, now)) throw invalid(`${path}.birthDate`, 'futureDate');
}

interface Password {
  readonly passwordHash: string | null;
  /** Chosen by the user himself; otherwise a first secret he must change. */
  readonly ownPassword: boolean;
}

/** Writes persona and user and their history; answers the local row. The caller has checked the right to grant the role. */
export function writeUser(
  call: CommandCall,
  input: Omit<UserInput, 'password'>,
  { passwordHash, ownPassword }: Password,
): number {
  const { db, now, caller } = call;
  if (findUserByEmail(db, input.email)) throw new DomainError('CONFLICT', { reason: 'taken', field: 'email' });
  const role = findRoleByNumber(db, input.roleNumber ?? defaultRole);
  if (!role) throw invalid('roleNumber', 'notAllowed');
  const by = caller?.userRow ?? null;
  const personaRow = insertPersona(db, input.persona, {
    id: call.newId(),
    number: nextNumber(db, 'persona'),
    at: now,
    by,
  });
  const id = call.newId();
  const mustChangePassword = !ownPassword;
  const userRow = insertUser(
    db,
    {
      displayName: input.displayName ?? input.persona.givenNames,
      email: input.email,
      passwordHash,
      mustChangePassword,
      secretExpiresAt: mustChangePassword && passwordHash ? now + firstSecretLifetime : null,
      active: input.active ?? true,
      roleRow: role.row,
      personaRow,
    },
    { id, number: nextNumber(db, 'user'), at: now, by },
  );
  const created = getUser(db, id);
  if (created.persona) call.changed('persona', created.persona.id, null, created.persona);
  const { persona, ...account } = created;
  call.changed('user', id, null, { ...account, role: account.role.name, personaId: persona?.id ?? null });
  return userRow;
}

function rankOf(builtIn: BuiltInRole | null): number {
  return builtIn ? roleMatrix[builtIn].rank : 0;
}

function refuseHigherRole(call: CommandCall, roleNumber: number): void {
  const granted = findRoleByNumber(call.db, roleNumber);
  if (granted && rankOf(granted.builtIn) > rankOf(call.caller?.builtInRole ?? null)) {
    throw new DomainError('FORBIDDEN', { permission: 'higherRole' });
  }
}

export const user: Feature<'user'> = {
  get: ({ db }, { id }) => getUser(db, id),

  create: {
    async prepare({ hasher }, { password, ...input }) {
      const passwordHash = password === undefined ? null : await hasher.hash(password);
      return (call) => {
        refuseHigherRole(call, input.roleNumber ?? defaultRole);
        refusePersonaProblems(call.db, input.persona, call.now, 'persona');
        writeUser(call, input, { passwordHash, ownPassword: false });
        const account = findUserByEmail(call.db, input.email);
        return getUser(call.db, account?.id ?? '');
      };
    },
  },
};
