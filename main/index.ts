import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { app, type BrowserWindow, dialog, screen } from 'electron';
import { StoreError } from '#db/errors.ts';
import { fileSecrets } from './adapters/secrets.ts';
import { type Backend, openBackend } from './backend.ts';
import { defaultDataDir } from './data-dir.ts';
import { appSession } from './electron/app-session.ts';
import { askWhereToSave } from './electron/downloads.ts';
import { servePorts } from './electron/ipc.ts';
import { keyringCipher } from './electron/keyring.ts';
import { followLanguage, shellLanguage } from './electron/language.ts';
import { setMenu } from './electron/menu.ts';
import { followPower } from './electron/power.ts';
import { declareScheme, origin, serveRenderer } from './electron/protocol.ts';
import { recoverDrawing, recoverPage } from './electron/recovery.ts';
import { wordsIn } from './electron/shell-words.ts';
import { openUpdater } from './electron/updater-app.ts';
import { createWindow, guardAllContents } from './electron/window.ts';
import { readWindowState, rememberWindowState } from './electron/window-state.ts';
import { storeSentence } from './words.ts';

const out = path.join(import.meta.dirname, '..');

/** What Chromium keeps lies with the store it belongs to: one window per store, and none of its files among the store's own. */
function keepBeside(dataDir: string): void {
  const folder = path.join(dataDir, 'window');
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    // The store will say in words what is wrong with its folder.
    return;
  }
  app.setPath('userData', folder);
}

async function openOrExplain(dataDir: string): Promise<Backend | null> {
  try {
    return openBackend({ dataDir, secrets: fileSecrets(dataDir, await keyringCipher()) });
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    dialog.showErrorBox('Trastienda', storeSentence(error));
    return null;
  }
}

/** Once the windows are gone, which a page may refuse and where its last words arrive, quitting waits until the store is closed. */
function closeFirst(backend: Backend, updater: ReturnType<typeof openUpdater>): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    updater.prepare();
    void backend.close().finally(() => {
      closed = true;
      updater.end();
    });
  });
}

async function openWindow(backend: Backend): Promise<BrowserWindow> {
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
  });
  const current = () => (window.isDestroyed() ? null : window);
  rememberWindowState(window, stateFile);
  askWhereToSave(ownSession, current, words);
  const load = () => window.loadURL(`${origin}/`);
  const ports = servePorts(backend);
  ports.admit(window.webContents);
  const reload = () => {
    load().catch((error: unknown) => backend.log.error({ err: error }, 'the page could not be loaded again'));
  };
  recoverPage({ window, load: reload, words, log: backend.log });
  followPower({ lock: () => void ports.lock(), wake: () => backend.wakeMail(), quit: () => app.quit() });
  // Windows ends a session without asking the app to quit.
  window.on('session-end', () => void backend.close());
  const menu = () =>
    setMenu({
      words: words(),
      platform: process.platform,
      devTools: !app.isPackaged,
      contents: () => current()?.webContents ?? null,
    });
  menu();
  void followLanguage(backend, menu);
  await load();
  return window;
}

/** Electron's life cycle, and nothing else: what the app does stands in the backend and in main/electron. */
export async function run(): Promise<void> {
  const dataDir = defaultDataDir();
  app.enableSandbox();
  declareScheme();
  keepBeside(dataDir);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  let window: BrowserWindow | undefined;
  app.on('second-instance', () => {
    if (!window || window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  app.on('window-all-closed', () => app.quit());
  guardAllContents();
  await app.whenReady();
  const backend = await openOrExplain(dataDir);
  if (!backend) {
    app.quit();
    return;
  }
  recoverDrawing(backend.log);
  const opened = openWindow(backend);
  closeFirst(backend, openUpdater(backend));
  window = await opened;
}

// Not awaited at the top level: Electron is ready only after this module has been evaluated.
if (!process.env['VITEST']) {
  run().catch((error: unknown) => {
    dialog.showErrorBox('Trastienda', error instanceof Error ? error.message : String(error));
    app.exit(1);
  });
}
