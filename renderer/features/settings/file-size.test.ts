import { expect, test } from 'vitest';
import { fileSize } from '#renderer/features/settings/file-size.ts';

const plain = { number: String };

test('a size is said in the unit that keeps it short', () => {
  const sizes = [0, 512, 4096, 12_400_000, 250_000_000_000, 999_999];
  expect(sizes.map((bytes) => fileSize(plain, bytes))).toEqual([
    '0\u00a0B',
    '512\u00a0B',
    '4.1\u00a0kB',
    '12.4\u00a0MB',
    '250\u00a0GB',
    '1000\u00a0kB',
  ]);
});
