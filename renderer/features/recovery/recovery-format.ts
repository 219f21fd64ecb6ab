/** Seven groups of four, of 32 letters and digits. */
export const codeLength = 28;
const groupLength = 4;

/** What stands for a letter that looks like another one; the code itself has neither I, L nor O. */
const lookAlikes: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' };

/** The letters and digits of a code as typed or pasted: any case, any separators. */
export function codeLetters(typed: string): string {
  return [...typed.toUpperCase().replace(/[^A-Z0-9]/g, '')].map((letter) => lookAlikes[letter] ?? letter).join('');
}

export function codeGroups(typed: string): string[] {
  return codeLetters(typed).match(new RegExp(`.{1,${groupLength}}`, 'g')) ?? [];
}

/** As it is printed and copied. */
export function formatCode(typed: string): string {
  return codeGroups(typed).join('-');
}

/** missing · tooFew and tooMany: with how many there are · letter: one that no code has. */
export type CodeProblem = 'missing' | 'tooFew' | 'tooMany' | 'letter';

export function codeProblem(typed: string): CodeProblem | null {
  const letters = codeLetters(typed);
  if (letters === '') return 'missing';
  if (letters.includes('U')) return 'letter';
  if (letters.length === codeLength) return null;
  return letters.length < codeLength ? 'tooFew' : 'tooMany';
}
