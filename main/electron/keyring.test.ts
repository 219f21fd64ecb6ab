import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '#db/testing.ts';
import { fileSecrets } from '../adapters/secrets.ts';
import { answers } from './testing-electron.ts';

vi.mock('electron', () => import('./testing-electron.ts'));
const { systemKeyring } = await import('./keyring.ts');

let folder: ReturnType<typeof temporaryFolder>;
const inFile = () => readFileSync(path.join(folder.path, 'secrets.json'), 'utf8');
beforeEach(() => {
  folder = temporaryFolder();
  answers.keyring = { available: true, backend: 'gnome_libsecret' };
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  folder.remove();
});

describe('the system’s keyring', () => {
  it('hides secrets in their file', async () => {
    const secrets = fileSecrets(folder.path, systemKeyring(), {});
    await secrets.set('smtp', 'clave secreta');
    expect(secrets.place).toBe('keyring');
    expect(inFile()).not.toContain('clave secreta');
    expect(await secrets.get('smtp')).toBe('clave secreta');
  });

  it.each([
    ['there is none', { available: false, backend: 'gnome_libsecret' }],
    ['it only pretends', { available: true, backend: 'basic_text' }],
    ['nobody knows which', { available: true, backend: 'unknown' }],
  ])('is not used where %s', async (_case, keyring) => {
    answers.keyring = keyring;
    vi.spyOn(process, 'platform', 'get').mockReturnValue('linux');
    expect(await systemKeyring()()).toBeUndefined();
  });

  it('is not used while it fails, and asked again', async () => {
    answers.keyring.available = Promise.reject(new Error('D-Bus'));
    const keyring = systemKeyring();
    expect(await keyring()).toBeUndefined();
    answers.keyring.available = true;
    expect(await keyring()).toBeDefined();
  });

  it('is waited for a few seconds once; a later answer still counts, and hides what was entered meanwhile', async () => {
    let answer = (_there: boolean) => {};
    answers.keyring.available = new Promise<boolean>((resolve) => {
      answer = resolve;
    });
    vi.useFakeTimers();
    const secrets = fileSecrets(folder.path, systemKeyring(), {});
    expect(secrets.place).toBe('file');
    const setting = secrets.set('smtp', 'clave secreta');
    await vi.advanceTimersByTimeAsync(6000);
    await setting;
    expect([secrets.place, inFile()]).toEqual(['file', expect.stringContaining('clave secreta')]);
    expect(await secrets.get('smtp')).toBe('clave secreta');
    answer(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(await secrets.get('smtp')).toBe('clave secreta');
    await vi.advanceTimersByTimeAsync(0);
    expect([secrets.place, inFile()]).toEqual(['keyring', expect.not.stringContaining('clave secreta')]);
    expect(await secrets.get('smtp')).toBe('clave secreta');
  });
});
