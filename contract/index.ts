import { access } from './access.ts';
import { account } from './account.ts';
import { billing } from './billing.ts';
import { change } from './change.ts';
import { client } from './client.ts';
import { dashboard } from './dashboard.ts';
import { demo } from './demo.ts';
import { draft } from './draft.ts';
import { estimate } from './estimate.ts';
import { expense } from './expense.ts';
import { intake } from './intake.ts';
import { invoice } from './invoice.ts';
import { mail } from './mail.ts';
import { paper } from './paper.ts';
import { payment } from './payment.ts';
import { persona } from './persona.ts';
import { place } from './place.ts';
import { portal } from './portal.ts';
import { preference } from './preference.ts';
import { recent } from './recent.ts';
import { recovery } from './recovery.ts';
import { role } from './role.ts';
import { service } from './service.ts';
import { servicePackage } from './service-package.ts';
import { session } from './session.ts';
import { setup } from './setup.ts';
import { store } from './store.ts';
import { system } from './system.ts';
import { user } from './user.ts';
import { view } from './view.ts';

/** Every procedure of Trastienda: one line per noun. */
export const contract = {
  access,
  account,
  billing,
  change,
  client,
  dashboard,
  demo,
  draft,
  estimate,
  expense,
  intake,
  invoice,
  mail,
  paper,
  payment,
  persona,
  place,
  portal,
  preference,
  recent,
  recovery,
  role,
  service,
  servicePackage,
  session,
  setup,
  store,
  system,
  user,
  view,
};
export type Contract = typeof contract;
