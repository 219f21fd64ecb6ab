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

/** How e-mails are compared: without regard to case, but with their accents. */
export const foldEmail = (email: string): string => email.trim().normalize('NFC').toLowerCase();

/** Letters and digits only: «O'Higgins» is found as ohiggins, «098 771-0234» as 0987710234. */
export function strip(folded: string): string {
  return folded.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Calling codes of the countries the catalogue knows. */
const internationalPhone = /^(?:\+|00)(?:593|591|34)([\d\s().\-/]{6,})$/;

/** An international number as it is dialled at home, without the leading zero; null for anything else. */
export function homeNumber(phone: string): string | null {
  const rest = internationalPhone.exec(phone.trim())?.[1];
  return rest === undefined ? null : rest.replace(/\D/g, '').replace(/^0/, '');
}

/** The words of a search as typed, folded; at most ten, so that no input makes an unbounded query. */
export function searchTerms(search: string): string[] {
  // +593 99 111 2222 and 099 111 2222 are one telephone, whichever was written down.
  const home = homeNumber(search);
  if (home !== null) return [home];
  const words = fold(search)
    .replace(/\p{Cc}/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  return [...new Set(words)].slice(0, 10);
}
