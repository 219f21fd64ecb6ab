import type { AccessSettings } from '#contract/access.ts';
import { DomainError } from '#contract/errors.ts';
import type { ReadDb } from '#db/connection.ts';
import { getAccess } from '#db/queries/access.ts';
import { getPersona } from '#db/queries/persona.ts';
import { findUserByEmail, getUser } from '#db/queries/user.ts';
import type { Feature } from '../policy/feature.ts';
import { queueMail } from './mail.ts';
import { refuseCommonPassword } from './password.ts';
import { refusePersonaProblems, writePersona } from './persona.ts';
import { newSecret, writeUser } from './user-account.ts';

type Door = keyof Pick<AccessSettings, 'openRegister' | 'openPersona' | 'openMail'>;

function refuseClosed(db: ReadDb, door: Door): void {
  if (!getAccess(db)[door]) throw new DomainError('UNAUTHENTICATED', { reason: 'session' });
}

export const intake: Feature<'intake'> = {
  register: {
    async prepare({ hasher, db }, { password, persona, ...account }) {
      refuseClosed(db, 'openRegister');
      if (password !== undefined) refuseCommonPassword(password, [account.email], 'password');
      const passwordHash = await hasher.hash(password ?? newSecret());
      return (call) => {
        refuseClosed(call.db, 'openRegister');
        refusePersonaProblems(call.db, persona, call.now, 'persona');
        const { row: personaRow } = writePersona(call, persona);
        // Without a password of his own he needs a first secret, which who activates him gives by a reset.
        writeUser(
          call,
          { ...account, persona, personaRow, active: false },
          { passwordHash, ownPassword: password !== undefined },
        );
        return getUser(call.db, findUserByEmail(call.db, account.email)?.id ?? '');
      };
    },
  },

  persona(call, input) {
    refuseClosed(call.db, 'openPersona');
    refusePersonaProblems(call.db, input, call.now, '');
    return writePersona(call, input).record;
  },

  findPersona({ db }, { id }) {
    refuseClosed(db, 'openPersona');
    return { ...getPersona(db, id), birthDate: null, user: null, client: null };
  },

  mail(call, input) {
    refuseClosed(call.db, 'openMail');
    // Whose address it is, is not for strangers.
    return { ...queueMail(call, input), client: null, user: null };
  },
};
