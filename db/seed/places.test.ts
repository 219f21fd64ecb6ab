import { expect, test } from 'vitest';
import { cities, countries, states } from './places.ts';

test('codes are unique within their level and fit ten characters', () => {
  for (const level of [countries, states, cities]) {
    expect(new Set(level.map(({ code }) => code)).size).toBe(level.length);
    expect(level.every(({ code, name }) => /^[A-Z0-9-]{2,10}$/.test(code) && name !== '' && name.length <= 50)).toBe(
      true,
    );
  }
});

test('numbers run without a gap', () => {
  for (const level of [countries, states, cities])
    expect(level.map(({ number }) => number)).toEqual(level.map((_, index) => index + 1));
});

test('country 1 is Ecuador and state 1 is Azuay', () => {
  expect(countries[0]).toEqual({ number: 1, code: 'EC', name: 'Ecuador' });
  expect(states[0]).toEqual({ number: 1, code: 'EC-01', name: 'Azuay', country: 1 });
});

test('every province, department and autonomous city is there', () => {
  expect([1, 2, 3].map((country) => states.filter((state) => state.country === country).length)).toEqual([24, 9, 52]);
});

test('every state has its capital under its own number', () => {
  expect(cities.slice(0, states.length).map(({ state }) => state)).toEqual(states.map(({ number }) => number));
});

test('no state has two cities of the same name', () => {
  expect(new Set(cities.map(({ name, state }) => `${state} ${name}`)).size).toBe(cities.length);
});

test.each([
  ['UIO001', 'Quito', 'Pichincha'],
  ['GYE001', 'Guayaquil', 'Guayas'],
  ['CUE001', 'Cuenca', 'Azuay'],
  ['LPB001', 'La Paz', 'La Paz'],
  ['SRZ001', 'Santa Cruz de la Sierra', 'Santa Cruz'],
  ['MAD001', 'Madrid', 'Madrid'],
  ['BCN001', 'Barcelona', 'Barcelona'],
])('%s is %s in %s', (code, name, stateName) => {
  const city = cities.find((candidate) => candidate.code === code);
  expect([city?.name, states.find(({ number }) => number === city?.state)?.name]).toEqual([name, stateName]);
});
