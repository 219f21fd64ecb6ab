import type { Contract } from '#contract/index.ts';
import type { Feature } from '../policy/feature.ts';
import { access } from './access.ts';
import { change } from './change.ts';
import { client } from './client.ts';
import { demo } from './demo.ts';
import { draft } from './draft.ts';
import { intake } from './intake.ts';
import { mail } from './mail.ts';
import { persona } from './persona.ts';
import { place } from './place.ts';
import { preference } from './preference.ts';
import { recent } from './recent.ts';
import { recovery } from './recovery.ts';
import { role } from './role.ts';
import { session } from './session.ts';
import { setup } from './setup.ts';
import { store } from './store.ts';
import { system } from './system.ts';
import { user } from './user.ts';
import { view } from './view.ts';

/** The implementation of the contract: one line per noun. */
export const features: { readonly [N in keyof Contract]: Feature<N> } = {
  access,
  change,
  client,
  demo,
  draft,
  intake,
  mail,
  persona,
  place,
  preference,
  recent,
  recovery,
  role,
  session,
  setup,
  store,
  system,
  user,
  view,
};
