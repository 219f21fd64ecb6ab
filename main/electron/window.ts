import path from 'node:path';
import { BrowserWindow, type Session, session } from 'electron';
import { origin } from './protocol.ts';

/** The app's own partition: nothing is shared with any other page. */
export function appSession(): Session {
  const own = session.fromPartition('persist:trastienda');
  own.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  return own;
}

function stayHome(event: { preventDefault(): void; url: string }): void {
  if (!event.url.startsWith(`${origin}/`)) event.preventDefault();
}

/** The one window: sandboxed, isolated, unable to leave its page or open another. */
export function createWindow(ownSession: Session, preload: string, devTools: boolean): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Trastienda',
    webPreferences: {
      preload: path.resolve(preload),
      session: ownSession,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      devTools,
    },
  });
  const { webContents } = window;
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  webContents.on('will-navigate', stayHome);
  webContents.on('will-redirect', stayHome);
  webContents.on('will-frame-navigate', stayHome);
  webContents.on('will-attach-webview', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  return window;
}
