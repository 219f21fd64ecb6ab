import { describe, expect, test } from 'vitest';
import { type KeyGroup, keyGroups, rowsOf } from '#renderer/lib/keys.ts';
import { es } from '#renderer/locales/es.ts';

const groups = Object.keys(keyGroups) as KeyGroup[];
const names = groups.flatMap((group) => rowsOf(group).map(([name]) => name));

describe('the table of keys', () => {
  test('has a word for each key and each group, and no others', () => {
    expect(names.sort()).toEqual(Object.keys(es.keys.acts).sort());
    expect([...groups].sort()).toEqual(Object.keys(es.keys.groups).sort());
  });
  test('has no key twice where both would hear it', () => {
    const everywhere = [...rowsOf('anywhere'), ...rowsOf('go')];
    for (const group of ['list', 'record'] as const) {
      const keys = [...everywhere, ...rowsOf(group)].flatMap(([, row]) => row.keys);
      expect(new Set(keys).size, group).toBe(keys.length);
    }
  });
  test('leaves the keys of the browser and of the system alone', () => {
    const keys = groups.flatMap((group) => rowsOf(group).flatMap(([, row]) => row.keys));
    const taken = [/^Ctrl\+[ntwrflodhju0]$/, /Alt/, /^F(1|3|5|6|7|10|11|12)$/];
    expect(keys.filter((key) => taken.some((pattern) => pattern.test(key)))).toEqual([]);
  });
});
