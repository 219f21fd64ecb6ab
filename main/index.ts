import { existsSync } from 'node:fs';
import path from 'node:path';
import { app, type BrowserWindow, dialog, screen } from 'electron';
import { StoreError, storeErrorFrom } from '#db/errors.ts';
import { openLog } from './adapters/log.ts';
import { fileSecrets } from './adapters/secrets.ts';
import { type Backend, openBackend } from './backend.ts';
import { defaultDataDir, makeDataDir } from './data-dir.ts';
import { appId } from './electron/app-id.ts';
import { appSession } from './electron/app-session.ts';
import { askWhereToSave } from './electron/downloads.ts';
import { createEnding, type Ending } from './electron/ending.ts';
import { followIncidents } from './electron/incidents.ts';
import { servePorts } from './electron/ipc.ts';
import { systemKeyring } from './electron/keyring.ts';
import { followLanguage, shellLanguage } from './electron/language.ts';
import { setMenu } from './electron/menu.ts';
import { followPower } from './electron/power.ts';
import { declareScheme, origin, serveRenderer } from './electron/protocol.ts';
import { recoverDrawing, recoverPage } from './electron/recovery.ts';
import { wordsIn } from './electron/shell-words.ts';
import { type AppUpdater, openUpdater } from './electron/updater-app.ts';
import { createWindow, guardAllContents } from './electron/window.ts';
import { readWindowState, rememberWindowState } from './electron/window-state.ts';
import { storeSentence } from './words.ts';

const out = path.join(import.meta.dirname, '..');

/** What Chromium keeps lies with the store it belongs to: one window per store, and none of its files among the store's own. */
function keepBeside(dataDir: string): void {
  const folder = path.join(dataDir, 'window');
  try {
    makeDataDir(folder);
  } catch {
    // The store will say in words what is wrong with its folder.
    return;
  }
  app.setPath('userData', folder);
}

function openStoreIn(dataDir: string): Backend {
  try {
    makeDataDir(dataDir);
  } catch (error) {
    throw storeErrorFrom(error);
  }
  return openBackend({ dataDir, secrets: fileSecrets(dataDir, systemKeyring()) });
}

function openOrExplain(dataDir: string): Backend | null {
  try {
    return openStoreIn(dataDir);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    dialog.showErrorBox('Trastienda', storeSentence(error));
    return null;
  }
}

/** Once the windows are gone, which a page may refuse and where its last words arrive, quitting waits until the store is closed. */
function closeFirst(backend: Backend, updater: AppUpdater, ending: Ending): void {
  let closing = false;
  let closed = false;
  let installing = false;
  const end = () => {
    closed = true;
    if (ending.hurried) app.quit();
    else installing = updater.end(ending.again);
  };
  app.on('will-quit', (event) => {
    if (closed) {
      if (!installing) ending.relaunch();
      return;
    }
    event.preventDefault();
    if (closing) return;
    closing = true;
    if (!ending.hurried) updater.prepare();
    void backend.close().finally(end);
  });
}

/** The system ends the session. Windows says so before it asks the others, and again when nothing holds it up any more. */
function followSessionEnd(window: BrowserWindow, backend: Backend, leave: () => void): void {
  window.on('query-session-end', leave);
  window.on('session-end', () => void backend.close());
}

function openWindow(backend: Backend, stayed: () => void, leave: () => void): BrowserWindow {
  const words = () => wordsIn(shellLanguage(backend));
  const ownSession = appSession();
  serveRenderer(ownSession, path.join(out, 'renderer'));
  const stateFile = path.join(app.getPath('userData'), 'window.json');
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea);
  const window = createWindow({
    session: ownSession,
    preload: path.join(out, 'preload/index.cjs'),
    devTools: !app.isPackaged,
    placement: readWindowState(stateFile, areas),
    words,
    stayed,
  });
  const current = () => (window.isDestroyed() ? null : window);
  rememberWindowState(window, stateFile);
  askWhereToSave(ownSession, current, words);
  const ports = servePorts(backend);
  ports.admit(window.webContents);
  // A load that another one overtakes is rejected too: a crash or a reload while the first one runs must not end the program.
  const load = () => {
    const loaded = window.loadURL(`${origin}/`);
    loaded.catch((error: unknown) => backend.log.warn({ err: error }, 'the page was not loaded'));
  };
  recoverPage({ window, load, words, log: backend.log });
  followPower({ lock: () => void ports.lock(), wake: () => backend.wakeMail(), quit: leave });
  followSessionEnd(window, backend, leave);
  const menu = () =>
    setMenu({
      words: words(),
      platform: process.platform,
      devTools: !app.isPackaged,
      contents: () => current()?.webContents ?? null,
    });
  menu();
  void followLanguage(backend, menu);
  load();
  return window;
}

/** What a second start asks for: the window; when that has just been closed, a new start, because its own has come to nothing. */
function showAgain(window: BrowserWindow, ending: Ending): void {
  if (window.isDestroyed()) {
    ending.startAgain();
    return;
  }
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

async function start(dataDir: string, opened: (backend: Backend) => void): Promise<void> {
  app.enableSandbox();
  if (process.platform === 'win32') app.setAppUserModelId(appId);
  declareScheme();
  keepBeside(dataDir);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  const ending = createEnding();
  let window: BrowserWindow | undefined;
  let updater: AppUpdater | undefined;
  app.on('second-instance', () => window && showAgain(window, ending));
  app.on('window-all-closed', () => app.quit());
  guardAllContents();
  await app.whenReady();
  const backend = openOrExplain(dataDir);
  if (!backend) {
    app.quit();
    return;
  }
  opened(backend);
  recoverDrawing(backend.log, ending);
  const stayed = () => {
    ending.stay();
    updater?.stayed();
  };
  const leave = () => {
    ending.hurry();
    app.quit();
  };
  window = openWindow(backend, stayed, leave);
  updater = openUpdater(backend);
  closeFirst(backend, updater, ending);
}

/** Electron's life cycle, and nothing else: what the app does stands in the backend and in main/electron. */
export async function run(): Promise<void> {
  const dataDir = defaultDataDir();
  let backend: Backend | undefined;
  const endAfter = followIncidents({
    log: () => backend?.log ?? (existsSync(dataDir) ? openLog(dataDir) : undefined),
    close: async () => backend?.close(),
  });
  try {
    await start(dataDir, (opened) => {
      backend = opened;
    });
  } catch (error) {
    await endAfter(error);
  }
}

// Not awaited at the top level: Electron is ready only after this module has been evaluated.
if (!process.env['VITEST']) void run();
