import path from 'node:path';
import { app, BrowserWindow, dialog, nativeTheme, type Session, type WebContents } from 'electron';
import { openOutside } from './outside.ts';
import { origin } from './protocol.ts';
import type { ShellWords } from './shell-words.ts';
import { type Placement, smallest } from './window-state.ts';

export interface WindowOptions {
  readonly session: Session;
  readonly preload: string;
  readonly devTools: boolean;
  readonly placement: Placement;
  readonly words: () => ShellWords;
  /** Asked whether to leave, the user stayed. */
  readonly stayed: () => void;
}

/** The page's own ground, so that no white edge shows before it is drawn. */
const ground = () => (nativeTheme.shouldUseDarkColors ? '#131016' : '#f3f1f4');

const isPage = (url: string): boolean => url.startsWith(`${origin}/`);

/** A PDF to print is a blob of the page's own, shown by Chromium's viewer, which is an extension of this name. */
const pdfViewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/';
const isPaper = (url: string): boolean => url.startsWith(`blob:${origin}/`) || url.startsWith(pdfViewer);

/** For every page that this app ever shows, whoever made it: it goes nowhere, opens nothing, and embeds nothing. */
export function guardContents(contents: WebContents): void {
  const stay = (event: { preventDefault(): void; url: string }) => {
    if (!isPage(event.url)) event.preventDefault();
  };
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: 'deny' };
  });
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame ? !isPage(event.url) : !isPaper(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

export function guardAllContents(): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
}

/** A half-done page says that it does not want to be left. Without an answer of ours Electron would just not close it. */
function askBeforeLeaving(window: BrowserWindow, words: () => ShellWords, stayed: () => void): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const { unsaved, stay, leave } = words();
    const buttons = [stay, leave];
    const answer = dialog.showMessageBoxSync(window, { type: 'question', message: unsaved, buttons, cancelId: 0 });
    // Here it means: do not heed the page.
    if (answer === 1) event.preventDefault();
    else stayed();
  });
}

/** The one window: sandboxed, isolated, without Node anywhere in it. */
export function createWindow({ session, preload, devTools, placement, words, stayed }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...placement.bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Trastienda',
    backgroundColor: ground(),
    webPreferences: {
      preload: path.resolve(preload),
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
      // Chromium's PDF viewer, the only plugin there is: without it no PDF can be printed from the page.
      plugins: true,
      devTools,
    },
  });
  askBeforeLeaving(window, words, stayed);
  const paint = () => window.setBackgroundColor(ground());
  nativeTheme.on('updated', paint);
  window.once('closed', () => nativeTheme.off('updated', paint));
  window.once('ready-to-show', () => {
    if (placement.maximized) window.maximize();
    window.show();
  });
  return window;
}
