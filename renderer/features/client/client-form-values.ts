import type { z } from 'zod';
import { type Address, type AddressKind, addressKinds } from '#contract/address.ts';
import { type Client, ClientChanges, ClientInput, clientProblems, fullName } from '#contract/client.ts';
import { type DocumentType, documentTypes } from '#contract/document.ts';
import { type FieldIssue, fieldIssues } from '#contract/errors.ts';
import type { Place } from '#contract/place.ts';

/** An address as a form holds it: empty text for nothing, null for a place that is not of the catalogue. */
export interface AddressValues {
  street: string;
  city: string;
  state: string;
  country: string;
  postalCode: string;
  cityId: string | null;
  stateId: string | null;
  countryId: string | null;
}

/** The same paths as `ClientInput`, so that an issue's path is a field's name. */
export interface ClientValues {
  kind: 'person' | 'company';
  code: string;
  name: string;
  surname: string;
  contactName: string;
  documentType: DocumentType | '';
  documentNumber: string;
  phone: string;
  mobile: string;
  email: string;
  birthDate: string;
  gender: string;
  notes: string;
  tags: string[];
  addresses: Record<AddressKind, AddressValues>;
  /** «Igual que la principal»: the address is sent as null. */
  sameAsMain: { billing: boolean; shipping: boolean };
  /** The country that a new form filled in by itself: alone, it is no address. */
  startCountryId: string | null;
}

/** What a new client's form knows before anybody types. */
export interface ClientStart {
  name?: string | undefined;
  country?: Pick<Place, 'id' | 'name'> | undefined;
}

type Input = z.input<typeof ClientInput>;
export type Changes = z.input<typeof ClientChanges>;

export const emptyAddress: AddressValues = {
  street: '',
  city: '',
  state: '',
  country: '',
  postalCode: '',
  cityId: null,
  stateId: null,
  countryId: null,
};

function addressValues(address: Address | null): AddressValues {
  if (!address) return emptyAddress;
  return {
    street: address.street ?? '',
    city: address.city ?? '',
    state: address.state ?? '',
    country: address.country ?? '',
    postalCode: address.postalCode ?? '',
    cityId: address.cityId,
    stateId: address.stateId,
    countryId: address.countryId,
  };
}

/** What a form starts with: the record, or what is known of a new one. */
export function clientValues(client: Client | null, start: ClientStart = {}): ClientValues {
  const addresses = client?.addresses;
  const country = client ? undefined : start.country;
  const main = addressValues(addresses?.main ?? null);
  return {
    kind: client?.kind ?? 'person',
    code: client?.code ?? '',
    name: client?.name ?? start.name ?? '',
    surname: client?.surname ?? '',
    contactName: client?.contactName ?? '',
    documentType: client?.documentType ?? '',
    documentNumber: client?.documentNumber ?? '',
    phone: client?.phone ?? '',
    mobile: client?.mobile ?? '',
    email: client?.email ?? '',
    birthDate: client?.birthDate ?? '',
    gender: client?.gender ?? '',
    notes: client?.notes ?? '',
    tags: client?.tags ?? [],
    addresses: {
      main: country ? { ...main, country: country.name, countryId: country.id } : main,
      billing: addressValues(addresses?.billing ?? null),
      shipping: addressValues(addresses?.shipping ?? null),
    },
    sameAsMain: { billing: !addresses?.billing, shipping: !addresses?.shipping },
    startCountryId: country?.id ?? null,
  };
}

const orNull = (value: string) => (value.trim() === '' ? null : value.trim());

function addressInput(values: AddressValues, startCountryId: string | null) {
  const address = {
    street: orNull(values.street),
    city: orNull(values.city),
    state: orNull(values.state),
    country: orNull(values.country),
    postalCode: orNull(values.postalCode),
    cityId: values.cityId,
    stateId: values.stateId,
    countryId: values.countryId,
  };
  const { country: _, countryId, ...rest } = address;
  const said = countryId !== null && countryId === startCountryId ? rest : address;
  return Object.values(said).some((part) => part !== null) ? address : null;
}

/** What the form says, as the contract wants it. A company has no date of birth and no gender. */
export function toInput(values: ClientValues) {
  const person = values.kind === 'person';
  return {
    kind: values.kind,
    code: orNull(values.code),
    name: values.name.trim(),
    surname: orNull(values.surname),
    contactName: orNull(values.contactName),
    documentType: values.documentType || null,
    documentNumber: orNull(values.documentNumber),
    phone: orNull(values.phone),
    mobile: orNull(values.mobile),
    email: orNull(values.email),
    birthDate: person ? orNull(values.birthDate) : null,
    gender: person ? orNull(values.gender) : null,
    notes: orNull(values.notes),
    tags: values.tags,
    addresses: {
      main: addressInput(values.addresses.main, values.startCountryId),
      billing: values.sameAsMain.billing ? null : addressInput(values.addresses.billing, values.startCountryId),
      shipping: values.sameAsMain.shipping ? null : addressInput(values.addresses.shipping, values.startCountryId),
    },
  } satisfies Input;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The form's own fields; an address counts with the others of its kind. */
export const clientFields = Object.keys(clientValues(null)) as (keyof ClientValues)[];

export function sameField(a: ClientValues, b: ClientValues, field: keyof ClientValues): boolean {
  return same(a[field], b[field]);
}

/** The fields of `after` that differ from `before`; an address counts as one field. */
export function changedFields(before: ClientValues, after: ClientValues): Changes {
  const [old, now] = [toInput(before), toInput(after)];
  const { addresses, ...fields } = now;
  const changed = Object.entries(fields).filter(([key, value]) => !same(value, old[key as keyof typeof fields]));
  const kinds = addressKinds.filter((kind) => !same(addresses[kind], old.addresses[kind]));
  return {
    ...Object.fromEntries(changed),
    ...(kinds.length > 0 && { addresses: Object.fromEntries(kinds.map((kind) => [kind, addresses[kind]])) }),
  };
}

/** What sets the changed fields, and only those, back to what they were in `before`. */
export function changesBack(before: ClientValues, changes: Changes): Changes {
  const { addresses, ...fields } = toInput(before);
  const old = Object.entries(fields).filter(([key]) => key in changes);
  const kinds = addressKinds.filter((kind) => changes.addresses && kind in changes.addresses);
  return {
    ...Object.fromEntries(old),
    ...(kinds.length > 0 && { addresses: Object.fromEntries(kinds.map((kind) => [kind, addresses[kind]])) }),
  };
}

/** A general sentence about a list's member belongs under the list; an empty name deserves its own sentence. */
function onField(issue: FieldIssue): FieldIssue {
  if (issue.path.startsWith('tags.')) return { ...issue, path: 'tags' };
  if (issue.path === 'name' && issue.rule === 'required') return { ...issue, rule: 'requiredName' };
  return issue;
}

/** What blocks saving. Of an existing record only what was touched is judged: an odd old value never blocks. */
export function clientIssues(values: ClientValues, base: ClientValues | null, today: string): FieldIssue[] {
  const now = toInput(values);
  const changes = base && changedFields(base, values);
  const parsed = changes ? ClientChanges.safeParse(changes) : ClientInput.safeParse(now);
  const touched = (path: string) => !changes || path in changes || (path === 'surname' && 'name' in changes);
  const issues = parsed.error ? fieldIssues(parsed.error) : [];
  const known = (path: string) => issues.some((issue) => issue.path === path);
  const problems = clientProblems(now, today).filter(({ path }) => touched(path) && !known(path));
  return [...issues, ...problems].map(onField);
}

/** Switching to a company joins both names in the one field it has; switching back undoes that if it was left alone. */
export function namesForKind(
  values: Pick<ClientValues, 'name' | 'surname'>,
  kind: ClientValues['kind'],
  parted: Pick<ClientValues, 'name' | 'surname'> | null,
): Pick<ClientValues, 'name' | 'surname'> {
  if (kind === 'company')
    return { name: fullName({ name: values.name.trim(), surname: values.surname.trim() }).trim(), surname: '' };
  return parted && values.surname === '' && namesForKind(parted, 'company', null).name === values.name
    ? parted
    : values;
}

export function isDocumentType(value: string): value is DocumentType {
  return documentTypes.some((type) => type === value);
}
