import { safeStorage } from 'electron';
import type { Cipher, Keyring } from '../adapters/secrets.ts';

/** A keyring that asks its user for something answers late; nobody waits longer for it, but its answer still counts. */
const patienceMs = 5000;

async function isThere(): Promise<boolean> {
  try {
    if (!(await safeStorage.isAsyncEncryptionAvailable())) return false;
    // Linux without a keyring "encrypts" with a password that everybody knows.
    return process.platform !== 'linux' || !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend());
  } catch {
    return false;
  }
}

const cipher: Cipher = {
  encrypt: (text) => safeStorage.encryptStringAsync(text),
  decrypt: async (hidden) => (await safeStorage.decryptStringAsync(hidden)).result,
};

/** The system's keyring, once the app is ready; undefined while there is none to rely on, and secrets then lie in their file. */
export function systemKeyring(): Keyring {
  let there = false;
  let answer: Promise<void> | undefined;
  let late: Promise<void> | undefined;
  const ask = async () => {
    there = await isThere();
    // What was refused may be granted the next time.
    answer = undefined;
  };
  return async () => {
    if (there) return cipher;
    if (!answer) {
      late = new Promise((resolve) => setTimeout(resolve, patienceMs).unref());
      answer = ask();
    }
    await Promise.race([answer, late]);
    return there ? cipher : undefined;
  };
}
