import { createHmac, randomBytes } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import bcrypt from 'bcryptjs';

export interface PasswordQuestion {
  readonly id: number;
  readonly kind: 'hash' | 'verify';
  readonly password: string;
  readonly stored: string | null;
}
export interface PasswordAnswer {
  readonly id: number;
  readonly answer: string | boolean;
}

/** Names how the stored text was made, so that another way can follow. */
const scheme = 'ts1:';

/** 64 characters that depend on every byte: bcrypt alone ignores what stands past the 72nd, and a NUL would end it. */
function digest(password: string): string {
  return createHmac('sha384', 'trastienda-password-1').update(password.normalize('NFC')).digest('base64');
}

const { cost } = workerData as { cost: number };
const hash = (password: string) => scheme + bcrypt.hashSync(digest(password), cost);
/** Compared when there is nothing to compare with, so that an unknown account takes the same time. */
const nobody = hash(randomBytes(16).toString('hex'));

function verify(password: string, stored: string | null): boolean {
  const known = stored?.startsWith(scheme) === true;
  const matches = bcrypt.compareSync(digest(password), (known && stored ? stored : nobody).slice(scheme.length));
  return matches && known;
}

parentPort?.on('message', ({ id, kind, password, stored }: PasswordQuestion) => {
  const answer = kind === 'hash' ? hash(password) : verify(password, stored);
  parentPort?.postMessage({ id, answer } satisfies PasswordAnswer);
});
