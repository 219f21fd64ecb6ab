import { addressKinds } from '#contract/address.ts';
import type { ChangeEntry, FieldChange } from '#contract/change.ts';
import { type Client, clientKinds, clientStatuses } from '#contract/client.ts';
import { documentTypes } from '#contract/document.ts';
import { errorCodes } from '#contract/errors.ts';
import { mailStatuses } from '#contract/mail.ts';
import { accountText, listText, unitText } from '#renderer/features/change/account-words.ts';
import { changeNouns, changeVerbs } from '#renderer/features/change/change-search.ts';
import { estimateActText } from '#renderer/features/change/estimate-acts.ts';
import { mailText } from '#renderer/features/change/mail-words.ts';
import type { Formats } from '#renderer/lib/formats.ts';
import type { Translate } from '#renderer/lib/i18n.ts';
import { oneOf } from '#renderer/lib/one-of.ts';
import { es } from '#renderer/locales/es.ts';

const acts = Object.keys(es.change.acts) as (keyof typeof es.change.acts)[];
const clientFields = Object.keys(es.conflict.fields) as (keyof typeof es.conflict.fields)[];
const otherFields = Object.keys(es.change.fields) as (keyof typeof es.change.fields)[];
const dateOrders = ['dmy', 'mdy', 'ymd'] as const;
const marks = ['comma', 'point'] as const;
const counterparts = ['persona', 'client', 'user'] as const;
const addressFields = ['street', 'city', 'state', 'country', 'postalCode'] as const;
const documents = ['estimate', 'invoice', 'payment', 'expense'] as const;
const documentFields = ['code', 'name'] as const;
const countries = Object.keys(es.countries) as (keyof typeof es.countries)[];

type Act = Pick<ChangeEntry, 'noun' | 'verb' | 'outcome' | 'fields'>;

/** «Cliente editado», or «Editar cliente» when it was refused; what this version does not know is named as the history names it. */
export function actText(t: Translate, { country }: Pick<Formats, 'country'>, entry: Act): string {
  const { noun, verb } = entry;
  const ofEstimate = estimateActText(t, country, entry, isRefused(entry));
  if (ofEstimate) return ofEstimate;
  const named = `${noun}${verb.charAt(0).toUpperCase()}${verb.slice(1)}`;
  // Whatever causes a letter, what happens to it is that it waits to go out.
  const act = noun === 'mail' && !oneOf(acts, named) ? 'mailSend' : named;
  if (!oneOf(acts, act)) return `${nounText(t, noun)} · ${verbText(t, verb)}`;
  return isRefused(entry) ? t(`change.attempts.${act}`) : t(`change.acts.${act}`);
}

export function nounText(t: Translate, noun: string): string {
  return oneOf(changeNouns, noun) ? t(`change.nouns.${noun}`) : noun;
}

function verbText(t: Translate, verb: string): string {
  return oneOf(changeVerbs, verb) ? t(`change.verbs.${verb}`) : verb;
}

/** Built-in roles, as the database names them. */
const builtInRoleOf: Readonly<Record<string, keyof typeof es.roles>> = {
  admin: 'admin',
  user: 'cashier',
  manager: 'manager',
  accountant: 'accountant',
  auditor: 'auditor',
  client: 'client',
};

const bookkeeping = [
  'number',
  'version',
  'statusAt',
  'secretExpiresAt',
  'createdAt',
  'updatedAt',
  'createdBy',
  'updatedBy',
  'builtIn',
  'services',
  'masked',
];

/** Links between records and bookkeeping: nothing a person typed. */
export function isShown({ path }: FieldChange): boolean {
  const last = path.split('.').at(-1) ?? '';
  return (
    !/(^id|Id)$/.test(last) &&
    !bookkeeping.includes(last) &&
    !/(createdBy|updatedBy|role\.description)/.test(path) &&
    !/^(user|client|persona|package)(\.(code|active))?$/.test(path)
  );
}

/** «Teléfono», «Dirección · Ciudad». */
export function fieldLabel(t: Translate, noun: string, path: string): string {
  const [group, kind, field] = path.split('.');
  if (group === 'addresses' && oneOf(addressKinds, kind)) {
    const address = t(`conflict.fields.${kind}`);
    return oneOf(addressFields, field) ? `${address} · ${t(`fields.${field}`)}` : address;
  }
  if (path === 'status') return t('fields.status');
  // The same human in another role.
  const counterpart = counterparts.find((each) => path === `${each}.name`);
  if (counterpart && oneOf(counterparts, noun)) return t(`change.counterparts.${counterpart}`);
  if (noun === 'client' && oneOf(clientFields, path)) return t(`conflict.fields.${path}`);
  if (oneOf(documents, noun) && oneOf(documentFields, path)) return t(`change.documentFields.${path}`);
  const last = path.replace(/^persona\./, '').replaceAll('.', '_');
  if (oneOf(otherFields, last)) return t(`change.fields.${last}`);
  return group === 'config' ? t('change.otherConfig', { key: path.slice('config.'.length) }) : path;
}

/** The value as people read it; '' for nothing. */
export function valueText(t: Translate, formats: Formats, noun: string, path: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  // A picture, or the name it is kept under.
  if (path === 'logo' || path === 'avatar') return t('change.picture');
  if (Array.isArray(value)) return listText(t, formats, path, value);
  if (typeof value === 'boolean') return t(value ? 'change.yes' : 'change.no');
  // No quantity.
  if (path === 'port') return String(value);
  if (typeof value === 'number')
    return path.endsWith('At') ? formats.moment(value) : (unitText(t, formats, path, value) ?? formats.count(value));
  if (typeof value !== 'string') return JSON.stringify(value);
  const mail = noun === 'mail' ? mailText(t, path, value) : undefined;
  return mail ?? accountText(t, formats, noun, path, value) ?? personText(t, formats, path, value);
}

/** The words of people, places and the store; the value itself where there are none. */
function personText(t: Translate, formats: Formats, path: string, value: string): string {
  if (path === 'status' && oneOf(clientStatuses, value)) return t(`client.status.${value}`);
  if (path === 'status' && oneOf(mailStatuses, value)) return t(`change.mailStatuses.${value}`);
  if (path === 'kind' && oneOf(clientKinds, value)) return t(`client.kind.${value}`);
  if (path === 'documentType' && oneOf(documentTypes, value)) return t(`documentTypes.${value}`);
  const builtIn = path === 'role' || path === 'role.name' ? builtInRoleOf[value] : undefined;
  if (builtIn) return t(`roles.${builtIn}`);
  if (/(^|\.)gender$/.test(path) && (value === 'M' || value === 'F')) return t(`gender.${value}`);
  if (/(^|\.)language$/.test(path) && (value === 'es' || value === 'en')) return t(`language.${value}`);
  if (path === 'country' && oneOf(countries, value)) return t(`countries.${value}`);
  if ((path === 'dateFormat' || path === 'decimalMark') && value === 'auto') return t('change.asCountry');
  if (path === 'dateFormat' && oneOf(dateOrders, value)) return t(`date.${value}`);
  if (path === 'decimalMark' && oneOf(marks, value)) return t(`change.decimalMarks.${value}`);
  if (path === 'level' && oneOf(['country', 'state', 'city'] as const, value)) return t(`fields.${value}`);
  if (/(^|\.)birthDate$/.test(path)) return formats.date(value);
  return value;
}

/** Anything else is what a program's key is called. */
export function originText(t: Translate, origin: string): string {
  if (oneOf(['port', 'http', 'seed'] as const, origin)) return t(`change.origins.${origin}`);
  return t('change.origins.program', { name: origin });
}

/** From where, if not from a screen like this one. */
export function otherOrigin(t: Translate, { origin }: Pick<ChangeEntry, 'origin'>): string[] {
  return origin === 'port' || origin === 'http' ? [] : [originText(t, origin)];
}

/** Who it was, and with which program, if it was not at a screen. */
export const whoText = (t: Translate, entry: Pick<ChangeEntry, 'user' | 'origin'>): string =>
  [entry.user?.name ?? t('change.nobody'), ...otherOrigin(t, entry)].join(', ');

export const isRefused = ({ outcome }: Pick<ChangeEntry, 'outcome'>): boolean => outcome !== 'done';

/** Why it was refused. */
export function outcomeText(t: Translate, outcome: string): string {
  return oneOf(errorCodes, outcome) ? t(`change.outcomes.${outcome}`) : outcome;
}

/** What the entry is about, as it is called today, or as it was written. */
export function recordText({ recordName, fields }: Pick<ChangeEntry, 'recordName' | 'fields'>): string {
  const name = fields.find(({ path }) => path === 'name' || path === 'displayName');
  const written = name?.after ?? name?.before;
  return recordName ?? (typeof written === 'string' ? written : '');
}

/** The client's value at a path of the history; null where nothing is. */
export function valueAt(client: Client, path: string): unknown {
  let value: unknown = client;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null) return null;
    value = (value as Record<string, unknown>)[key];
  }
  return value ?? null;
}

/** Going back makes sense for what was done to the client after it was created, and is not so already. */
export function canRevert(entry: ChangeEntry, field: FieldChange, client: Client): boolean {
  if (entry.noun !== 'client' || entry.verb === 'create' || isRefused(entry) || entry.erased) return false;
  // Linked and unlinked where the person is.
  if (field.path.startsWith('persona.')) return false;
  return JSON.stringify(valueAt(client, field.path)) !== JSON.stringify(field.before ?? null);
}
