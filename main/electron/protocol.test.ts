import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '#db/testing.ts';
import { askedFor } from './testing-electron.ts';

vi.mock('electron', () => import('./testing-electron.ts'));
const { declareScheme, fileFor, serveRenderer } = await import('./protocol.ts');

describe('app://', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());
  const root = path.join(folder.path, 'renderer');
  mkdirSync(path.join(root, 'assets'), { recursive: true });
  writeFileSync(path.join(root, 'index.html'), '<meta content="__CSP_NONCE__">');
  writeFileSync(path.join(root, 'assets/a.js'), 'export {};');
  writeFileSync(path.join(root, 'assets/secret.db'), 'rows');
  writeFileSync(path.join(folder.path, 'outside.js'), 'secret');
  symlinkSync(path.join(folder.path, 'outside.js'), path.join(root, 'assets/link.js'));
  symlinkSync(folder.path, path.join(root, 'assets/escape'));

  let handle: (request: Request) => Promise<Response>;
  beforeEach(() => {
    serveRenderer(
      { protocol: { handle: (_scheme: string, handler: typeof handle) => (handle = handler) } } as never,
      root,
    );
  });
  const status = async (url: string) => (await handle({ url } as Request)).status;

  it('is declared standard and secure', () => {
    declareScheme();
    expect(askedFor('registerSchemesAsPrivileged')).toEqual([
      [[{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]],
    ]);
  });

  it('serves the page with its policy and nonce, and its files by type', async () => {
    const page = await handle({ url: 'app://trastienda/' } as Request);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(await page.text()).toContain(/nonce-([^']+)/.exec(policy)?.[1]);
    expect((await handle({ url: 'app://trastienda/assets/a.js' } as Request)).headers.get('content-type')).toContain(
      'javascript',
    );
  });

  it.each([
    'app://trastienda/../outside.js',
    'app://trastienda/..%2foutside.js',
    'app://trastienda/%2e%2e/outside.js',
    'app://trastienda/assets/..%5c..%5coutside.js',
    'app://trastienda/assets/a.js%00',
    'app://trastienda/assets/link.js',
    'app://trastienda/assets/secret.db',
    'app://trastienda/assets',
    'app://trastienda/C:/x.js',
    'app://trastienda/%',
    'app://trastienda/%2e%2e%2f%2e%2e%2fetc/passwd',
    'app://trastienda/assets/..;/a.js',
    'app://trastienda/assets/escape/outside.js',
    'app://trastienda//outside.js',
    'app://other/index.html',
    'app://trastienda.evil/index.html',
    'not an address',
  ])('answers 404 to %s', async (url) => {
    expect(await status(url)).toBe(404);
  });

  it('finds no file outside its root, however it is spelled', async () => {
    expect(await fileFor(root, 'app://trastienda/assets/a.js')).toContain('a.js');
    expect(await fileFor(`${root}/assets`, 'app://trastienda/../index.html')).toBeNull();
  });
});
