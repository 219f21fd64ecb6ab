import type { Address } from '#contract/address.ts';
import { type Client, type ClientChanges, fullName, fullNameMax } from '#contract/client.ts';
import type { PlaceLevel } from '#contract/place.ts';
import { Sent } from './corepos-input.ts';
import { billingOf, type StatusLetter, statusLetters } from './corepos-shapes.ts';
import { sentences } from './corepos-words.ts';
import type { DialectCall } from './dialect.ts';

/** A customer's body in our words. `current`: the record it is laid over, null for a new one. */

/** A catalogue place by its number, retired ones too: what was given out once is echoed. */
async function placeOf({ api }: DialectCall, sent: Sent, level: PlaceLevel, field: string) {
  const number = sent.whole(field);
  if (number == null) return number;
  const [place] = number > 0 ? await api.place.list({ level, number, inactive: true }) : [];
  return place ?? sent.wrong(field, sentences.notKnown);
}

/** The address as it will stand: what was sent, over what was there. */
async function addressFrom(
  call: DialectCall,
  sent: Sent,
  current: Address | null,
): Promise<ClientChanges['addresses']> {
  const street = sent.text('address_street_1', 255);
  const city = sent.text('city', 50);
  const postalCode = sent.text('zip', 20);
  const state = await placeOf(call, sent, 'state', 'state_id');
  const country = await placeOf(call, sent, 'country', 'country_id');
  const countryId = country === undefined ? (current?.countryId ?? null) : (country?.id ?? null);
  if (state && countryId !== null && state.countryId !== countryId) sent.wrong('state_id', sentences.notKnown);
  const moved = country !== undefined && (country?.id ?? null) !== (current?.countryId ?? null);
  const elsewhere = moved || state !== undefined;
  const billing = {
    ...current,
    ...(moved && { state: null, stateId: null }),
    ...(street !== undefined && { street }),
    ...(city !== undefined && { city }),
    // The catalogue's city was the one of the old text, in the old place.
    ...((elsewhere || (city !== undefined && city !== current?.city)) && { cityId: null }),
    ...(postalCode !== undefined && { postalCode }),
    ...(state !== undefined && { state: state?.name ?? null, stateId: state?.id ?? null }),
    ...(country !== undefined && { country: country?.name ?? null, countryId: country?.id ?? null }),
  };
  return { billing };
}

export interface CustomerBody {
  readonly changes: ClientChanges;
  /** What he is to become; undefined: as he is. */
  readonly status: StatusLetter | undefined;
  /** Only a new one is asked for an account and a welcome. */
  readonly account: boolean;
  readonly welcome: boolean;
}

/** Throws the 422 that names everything that is wrong. Unknown and read-only fields are passed over. */
export async function customerFrom(
  call: DialectCall,
  body: DialectCall['body'],
  current: Client | null,
): Promise<CustomerBody> {
  const sent = new Sent(body);
  const creating = current === null;
  const name = sent.required('name', fullNameMax, creating);
  const email = sent.email('email', 60, creating);
  const contactName = sent.text('contact_name', fullNameMax);
  const phone = sent.text('phone', 20);
  const account = creating && sent.flag('authentication');
  const welcome = creating && sent.flag('send_after_created_email');
  const status = creating ? undefined : sent.choice('status_customer', ['A', 'I', 'F']);
  const address = sent.inside('billing_address');
  const addresses = address && (await addressFrom(call, address, current && billingOf(current)));
  sent.judge();
  const renamed = name !== undefined && !(current && name === fullName(current));
  return {
    changes: {
      ...(renamed && { name, surname: null }),
      ...(email !== undefined && { email }),
      ...(contactName !== undefined && { contactName }),
      ...(phone !== undefined && { phone }),
      ...(address === null ? { addresses: { billing: null } } : addresses && { addresses }),
    },
    // A suspended one reads as I: sent back so, nobody has decided anything.
    status: current && status === statusLetters[current.status] ? undefined : status,
    account,
    welcome,
  };
}

/** Numbers of up to a hundred customers. */
export function idsFrom(body: DialectCall['body']): number[] {
  const sent = new Sent(body);
  const ids = sent.raw('ids');
  if (ids == null || (Array.isArray(ids) && ids.length === 0)) sent.wrong('ids', sentences.required);
  else if (!Array.isArray(ids)) sent.wrong('ids', sentences.notList);
  else if (ids.length > 100) sent.wrong('ids', (field) => sentences.tooMany(field, 100));
  sent.judge();
  const items = new Sent(Object.fromEntries((ids as unknown[]).map((id, i) => [`ids.${i}`, id])));
  const numbers = (ids as unknown[]).map((_, i) => {
    const number = items.id(`ids.${i}`);
    if (number === null) items.wrong(`ids.${i}`, sentences.required);
    return number ?? 0;
  });
  items.judge();
  return numbers;
}
