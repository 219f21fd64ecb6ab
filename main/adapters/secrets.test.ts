import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '#db/testing.ts';
import { type Cipher, fileSecrets, type Keyring } from './secrets.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const turned = (text: string) => [...text].reverse().join('');
const cipher: Cipher = {
  encrypt: async (text) => Buffer.from(turned(text)),
  decrypt: async (hidden) => turned(hidden.toString()),
};
const there: Keyring = async () => cipher;
const open = (keyring?: Keyring, environment: NodeJS.ProcessEnv = {}) => fileSecrets(folder.path, keyring, environment);
const file = () => path.join(folder.path, 'secrets.json');
const inFile = () => readFileSync(file(), 'utf8');

describe('secrets', () => {
  it('lie in a file of their owner’s where there is no keyring, and the place says so', async () => {
    const secrets = open();
    expect([secrets.place, secrets.has('smtp'), await secrets.get('smtp')]).toEqual(['file', false, null]);
    await secrets.set('smtp', 'a la vista');
    expect([secrets.place, secrets.has('smtp'), await secrets.get('smtp')]).toEqual(['file', true, 'a la vista']);
    if (process.platform !== 'win32') expect(statSync(file()).mode & 0o777).toBe(0o600);
    await secrets.set('smtp', null);
    expect(secrets.has('smtp')).toBe(false);
  });

  it('of the environment come first', async () => {
    const secrets = open(there, { TRASTIENDA_SMTP_PASSWORD: 'de fuera' });
    expect([secrets.place, secrets.has('smtp'), await secrets.get('smtp')]).toEqual(['environment', true, 'de fuera']);
  });

  it('are asked for again without the keyring that hid them; what it hid never passes for the password', async () => {
    await open(there).set('smtp', 'clave secreta');
    const without = open();
    expect([without.place, await without.get('smtp')]).toEqual(['keyring', null]);
    await without.set('smtp', 'a la vista');
    expect([without.place, await without.get('smtp')]).toEqual(['file', 'a la vista']);
  });

  it('that stand in the clear are hidden once a keyring is there', async () => {
    await open().set('smtp', 'clave secreta');
    const secrets = open(there);
    expect(secrets.place).toBe('file');
    expect(await secrets.get('smtp')).toBe('clave secreta');
    await vi.waitFor(() => expect(secrets.place).toBe('keyring'));
    expect(inFile()).not.toContain('clave secreta');
    expect(await secrets.get('smtp')).toBe('clave secreta');
  });

  it('that were set while an older one was being hidden stay', async () => {
    await open().set('smtp', 'la vieja');
    let answer = (_cipher: Cipher) => {};
    const slow = new Promise<Cipher>((resolve) => {
      answer = resolve;
    });
    const secrets = open(() => slow);
    expect(await secrets.get('smtp')).toBe('la vieja');
    writeFileSync(file(), JSON.stringify({ smtp: 'la nueva' }));
    answer(cipher);
    await new Promise((resolve) => setImmediate(resolve));
    expect(await secrets.get('smtp')).toBe('la nueva');
  });

  it('are kept in the clear, and said to be, when the keyring refuses', async () => {
    const secrets = open(async () => ({ ...cipher, encrypt: () => Promise.reject(new Error('locked')) }));
    await secrets.set('smtp', 'a la vista');
    expect([secrets.place, await secrets.get('smtp')]).toEqual(['file', 'a la vista']);
  });

  it('do not ask the keyring before there is something to keep', async () => {
    const asked = vi.fn(there);
    const secrets = open(asked);
    expect([secrets.has('smtp'), await secrets.get('smtp')]).toEqual([false, null]);
    expect(asked).not.toHaveBeenCalled();
    expect(secrets.place).toBe('file');
    await vi.waitFor(() => expect(secrets.place).toBe('keyring'));
  });
});
