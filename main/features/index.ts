import type { Contract } from '#contract/index.ts';
import type { Feature } from '../policy/feature.ts';
import { change } from './change.ts';
import { client } from './client.ts';
import { place } from './place.ts';
import { session } from './session.ts';
import { setup } from './setup.ts';
import { store } from './store.ts';
import { user } from './user.ts';

/** The implementation of the contract: one line per noun. */
export const features: { readonly [N in keyof Contract]: Feature<N> } = {
  change,
  client,
  place,
  session,
  setup,
  store,
  user,
};
