import { expect, test } from 'vitest';
import { exactPlace } from '#renderer/features/place/exact-place.ts';

const places = [
  { code: 'IBR001', name: 'Ibarra' },
  { code: 'TRI1', name: 'Trinidad' },
  { code: 'TRI2', name: 'Trinidad' },
];

test('a name in full, accents and case aside, or a code is that place', () => {
  expect(exactPlace(places, ' IBÁRRA ')?.code).toBe('IBR001');
  expect(exactPlace(places, 'ibr001')?.code).toBe('IBR001');
  expect(exactPlace(places, 'Ibarr')).toBeUndefined();
});
test('a name that several share is none of them', () => {
  expect(exactPlace(places, 'trinidad')).toBeUndefined();
});
