import { expect, test } from 'vitest';
import { initialsOf } from '#renderer/lib/initials.ts';

test.each([
  ['Rocío Andrade', 'RA'],
  ['Comercial Hermanos Ñáñez', 'CH'],
  ['Rocío', 'RO'],
  ['Ñ', 'Ñ'],
  ['3 Hermanos', 'HE'],
  ['123', ''],
  ['Pinturas y Brochas', 'PB'],
  ['Casa de la Costura', 'CC'],
  ['La', 'LA'],
])('%s is shown as %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
