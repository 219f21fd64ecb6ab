import { describe, expect, test } from 'vitest';
import { fold, matchSegments } from '#renderer/lib/fold.ts';

const marked = (value: string, search: string) =>
  matchSegments(value, search)
    .map((segment) => (segment.match ? `[${segment.text}]` : segment.text))
    .join('');

describe('fold', () => {
  test('ignores case and accents, and takes ñ for n', () => {
    expect(fold('Ñáñez GÜIZA')).toBe('nanez guiza');
  });
});

describe('matchSegments', () => {
  test('marks the letters as they are written, whatever the accents typed', () => {
    expect(marked('Comercial Ñáñez', 'nanez')).toBe('Comercial [Ñáñez]');
    expect(marked('Jose Garcia', 'josé garcía')).toBe('[Jose] [Garcia]');
  });
  test('marks words in any order, everywhere they stand', () => {
    expect(marked('Ana Luisa Ana', 'luisa ana')).toBe('[Ana] [Luisa] [Ana]');
  });
  test('joins overlapping matches', () => {
    expect(marked('banana', 'ana')).toBe('b[anana]');
  });
  test('marks accents written as separate characters together with their letter', () => {
    expect(marked('Jose\u0301 Paz', 'jose')).toBe('[Jose\u0301] Paz');
  });
  test('keeps letters outside the basic plane whole', () => {
    expect(marked('Café 😀 Uno', 'uno')).toBe('Café 😀 [Uno]');
  });
  test('leaves the text alone when nothing matches or nothing is asked', () => {
    expect(matchSegments('Ana', '')).toEqual([{ text: 'Ana', match: false }]);
    expect(matchSegments('Ana', 'x')).toEqual([{ text: 'Ana', match: false }]);
    expect(matchSegments('', 'x')).toEqual([]);
  });
});
