import path from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { StoreError } from '#db/errors.ts';
import { type Backend, openBackend } from './backend.ts';
import { defaultDataDir } from './data-dir.ts';
import { servePorts } from './electron/ipc.ts';
import { declareScheme, origin, serveRenderer } from './electron/protocol.ts';
import { appSession, createWindow } from './electron/window.ts';
import { storeSentence } from './words.ts';

const out = path.join(import.meta.dirname, '..');

function openOrExplain(): Backend | null {
  try {
    return openBackend({ dataDir: defaultDataDir() });
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    dialog.showErrorBox('Trastienda', storeSentence(error));
    return null;
  }
}

/** Electron's life cycle, and nothing else: what the app does stands in the backend and in main/electron. */
export async function run(): Promise<void> {
  app.enableSandbox();
  declareScheme();
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  let window: BrowserWindow | undefined;
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  await app.whenReady();
  const backend = openOrExplain();
  if (!backend) {
    app.quit();
    return;
  }
  let closed = false;
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void backend.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
  const ownSession = appSession();
  serveRenderer(ownSession, path.join(out, 'renderer'));
  const ports = servePorts(backend);
  window = createWindow(ownSession, path.join(out, 'preload/index.cjs'), !app.isPackaged);
  ports.admit(window.webContents);
  await window.loadURL(`${origin}/`);
}

// Not awaited at the top level: Electron is ready only after this module has been evaluated.
if (!process.env['VITEST']) {
  run().catch((error: unknown) => {
    dialog.showErrorBox('Trastienda', error instanceof Error ? error.message : String(error));
    app.exit(1);
  });
}
