import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answers, app, asked, askedFor, FakeContents, FakeWindow, nativeTheme, sessions } from './testing-electron.ts';

vi.mock('electron', () => import('./testing-electron.ts'));
const { appSession } = await import('./app-session.ts');
const { allowedOutside, openOutside } = await import('./outside.ts');
const { wordsIn } = await import('./shell-words.ts');
const { createWindow, guardAllContents } = await import('./window.ts');

guardAllContents();
const session = appSession();
const words = () => wordsIn('es');
const stayed = vi.fn();

function open(options: { devTools?: boolean; maximized?: boolean } = {}) {
  const { devTools = false, maximized = false } = options;
  const placement = { bounds: { width: 900, height: 700, x: 1, y: 2 }, maximized };
  createWindow({ session, preload: '/out/preload/index.cjs', devTools, placement, words, stayed });
  const window = FakeWindow.opened.at(-1);
  if (!window) throw new Error('no window was opened');
  return window;
}

/** Whether an event of this name about this address was stopped. */
function stops(contents: FakeContents, name: string, url: string, isMainFrame = true): boolean {
  const preventDefault = vi.fn();
  contents.emit(name, { url, isMainFrame, preventDefault });
  return preventDefault.mock.calls.length > 0;
}

beforeEach(() => {
  asked.length = 0;
  answers.buttons = [];
});
afterEach(() => {
  for (const window of FakeWindow.opened.splice(0)) window.emit('closed');
});

describe('the window', () => {
  it('is sandboxed and isolated, with no Node anywhere in it', () => {
    expect(open().options).toEqual({
      width: 900,
      height: 700,
      x: 1,
      y: 2,
      minWidth: 640,
      minHeight: 480,
      show: false,
      title: 'Trastienda',
      backgroundColor: expect.stringMatching(/^#/),
      webPreferences: {
        preload: path.resolve('/out/preload/index.cjs'),
        session,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
        webviewTag: false,
        navigateOnDragDrop: false,
        spellcheck: false,
        plugins: true,
        devTools: false,
      },
    });
  });

  it('has the inspector only where it is not packaged', () => {
    expect(open({ devTools: true }).options).toMatchObject({ webPreferences: { devTools: true } });
  });

  it('shows itself once it is drawn, as large as it was left', () => {
    open().emit('ready-to-show');
    expect(asked.map(({ what }) => what)).toEqual(['show']);
    asked.length = 0;
    open({ maximized: true }).emit('ready-to-show');
    expect(asked.map(({ what }) => what)).toEqual(['maximize', 'show']);
  });

  it('follows the theme of the system until it is closed', () => {
    const window = open();
    answers.dark = true;
    nativeTheme.emit('updated');
    answers.dark = false;
    nativeTheme.emit('updated');
    const [dark, light] = askedFor('setBackgroundColor').flat().slice(-2);
    expect(dark).not.toEqual(light);
    const listening = nativeTheme.listenerCount('updated');
    window.emit('closed');
    expect(nativeTheme.listenerCount('updated')).toBe(listening - 1);
  });

  it.each([
    [0, 0],
    [1, 1],
  ])('asks before it leaves a page that does not want to be left: button %i', (button, leaves) => {
    answers.buttons = [button];
    const preventDefault = vi.fn();
    stayed.mockClear();
    open().webContents.emit('will-prevent-unload', { preventDefault });
    expect(askedFor('showMessageBoxSync')[0]?.[1]).toMatchObject({ buttons: ['Seguir aquí', 'Salir de todos modos'] });
    expect(preventDefault).toHaveBeenCalledTimes(leaves);
    expect(stayed).toHaveBeenCalledTimes(1 - leaves);
  });
});

describe('every page', () => {
  const away = [
    'https://evil.example/',
    'app://trastienda.evil/',
    'app://other/',
    'file:///etc/passwd',
    'data:text/html,hi',
    'javascript:alert(1)',
    'blob:https://evil.example/1',
  ];

  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('%s leads nowhere else', (name) => {
    const { webContents } = open();
    expect(away.filter((url) => !stops(webContents, name, url))).toEqual([]);
    expect(stops(webContents, name, 'blob:app://trastienda/1')).toBe(true);
    expect(stops(webContents, name, 'app://trastienda/#/clients')).toBe(false);
  });

  it('may hold a PDF of its own making in a frame, and nothing else', () => {
    const { webContents } = open();
    const held = (url: string) => !stops(webContents, 'will-frame-navigate', url, false);
    expect(held('blob:app://trastienda/0b6e')).toBe(true);
    expect(held('chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html')).toBe(true);
    expect(held('chrome-extension://another/index.html')).toBe(false);
    expect(away.filter(held)).toEqual([]);
  });

  it('opens no window; only what is on the list goes to the system', () => {
    const { webContents } = open();
    for (const url of [...away, 'app://trastienda/docs', 'mailto:ana@tienda.example'])
      expect(webContents.openHandler?.({ url })).toEqual({ action: 'deny' });
    expect(askedFor('openExternal')).toEqual([['mailto:ana@tienda.example']]);
  });

  it('embeds no webview, whoever made the page', () => {
    const contents = new FakeContents();
    app.emit('web-contents-created', {}, contents);
    expect(stops(contents, 'will-attach-webview', '')).toBe(true);
    expect(stops(contents, 'will-navigate', 'https://evil.example/')).toBe(true);
  });
});

describe('what leaves for the system', () => {
  it.each([
    ['https://github.com/trastienda/trastienda', 'https://github.com/trastienda/trastienda'],
    ['https://github.com/trastienda/trastienda/releases', 'https://github.com/trastienda/trastienda/releases'],
    ['mailto:ana@tienda.example?subject=x&cc=otro@x.example&attach=/etc/passwd', 'mailto:ana@tienda.example'],
  ])('%s', (address, handed) => {
    expect(allowedOutside(address)).toBe(handed);
    expect(openOutside(address)).toBe(true);
    expect(askedFor('openExternal')).toEqual([[handed]]);
  });

  it.each([
    'http://github.com/trastienda/trastienda',
    'https://github.com/trastienda/trastienda-evil',
    'https://github.com/trastienda/trastienda/../../evil/repo',
    'https://github.com.evil.example/trastienda/trastienda',
    'https://user:key@github.com/trastienda/trastienda',
    'https://github.com:8443/trastienda/trastienda',
    'mailto:a@b.example,c@d.example',
    'mailto:a%0d%0abcc:c@d.example',
    'mailto:',
    'file:///usr/bin/true',
    'smb://server/share',
    'ms-msdt:/id',
    'javascript:alert(1)',
    'trastienda',
    '',
  ])('not %s', (address) => {
    expect(openOutside(address)).toBe(false);
    expect(askedFor('openExternal')).toEqual([]);
  });
});

describe('the session', () => {
  const own = sessions.get('persist:trastienda');
  const handler = (name: string) => own?.handlers.get(name) as ((...args: unknown[]) => unknown) | undefined;

  /** What both handlers say to a frame of this address. */
  function permits(permission: string, address: string, isMainFrame = true): [unknown, unknown] {
    const decide = vi.fn();
    handler('request')?.({}, permission, decide, { requestingUrl: address, isMainFrame });
    return [
      decide.mock.calls[0]?.[0],
      handler('check')?.({}, permission, URL.parse(address)?.href ?? '', { isMainFrame }),
    ];
  }

  it('is its own, and permits its page to copy, and nothing else', () => {
    expect([...sessions.keys()]).toEqual(['persist:trastienda']);
    for (const page of ['app://trastienda/', 'app://trastienda', 'app://trastienda/#/clients'])
      expect(permits('clipboard-sanitized-write', page), page).toEqual([true, true]);
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'hid'])
      expect(permits(permission, 'app://trastienda/'), permission).toEqual([false, false]);
    expect(handler('device')?.({ deviceType: 'usb' })).toBe(false);
  });

  it('lets no other page copy, and no frame inside its own', () => {
    for (const other of [
      'https://evil.example/',
      'app://trastienda.evil/',
      'app://other/',
      'blob:app://trastienda/1',
      '',
    ])
      expect(permits('clipboard-sanitized-write', other), other).toEqual([false, false]);
    expect(permits('clipboard-sanitized-write', 'app://trastienda/', false)).toEqual([false, false]);
    expect(handler('check')?.(null, 'clipboard-sanitized-write', undefined, { isMainFrame: true })).toBe(false);
  });

  it('fetches nothing from a network or a disk', () => {
    const cancelled = (url: string) => {
      const decide = vi.fn();
      handler('beforeRequest')?.({ url }, decide);
      return decide.mock.calls[0]?.[0].cancel;
    };
    for (const url of [
      'http://127.0.0.1/',
      'https://a.example/',
      'ws://a.example/',
      'file:///etc/passwd',
      'ftp://a/',
      '',
    ])
      expect(cancelled(url), url).toBe(true);
    for (const url of ['app://trastienda/', 'blob:app://trastienda/1', 'data:image/png,'])
      expect(cancelled(url)).toBe(false);
  });

  it('downloads no dictionaries', () => {
    appSession();
    expect(askedFor('setSpellCheckerEnabled')).toEqual([[false]]);
  });
});
