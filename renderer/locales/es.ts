import { account } from '#renderer/locales/es/account.ts';
import { actions } from '#renderer/locales/es/actions.ts';
import { address } from '#renderer/locales/es/address.ts';
import { app } from '#renderer/locales/es/app.ts';
import { change } from '#renderer/locales/es/change.ts';
import { changePassword } from '#renderer/locales/es/change-password.ts';
import { client } from '#renderer/locales/es/client.ts';
import { clientBulk } from '#renderer/locales/es/client-bulk.ts';
import { clientList } from '#renderer/locales/es/client-list.ts';
import { confirmIdentity } from '#renderer/locales/es/confirm-identity.ts';
import { conflict } from '#renderer/locales/es/conflict.ts';
import { connection } from '#renderer/locales/es/connection.ts';
import { copy } from '#renderer/locales/es/copy.ts';
import { countries } from '#renderer/locales/es/countries.ts';
import { date } from '#renderer/locales/es/date.ts';
import { demo } from '#renderer/locales/es/demo.ts';
import { documentNotes } from '#renderer/locales/es/document-notes.ts';
import { documentTypes } from '#renderer/locales/es/document-types.ts';
import { door } from '#renderer/locales/es/door.ts';
import { draft } from '#renderer/locales/es/draft.ts';
import { duplicates } from '#renderer/locales/es/duplicates.ts';
import { errorScreen } from '#renderer/locales/es/error-screen.ts';
import { errors } from '#renderer/locales/es/errors.ts';
import { fields } from '#renderer/locales/es/fields.ts';
import { form } from '#renderer/locales/es/form.ts';
import { gender } from '#renderer/locales/es/gender.ts';
import { hints } from '#renderer/locales/es/hints.ts';
import { keys } from '#renderer/locales/es/keys.ts';
import { language } from '#renderer/locales/es/language.ts';
import { list } from '#renderer/locales/es/list.ts';
import { lock } from '#renderer/locales/es/lock.ts';
import { neighbours } from '#renderer/locales/es/neighbours.ts';
import { noPermission } from '#renderer/locales/es/no-permission.ts';
import { notFound } from '#renderer/locales/es/not-found.ts';
import { pager } from '#renderer/locales/es/pager.ts';
import { palette } from '#renderer/locales/es/palette.ts';
import { image, passwordScore, steps } from '#renderer/locales/es/parts.ts';
import { password } from '#renderer/locales/es/password.ts';
import { people } from '#renderer/locales/es/people.ts';
import { peopleTabs } from '#renderer/locales/es/people-tabs.ts';
import { permissions } from '#renderer/locales/es/permissions.ts';
import { persona } from '#renderer/locales/es/persona.ts';
import { place } from '#renderer/locales/es/place.ts';
import { places } from '#renderer/locales/es/places.ts';
import { record } from '#renderer/locales/es/record.ts';
import { recovery } from '#renderer/locales/es/recovery.ts';
import { role } from '#renderer/locales/es/role.ts';
import { roles } from '#renderer/locales/es/roles.ts';
import { rules } from '#renderer/locales/es/rules.ts';
import { secret } from '#renderer/locales/es/secret.ts';
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
  account,
  actions,
  address,
  app,
  change,
  changePassword,
  client,
  clientBulk,
  clientList,
  confirmIdentity,
  conflict,
  connection,
  copy,
  countries,
  date,
  demo,
  documentNotes,
  documentTypes,
  door,
  draft,
  duplicates,
  errorScreen,
  errors,
  fields,
  form,
  gender,
  hints,
  image,
  keys,
  language,
  list,
  lock,
  neighbours,
  noPermission,
  notFound,
  pager,
  palette,
  password,
  passwordScore,
  people,
  peopleTabs,
  permissions,
  persona,
  place,
  places,
  record,
  recovery,
  role,
  roles,
  rules,
  secret,
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
