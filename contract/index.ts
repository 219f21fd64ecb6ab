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

/** Every procedure of Trastienda: one line per noun. */
export const contract = {
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
export type Contract = typeof contract;
