import { invalid } from '#contract/errors.ts';
import { preferencesMax } from '#contract/preference.ts';
import { countPreferencesWith, listPreferences, setPreference } from '#db/queries/preference.ts';
import type { Feature } from '../policy/feature.ts';
import { ownRow } from './own-row.ts';

export const preference: Feature<'preference'> = {
  list: (call) => listPreferences(call.db, ownRow(call)),

  set(call, { name, value }) {
    const tooMany = value !== null && countPreferencesWith(call.db, ownRow(call), name) > preferencesMax;
    if (tooMany) throw invalid('name', 'tooMany', { max: preferencesMax });
    setPreference(call.db, ownRow(call), name, value);
    return {};
  },
};
