import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SecretPlace } from '#contract/mail.ts';

/** Passwords of the outside world. They are written here and read by who signs in with them; no answer and no log ever holds one. */
export interface Secrets {
  readonly place: SecretPlace;
  has(name: string): boolean;
  get(name: string): Promise<string | null>;
  /** Null takes it away. */
  set(name: string, value: string | null): Promise<void>;
}

/** How the operating system's keyring hides a text; without one it stands in the file as it is. */
export interface Cipher {
  encrypt(text: string): Promise<Buffer>;
  decrypt(hidden: Buffer): Promise<string>;
}

/** What the keyring hid says so: without it, it must not pass for the password itself. */
type Kept = Record<string, string | { readonly hidden: string }>;

const variableOf = (name: string) => `TRASTIENDA_${name.toUpperCase()}_PASSWORD`;

/** A file of its own beside the database, 0600, in no backup; with a cipher its contents are the keyring's. A variable of the environment comes first. */
export function fileSecrets(dataDir: string, cipher?: Cipher, environment: NodeJS.ProcessEnv = process.env): Secrets {
  const file = path.join(dataDir, 'secrets.json');
  const read = (): Kept => {
    if (!existsSync(file)) return {};
    try {
      return JSON.parse(readFileSync(file, 'utf8')) as Kept;
    } catch {
      // An unreadable file is asked for again, never guessed.
      return {};
    }
  };
  const write = (kept: Kept): void => {
    const next = `${file}.new`;
    writeFileSync(next, JSON.stringify(kept), { mode: 0o600 });
    chmodSync(next, 0o600);
    renameSync(next, file);
  };
  return {
    place: environment[variableOf('smtp')] ? 'environment' : cipher ? 'keyring' : 'file',
    has: (name) => Boolean(environment[variableOf(name)]) || name in read(),
    async get(name) {
      const given = environment[variableOf(name)];
      if (given) return given;
      const kept = read()[name];
      if (kept === undefined) return null;
      if (typeof kept === 'string') return kept;
      try {
        return (await cipher?.decrypt(Buffer.from(kept.hidden, 'base64'))) ?? null;
      } catch {
        // Another keyring than the one it was written with: it is asked for again.
        return null;
      }
    },
    async set(name, value) {
      const { [name]: _before, ...others } = read();
      if (value === null) write(others);
      else write({ ...others, [name]: cipher ? { hidden: (await cipher.encrypt(value)).toString('base64') } : value });
    },
  };
}
