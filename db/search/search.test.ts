import { describe, expect, it } from 'vitest';
import { clientSeeds } from '../seed/clients.ts';
import { fold, searchTerms, strip } from './fold.ts';
import { naturalKey, sortKey } from './sort-key.ts';

describe('folding', () => {
  it('ignores case and accents, and takes ñ for n', () => {
    expect(fold('GARCÍA Ñáñez Güiza')).toBe('garcia nanez guiza');
  });

  it('strips punctuation inside words', () => {
    expect(strip(fold("O'Higgins"))).toBe('ohiggins');
    expect(strip('098 771-0234')).toBe('0987710234');
  });

  it('takes at most ten different words of a search', () => {
    expect(searchTerms('  Pérez   perez Juan ')).toEqual(['perez', 'juan']);
    expect(searchTerms('a b c d e f g h i j k l')).toHaveLength(10);
  });
});

describe('sort keys', () => {
  it('order names as Spanish dictionaries do', () => {
    const collator = new Intl.Collator('es');
    const names = [...clientSeeds({ seed: 7, count: 4000, now: Date.UTC(2026, 0, 1) })].map(({ name, surname }) =>
      surname ? `${name} ${surname}` : name,
    );
    const pairs = [
      ...names,
      'Peña',
      'Pena',
      'Penz',
      'María',
      'Maria',
      'Marian',
      "O'Higgins",
      'Ohiggins',
      'A. B.',
      'AB',
    ];
    const disagreements = pairs.flatMap((a, i) => {
      const b = pairs[(i * 7919 + 13) % pairs.length] ?? '';
      const [keyA, keyB] = [sortKey(a), sortKey(b)];
      const ours = keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
      const theirs = Math.sign(collator.compare(a.toLowerCase(), b.toLowerCase()));
      return ours === theirs ? [] : [[a, b]];
    });
    expect(disagreements).toEqual([]);
  });

  it('order codes as people count', () => {
    const codes = ['CLI1000', 'cli9', 'CLI010', 'ABC'];
    expect(codes.sort((a, b) => (naturalKey(a) < naturalKey(b) ? -1 : 1))).toEqual([
      'ABC',
      'cli9',
      'CLI010',
      'CLI1000',
    ]);
  });

  it('take codes for the same whatever their case and leading zeros', () => {
    expect(naturalKey('cli1')).toBe(naturalKey('CLI001'));
  });
});
