import { DomainError, invalid } from '#contract/errors.ts';
import type { Store } from '#contract/store.ts';
import type { ReadDb } from '#db/connection.ts';
import { getStore, updateStore } from '#db/queries/store.ts';
import type { Feature } from '../policy/feature.ts';

function theStore(db: ReadDb): Store {
  const store = getStore(db);
  if (!store) throw new DomainError('NOT_FOUND', { noun: 'store' });
  return store;
}

export const store: Feature<'store'> = {
  get: ({ db }) => theStore(db),

  update(call, { version, changes }) {
    const current = theStore(call.db);
    if (version !== current.version) throw new DomainError('CONFLICT', { reason: 'version', current });
    const sent = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    if (Object.keys(sent).length === 0) throw invalid('changes', 'required');
    const after = updateStore(call.db, { ...current, ...sent }, call.now, call.caller?.userRow ?? null);
    call.changed('store', after.id, current, after);
    return after;
  },
};
