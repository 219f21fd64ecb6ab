import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '#db/testing.ts';
import {
  answers,
  app,
  asked,
  askedFor,
  FakeWindow,
  ipcMain,
  nativeTheme,
  powerMonitor,
  session as sessionOf,
  sessions,
} from './electron/testing-electron.ts';

vi.mock('electron', () => import('./electron/testing-electron.ts'));
const { run } = await import('./index.ts');
const { storeSentence } = await import('./words.ts');
const { StoreError } = await import('#db/errors.ts');
const { appId } = await import('./electron/app-id.ts');

const folder = temporaryFolder();
afterAll(() => folder.remove());
let runs = 0;
// Where the updater looks for its feed: a package has none here.
Object.defineProperty(process, 'resourcesPath', { value: folder.path });

/** The app as it starts on a fresh store; `end` is the user's quitting. */
async function start(dataDir = path.join(folder.path, String(runs++))) {
  vi.stubEnv('TRASTIENDA_DATA', dataDir);
  await run();
  const end = async (meanwhile = () => {}) => {
    let prevented = 0;
    app.emit('will-quit', { preventDefault: () => prevented++ });
    meanwhile();
    await vi.waitFor(() => expect(askedFor('quit')).toHaveLength(1));
    app.emit('will-quit', { preventDefault: () => prevented++ });
    expect(prevented).toBe(1);
  };
  return { dataDir, window: FakeWindow.opened.at(-1), end };
}

beforeEach(() => {
  asked.length = 0;
  answers.firstInstance = true;
  answers.loading = Promise.resolve();
  FakeWindow.opened.length = 0;
  for (const emitter of [app, ipcMain, powerMonitor, nativeTheme]) emitter.removeAllListeners();
  sessions.clear();
  // Each start listens for errors that nothing caught, and so does the test runner.
  const on = process.on.bind(process);
  vi.spyOn(process, 'on').mockImplementation((name, listener) =>
    /^(uncaughtException|unhandledRejection)$/.test(String(name)) ? process : on(name, listener),
  );
});
afterEach(() => vi.restoreAllMocks());

describe('starting', () => {
  it('sandboxes everything and declares its scheme before it is ready, then loads its page', async () => {
    const { dataDir, window, end } = await start();
    const order = asked.map(({ what }) => what);
    expect(order.slice(0, 5)).toEqual([
      'enableSandbox',
      'registerSchemesAsPrivileged',
      'setPath',
      'requestSingleInstanceLock',
      'whenReady',
    ]);
    expect(askedFor('setPath')).toEqual([['userData', path.join(dataDir, 'window')]]);
    if (process.platform !== 'win32')
      for (const made of [dataDir, path.join(dataDir, 'window')]) expect(statSync(made).mode & 0o777).toBe(0o700);
    expect(askedFor('loadURL')).toEqual([['app://trastienda/']]);
    expect(askedFor('setApplicationMenu')).toHaveLength(1);
    expect(window?.options).toMatchObject({ webPreferences: { devTools: false } });
    await end();
  });

  it('twice shows the window that is there', async () => {
    const { window, end } = await start();
    asked.length = 0;
    app.emit('second-instance');
    expect(asked.map(({ what }) => what)).toEqual(['show', 'focus']);
    asked.length = 0;
    if (window) window.minimized = true;
    app.emit('second-instance');
    expect(asked.map(({ what }) => what)).toEqual(['restore', 'show', 'focus']);
    asked.length = 0;
    await end();
    expect(askedFor('relaunch')).toEqual([]);
  });

  it('while it closes starts once more when it has closed', async () => {
    const { window, end } = await start();
    if (window) window.destroyed = true;
    asked.length = 0;
    await end(() => {
      app.emit('second-instance');
      app.emit('second-instance');
      expect(asked).toEqual([]);
    });
    expect(askedFor('relaunch')).toEqual([[{ args: process.argv.slice(1) }]]);
  });

  it('tells Windows by which name it was installed, before it is ready', async () => {
    vi.spyOn(process, 'platform', 'get').mockReturnValue('win32');
    answers.firstInstance = false;
    await start();
    expect(askedFor('setAppUserModelId')).toEqual([[appId]]);
    const builder = readFileSync(path.join(import.meta.dirname, '../electron-builder.yml'), 'utf8');
    expect(builder).toContain(`\nappId: ${appId}\n`);
  });

  it.runIf(process.platform === 'linux')('where no folder can be made says so', async () => {
    for (const dataDir of ['/proc/nofolder', '/proc/nofolder/deeper/still']) {
      asked.length = 0;
      await start(dataDir);
      expect(askedFor('showErrorBox')).toEqual([['Trastienda', storeSentence(new StoreError('noFolder'))]]);
      expect(askedFor('quit')).toHaveLength(1);
    }
  });

  it('goes on when another load overtakes the first, as a crash or a reload does', async () => {
    answers.loading = Promise.reject(new Error('ERR_ABORTED (-3)'));
    const { dataDir, window, end } = await start();
    expect(askedFor('exit')).toEqual([]);
    app.emit('second-instance');
    expect(askedFor('show')).toHaveLength(1);
    answers.loading = Promise.resolve();
    window?.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    await vi.waitFor(() => expect(askedFor('loadURL')).toHaveLength(2));
    await end();
    expect(readFileSync(path.join(dataDir, 'logs/trastienda.log'), 'utf8')).toContain('the page was not loaded');
  });

  it('shows the window of a page that is still loading', async () => {
    answers.loading = new Promise(() => {});
    const { end } = await start();
    app.emit('second-instance');
    expect(askedFor('show')).toHaveLength(1);
    await end();
  });

  it('as a second instance opens nothing', async () => {
    answers.firstInstance = false;
    const { dataDir } = await start();
    expect(FakeWindow.opened).toEqual([]);
    expect(askedFor('quit')).toHaveLength(1);
    expect(existsSync(path.join(dataDir, 'trastienda.db'))).toBe(false);
  });

  it('on a store that does not open says why and ends', async () => {
    const first = await start();
    const [count] = [FakeWindow.opened.length];
    asked.length = 0;
    await run();
    expect(askedFor('showErrorBox')).toEqual([['Trastienda', expect.stringMatching(/ya está abierta|already open/)]]);
    expect(askedFor('quit')).toHaveLength(1);
    expect(FakeWindow.opened).toHaveLength(count);
    asked.length = 0;
    await first.end();
  });
});

describe('running', () => {
  it('locks with the machine, wakes with it, and ends with the last window or with Windows', async () => {
    const { dataDir, window, end } = await start();
    for (const event of ['lock-screen', 'suspend', 'resume']) expect(powerMonitor.listenerCount(event), event).toBe(1);
    powerMonitor.emit('lock-screen');
    powerMonitor.emit('resume');
    window?.emit('close');
    expect(JSON.parse(readFileSync(path.join(dataDir, 'window/window.json'), 'utf8')).bounds).toEqual(window?.bounds);
    app.emit('window-all-closed');
    expect(askedFor('quit')).toHaveLength(1);
    asked.length = 0;
    window?.emit('session-end');
    await end();
  });

  it('begins to close when Windows asks whether it may end the session, and takes it back if the user stays', async () => {
    const { window, end } = await start();
    const preventDefault = vi.fn();
    window?.emit('query-session-end', { preventDefault });
    expect(askedFor('quit')).toHaveLength(1);
    expect(preventDefault).not.toHaveBeenCalled();
    app.emit('second-instance');
    answers.buttons = [0];
    window?.webContents.emit('will-prevent-unload', { preventDefault });
    if (window) window.destroyed = true;
    asked.length = 0;
    await end(() => app.emit('second-instance'));
    expect(askedFor('relaunch')).toHaveLength(1);
  });

  it('does not start anew when the machine goes down', async () => {
    const { window, end } = await start();
    powerMonitor.emit('shutdown', { preventDefault() {} });
    expect(askedFor('quit')).toHaveLength(1);
    if (window) window.destroyed = true;
    asked.length = 0;
    await end(() => app.emit('second-instance'));
    expect(askedFor('relaunch')).toEqual([]);
  });

  it('that cannot start writes why, closes the store and ends', async () => {
    const dataDir = path.join(folder.path, String(runs++));
    vi.spyOn(sessionOf, 'fromPartition').mockImplementation(() => {
      throw new TypeError('no session');
    });
    await start(dataDir);
    expect(askedFor('showErrorBox')).toEqual([['Trastienda', 'no session']]);
    expect(askedFor('exit')).toEqual([[1]]);
    expect(readFileSync(path.join(dataDir, 'logs/trastienda.log'), 'utf8')).toContain('TypeError');
    vi.restoreAllMocks();
    asked.length = 0;
    const again = await start(dataDir);
    expect(askedFor('showErrorBox')).toEqual([]);
    await again.end();
  });

  it('loads a crashed page again', async () => {
    const { window, end } = await start();
    asked.length = 0;
    window?.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    await vi.waitFor(() => expect(askedFor('loadURL')).toEqual([['app://trastienda/']]));
    asked.length = 0;
    await end();
  });
});
