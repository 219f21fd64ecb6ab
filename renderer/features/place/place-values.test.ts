import { expect, test } from 'vitest';
import { changedPlace, placeIssues, toNewPlace } from '#renderer/features/place/place-values.ts';

const values = { name: 'Ibarra', code: 'IBR-1', country: 'ec', state: 'imb' };

test('a new place carries the nearest place it lies in', () => {
  expect(toNewPlace('city', values)).toEqual({ level: 'city', name: 'Ibarra', code: 'IBR-1', parentId: 'imb' });
  expect(toNewPlace('state', values).parentId).toBe('ec');
  expect(toNewPlace('country', values)).toEqual({ level: 'country', name: 'Ibarra', code: 'IBR-1' });
});
test('what is missing or miswritten is named by its field', () => {
  expect(placeIssues('city', true, values)).toEqual([]);
  expect(placeIssues('city', true, { ...values, name: ' ', state: '' })).toEqual([
    { path: 'name', rule: 'required' },
    { path: 'state', rule: 'required' },
  ]);
  expect(placeIssues('city', false, { ...values, code: 'A B', state: '' })).toEqual([{ path: 'code', rule: 'code' }]);
});
test('only what differs is sent', () => {
  expect(changedPlace(values, { name: 'Ibarra ', code: 'IBR-1' })).toEqual({});
  expect(changedPlace(values, { name: 'Otavalo', code: 'IBR-1' })).toEqual({ name: 'Otavalo' });
});
