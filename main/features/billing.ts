import { invalid } from '#contract/errors.ts';
import { getBilling, writeBilling } from '#db/queries/billing.ts';
import type { Feature } from '../policy/feature.ts';

export const billing: Feature<'billing'> = {
  get: ({ db }) => getBilling(db),

  update(call, { changes }) {
    const sent = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    if (Object.keys(sent).length === 0) throw invalid('changes', 'required');
    const before = getBilling(call.db);
    const after = { ...before, ...sent };
    if (new Set(after.taxRatesBp).size !== after.taxRatesBp.length) throw invalid('changes.taxRatesBp', 'notAllowed');
    writeBilling(call.db, after);
    call.changed('billing', 'settings', before, after);
    return after;
  },
};
