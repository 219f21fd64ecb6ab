import { expect, test } from 'vitest';
import {
  changedStoreFields,
  mergeStore,
  type StoreValues,
  storeClashes,
  storeFields,
  storeIssues,
  storeValues,
} from '#renderer/features/settings/store-values.ts';

const base: StoreValues = {
  name: 'La Esquina',
  number: 1,
  country: 'EC',
  language: 'es',
  currency: 'USD',
  timeZone: 'America/Guayaquil',
  dateFormat: 'auto',
  decimalMark: 'auto',
  idleMinutes: 10,
};

test('everything of the store that can be edited takes part', () => {
  expect(storeValues({ ...base, id: 's', logo: null, version: 3 })).toEqual(base);
  expect(Object.keys(base).sort()).toEqual([...storeFields].sort());
});
test('only what differs is sent, and a space at the end is no difference', () => {
  expect(changedStoreFields(base, { ...base, name: 'La Esquina ' })).toEqual({});
  expect(changedStoreFields(base, { ...base, name: 'El Sol', language: 'en', idleMinutes: 5 })).toEqual({
    name: 'El Sol',
    language: 'en',
    idleMinutes: 5,
  });
});
test('a clash is what both changed to different values, on any page of the settings', () => {
  const mine: StoreValues = { ...base, name: 'El Sol', currency: 'EUR', language: 'en', dateFormat: 'mdy' };
  const theirs: StoreValues = { ...base, name: 'La Luna', currency: 'EUR', country: 'BO', dateFormat: 'ymd' };
  expect(storeClashes(base, mine, theirs)).toEqual(['name', 'dateFormat']);
});
test('what one side changed alone stays, and a clash follows the choice', () => {
  const mine: StoreValues = { ...base, name: 'El Sol', language: 'en' };
  const theirs: StoreValues = { ...base, name: 'La Luna', country: 'BO', idleMinutes: 3 };
  expect(mergeStore(base, mine, theirs, { name: 'theirs' })).toEqual({ ...theirs, language: 'en' });
  expect(mergeStore(base, mine, theirs, { name: 'mine' })).toMatchObject({ name: 'El Sol', idleMinutes: 3 });
});
test('a store needs a name and a number', () => {
  expect(storeIssues(base)).toEqual([]);
  expect(storeIssues({ ...base, name: ' ' })).toEqual([{ path: 'name', rule: 'required' }]);
  expect(storeIssues({ ...base, number: undefined as unknown as number })).toEqual([
    { path: 'number', rule: 'required' },
  ]);
  expect(storeIssues({ ...base, number: Number.NaN })).toMatchObject([{ path: 'number', rule: 'invalidType' }]);
  expect(storeIssues({ ...base, number: 1000 })).toMatchObject([{ path: 'number', rule: 'tooBig' }]);
});
