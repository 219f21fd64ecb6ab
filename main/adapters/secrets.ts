import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SecretPlace } from '#contract/mail.ts';

/** Passwords of the outside world. They are written here and read by who signs in with them; no answer and no log ever holds one. */
export interface Secrets {
  /** Where the mail server's password stands; while there is none, where it would go as far as is known. */
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

/** Asked only when a secret is at hand, because a keyring may ask its user for something. What it did not answer is asked again. */
export type Keyring = () => Promise<Cipher | undefined>;

const noKeyring: Keyring = async () => undefined;

/** What the keyring hid says so: without it, it must not pass for the password itself. */
type Kept = Record<string, string | { readonly hidden: string }>;

const variableOf = (name: string) => `TRASTIENDA_${name.toUpperCase()}_PASSWORD`;

async function hide(keyring: Keyring, value: string): Promise<string | { readonly hidden: string }> {
  try {
    const cipher = await keyring();
    return cipher ? { hidden: (await cipher.encrypt(value)).toString('base64') } : value;
  } catch {
    // A keyring that refuses is as good as none; the place says so.
    return value;
  }
}

/** A file of its own beside the database, 0600, in no backup; with a keyring its contents are hidden. A variable of the environment comes first. */
export function fileSecrets(
  dataDir: string,
  keyring: Keyring = noKeyring,
  environment: NodeJS.ProcessEnv = process.env,
): Secrets {
  const file = path.join(dataDir, 'secrets.json');
  let keyringThere = false;
  const ask: Keyring = async () => {
    const cipher = await keyring();
    keyringThere = cipher !== undefined;
    return cipher;
  };
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
  /** A secret from a time when the keyring did not answer; nobody waits for it, and another that was set meanwhile stays. */
  const hideLater = (name: string, value: string): void => {
    const replace = async () => {
      const hidden = await hide(ask, value);
      const kept = read();
      if (typeof hidden !== 'string' && kept[name] === value) write({ ...kept, [name]: hidden });
    };
    // What cannot be written now is tried again at the next reading.
    replace().catch(() => {});
  };
  return {
    get place() {
      if (environment[variableOf('smtp')]) return 'environment';
      const kept = read()['smtp'];
      if (typeof kept === 'object') return 'keyring';
      if (kept === undefined) ask().catch(() => {});
      else hideLater('smtp', kept);
      return kept === undefined && keyringThere ? 'keyring' : 'file';
    },
    has: (name) => Boolean(environment[variableOf(name)]) || name in read(),
    async get(name) {
      const given = environment[variableOf(name)];
      if (given) return given;
      const kept = read()[name];
      if (kept === undefined) return null;
      if (typeof kept === 'string') {
        hideLater(name, kept);
        return kept;
      }
      try {
        return (await (await ask())?.decrypt(Buffer.from(kept.hidden, 'base64'))) ?? null;
      } catch {
        // Another keyring than the one it was written with: it is asked for again.
        return null;
      }
    },
    async set(name, value) {
      const kept = value === null ? null : await hide(ask, value);
      // Read only now: another may have been set while the keyring thought.
      const { [name]: _before, ...others } = read();
      write(kept === null ? others : { ...others, [name]: kept });
    },
  };
}
