import { describe, expect, test } from 'vitest';
import { ImageDataUrl, imageMaxBytes } from '#contract/fields.ts';
import { dataUrlBytes, encodings, fitsAsItIs, imageTypeOf, scaledSize } from '#renderer/components/image-scale.ts';

describe('scaledSize', () => {
  test('brings the longer side to 512 and keeps the shape', () => {
    expect(scaledSize({ width: 4000, height: 3000 })).toEqual({ width: 512, height: 384 });
    expect(scaledSize({ width: 3000, height: 4000 })).toEqual({ width: 384, height: 512 });
  });
  test('enlarges nothing, and leaves a pixel of the thinnest line', () => {
    expect(scaledSize({ width: 120, height: 40 })).toEqual({ width: 120, height: 40 });
    expect(scaledSize({ width: 9000, height: 2 })).toEqual({ width: 512, height: 1 });
  });
});

test('only a small PNG or JPEG is kept as it is', () => {
  const small = { width: 512, height: 200, bytes: imageMaxBytes, type: 'image/png' } as const;
  expect(fitsAsItIs(small)).toBe(true);
  expect(fitsAsItIs({ ...small, width: 513 })).toBe(false);
  expect(fitsAsItIs({ ...small, bytes: imageMaxBytes + 1 })).toBe(false);
  expect(fitsAsItIs({ ...small, type: null })).toBe(false);
});

test('a PNG stays one while it is small enough; a photograph is never blown up to one', () => {
  expect(encodings('image/png')[0]).toEqual({ type: 'image/png' });
  expect(encodings('image/jpeg').every(({ type }) => type === 'image/jpeg')).toBe(true);
  const qualities = encodings('image/png').flatMap(({ quality }) => quality ?? []);
  expect(qualities).toEqual([...qualities].sort((a, b) => b - a));
});

test('the first bytes say what a file is', () => {
  expect(imageTypeOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]))).toBe('image/png');
  expect(imageTypeOf(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg');
  expect(imageTypeOf(new TextEncoder().encode('<svg xmlns='))).toBe(null);
  expect(imageTypeOf(new Uint8Array())).toBe(null);
});

test('counts the bytes of a data URL as the contract does', () => {
  for (const bytes of [1, 2, 3, 1000]) {
    const dataUrl = `data:image/png;base64,${btoa('x'.repeat(bytes))}`;
    expect(dataUrlBytes(dataUrl)).toBe(bytes);
    expect(ImageDataUrl.safeParse(dataUrl).success).toBe(true);
  }
});
