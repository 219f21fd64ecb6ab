import { companyEmail, personEmail } from './contacts.ts';
import * as lists from './names.ts';
import type { CountryCode } from './places.ts';
import { type Random, weighted, zipf } from './random.ts';

type Sex = 'M' | 'F';

/** What a client is called; `email` is an address that goes with the name, drawn only when asked for. */
export interface Identity {
  readonly kind: 'person' | 'company';
  readonly name: string;
  readonly surname: string | null;
  /** Null for a company. */
  readonly sex: Sex | null;
  readonly email: (random: Random) => string;
}

const sharedName = { F: zipf(lists.femaleNames, 0.7), M: zipf(lists.maleNames, 0.7) };
const ownNameShare = 0.14;
const sharedSurname = zipf(lists.sharedSurnames);
const ownSurname = {
  EC: zipf(lists.ecuadorSurnames, 0.7),
  BO: zipf(lists.boliviaSurnames),
  ES: zipf(lists.spainSurnames, 0.5),
};
const ownShare = { EC: 0.4, BO: 0.55, ES: 0.25 };

function givenName(random: Random, country: CountryCode, sex: Sex): string {
  return random.chance(ownNameShare) ? random.pick(lists.ownNames[country][sex]) : sharedName[sex](random);
}

function surnameOf(random: Random, country: CountryCode): string {
  return random.chance(ownShare[country]) ? ownSurname[country](random) : sharedSurname(random);
}

/** Empty when chance repeats the first name. */
function secondName(random: Random, first: string, sex: Sex): string {
  const frequent = sex === 'F' ? lists.femaleSeconds : lists.maleSeconds;
  const second = random.chance(0.35) ? random.pick(frequent) : sharedName[sex](random);
  return second === first ? '' : second;
}

export function person(random: Random, country: CountryCode): Identity {
  const sex = random.chance(0.52) ? 'F' : 'M';
  const first = givenName(random, country, sex);
  const second = random.chance(country === 'ES' ? 0.3 : 0.6) ? secondName(random, first, sex) : '';
  const paternal = surnameOf(random, country);
  const maternal = random.chance(0.93) ? surnameOf(random, country) : '';
  // Some cashiers type everything in capitals.
  const typed = random.chance(0.02) ? (text: string) => text.toUpperCase() : (text: string) => text;
  return {
    kind: 'person',
    name: typed(second ? `${first} ${second}` : first),
    surname: typed(maternal ? `${paternal} ${maternal}` : paternal),
    sex,
    email: (mail) => personEmail(mail, first, paternal),
  };
}

const companyStyles = weighted(
  [
    { style: 'place', weight: 34 },
    { style: 'family', weight: 24 },
    { style: 'twoSurnames', weight: 16 },
    { style: 'sons', weight: 8 },
    { style: 'first', weight: 10 },
    { style: 'initials', weight: 8 },
  ] as const,
  ({ weight }) => weight,
);

/** The words of a company's name after what it sells. */
function called(random: Random, country: CountryCode): string[] {
  switch (companyStyles(random).style) {
    case 'place':
      return [random.pick(lists.businessNames)];
    case 'family':
      return [random.chance(0.3) ? `Hermanos ${surnameOf(random, country)}` : surnameOf(random, country)];
    case 'twoSurnames':
      return [surnameOf(random, country), surnameOf(random, country)];
    case 'sons':
      return [surnameOf(random, country), random.pick(['& Hijos', 'e Hijos', '& Hijas', 'y Asociados', '& Cía.'])];
    case 'first':
      return random.chance(0.6) ? ['de Doña', sharedName.F(random)] : ['de Don', sharedName.M(random)];
    case 'initials':
      return [`${surnameOf(random, country).slice(0, 3)}${sharedName.M(random).slice(0, 3).toLowerCase()}`];
  }
}

export function company(random: Random, country: CountryCode): Identity {
  const trade = random.pick(lists.trades);
  const rest = called(random, country);
  const branch = random.chance(0.06) ? ` N.º ${random.between(2, 9)}` : '';
  const form = random.chance(0.38) ? ` ${random.pick(lists.legalForms[country])}` : '';
  const name = `${trade} ${rest.join(' ')}${branch}${form}`;
  return {
    kind: 'company',
    name: random.chance(0.02) ? name.toUpperCase() : name,
    surname: null,
    sex: null,
    email: (mail) => companyEmail(mail, [trade, ...rest]),
  };
}

type Extreme = readonly [name: string, surname: string | null, sex: Sex | null];

/** 120 characters, the longest name the contract takes. */
const longestCompanyName =
  'Asociación de Pequeños Productores Agropecuarios y Artesanales de la Cuenca Alta del Río Ñuñunga y Anexos Compañía Ltda.';

/** Names that break lists, labels, sorting and searches. */
const extremes: readonly Extreme[] = [
  [longestCompanyName, null, null],
  ['Ñ', null, 'M'],
  ['Bernarda', "O'Higgins D'Acosta", 'F'],
  ['Anne-Marie', 'Saint-Clair García-Huidobro', 'F'],
  ['Iñigo', 'Ñáñez Ñíguez', 'M'],
  ['Sigüenza & Güemes', null, null],
  ['Núria Montserrat', 'Puigdengolas i Güell', 'F'],
  ['Gal·la', 'Vall·llosera', 'F'],
  ['Xoán Anxo', 'Outeiriño da Veiga', 'M'],
  ['María de los Ángeles de la Santísima Trinidad', 'Fernández de Córdoba y Núñez de las Asturias-Ñuñoz', 'F'],
  ["T'ika Ch'aska", "Ch'uqi Q'ulqi", 'F'],
  ['O', 'Li', 'M'],
  ['A', null, null],
  ['Jürgen', 'Müller Straßner', 'M'],
  ['100 % Natural «La Ñata» (matriz) / sucursal n.º 2', null, null],
  ['de la Cruz', 'del Pozo y de la Hoz', 'M'],
];
const extremeEvery = 500;
/** Not 0, or every small set would begin with an odd one. */
const firstExtreme = 137;

/** The extreme name that stands at this index, if any. Each comes once: no believable store has twelve of them. */
export function extreme(index: number): Identity | null {
  const turn = (index - firstExtreme) / extremeEvery;
  if (turn < 0 || !Number.isInteger(turn)) return null;
  const found = extremes[turn];
  if (!found) return null;
  const [name, surname, sex] = found;
  const kind = sex ? 'person' : 'company';
  return {
    kind,
    name,
    surname,
    sex,
    email: (random) =>
      kind === 'person' ? personEmail(random, 'cliente', 'raro') : companyEmail(random, ['caso', 'raro']),
  };
}
