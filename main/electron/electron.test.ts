import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Contract } from '#contract/index.ts';
import { temporaryFolder } from '#db/testing.ts';
import { setupInput, temporaryBackend } from '../testing.ts';

type Listener = (event: unknown) => void;
const electron = vi.hoisted(() => ({
  ipc: new Map<string, Listener>(),
  schemes: [] as unknown[],
  windowOptions: undefined as unknown,
  windowEvents: new Map<string, Listener>(),
  contentsEvents: new Map<string, Listener>(),
  openHandler: undefined as (() => unknown) | undefined,
  permissions: new Map<string, (...args: unknown[]) => unknown>(),
}));

vi.mock('electron', async () => {
  const { MessageChannel } = await import('node:worker_threads');
  const on = (into: Map<string, Listener>) => (name: string, listener: Listener) => void into.set(name, listener);
  const keep = (name: string) => (handler: (...args: unknown[]) => unknown) =>
    void electron.permissions.set(name, handler);
  return {
    ipcMain: { on: on(electron.ipc) },
    protocol: { registerSchemesAsPrivileged: (schemes: unknown[]) => electron.schemes.push(...schemes) },
    MessageChannelMain: MessageChannel,
    session: {
      fromPartition: () => ({
        setPermissionRequestHandler: keep('request'),
        setPermissionCheckHandler: keep('check'),
        setDevicePermissionHandler: keep('device'),
      }),
    },
    BrowserWindow: class {
      once = on(electron.windowEvents);
      show = vi.fn();
      webContents = {
        on: on(electron.contentsEvents),
        setWindowOpenHandler: (handler: () => unknown) => {
          electron.openHandler = handler;
        },
      };
      constructor(options: unknown) {
        electron.windowOptions = options;
      }
    },
  };
});

const { servePorts } = await import('./ipc.ts');
const { declareScheme, fileFor, serveRenderer } = await import('./protocol.ts');
const { appSession, createWindow } = await import('./window.ts');

describe('ports', () => {
  const test = temporaryBackend();
  afterAll(() => test.remove());
  const ports = servePorts(test.backend);
  const destroyed = new Map<number, Listener>();

  /** A window's main frame, asking for its port. */
  function frame(id: number, url = 'app://trastienda/#/clients') {
    const given: MessageChannel['port2'][] = [];
    const mainFrame = {
      url,
      postMessage: (_channel: string, _data: unknown, sent: MessageChannel['port2'][]) => given.push(...sent),
    };
    const sender = { id, mainFrame, once: (_name: string, listener: Listener) => destroyed.set(id, listener) };
    return { given, mainFrame, sender };
  }
  const connect = (event: unknown) => electron.ipc.get('trastienda:connect')?.(event);

  function clientOf(port: MessageChannel['port2'] | undefined) {
    if (!port) throw new Error('no port was given');
    port.start();
    return createORPCClient<ContractRouterClient<Contract>>(
      new RPCLink({ port: port as never, headers: { 'idempotency-key': 'una-llave-9' } }),
    );
  }

  it('carry real calls, keep the session in main over a reload, and end with their window', async () => {
    const { given, mainFrame, sender } = frame(1);
    ports.admit(sender as never);
    connect({ sender, senderFrame: mainFrame });
    const before = clientOf(given[0]);
    expect((await before.setup.create(setupInput)).state.user?.displayName).toBe('Ana');
    const created = await before.client.create({ name: 'Por el puerto' });
    expect(await before.client.create({ name: 'Por el puerto' })).toEqual(created);
    await expect(before.client.get({ id: 'CLI999' })).rejects.toMatchObject({ code: 'NOT_FOUND', defined: true });

    connect({ sender, senderFrame: mainFrame });
    const after = clientOf(given[1]);
    expect((await after.session.get({})).user?.displayName).toBe('Ana');
    expect((await after.client.list({ search: 'puerto' })).total).toBe(1);

    const closed = new Promise((resolve) => given[1]?.once('close', () => resolve('closed')));
    destroyed.get(1)?.({});
    expect(await closed).toBe('closed');
  });

  it('are given to nobody else', () => {
    const stranger = frame(2);
    connect({ sender: stranger.sender, senderFrame: stranger.mainFrame });
    const elsewhere = frame(3, 'https://evil.example/');
    ports.admit(elsewhere.sender as never);
    connect({ sender: elsewhere.sender, senderFrame: elsewhere.mainFrame });
    const inner = frame(4);
    ports.admit(inner.sender as never);
    connect({ sender: inner.sender, senderFrame: { ...inner.mainFrame } });
    connect({ sender: inner.sender, senderFrame: null });
    expect([stranger.given, elsewhere.given, inner.given]).toEqual([[], [], []]);
  });
});

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
    expect(electron.schemes).toEqual([
      { scheme: 'app', privileges: expect.objectContaining({ standard: true, secure: true }) },
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
    'app://other/index.html',
  ])('answers 404 to %s', async (url) => {
    expect(await status(url)).toBe(404);
  });

  it('finds no file outside its root, however it is spelled', async () => {
    expect(await fileFor(root, 'app://trastienda/assets/a.js')).toContain('a.js');
    expect(await fileFor(`${root}/assets`, 'app://trastienda/../index.html')).toBeNull();
  });
});

describe('the window', () => {
  createWindow(appSession(), '/out/preload/index.cjs', false);

  it('is sandboxed and isolated', () => {
    expect(electron.windowOptions).toMatchObject({
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        devTools: false,
      },
    });
  });

  it('opens no other window and goes nowhere else', () => {
    expect(electron.openHandler?.()).toEqual({ action: 'deny' });
    for (const name of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
      const away = { url: 'https://evil.example/', preventDefault: vi.fn() };
      electron.contentsEvents.get(name)?.(away);
      expect(away.preventDefault, name).toHaveBeenCalled();
      const home = { url: 'app://trastienda/#/clients', preventDefault: vi.fn() };
      electron.contentsEvents.get(name)?.(home);
      expect(home.preventDefault, name).not.toHaveBeenCalled();
    }
    const webview = { preventDefault: vi.fn() };
    electron.contentsEvents.get('will-attach-webview')?.(webview);
    expect(webview.preventDefault).toHaveBeenCalled();
  });

  it('is granted no permission', () => {
    const decide = vi.fn();
    electron.permissions.get('request')?.({}, 'media', decide);
    expect(decide).toHaveBeenCalledWith(false);
    expect(electron.permissions.get('check')?.()).toBe(false);
    expect(electron.permissions.get('device')?.()).toBe(false);
  });
});
