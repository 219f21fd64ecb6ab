import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const rows = read('docs/security.md')
  .split('\n')
  .filter((line) => /^\| \d+ \|/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

describe('the table of security', () => {
  it('holds Electron’s twenty points, and leaves no cell empty', () => {
    expect(rows.map(([number]) => Number(number))).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    for (const row of rows) expect(row.length === 5 && row.every(Boolean), row[0]).toBe(true);
  });

  it.each(rows.map((row) => [row[0], row[3] ?? '', row[4] ?? '']))(
    'point %s names a file and a test that exist',
    (_number, where, test) => {
      expect(read(where.replaceAll('`', '')).length).toBeGreaterThan(0);
      const [, file = '', name = ''] = /^`(.+)` › (.+)$/.exec(test) ?? [];
      expect(read(file)).toContain(name);
    },
  );

  it('Electron is one exact version', () => {
    expect(JSON.parse(read('package.json')).devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
