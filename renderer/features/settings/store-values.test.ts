import { expect, test } from 'vitest';
import type { StoreInput } from '#contract/store.ts';
import { changedStoreFields, mergeStore, storeClashes, storeIssues } from '#renderer/features/settings/store-values.ts';

const base: StoreInput = {
  name: 'La Esquina',
  country: 'EC',
  currency: 'USD',
  timeZone: 'America/Guayaquil',
  language: 'es',
};

test('only what differs is sent, and a space at the end is no difference', () => {
  expect(changedStoreFields(base, { ...base, name: 'La Esquina ' })).toEqual({});
  expect(changedStoreFields(base, { ...base, name: 'El Sol', language: 'en' })).toEqual({
    name: 'El Sol',
    language: 'en',
  });
});
test('a clash is what both changed to different values', () => {
  const mine = { ...base, name: 'El Sol', currency: 'EUR', language: 'en' as const };
  expect(storeClashes(base, mine, { ...base, name: 'La Luna', currency: 'EUR', country: 'BO' })).toEqual(['name']);
});
test('what one side changed alone stays, and a clash follows the choice', () => {
  const mine = { ...base, name: 'El Sol', language: 'en' as const };
  const theirs = { ...base, name: 'La Luna', country: 'BO' };
  expect(mergeStore(base, mine, theirs, { name: 'theirs' })).toEqual({ ...theirs, language: 'en' });
  expect(mergeStore(base, mine, theirs, { name: 'mine' })).toMatchObject({ name: 'El Sol', country: 'BO' });
});
test('a store needs a name', () => {
  expect(storeIssues(base)).toEqual([]);
  expect(storeIssues({ ...base, name: ' ' })).toEqual([{ path: 'name', rule: 'required' }]);
});
