import { dictionary } from '@zxcvbn-ts/language-common';
import { invalid } from '#contract/errors.ts';
import { passwordMin } from '#contract/user.ts';
import { foldEmail } from '#db/search/fold.ts';
import type { PrepareCall } from '../policy/feature.ts';

/** What the interface documents once gave to everybody, and what people take from what is before their eyes. */
const houseWords = ['beils12345', 'trastienda', 'contraseña', 'contrasena'];

let common: ReadonlySet<string> | undefined;

/** The commonest passwords of the world's leaks that are long enough to be chosen here: some eighteen thousand. */
function commonPasswords(): ReadonlySet<string> {
  common ??= new Set(dictionary['passwords-common'].filter((word) => word.length >= passwordMin));
  return common;
}

/** Refuses what is tried first: the commonest passwords, and the account's and the store's own names, alone or with a few digits. */
export function refuseCommonPassword(password: string, names: readonly string[], path: string): void {
  const typed = password.normalize('NFC').toLowerCase();
  const bare = typed.replace(/[\d\s!._*#-]+$/u, '');
  const own = [...houseWords, ...names.flatMap((name) => [name, ...name.split(/[\s@]+/u)])].map((word) =>
    word.normalize('NFC').toLowerCase(),
  );
  const isOwn = own.some((word) => word.length >= 3 && (word === typed || word === bare));
  if (isOwn || commonPasswords().has(typed)) throw invalid(path, 'commonPassword');
}

/** Whether this is the account's password; slows down who guesses. An account that does not exist takes as long, and waits as long. */
export function provePassword(
  { hasher, throttle, context }: Pick<PrepareCall, 'hasher' | 'throttle' | 'context'>,
  account: { readonly email: string; readonly passwordHash: string | null },
  password: string,
): Promise<boolean> {
  return throttle.attempt(foldEmail(account.email), context.device, () =>
    hasher.verify(password, account.passwordHash),
  );
}

/**
 * A first secret as it was meant: twelve signs on a slip are typed in small letters, in groups or with hyphens, and are the same secret.
 * Used wherever a first secret is made or compared; anything else is taken as it is.
 */
export function firstSecret(typed: string): string {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '');
  return /^[2-9A-HJKMNP-TV-Z]{12}$/.test(plain) ? plain : typed;
}
