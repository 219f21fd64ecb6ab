import { describe, expect, test } from 'vitest';
import { parentOf, whereabouts } from '#renderer/features/place/place-filter.ts';
import { placeUse } from '#renderer/features/place/place-users.ts';

describe('placeUse', () => {
  test('tells clients from places within', () => {
    expect(placeUse(['Ana Ruiz (CLI00001)', 'Luz (B-2)'])).toEqual({
      kind: 'clients',
      names: 'Ana Ruiz (CLI00001), Luz (B-2)',
      more: false,
    });
    expect(placeUse(['Quito', 'Cayambe']).kind).toBe('places');
  });
  test('five are the most that are named, so there may be more', () => {
    expect(placeUse(['a', 'b', 'c', 'd', 'e']).more).toBe(true);
  });
});

describe('parentOf', () => {
  test('is the nearest place chosen, of a level above', () => {
    expect(parentOf({ level: 'city', country: 'ec', state: 'p' })).toBe('p');
    expect(parentOf({ level: 'city', country: 'ec' })).toBe('ec');
    expect(parentOf({ level: 'state', country: 'ec', state: 'p' })).toBe('ec');
    expect(parentOf({ level: 'country', country: 'ec' })).toBeUndefined();
  });
});

test('a place is found from the nearest', () => {
  expect(whereabouts({ stateName: 'Pichincha', countryName: 'Ecuador' })).toBe('Pichincha · Ecuador');
  expect(whereabouts({ stateName: null, countryName: null })).toBe('');
});
