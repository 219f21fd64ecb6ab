import type { DocumentType } from '#contract/document.ts';
import { type AddressSeed, addressSeed, type PlaceOfLiving, placeOfLiving } from './addresses.ts';
import { landline, mobilePhone } from './contacts.ts';
import { documentSeed } from './documents.ts';
import { noteLines, tagWords } from './names.ts';
import { company, extreme, type Identity, person } from './people.ts';
import type { CountryCode } from './places.ts';
import { itemAt, Random, weighted, zipf } from './random.ts';

/** The fields of the contract's `ClientInput`, all present, with what the store has recorded about the client since. */
export interface ClientSeed {
  readonly kind: 'person' | 'company';
  readonly name: string;
  readonly surname: string | null;
  readonly contactName: string | null;
  readonly documentType: DocumentType | null;
  readonly documentNumber: string | null;
  readonly phone: string | null;
  readonly mobile: string | null;
  readonly email: string | null;
  /** 'YYYY-MM-DD'. */
  readonly birthDate: string | null;
  readonly gender: string | null;
  readonly notes: string | null;
  readonly tags: string[];
  readonly addresses: {
    readonly main: AddressSeed | null;
    /** Null means: the same as main. */
    readonly billing: AddressSeed | null;
    readonly shipping: AddressSeed | null;
  };
  readonly status: 'active' | 'suspended' | 'inactive' | 'archived';
  /** Epoch ms, within the six years before `now`, in the store's opening hours. In no particular order. */
  readonly createdAt: number;
  /** Epoch ms, from `createdAt` to `now`. */
  readonly updatedAt: number;
}

export interface ClientSeedOptions {
  readonly seed: number;
  readonly count: number;
  /** Epoch ms. Moves the times, and with them the years of birth; nothing else depends on it. */
  readonly now: number;
  /** Where the store is; seven of ten clients live there. Ecuador unless given. */
  readonly country?: CountryCode;
}

const homeShare = 0.7;
const personShare = 0.72;
const sharedContactShare = 0.03;
/** A family or an office shares its phone with someone entered not long before. */
const neighboursKept = 200;

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const daysBack = 6 * 365;
/** Hours ahead of UTC. Summer time is ignored: it moves nobody out of opening hours. */
const utcOffsets = { EC: -5, BO: -4, ES: 1 };
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const countryStreams = { EC: 1, BO: 2, ES: 3 };
const abroad: Record<CountryCode, readonly CountryCode[]> = { EC: ['BO', 'ES'], BO: ['EC', 'ES'], ES: ['EC', 'BO'] };
const tag = zipf(tagWords, 0.6);
const status = weighted(
  [
    { name: 'active', weight: 82 },
    { name: 'suspended', weight: 6 },
    { name: 'inactive', weight: 9 },
    { name: 'archived', weight: 3 },
  ] as const,
  ({ weight }) => weight,
);

type Contact = Pick<ClientSeed, 'phone' | 'mobile' | 'email'>;
type Moments = Pick<ClientSeed, 'createdAt' | 'updatedAt'>;

/**
 * Invented clients, the same for the same options. Each one draws from a stream of its own, so that a larger `count`
 * only adds clients and a new field drawn last changes no earlier one. Documents do not repeat among the first million
 * clients of a seed; e-mails and phones of about 3 % do.
 */
export function* clientSeeds({ seed, count, now, country = 'EC' }: ClientSeedOptions): Generator<ClientSeed> {
  // Stores of different countries have different clients even when seeded alike; the low 32 bits stay the seed's.
  const root = seed + countryStreams[country] * 2 ** 32;
  const random = new Random(root);
  const recent: Record<CountryCode, Contact[]> = { EC: [], BO: [], ES: [] };
  for (let index = 0; index < count; index++) {
    random.restart(root, index);
    const home = random.chance(homeShare) ? country : random.pick(abroad[country]);
    const identity = extreme(index) ?? (random.chance(personShare) ? person : company)(random, home);
    const isCompany = identity.kind === 'company';
    const place = placeOfLiving(random, home);
    const document = documentSeed(random, { index, seed: root, country: home, isCompany });
    const contact = contactOf(random, identity, place, recent[home]);
    remember(random, recent[home], contact);
    const moments = momentsOf(random, now, country);
    yield {
      kind: identity.kind,
      name: identity.name,
      surname: identity.surname,
      contactName: contactNameOf(random, isCompany, home),
      ...document,
      ...contact,
      birthDate: isCompany || random.chance(0.25) ? null : birthDateOf(random, moments.createdAt),
      gender: genderOf(random, identity),
      notes: notesOf(random),
      tags: tagsOf(random),
      addresses: addressesOf(random, place),
      status: status(random).name,
      ...moments,
    };
  }
}

function contactOf(random: Random, identity: Identity, place: PlaceOfLiving, neighbours: readonly Contact[]): Contact {
  const isCompany = identity.kind === 'company';
  const own = {
    phone: random.chance(isCompany ? 0.85 : 0.45) ? landline(random, place) : null,
    mobile: random.chance(isCompany ? 0.6 : 0.88) ? mobilePhone(random, place) : null,
    email: random.chance(0.88) ? identity.email(random) : null,
  };
  if (neighbours.length === 0 || !random.chance(sharedContactShare)) return own;
  const neighbour = random.pick(neighbours);
  const shared = random.below(3);
  return {
    phone: shared === 0 ? own.phone : neighbour.phone,
    mobile: shared === 0 ? own.mobile : neighbour.mobile,
    email: shared === 1 ? own.email : neighbour.email,
  };
}

function remember(random: Random, neighbours: Contact[], contact: Contact): void {
  if (neighbours.length < neighboursKept) neighbours.push(contact);
  else neighbours[random.below(neighboursKept)] = contact;
}

function contactNameOf(random: Random, isCompany: boolean, home: CountryCode): string | null {
  if (!random.chance(isCompany ? 0.7 : 0.03)) return null;
  const { name, surname } = person(random, home);
  return random.chance(0.1) ? name : `${name} ${surname}`;
}

/** Newer years have more clients, as in a store that grows. */
function momentsOf(random: Random, now: number, country: CountryCode): Moments {
  const today = Math.floor(now / dayMs) * dayMs;
  const day = today - Math.ceil(random.next() ** 1.4 * (daysBack - 1) + 1e-9) * dayMs;
  const hour = 8 - utcOffsets[country];
  const createdAt = Math.min(now, day + hour * hourMs + random.below(11 * hourMs));
  const untouched = random.chance(0.35);
  return { createdAt, updatedAt: untouched ? createdAt : now - Math.floor(random.next() ** 0.5 * (now - createdAt)) };
}

/** Between 18 and 85 years old when entered. */
function birthDateOf(random: Random, createdAt: number): string {
  const year = new Date(createdAt).getUTCFullYear() - 18 - random.between(1, 34) - random.below(34);
  const month = random.below(12);
  const isLeapFebruary = month === 1 && new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  const day = random.between(1, itemAt(monthLengths, month) + (isLeapFebruary ? 1 : 0));
  return `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function genderOf(random: Random, { sex }: Identity): string | null {
  if (sex === null || random.chance(0.1)) return null;
  return random.chance(0.005) ? 'No binario' : sex;
}

function notesOf(random: Random): string | null {
  if (!random.chance(0.18)) return null;
  const first = random.pick(noteLines);
  return random.chance(0.25) ? `${first}\n${random.pick(noteLines)}` : first;
}

function tagsOf(random: Random): string[] {
  const tags = new Set<string>();
  while (tags.size < 4 && random.chance(0.35)) tags.add(tag(random));
  return [...tags];
}

function addressesOf(random: Random, place: PlaceOfLiving): ClientSeed['addresses'] {
  const main = random.chance(0.96) ? addressSeed(random, place) : null;
  const different = random.chance(0.05) ? random.between(1, 3) : 0;
  const elsewhere = () => addressSeed(random, placeOfLiving(random, place.country.code));
  return {
    main,
    billing: different === 1 || different === 3 ? elsewhere() : null,
    shipping: different === 2 || different === 3 ? elsewhere() : null,
  };
}
