import { demoClients } from '#contract/demo.ts';
import { DomainError } from '#contract/errors.ts';
import { storeCountries } from '#contract/store.ts';
import {
  countDemoClients,
  demoClientRows,
  insertDemoClient,
  lastDemoIndex,
  removeDemoClient,
} from '#db/queries/demo.ts';
import { getStore } from '#db/queries/store.ts';
import { clientSeeds } from '#db/seed/clients.ts';
import type { CommandCall, Feature } from '../policy/feature.ts';
import { inSlices, type Outcome, type SliceProgress } from './slices.ts';

/** Which of the endlessly many invented stores: always the same. */
const seed = 7;

/** The history tells of the whole act once, with its first piece. */
function noting<T>(total: number, act: (call: CommandCall, item: T) => Outcome) {
  let noted = false;
  return (call: CommandCall, item: T): Outcome => {
    if (!noted) call.changed('demo', null, null, { clients: total });
    noted = true;
    return act(call, item);
  };
}

const asDemo = ({ done, total, skipped }: SliceProgress) => ({ done, total, kept: skipped });

export const demo: Feature<'demo'> = {
  get: ({ db }) => ({ clients: countDemoClients(db) }),

  async *create(task) {
    task.exclusive('demo');
    if (countDemoClients(task.db) > 0) throw new DomainError('CONFLICT', { reason: 'state' });
    const home = getStore(task.db)?.country;
    const country = storeCountries.find((code) => code === home) ?? 'EC';
    const seeds = [...clientSeeds({ seed, count: demoClients, now: task.now(), country })].map((each, i) => ({
      each,
      i,
    }));
    const taken = lastDemoIndex(task.db);
    const add = (call: CommandCall, { each, i }: (typeof seeds)[number]): Outcome => {
      insertDemoClient(call.db, each, taken + i + 1, call.newId());
      return 'changed';
    };
    for await (const progress of inSlices(task, seeds, noting(seeds.length, add))) yield asDemo(progress);
    task.announce('client');
  },

  async *remove(task) {
    task.exclusive('demo');
    const rows = demoClientRows(task.db);
    const take = (call: CommandCall, row: number): Outcome => (removeDemoClient(call.db, row) ? 'changed' : 'skipped');
    for await (const progress of inSlices(task, rows, noting(rows.length, take))) yield asDemo(progress);
    task.announce('client');
  },
};
