import { cedulaCheckDigit, type DocumentType, dniLetter } from '#contract/document.ts';
import type { CountryCode } from './places.ts';
import { itemAt, type Random, weighted } from './random.ts';

export interface DocumentSeed {
  readonly documentType: DocumentType | null;
  readonly documentNumber: string | null;
}

const withoutDocument = 0.04;
const wrongDocument = 0.01;

const companyRucFactors = [4, 3, 2, 7, 6, 5, 4, 3, 2];
/** Limited and public limited companies. */
const cifLetters = ['B', 'B', 'B', 'B', 'A'];
const boliviaIssuers = ['LP', 'SC', 'CB', 'OR', 'PT', 'CH', 'TJ', 'BE', 'PD'];

// Where people were registered, province 01 to 24: the coast and Pichincha hold most of Ecuador.
const provinceWeights = [8, 2, 2, 2, 4, 5, 7, 5, 38, 5, 5, 9, 15, 2, 1, 1, 28, 6, 1, 1, 2, 1, 4, 3];
const province = weighted(
  provinceWeights.map((_, index) => index + 1),
  (_, index) => provinceWeights[index] ?? 0,
);

/**
 * A number below `limit` that no other index of the same seed gets, so that no two clients share a document by chance.
 * `limit` may have no prime factors but 2, 3, 5 and 11, and holds as long as there are no more clients than `limit`.
 */
function serial(index: number, limit: number, seed: number): number {
  return (index * 7_368_787 + (Math.abs(seed % 100_000) + 1) * 7_919_117) % limit;
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

interface Owner {
  readonly index: number;
  readonly seed: number;
  readonly country: CountryCode;
  readonly isCompany: boolean;
}

function cedula(random: Random, owner: Owner): string {
  // The third digit of a person is below 6.
  const firstNine = padded(province(random), 2) + padded(serial(owner.index, 6_000_000, owner.seed), 7);
  return firstNine + cedulaCheckDigit(firstNine);
}

/** Third digit 9, then six digits and a modulo-11 digit. Remainder 1 has no digit: the register skips those numbers. */
function companyRuc(random: Random, owner: Owner): string {
  const tail = `9${padded(serial(owner.index, 1_000_000, owner.seed), 6)}`;
  for (;;) {
    const firstNine = padded(province(random), 2) + tail;
    const sum = companyRucFactors.reduce((total, factor, i) => total + factor * Number(firstNine[i]), 0);
    const check = (11 - (sum % 11)) % 11;
    if (check < 10) return `${firstNine}${check}001`;
  }
}

/** Spain's tax number of a company: letter, seven digits, check digit. */
function cif(random: Random, owner: Owner): string {
  const digits = padded(serial(owner.index, 10_000_000, owner.seed), 7);
  let sum = 0;
  for (let i = 0; i < 7; i++) {
    const value = Number(digits[i]) * (i % 2 === 0 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return `${random.pick(cifLetters)}${digits}${(10 - (sum % 10)) % 10}`;
}

function ci(random: Random, owner: Owner): string {
  const number = String(1_000_000 + serial(owner.index, 9_000_000, owner.seed));
  // A complement tells apart two people who were once given the same number.
  const complement = random.chance(0.06)
    ? `-${random.between(1, 9)}${random.pick(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'])}`
    : '';
  return number + complement + (random.chance(0.3) ? ` ${random.pick(boliviaIssuers)}` : '');
}

function nit(random: Random, owner: Owner): string {
  // A person's NIT is the CI and three further digits; companies have a series of their own.
  if (!owner.isCompany)
    return `${1_000_000 + serial(owner.index, 9_000_000, owner.seed)}0${padded(random.between(10, 29), 2)}`;
  return random.chance(0.6)
    ? `1${padded(serial(owner.index, 10_000_000, owner.seed), 7)}02`
    : String(100_000_000 + serial(owner.index, 330_000_000, owner.seed));
}

function dni(random: Random, owner: Owner): string {
  const digits = padded(serial(owner.index, 99_000_000, owner.seed), 8);
  const letter = dniLetter(digits);
  if (!random.chance(0.05)) return digits + letter;
  return `${digits.slice(0, 2)}.${digits.slice(2, 5)}.${digits.slice(5)}-${letter}`;
}

function nie(random: Random, owner: Owner): string {
  const first = random.below(3);
  const digits = padded(serial(owner.index, 10_000_000, owner.seed), 7);
  return `${itemAt(['X', 'Y', 'Z'], first)}${digits}${dniLetter(`${first}${digits}`)}`;
}

function passport(random: Random, owner: Owner): string {
  const letters = random.pick(['A', 'B', 'C', 'E', 'F', 'P', 'AA', 'AB', 'XD', 'PA']);
  return letters + padded(serial(owner.index, 10_000_000, owner.seed), 7);
}

function other(_random: Random, owner: Owner): string {
  return `EXT-${padded(serial(owner.index, 10_000_000, owner.seed), 7)}`;
}

const writers: Record<DocumentType, (random: Random, owner: Owner) => string> = {
  RUC: (random, owner) => (owner.isCompany ? companyRuc(random, owner) : `${cedula(random, owner)}001`),
  CEDULA: cedula,
  CI: ci,
  NIT: nit,
  DNI: dni,
  NIE: nie,
  PASSPORT: passport,
  // The contract has no type for the Spanish company number.
  OTHER: (random, owner) => (owner.isCompany ? cif(random, owner) : other(random, owner)),
};

type Share = readonly [type: DocumentType, weight: number];
const choose = (...shares: Share[]) => weighted(shares, ([, weight]) => weight);

const personTypes = {
  EC: choose(['CEDULA', 68], ['RUC', 27], ['PASSPORT', 4], ['OTHER', 1]),
  BO: choose(['CI', 80], ['NIT', 15], ['PASSPORT', 4], ['OTHER', 1]),
  ES: choose(['DNI', 83], ['NIE', 13], ['PASSPORT', 4]),
};
const companyTypes: Record<CountryCode, DocumentType> = { EC: 'RUC', BO: 'NIT', ES: 'OTHER' };

/** Slips people make: a digit too few, an impossible province, a wrong last character. Types without a rule stay. */
function damaged(random: Random, type: DocumentType, number: string): string {
  switch (type) {
    case 'CEDULA':
      return random.chance(0.5)
        ? number.slice(0, 9)
        : number.slice(0, 9) + ((Number(number[9]) + random.between(1, 9)) % 10);
    case 'RUC':
      return random.chance(0.5) ? number.slice(0, 12) : `${random.between(31, 99)}${number.slice(2)}`;
    case 'DNI':
    case 'NIE':
      return random.chance(0.5)
        ? number.slice(0, -1)
        : number.slice(0, -1) + itemAt(['Ñ', '0', 'I', 'O'], random.below(4));
    case 'NIT':
    case 'CI':
      return `N${number}`;
    default:
      return number;
  }
}

/** An identity document as the trade of the client's country writes it. */
export function documentSeed(random: Random, owner: Owner): DocumentSeed {
  if (random.chance(withoutDocument)) return { documentType: null, documentNumber: null };
  const type = owner.isCompany ? companyTypes[owner.country] : personTypes[owner.country](random)[0];
  const number = writers[type](random, owner);
  return { documentType: type, documentNumber: random.chance(wrongDocument) ? damaged(random, type, number) : number };
}
