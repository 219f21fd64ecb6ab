import { demoClients } from '#contract/demo.ts';
import { DomainError } from '#contract/errors.ts';
import { storeCountries } from '#contract/store.ts';
import { countDemoClients, demoClientRows, insertDemoClient, removeDemoClient } from '#db/queries/demo.ts';
import { getStore } from '#db/queries/store.ts';
import { clientSeeds } from '#db/seed/clients.ts';
import type { CommandCall, Feature } from '../policy/feature.ts';
import { inSlices, type Outcome, type SliceProgress } from './slices.ts';

/** Which of the endlessly many invented stores: always the same. */
const seed = 7;

/** Notes the whole act once, in the transaction of its last piece. */
function noting<T>(total: number, noun: 'clients', act: (call: CommandCall, item: T) => Outcome) {
  let done = 0;
  return (call: CommandCall, item: T): Outcome => {
    const outcome = act(call, item);
    done += 1;
    if (done === total) call.changed('demo', null, null, { [noun]: total });
    return outcome;
  };
}

const asDemo = ({ done, total, skipped }: SliceProgress) => ({ done, total, kept: skipped });

export const demo: Feature<'demo'> = {
  get: ({ db }) => ({ clients: countDemoClients(db) }),

  async *create(task) {
    if (countDemoClients(task.db) > 0) throw new DomainError('CONFLICT', { reason: 'state' });
    const home = getStore(task.db)?.country;
    const country = storeCountries.find((code) => code === home) ?? 'EC';
    const seeds = [...clientSeeds({ seed, count: demoClients, now: task.now(), country })].map((each, i) => ({
      each,
      i,
    }));
    const add = (call: CommandCall, { each, i }: (typeof seeds)[number]): Outcome => {
      insertDemoClient(call.db, each, i + 1, call.newId());
      return 'changed';
    };
    for await (const progress of inSlices(task, seeds, noting(seeds.length, 'clients', add))) yield asDemo(progress);
    task.announce('client');
  },

  async *remove(task) {
    const rows = demoClientRows(task.db);
    const take = (call: CommandCall, row: number): Outcome => (removeDemoClient(call.db, row) ? 'changed' : 'skipped');
    for await (const progress of inSlices(task, rows, noting(rows.length, 'clients', take))) yield asDemo(progress);
    task.announce('client');
  },
};
