import { safeStorage } from 'electron';
import type { Cipher } from '../adapters/secrets.ts';

/** A keyring that asks its user for something answers late; the window does not wait for it. */
const patienceMs = 5000;

async function isThere(): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), patienceMs).unref());
  if (!(await Promise.race([safeStorage.isAsyncEncryptionAvailable(), late]))) return false;
  // Linux without a keyring "encrypts" with a password that everybody knows.
  return process.platform !== 'linux' || !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend());
}

/** The system's keyring, once the app is ready; undefined where there is none to rely on, and secrets then lie in their file. */
export async function keyringCipher(): Promise<Cipher | undefined> {
  try {
    if (!(await isThere())) return undefined;
  } catch {
    return undefined;
  }
  return {
    encrypt: (text) => safeStorage.encryptStringAsync(text),
    decrypt: async (hidden) => (await safeStorage.decryptStringAsync(hidden)).result,
  };
}
