import { dropDraft, findDraft, keepDraft, listDrafts } from '#db/queries/draft.ts';
import type { Feature } from '../policy/feature.ts';
import { ownRow } from './own-row.ts';

export const draft: Feature<'draft'> = {
  list: (call) => listDrafts(call.db, ownRow(call)),
  find: (call, place) => ({ draft: findDraft(call.db, { ...place, userRow: ownRow(call) }) }),

  keep(call, input) {
    keepDraft(call.db, ownRow(call), { ...input, updatedAt: call.now });
    return { updatedAt: call.now };
  },

  drop(call, place) {
    dropDraft(call.db, { ...place, userRow: ownRow(call) });
    return {};
  },
};
