import { passwordMin } from '#contract/user.ts';
import { fold } from '#renderer/lib/fold.ts';

/** short: not accepted yet · guessable: accepted, and a bad idea · enough · good · strong: by length, for no rule makes a short one strong. */
export type PasswordScore = 'empty' | 'short' | 'guessable' | 'enough' | 'good' | 'strong';

const common = [
  'contrasena',
  'password',
  'trastienda',
  'qwertyui',
  'asdfghjk',
  'administrador',
  'bienvenid',
  'iloveyou',
];
const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Every letter follows its neighbour, forwards or backwards. */
function isRun(text: string): boolean {
  return [...rows, ...rows.map((row) => [...row].reverse().join(''))].some((row) => (row + row).includes(text));
}

/** `known`: what anybody knows of the person, such as the name, the e-mail and the store. */
export function scorePassword(password: string, known: readonly string[] = []): PasswordScore {
  const length = [...password].length;
  if (length === 0) return 'empty';
  if (length < passwordMin) return 'short';
  const plain = fold(password);
  const words = [...known.flatMap((text) => fold(text).split(/[\s@.]+/)), ...common].filter((word) => word.length >= 4);
  let rest = plain;
  for (const word of words) rest = rest.replaceAll(word, '');
  const few = new Set(plain).size < 5;
  if (few || isRun(plain) || [...rest].length < 5) return 'guessable';
  if (length < 12) return 'enough';
  return length < 16 ? 'good' : 'strong';
}
