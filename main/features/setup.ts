import type { SetupInput } from '#contract/setup.ts';
import { getStore, insertStore } from '#db/queries/store.ts';
import type { CommandCall, Feature } from '../policy/feature.ts';
import { openSession } from './session.ts';
import { refusePersonaProblems, writeUser } from './user.ts';

const administratorRole = 1;

export const setup: Feature<'setup'> = {
  create: {
    async prepare({ hasher }, { store, administrator }: SetupInput) {
      const passwordHash = await hasher.hash(administrator.password);
      return (call: CommandCall) => {
        const id = call.newId();
        insertStore(call.db, { ...store, id, at: call.now });
        call.changed('store', id, null, getStore(call.db));
        refusePersonaProblems(call.db, administrator.persona, call.now, 'administrator.persona');
        const userRow = writeUser(
          call,
          { ...administrator, active: true, roleNumber: administratorRole },
          { passwordHash, ownPassword: true },
        );
        return openSession(call, userRow);
      };
    },
  },
};
