import { expect, test } from 'vitest';
import { changedNames, mergeNames, nameClashes } from '#renderer/features/role/role-names.ts';

const base = { name: 'Vitrina', description: '' };

test('only what was typed is sent', () => {
  expect(changedNames(base, { name: ' Vitrina ', description: 'Para el fin de semana ' })).toEqual({
    description: 'Para el fin de semana',
  });
});
test('what both changed differently is asked, the rest fits together', () => {
  const mine = { name: 'Mostrador', description: 'Tardes' };
  const theirs = { name: 'Escaparate', description: '' };
  expect(nameClashes(base, mine, theirs)).toEqual(['name']);
  expect(nameClashes(base, mine, { ...theirs, name: 'Mostrador' })).toEqual([]);
  expect(mergeNames(base, mine, theirs, { name: 'theirs' })).toEqual({ name: 'Escaparate', description: 'Tardes' });
  expect(mergeNames(base, mine, theirs, { name: 'mine' })).toEqual(mine);
});
