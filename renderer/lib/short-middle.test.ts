import { expect, test } from 'vitest';
import { shortMiddle } from '#renderer/lib/short-middle.ts';

test('what fits stays as it is', () => {
  expect(shortMiddle('Ana Mora')).toBe('Ana Mora');
});
test('a long name loses its middle, never its ends', () => {
  const short = shortMiddle('Comercializadora Importadora del Pacífico Sur Cía. Ltda.', 24);
  expect(short).toBe('Comercializa…Cía. Ltda.');
  expect([...short].length).toBeLessThanOrEqual(24);
});
test('letters outside the basic plane are not torn', () => {
  expect(shortMiddle('𝔸𝔹ℂ𝔻𝔼𝔽𝔾', 5)).toBe('𝔸𝔹…𝔽𝔾');
});
