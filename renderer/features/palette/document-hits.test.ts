import { expect, test } from 'vitest';
import { byNumber, isNumberLike } from '#renderer/features/palette/document-hits.ts';

const row = (code: string | null) => ({ code });

test('the very number comes before those that hold it, and what was found by its client is left out', () => {
  const found = ['001-001-000000420', '001-001-000000042', 'R-000007', null].map(row);
  expect(byNumber(found, '42')).toEqual([row('001-001-000000042'), row('001-001-000000420')]);
  expect(byNumber(found, '1-1-42')[0]).toEqual(row('001-001-000000042'));
  expect(byNumber(found, '001-001-000000042')[0]).toEqual(row('001-001-000000042'));
  expect(byNumber(found, 'r-000007')).toEqual([row('R-000007')]);
  expect(byNumber(found, '7')).toEqual([row('R-000007')]);
  expect(byNumber(found, '99')).toEqual([]);
});

test.each(['42', '001-001-42', 'R-12', 'r12'])('%s may be a number', (text) => {
  expect(isNumberLike(text)).toBe(true);
});

test.each(['rosa', '', 'rosa 12', 'cliente12x'])('%s is none', (text) => {
  expect(isNumberLike(text)).toBe(false);
});
