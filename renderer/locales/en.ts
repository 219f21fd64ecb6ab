import { access } from '#renderer/locales/en/access.ts';
import { account } from '#renderer/locales/en/account.ts';
import { actions } from '#renderer/locales/en/actions.ts';
import { address } from '#renderer/locales/en/address.ts';
import { amount } from '#renderer/locales/en/amount.ts';
import { app } from '#renderer/locales/en/app.ts';
import { billing } from '#renderer/locales/en/billing.ts';
import { change } from '#renderer/locales/en/change.ts';
import { changePassword } from '#renderer/locales/en/change-password.ts';
import { chart } from '#renderer/locales/en/chart.ts';
import { client } from '#renderer/locales/en/client.ts';
import { clientAccount } from '#renderer/locales/en/client-account.ts';
import { clientBulk } from '#renderer/locales/en/client-bulk.ts';
import { clientList } from '#renderer/locales/en/client-list.ts';
import { confirmIdentity } from '#renderer/locales/en/confirm-identity.ts';
import { conflict } from '#renderer/locales/en/conflict.ts';
import { connection } from '#renderer/locales/en/connection.ts';
import { copy } from '#renderer/locales/en/copy.ts';
import { countries } from '#renderer/locales/en/countries.ts';
import { dashboard } from '#renderer/locales/en/dashboard.ts';
import { date } from '#renderer/locales/en/date.ts';
import { demo } from '#renderer/locales/en/demo.ts';
import { documentNotes } from '#renderer/locales/en/document-notes.ts';
import { documentStatus } from '#renderer/locales/en/document-status.ts';
import { documentTypes } from '#renderer/locales/en/document-types.ts';
import { door } from '#renderer/locales/en/door.ts';
import { draft } from '#renderer/locales/en/draft.ts';
import { duplicates } from '#renderer/locales/en/duplicates.ts';
import { errorScreen } from '#renderer/locales/en/error-screen.ts';
import { errors } from '#renderer/locales/en/errors.ts';
import { estimate } from '#renderer/locales/en/estimate.ts';
import { expense } from '#renderer/locales/en/expense.ts';
import { fields } from '#renderer/locales/en/fields.ts';
import { form } from '#renderer/locales/en/form.ts';
import { gender } from '#renderer/locales/en/gender.ts';
import { hints } from '#renderer/locales/en/hints.ts';
import { invoice } from '#renderer/locales/en/invoice.ts';
import { keys } from '#renderer/locales/en/keys.ts';
import { language } from '#renderer/locales/en/language.ts';
import { lines } from '#renderer/locales/en/lines.ts';
import { list } from '#renderer/locales/en/list.ts';
import { lock } from '#renderer/locales/en/lock.ts';
import { mail } from '#renderer/locales/en/mail.ts';
import { mailProblems } from '#renderer/locales/en/mail-problems.ts';
import { mailSettings } from '#renderer/locales/en/mail-settings.ts';
import { mailWrite } from '#renderer/locales/en/mail-write.ts';
import { neighbours } from '#renderer/locales/en/neighbours.ts';
import { noPermission } from '#renderer/locales/en/no-permission.ts';
import { notFound } from '#renderer/locales/en/not-found.ts';
import { pager } from '#renderer/locales/en/pager.ts';
import { palette } from '#renderer/locales/en/palette.ts';
import { paper } from '#renderer/locales/en/paper.ts';
import { image, passwordScore, steps } from '#renderer/locales/en/parts.ts';
import { password } from '#renderer/locales/en/password.ts';
import { payment } from '#renderer/locales/en/payment.ts';
import { people } from '#renderer/locales/en/people.ts';
import { peopleTabs } from '#renderer/locales/en/people-tabs.ts';
import { permissions } from '#renderer/locales/en/permissions.ts';
import { persona } from '#renderer/locales/en/persona.ts';
import { place } from '#renderer/locales/en/place.ts';
import { places } from '#renderer/locales/en/places.ts';
import { portal } from '#renderer/locales/en/portal.ts';
import { record } from '#renderer/locales/en/record.ts';
import { recovery } from '#renderer/locales/en/recovery.ts';
import { role } from '#renderer/locales/en/role.ts';
import { roles } from '#renderer/locales/en/roles.ts';
import { rules } from '#renderer/locales/en/rules.ts';
import { secret } from '#renderer/locales/en/secret.ts';
import { service } from '#renderer/locales/en/service.ts';
import { servicePackage } from '#renderer/locales/en/service-package.ts';
import { settings } from '#renderer/locales/en/settings.ts';
import { setup } from '#renderer/locales/en/setup.ts';
import { shell } from '#renderer/locales/en/shell.ts';
import { signIn } from '#renderer/locales/en/sign-in.ts';
import { signOut } from '#renderer/locales/en/sign-out.ts';
import { tags } from '#renderer/locales/en/tags.ts';
import { tasks } from '#renderer/locales/en/tasks.ts';
import { theme } from '#renderer/locales/en/theme.ts';
import { time } from '#renderer/locales/en/time.ts';
import { toasts } from '#renderer/locales/en/toasts.ts';
import { user } from '#renderer/locales/en/user.ts';
import { users } from '#renderer/locales/en/users.ts';
import { views } from '#renderer/locales/en/views.ts';
import { warnings } from '#renderer/locales/en/warnings.ts';
import type { es } from '#renderer/locales/es.ts';

type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> };

export const en = {
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
} as const satisfies Shape<typeof es>;
