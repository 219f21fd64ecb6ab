import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '#db/testing.ts';
import {
  answers,
  app,
  asked,
  askedFor,
  FakeWindow,
  ipcMain,
  powerMonitor,
  sessions,
} from './electron/testing-electron.ts';

vi.mock('electron', () => import('./electron/testing-electron.ts'));
const { run } = await import('./index.ts');

const folder = temporaryFolder();
afterAll(() => folder.remove());
let runs = 0;
// Where the updater looks for its feed: a package has none here.
Object.defineProperty(process, 'resourcesPath', { value: folder.path });

/** The app as it starts on a fresh store; `end` is the user's quitting. */
async function start(dataDir = path.join(folder.path, String(runs++))) {
  vi.stubEnv('TRASTIENDA_DATA', dataDir);
  await run();
  const end = async () => {
    let prevented = 0;
    app.emit('will-quit', { preventDefault: () => prevented++ });
    await vi.waitFor(() => expect(askedFor('quit')).toHaveLength(1));
    app.emit('will-quit', { preventDefault: () => prevented++ });
    expect(prevented).toBe(1);
  };
  return { dataDir, window: FakeWindow.opened.at(-1), end };
}

beforeEach(() => {
  asked.length = 0;
  answers.firstInstance = true;
  FakeWindow.opened.length = 0;
  for (const emitter of [app, ipcMain, powerMonitor]) emitter.removeAllListeners();
  sessions.clear();
});

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
    if (window) window.destroyed = true;
    app.emit('second-instance');
    expect(asked).toEqual([]);
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

  it('loads a crashed page again', async () => {
    const { window, end } = await start();
    asked.length = 0;
    window?.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    expect(askedFor('loadURL')).toEqual([['app://trastienda/']]);
    asked.length = 0;
    await end();
  });
});
