import { DomainError } from '#contract/errors.ts';
import { getClient } from '#db/queries/client.ts';
import { listRecentClients, noteRecent } from '#db/queries/recent.ts';
import type { Caller } from '../context.ts';
import type { Feature } from '../policy/feature.ts';
import { ownRow } from './own-row.ts';

const readsClients = (caller: Caller | null) => caller?.permissions.includes('client:read') === true;

export const recent: Feature<'recent'> = {
  list: (call) => (readsClients(call.caller) ? listRecentClients(call.db, ownRow(call)) : []),

  note(call, { noun, id }) {
    if (!readsClients(call.caller)) throw new DomainError('FORBIDDEN', { permission: 'client:read' });
    noteRecent(call.db, ownRow(call), noun, getClient(call.db, id).id, call.now);
    return {};
  },
};
