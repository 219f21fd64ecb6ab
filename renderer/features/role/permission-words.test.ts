import { describe, expect, test } from 'vitest';
import { permissions } from '#contract/permissions.ts';
import { groupNames, permissionGroups, permissionWord } from '#renderer/features/role/permission-words.ts';
import { en } from '#renderer/locales/en.ts';
import { es } from '#renderer/locales/es.ts';

describe.each([
  ['es', es],
  ['en', en],
] as const)('in %s', (_language, words) => {
  test('every permission has words of its own, and there are none for what no longer exists', () => {
    const can = words.permissions.can;
    expect(Object.keys(can).sort()).toEqual(permissions.map(permissionWord).sort());
    expect(new Set(Object.values(can)).size).toBe(permissions.length);
  });
  test('they can stand in the middle of a sentence: no full stop, no name in front', () => {
    for (const text of Object.values(words.permissions.can)) expect(text).toMatch(/^\p{Lu}\p{Ll}.*[^.]$/u);
  });
  test('every group has a name', () => {
    expect(Object.keys(words.permissions.groups)).toEqual(groupNames);
  });
});

test('every permission stands in one group', () => {
  expect(groupNames.flatMap((group) => [...permissionGroups[group]]).sort()).toEqual([...permissions].sort());
});
