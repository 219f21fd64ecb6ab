import type { SetupInput } from '#contract/setup.ts';
import { deleteSetupDraft, getSetupDraft, writeSetupDraft } from '#db/queries/setup-draft.ts';
import { getStore, insertStore, writeLogo } from '#db/queries/store.ts';
import type { CommandCall, Feature } from '../policy/feature.ts';
import { refuseCommonPassword } from './password.ts';
import { refusePersonaProblems, writePersona } from './persona.ts';
import { giveRecoveryCode } from './recovery.ts';
import { openSession, sessionState } from './session.ts';
import { logoFrom } from './store.ts';
import { writeUser } from './user-account.ts';

const administratorRole = 1;

export const setup: Feature<'setup'> = {
  draft: ({ db }) => ({ draft: getSetupDraft(db) }),

  keep(call, { draft }) {
    writeSetupDraft(call.db, draft);
    return {};
  },

  create: {
    async prepare({ hasher }, { store, logo, administrator }: SetupInput) {
      const { email, displayName, persona } = administrator;
      const names = [email, displayName ?? '', persona.givenNames, persona.paternalSurname, store.name];
      refuseCommonPassword(administrator.password, names, 'administrator.password');
      const passwordHash = await hasher.hash(administrator.password);
      return (call: CommandCall) => {
        const id = call.newId();
        insertStore(call.db, { ...store, id, logo: writeLogo(call.db, logoFrom(logo, 'logo')), at: call.now });
        call.changed('store', id, null, getStore(call.db));
        refusePersonaProblems(call.db, administrator.persona, call.now, 'administrator.persona');
        const userRow = writeUser(
          call,
          {
            ...administrator,
            personaRow: writePersona(call, administrator.persona).row,
            active: true,
            roleNumber: administratorRole,
          },
          { passwordHash, ownPassword: true },
        );
        deleteSetupDraft(call.db);
        if (!call.context.keepToken) return { recoveryCode: null, state: sessionState(call.db, null) };
        return { recoveryCode: giveRecoveryCode(call, userRow), state: openSession(call, userRow) };
      };
    },
  },
};
