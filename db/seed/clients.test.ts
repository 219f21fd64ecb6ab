import { expect, test } from 'vitest';
import { ClientInput, clientProblems, fullName } from '#contract/client.ts';
import { documentWarning } from '#contract/document.ts';
import type { AddressSeed } from './addresses.ts';
import { type ClientSeed, type ClientSeedOptions, clientSeeds } from './clients.ts';
import { type CountryCode, cities, states } from './places.ts';

const now = Date.UTC(2026, 10, 20, 15, 30);
const sixYears = 6 * 365.25 * 86_400_000;
const sample = seeded({});

function seeded(options: Partial<ClientSeedOptions>): ClientSeed[] {
  return [...clientSeeds({ seed: 7, count: 5000, now, ...options })];
}

function share(clients: readonly ClientSeed[], matches: (client: ClientSeed) => boolean): number {
  return clients.filter(matches).length / clients.length;
}

function addressInput(address: AddressSeed | null) {
  if (!address) return null;
  const { cityNumber, stateNumber, countryNumber, ...typed } = address;
  const id = (number: number | null) => (number === null ? null : String(number));
  return { ...typed, cityId: id(cityNumber), stateId: id(stateNumber), countryId: id(countryNumber) };
}

/** What the contract is given: the store's own fields left out, catalogue numbers in the place of ids. */
function inputOf({ status, createdAt, updatedAt, addresses, ...fields }: ClientSeed) {
  const { main, billing, shipping } = addresses;
  return {
    ...fields,
    addresses: { main: addressInput(main), billing: addressInput(billing), shipping: addressInput(shipping) },
  };
}

/** How many of the values belong to more than one client. */
function repeated(values: readonly (string | null)[]): number {
  const times = new Map<string, number>();
  for (const value of values) if (value) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times.values()].filter((count) => count > 1).reduce((sum, count) => sum + count, 0);
}

test('the same seed gives the same clients', () => {
  expect(seeded({})).toEqual(sample);
});

test('another seed, or a store in another country, gives other clients', () => {
  const names = new Set(sample.map(fullName));
  for (const others of [seeded({ seed: 8 }), seeded({ country: 'BO' })]) {
    expect(share(others, (client) => names.has(fullName(client)))).toBeLessThan(0.3);
  }
});

test('a larger count only adds clients', () => {
  expect(seeded({ count: 1234 })).toEqual(sample.slice(0, 1234));
});

test.each<CountryCode>(['EC', 'BO', 'ES'])('every client of a store in %s passes the contract unchanged', (country) => {
  for (const client of seeded({ country, seed: 11 })) {
    const input = inputOf(client);
    expect(ClientInput.parse(input)).toEqual(input);
    expect(clientProblems(client, '2026-11-20')).toEqual([]);
  }
});

test('about one document in a hundred is wrong, and no type with a rule is spared or spoiled', () => {
  const warned = (client: ClientSeed) => documentWarning(client.documentType, client.documentNumber) !== null;
  for (const country of ['EC', 'BO', 'ES'] as const) {
    const wrong = share(seeded({ country, count: 20_000 }), warned);
    expect(wrong).toBeGreaterThan(0.005);
    expect(wrong).toBeLessThan(0.015);
  }
  for (const type of ['RUC', 'CEDULA', 'CI', 'NIT', 'DNI', 'NIE'] as const) {
    const ofType = seeded({ country: 'BO', count: 20_000 }).filter((client) => client.documentType === type);
    expect(ofType.length, type).toBeGreaterThan(100);
    expect(share(ofType, warned), type).toBeLessThan(0.03);
  }
});

test('no two clients have the same document', () => {
  expect(repeated(seeded({ count: 50_000 }).map((client) => client.documentNumber))).toBe(0);
});

test('kinds, statuses, countries and gaps have their shares', () => {
  const linked = sample.filter((client) => client.addresses.main?.countryNumber);
  const shares: [what: string, actual: number, expected: number][] = [
    ['persons', share(sample, (client) => client.kind === 'person'), 0.72],
    ['without document', share(sample, (client) => client.documentNumber === null), 0.04],
    ['without e-mail', share(sample, (client) => client.email === null), 0.12],
    ['active', share(sample, (client) => client.status === 'active'), 0.82],
    ['suspended', share(sample, (client) => client.status === 'suspended'), 0.06],
    ['inactive', share(sample, (client) => client.status === 'inactive'), 0.09],
    ['archived', share(sample, (client) => client.status === 'archived'), 0.03],
    ['of the own country', share(linked, (client) => client.addresses.main?.countryNumber === 1), 0.7],
    ['with a second address', share(sample, ({ addresses }) => Boolean(addresses.billing ?? addresses.shipping)), 0.05],
  ];
  for (const [what, actual, expected] of shares) {
    expect(actual / expected, what).toBeGreaterThan(0.85);
    expect(actual / expected, what).toBeLessThan(1.15);
  }
});

test('some e-mails and phones belong to more than one client, most do not', () => {
  for (const field of ['email', 'mobile'] as const) {
    const count = repeated(sample.map((client) => client[field])) / sample.length;
    expect(count, field).toBeGreaterThan(0.01);
    expect(count, field).toBeLessThan(0.06);
  }
});

test('mail can reach nobody', () => {
  expect(sample.every(({ email }) => email === null || email.endsWith('.example'))).toBe(true);
});

test('names vary, with accents, ñ, apostrophes, hyphens and the longest and shortest there are', () => {
  const names = seeded({ count: 10_000 }).map(fullName);
  expect(new Set(names.slice(0, 5000)).size).toBeGreaterThanOrEqual(4000);
  for (const pattern of [/[áéíóú]/, /ñ/, /Ñáñez/, /O'Higgins/, /\p{L}-\p{L}/u, /ü/, /·/, /^.$/, /^.{120}$/]) {
    expect(
      names.some((name) => pattern.test(name)),
      String(pattern),
    ).toBe(true);
  }
});

test('clients were entered in the six years before now and changed no earlier than entered', () => {
  for (const { createdAt, updatedAt, birthDate } of sample) {
    expect(createdAt).toBeGreaterThan(now - sixYears);
    expect(updatedAt).toBeGreaterThanOrEqual(createdAt);
    expect(updatedAt).toBeLessThanOrEqual(now);
    if (birthDate) expect(Date.parse(birthDate)).toBeLessThan(createdAt);
  }
});

test('a linked address names the places that its numbers point at', () => {
  for (const { addresses } of sample) {
    const { main } = addresses;
    if (!main?.cityNumber) continue;
    const city = cities.find(({ number }) => number === main.cityNumber);
    const state = states.find(({ number }) => number === city?.state);
    expect([main.city, main.state, main.stateNumber, main.countryNumber]).toEqual([
      city?.name,
      state?.name,
      state?.number,
      state?.country,
    ]);
  }
});
