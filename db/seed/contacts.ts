import type { PlaceOfLiving } from './addresses.ts';
import { companyDomains, companyMailboxes, personDomains } from './names.ts';
import type { Random } from './random.ts';

const emailMax = 60;

/** Ecuador's area digit by province, 01 to 24. */
const ecuadorAreas = '737633764675576323756624';
/** Bolivia's by department, in the order of the catalogue (Chuquisaca first). */
const boliviaAreas = '424224333';
/** Spain's prefix by province, 01 to 52. */
const spainAreas =
  `945 967 965 950 920 924 971 932 947 927 956 964 926 957 981 969 972 958 949 943 959 974 953 987 973 941 982 915 952 968 948
  988 985 979 928 986 923 922 942 921 954 975 977 978 925 963 983 944 980 976 956 952`.split(/\s+/);
const firstStateOf = { EC: 1, BO: 25, ES: 34 } as const;

/** A fixed line of the place, in one of the ways people write it. */
export function landline(random: Random, { state, country }: PlaceOfLiving): string {
  const position = state.number - firstStateOf[country.code];
  if (country.code === 'ES') {
    const number = `${spainAreas[position] ?? '910'} ${random.digits(3)} ${random.digits(3)}`;
    return random.chance(0.3) ? `+34 ${number}` : number;
  }
  const area = (country.code === 'EC' ? ecuadorAreas : boliviaAreas)[position] ?? '2';
  const local = `${random.between(2, 6)}${random.digits(2)} ${random.digits(4)}`;
  if (random.chance(0.1)) return `+${country.code === 'EC' ? 593 : 591} ${area} ${local}`;
  if (country.code === 'BO') return `${area} ${local}`;
  return random.chance(0.3) ? `0${area}${local.replace(' ', '')}` : `0${area} ${local}`;
}

export function mobilePhone(random: Random, { country }: PlaceOfLiving): string {
  const style = random.next();
  if (country.code === 'ES') {
    const number = `${random.chance(0.85) ? 6 : 7}${random.between(10, 79)} ${random.digits(3)} ${random.digits(3)}`;
    return style < 0.6 ? `+34 ${number}` : number;
  }
  if (country.code === 'BO') {
    const number = `${random.chance(0.65) ? 7 : 6}${random.digits(7)}`;
    return style < 0.3 ? `+591 ${number}` : number;
  }
  const number = `9${random.between(3, 9)} ${random.digits(3)} ${random.digits(4)}`;
  if (style < 0.1) return `+593 ${number}`;
  return style < 0.4 ? `0${number.replaceAll(' ', '')}` : `0${number}`;
}

const plainWords = new Map<string, string>();

/** Lower case ASCII, words joined by a point. Only words from the lists come here, so what is remembered stays small. */
function plain(word: string): string {
  let result = plainWords.get(word);
  if (result === undefined) {
    result = word
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '.')
      .replace(/^\.|\.$/g, '');
    plainWords.set(word, result);
  }
  return result;
}

export function personEmail(random: Random, givenName: string, surname: string): string {
  const given = plain(givenName);
  const family = plain(surname);
  const style = random.next();
  const local =
    style < 0.45
      ? `${given}.${family}${random.below(10_000)}`
      : style < 0.75
        ? `${given.slice(0, 1)}${family}${random.between(100, 99_999)}`
        : style < 0.9
          ? `${given}${random.between(1950, 2008)}${family}${random.below(100)}`
          : `${family}_${given}${random.below(1000)}`;
  return `${local}@${random.pick(personDomains)}`;
}

/** `words` are what the name is composed of, without its legal form. */
export function companyEmail(random: Random, words: readonly string[]): string {
  const mailbox = random.pick(companyMailboxes);
  const number = random.below(10_000);
  const joined = words.map(plain).join('.');
  const email = random.chance(0.4)
    ? `${mailbox}@${joined.replaceAll('.', '-')}${number}.example`
    : `${joined}${number}@${random.pick(companyDomains)}`;
  return email.length <= emailMax ? email : `${mailbox}${number}@${random.pick(companyDomains)}`;
}
