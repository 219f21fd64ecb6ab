import { expect, test } from 'vitest';
import * as names from './names.ts';

/** Every list of the module with its path, however deep it lies. */
function listsIn(value: unknown, path: string): [path: string, list: readonly string[]][] {
  if (Array.isArray(value)) return [[path, value]];
  const parts = value instanceof Map ? [...value] : Object.entries(value ?? {});
  return parts.flatMap(([key, part]) => listsIn(part, `${path} ${key}`));
}

test.each(listsIn(names, 'names'))('%s has no blank or stray entry', (_, list) => {
  expect(list.length).toBeGreaterThan(2);
  for (const entry of list)
    expect(entry).toBe(
      entry
        .normalize('NFC')
        .replace(/[\s`;]+/g, ' ')
        .trim(),
    );
});

test('there are enough names to vary', () => {
  const { EC, ES } = names.ownNames;
  const given = [...names.femaleNames, ...names.maleNames, ...EC.F, ...EC.M, ...ES.F, ...ES.M];
  const surnames = [
    ...names.sharedSurnames,
    ...names.ecuadorSurnames,
    ...names.boliviaSurnames,
    ...names.spainSurnames,
  ];
  expect(new Set(given).size).toBeGreaterThanOrEqual(250);
  expect(new Set(surnames).size).toBeGreaterThanOrEqual(250);
});

test('mail domains are reserved ones', () => {
  for (const domain of [...names.personDomains, ...names.companyDomains]) expect(domain).toMatch(/^[a-z]+\.example$/);
});
