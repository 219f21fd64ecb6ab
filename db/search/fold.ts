/** Combining marks, which NFD parts from their letters. */
const marks = /\p{M}+/gu;
/** Letters that NFD leaves whole but people type plain. */
const plainLetters: Record<string, string> = { ø: 'o', đ: 'd', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe', ª: 'a', º: 'o' };
const wholeLetters = /[øđłßæœªº]/g;

/** Lower case without accents (ñ → n): what search compares. «GARCÍA» and «garcia» are the same. */
export function fold(value: string): string {
  return value
    .toLowerCase()
    .normalize('NFD')
    .replace(marks, '')
    .replace(wholeLetters, (letter) => plainLetters[letter] ?? letter);
}

/** Letters and digits only: «O'Higgins» is found as ohiggins, «098 771-0234» as 0987710234. */
export function strip(folded: string): string {
  return folded.replace(/[^\p{L}\p{N}]/gu, '');
}

/** The words of a search as typed, folded; at most ten, so that no input makes an unbounded query. */
export function searchTerms(search: string): string[] {
  const words = fold(search)
    .replace(/\p{Cc}/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  return [...new Set(words)].slice(0, 10);
}
