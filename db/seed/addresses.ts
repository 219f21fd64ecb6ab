import { neighbourhoods, regionalStreets, streetNames } from './names.ts';
import {
  type CitySeed,
  type CountryCode,
  type CountrySeed,
  cities,
  countries,
  type StateSeed,
  states,
} from './places.ts';
import { type Chooser, itemAt, type Random, weighted } from './random.ts';

/** As the contract's address, with the numbers of the seed catalogue where the database has ids. */
export interface AddressSeed {
  readonly street: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly country: string | null;
  readonly postalCode: string | null;
  readonly cityNumber: number | null;
  readonly stateNumber: number | null;
  readonly countryNumber: number | null;
}

export interface PlaceOfLiving {
  readonly city: CitySeed;
  readonly state: StateSeed;
  readonly country: CountrySeed;
}

/** Roughly ten thousand inhabitants each; every other city counts as `smallCity`. */
const cityWeights = new Map(
  `UIO001 180 GYE001 260 CUE001 60 STD001 40 ATF001 30 MCH001 28 DUR001 30 MEC001 26 PVO001 24 LOH001 20 RIO001 18 ESM001 17 IBR001 15
  QVD001 18 MLG001 15 LTX001 10 SGQ001 12 SRZ001 160 EAL001 95 LPB001 80 CBB001 65 ORU001 26 SRE001 30 TJA001 22 POI001 19 SCB001 20
  MTR001 13 QLC001 14 MAD001 330 BCN001 165 VLC001 80 SVQ001 68 ZAZ001 68 AGP001 58 MJV001 46 PMI001 42 LPA001 38 BIO001 35 ALC001 34
  ODB001 32 VLL001 30 VGO001 29 GIJ001 27 HSP001 27 LCG001 25 VIT001 25 GRX001 23`
    .match(/[A-Z]{3}001 \d+/g)
    ?.map((pair): [string, number] => [pair.slice(0, 6), Number(pair.slice(7))]),
);
const smallCity = 7;

const places: readonly PlaceOfLiving[] = cities.map((city) => {
  const state = itemAt(states, city.state - 1);
  return { city, state, country: itemAt(countries, state.country - 1) };
});

function townsOf(code: CountryCode): Chooser<PlaceOfLiving> {
  const own = places.filter(({ country }) => country.code === code);
  return weighted(own, ({ city }) => cityWeights.get(city.code) ?? smallCity);
}
const towns = { EC: townsOf('EC'), BO: townsOf('BO'), ES: townsOf('ES') };

export function placeOfLiving(random: Random, country: CountryCode): PlaceOfLiving {
  return towns[country](random);
}

const streetWriters: Record<CountryCode, (random: Random, state: StateSeed) => string> = {
  EC(random) {
    const style = random.next();
    if (style < 0.15)
      return `${random.pick(neighbourhoods.EC)}, Mz. ${random.between(1, 60)}, solar ${random.between(1, 30)}`;
    const side = random.pick(['N', 'S', 'E', 'Oe']);
    const number =
      style < 0.5
        ? `${side}${random.between(1, 70)}-${random.between(10, 399)}`
        : `${random.between(1, 30)}-${random.between(10, 99)}`;
    const cross = random.pick(streetNames.EC).replace(/^(Calle|Av\.) /, '');
    const street = `${random.pick(streetNames.EC)} ${number} y ${cross}`;
    return style < 0.85 ? street : `${street}, ${random.pick(neighbourhoods.EC)}`;
  },
  BO(random) {
    const street = random.pick(streetNames.BO);
    if (random.chance(0.15)) return `${street} esq. ${random.pick(streetNames.BO)} s/n`;
    const house = `${street} N.º ${random.between(10, 3999)}`;
    return random.chance(0.6) ? `${house}, ${random.pick(neighbourhoods.BO)}` : house;
  },
  ES(random, state) {
    const streets = regionalStreets.get(state.code) ?? streetNames.ES;
    const house = `${random.pick(streets)}, ${random.between(1, 240)}`;
    const style = random.next();
    if (style < 0.5) return `${house}, ${random.between(1, 9)}.º ${random.pick(['A', 'B', 'C', 'D', 'izq.', 'dcha.'])}`;
    if (style < 0.6) return `${house}, bajo`;
    return style < 0.68 ? `${random.pick(neighbourhoods.ES)}, nave ${random.between(1, 40)}` : house;
  },
};

/** Bolivia has no postal codes in use; elsewhere the first two digits are the province. */
function postalCode(random: Random, { state, country }: PlaceOfLiving): string | null {
  const province = state.code.slice(3);
  if (country.code === 'EC') return random.chance(0.5) ? province + random.digits(4) : null;
  if (country.code === 'ES')
    return random.chance(0.97) ? `${province}0${random.between(1, 50).toString().padStart(2, '0')}` : null;
  return null;
}

const typedCity: readonly ((name: string) => string)[] = [
  (name) => name.toUpperCase(),
  (name) => name.toLowerCase(),
  (name) => name.normalize('NFD').replace(/\p{Mn}/gu, ''),
];

/** Most addresses point into the catalogue; some are only what a cashier typed. */
export function addressSeed(random: Random, place: PlaceOfLiving): AddressSeed {
  const street = random.chance(0.97) ? streetWriters[place.country.code](random, place.state) : null;
  const linked = !random.chance(0.08);
  return {
    street,
    city: linked ? place.city.name : random.pick(typedCity)(place.city.name),
    state: linked ? place.state.name : null,
    country: linked || random.chance(0.5) ? place.country.name : null,
    postalCode: postalCode(random, place),
    cityNumber: linked ? place.city.number : null,
    stateNumber: linked ? place.state.number : null,
    countryNumber: linked ? place.country.number : null,
  };
}
