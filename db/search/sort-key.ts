/** Punctuation in CLDR root order, after the space and before digits and letters. */
const punctuation = '_-,;:!?.¿¡\'"«»“”‘’()[]{}@*/\\&#%`^+<=>|~$';
const punctuationKey = new Map([...punctuation].map((sign, i) => [sign, String.fromCharCode(0x21 + i)]));

/** Spanish: ñ is a letter after n; other marks only decide between names that are otherwise equal. */
const eñe = 'n\u0303';
const afterN = 'n\u007f';
const digitsStart = '\u0050';

/** Order of the second level: none, then the marks as CLDR weighs them. */
const markWeight: Record<string, string> = {
  '\u0301': 'c',
  '\u0300': 'd',
  '\u0306': 'e',
  '\u0302': 'f',
  '\u030c': 'g',
  '\u030a': 'h',
  '\u0308': 'i',
  '\u030b': 'j',
  '\u0303': 'k',
  '\u0307': 'l',
  '\u0328': 'm',
  '\u0327': 'n',
  '\u0304': 'o',
};

/**
 * A key whose binary order is Spanish alphabetical order, because SQLite has neither ICU nor (here) own collations.
 * First the base letters, then, after \u0001, the accents: «Pena» < «Peña», «Maria» < «María» < «Marian».
 */
export function sortKey(value: string): string {
  let base = '';
  let accents = '';
  let pending = '';
  for (const sign of value.toLowerCase().normalize('NFD').replaceAll(eñe, afterN)) {
    const weight = markWeight[sign];
    if (weight !== undefined) {
      accents += pending.slice(0, -1) + weight;
      pending = '';
      continue;
    }
    if (sign === '\u007f') {
      base += sign;
      continue;
    }
    base += keyOf(sign);
    pending += 'a';
  }
  return accents === '' ? `${base}\u0001` : `${base}\u0001${accents}`;
}

/** The part of a sort key that two spellings share when only their accents differ; ñ stays apart from n. */
export function baseKey(value: string): string {
  const key = sortKey(value);
  return key.slice(0, key.indexOf('\u0001') + 1);
}

function keyOf(sign: string): string {
  if (sign >= 'a' && sign <= 'z') return sign;
  if (sign >= '0' && sign <= '9') return digitsStart + sign;
  if (sign === ' ' || sign === '\u00a0') return ' ';
  return punctuationKey.get(sign) ?? sign;
}

/** Orders codes as people read them: CLI9 before CLI10. Digit runs are padded to twelve. */
export function naturalKey(value: string): string {
  return value
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toUpperCase()
    .replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, '').padStart(12, '0'));
}
