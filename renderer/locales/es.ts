import { access } from '#renderer/locales/es/access.ts';
import { account } from '#renderer/locales/es/account.ts';
import { actions } from '#renderer/locales/es/actions.ts';
import { address } from '#renderer/locales/es/address.ts';
import { amount } from '#renderer/locales/es/amount.ts';
import { app } from '#renderer/locales/es/app.ts';
import { billing } from '#renderer/locales/es/billing.ts';
import { change } from '#renderer/locales/es/change.ts';
import { changePassword } from '#renderer/locales/es/change-password.ts';
import { chart } from '#renderer/locales/es/chart.ts';
import { client } from '#renderer/locales/es/client.ts';
import { clientAccount } from '#renderer/locales/es/client-account.ts';
import { clientBulk } from '#renderer/locales/es/client-bulk.ts';
import { clientList } from '#renderer/locales/es/client-list.ts';
import { confirmIdentity } from '#renderer/locales/es/confirm-identity.ts';
import { conflict } from '#renderer/locales/es/conflict.ts';
import { connection } from '#renderer/locales/es/connection.ts';
import { copy } from '#renderer/locales/es/copy.ts';
import { countries } from '#renderer/locales/es/countries.ts';
import { dashboard } from '#renderer/locales/es/dashboard.ts';
import { date } from '#renderer/locales/es/date.ts';
import { demo } from '#renderer/locales/es/demo.ts';
import { documentNotes } from '#renderer/locales/es/document-notes.ts';
import { documentStatus } from '#renderer/locales/es/document-status.ts';
import { documentTypes } from '#renderer/locales/es/document-types.ts';
import { door } from '#renderer/locales/es/door.ts';
import { draft } from '#renderer/locales/es/draft.ts';
import { duplicates } from '#renderer/locales/es/duplicates.ts';
import { errorScreen } from '#renderer/locales/es/error-screen.ts';
import { errors } from '#renderer/locales/es/errors.ts';
import { estimate } from '#renderer/locales/es/estimate.ts';
import { expense } from '#renderer/locales/es/expense.ts';
import { fields } from '#renderer/locales/es/fields.ts';
import { form } from '#renderer/locales/es/form.ts';
import { gender } from '#renderer/locales/es/gender.ts';
import { hints } from '#renderer/locales/es/hints.ts';
import { invoice } from '#renderer/locales/es/invoice.ts';
import { keys } from '#renderer/locales/es/keys.ts';
import { language } from '#renderer/locales/es/language.ts';
import { lines } from '#renderer/locales/es/lines.ts';
import { list } from '#renderer/locales/es/list.ts';
import { lock } from '#renderer/locales/es/lock.ts';
import { mail } from '#renderer/locales/es/mail.ts';
import { mailProblems } from '#renderer/locales/es/mail-problems.ts';
import { mailSettings } from '#renderer/locales/es/mail-settings.ts';
import { mailWrite } from '#renderer/locales/es/mail-write.ts';
import { neighbours } from '#renderer/locales/es/neighbours.ts';
import { noPermission } from '#renderer/locales/es/no-permission.ts';
import { notFound } from '#renderer/locales/es/not-found.ts';
import { pager } from '#renderer/locales/es/pager.ts';
import { palette } from '#renderer/locales/es/palette.ts';
import { paper } from '#renderer/locales/es/paper.ts';
import { image, passwordScore, steps } from '#renderer/locales/es/parts.ts';
import { password } from '#renderer/locales/es/password.ts';
import { payment } from '#renderer/locales/es/payment.ts';
import { people } from '#renderer/locales/es/people.ts';
import { peopleTabs } from '#renderer/locales/es/people-tabs.ts';
import { permissions } from '#renderer/locales/es/permissions.ts';
import { persona } from '#renderer/locales/es/persona.ts';
import { place } from '#renderer/locales/es/place.ts';
import { places } from '#renderer/locales/es/places.ts';
import { portal } from '#renderer/locales/es/portal.ts';
import { record } from '#renderer/locales/es/record.ts';
import { recovery } from '#renderer/locales/es/recovery.ts';
import { role } from '#renderer/locales/es/role.ts';
import { roles } from '#renderer/locales/es/roles.ts';
import { rules } from '#renderer/locales/es/rules.ts';
import { secret } from '#renderer/locales/es/secret.ts';
import { service } from '#renderer/locales/es/service.ts';
import { servicePackage } from '#renderer/locales/es/service-package.ts';
import { settings } from '#renderer/locales/es/settings.ts';
import { setup } from '#renderer/locales/es/setup.ts';
import { shell } from '#renderer/locales/es/shell.ts';
import { signIn } from '#renderer/locales/es/sign-in.ts';
import { signOut } from '#renderer/locales/es/sign-out.ts';
import { tags } from '#renderer/locales/es/tags.ts';
import { tasks } from '#renderer/locales/es/tasks.ts';
import { theme } from '#renderer/locales/es/theme.ts';
import { time } from '#renderer/locales/es/time.ts';
import { toasts } from '#renderer/locales/es/toasts.ts';
import { user } from '#renderer/locales/es/user.ts';
import { users } from '#renderer/locales/es/users.ts';
import { views } from '#renderer/locales/es/views.ts';
import { warnings } from '#renderer/locales/es/warnings.ts';

/** Spanish is the source: English must have the same keys. Usted, and mostly no pronoun at all. */
export const es = {
  access,
  account,
  actions,
  address,
  amount,
  app,
  billing,
  change,
  changePassword,
  chart,
  client,
  clientAccount,
  clientBulk,
  clientList,
  confirmIdentity,
  conflict,
  connection,
  copy,
  countries,
  dashboard,
  date,
  demo,
  documentNotes,
  documentStatus,
  documentTypes,
  door,
  draft,
  duplicates,
  errors,
  errorScreen,
  estimate,
  expense,
  fields,
  form,
  gender,
  hints,
  image,
  invoice,
  keys,
  language,
  lines,
  list,
  lock,
  mail,
  mailProblems,
  mailSettings,
  mailWrite,
  neighbours,
  noPermission,
  notFound,
  pager,
  palette,
  paper,
  password,
  passwordScore,
  payment,
  people,
  peopleTabs,
  permissions,
  persona,
  place,
  places,
  portal,
  record,
  recovery,
  role,
  roles,
  rules,
  secret,
  service,
  servicePackage,
  settings,
  setup,
  shell,
  signIn,
  signOut,
  steps,
  tags,
  tasks,
  theme,
  time,
  toasts,
  user,
  users,
  views,
  warnings,
} as const;
