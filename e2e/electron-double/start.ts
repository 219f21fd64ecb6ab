import { EventEmitter } from 'node:events';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import type { Page } from '@playwright/test';
import { DoubleSession } from './session.ts';
import { DoubleWindow } from './window.ts';

const main = pathToFileURL(path.join(import.meta.dirname, '../../out/main/index.js')).href;

/** The app, running without Electron; and what a test does to it from outside. */
export interface RunningShell {
  readonly window: DoubleWindow;
  readonly powerMonitor: EventEmitter;
  /** Errors that were shown in a box. */
  readonly errors: string[];
  quit(): Promise<void>;
}

class DoubleApp extends EventEmitter {
  readonly isPackaged = false;
  private readonly paths: Record<string, string> = { documents: '/home/ana/Documentos' };
  enableSandbox(): void {}
  setAppUserModelId(): void {}
  relaunch(): void {}
  requestSingleInstanceLock = () => true;
  whenReady = async () => {};
  getLocale = () => 'es-EC';
  getVersion = () => '0.0.0';
  getPath = (name: string) => this.paths[name];
  setPath(name: string, folder: string): void {
    this.paths[name] = folder;
  }
  quit(): void {
    let prevented = false;
    this.emit('will-quit', {
      preventDefault: () => {
        prevented = true;
      },
    });
    if (!prevented) this.emit('double:ended');
  }
  exit(): void {
    this.emit('double:ended');
  }
}

function createModule(page: Page) {
  const app = new DoubleApp();
  const ipcMain = new EventEmitter();
  const powerMonitor = Object.assign(new EventEmitter(), { getSystemIdleState: () => 'active' });
  const windows: DoubleWindow[] = [];
  const errors: string[] = [];
  const own = new DoubleSession();
  const module = {
    app,
    ipcMain,
    powerMonitor,
    MessageChannelMain: MessageChannel,
    BrowserWindow: class extends DoubleWindow {
      constructor(options: DoubleWindow['options']) {
        super(page, options, ipcMain);
        windows.push(this);
        app.emit('web-contents-created', {}, this.webContents);
      }
    },
    Menu: { setApplicationMenu() {}, buildFromTemplate: () => null, getApplicationMenu: () => null },
    MenuItem: Object,
    session: { fromPartition: () => own },
    protocol: { registerSchemesAsPrivileged() {} },
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
    nativeTheme: Object.assign(new EventEmitter(), { shouldUseDarkColors: false }),
    shell: { openExternal: async () => {} },
    safeStorage: { isAsyncEncryptionAvailable: async () => false },
    dialog: {
      showErrorBox: (_title: string, text: string) => errors.push(text),
      showMessageBox: async () => ({ response: 0 }),
      showMessageBoxSync: () => 0,
    },
  };
  return { module, app, powerMonitor, windows, errors };
}

type DoubleModule = ReturnType<typeof createModule>['module'];
const modules = new Map<string, DoubleModule>();
/** Each start reads the built bundle anew, and gets an `electron` of its own. */
const doubleUrl = (run: string) => `electron-double:${run}`;

declare global {
  var electronDouble: ((url: string) => object) | undefined;
}
globalThis.electronDouble = (url) => modules.get(url) ?? {};

registerHooks({
  resolve(specifier, context, next) {
    if (specifier !== 'electron') return next(specifier, context);
    const run = new URL(context.parentURL ?? 'file:///').searchParams.get('run');
    return { url: doubleUrl(run ?? ''), format: 'module', shortCircuit: true };
  },
  load(url, context, next) {
    const module = modules.get(url);
    if (!module) return next(url, context);
    const source = `export const { ${Object.keys(module).join(', ')} } = globalThis.electronDouble(${JSON.stringify(url)});`;
    return { format: 'module', source, shortCircuit: true };
  },
});

let runs = 0;

/** Runs the built main bundle, its window being this page. */
export async function startShell(page: Page, dataDir: string): Promise<RunningShell> {
  const run = String(runs++);
  const { module, app, powerMonitor, windows, errors } = createModule(page);
  modules.set(doubleUrl(run), module);
  process.env['TRASTIENDA_DATA'] = dataDir;
  // Read as soon as the bundle runs; nothing else of this process is to find it.
  await import(`${main}?run=${run}`);
  delete process.env['TRASTIENDA_DATA'];
  const deadline = Date.now() + 20_000;
  while (!windows[0]?.listenerCount('ready-to-show') && errors.length === 0 && Date.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 20));
  const [window] = windows;
  if (!window) throw new Error(`no window was opened: ${errors.join(' ')}`);
  return {
    window,
    powerMonitor,
    errors,
    quit: () =>
      new Promise((resolve) => {
        app.once('double:ended', () => resolve());
        app.quit();
      }),
  };
}
