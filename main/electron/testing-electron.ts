import { EventEmitter } from 'node:events';
import { MessageChannel } from 'node:worker_threads';

type Handler = (...args: never[]) => unknown;

/** What the code under test asked of Electron, in the order it asked. */
export const asked: { what: string; args: unknown[] }[] = [];
const note =
  (what: string, answer?: (...args: unknown[]) => unknown) =>
  (...args: unknown[]): unknown => {
    asked.push({ what, args });
    return answer?.(...args);
  };
export const askedFor = (what: string): unknown[][] => asked.filter((one) => one.what === what).map(({ args }) => args);

/** What Electron answers; each test sets what it needs. */
export const answers = {
  dark: false,
  locale: 'es-EC',
  packaged: true,
  firstInstance: true,
  paths: { userData: '/nowhere', documents: '/home/ana/Documentos' } as Record<string, string>,
  displays: [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
  idleState: 'active',
  loading: Promise.resolve() as Promise<void>,
  /** Of the dialogs, in turn. */
  buttons: [] as number[],
  keyring: { available: true as boolean | Promise<boolean>, backend: 'gnome_libsecret' },
};

export class FakeContents extends EventEmitter {
  static next = 1;
  readonly id = FakeContents.next++;
  readonly mainFrame = { url: 'app://trastienda/', posted: [] as MessageChannel['port2'][], postMessage: this.post() };
  openHandler: ((details: { url: string }) => unknown) | undefined;
  sendInputEvent = note('sendInputEvent');
  forcefullyCrashRenderer = note('forcefullyCrashRenderer');
  setWindowOpenHandler(handler: (details: { url: string }) => unknown): void {
    this.openHandler = handler;
  }
  private post() {
    return (_channel: string, _data: unknown, ports: MessageChannel['port2'][]) =>
      void this.mainFrame.posted.push(...ports);
  }
}

export class FakeWindow extends EventEmitter {
  static readonly opened: FakeWindow[] = [];
  readonly webContents = new FakeContents();
  bounds = { x: 10, y: 20, width: 900, height: 700 };
  maximized = false;
  minimized = false;
  destroyed = false;
  readonly options: Record<string, unknown>;
  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
    FakeWindow.opened.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  getNormalBounds = () => this.bounds;
  isMaximized = () => this.maximized;
  isMinimized = () => this.minimized;
  isDestroyed = () => this.destroyed;
  maximize = note('maximize');
  show = note('show');
  focus = note('focus');
  restore = note('restore');
  setBackgroundColor = note('setBackgroundColor');
  loadURL = note('loadURL', () => answers.loading) as (url: string) => Promise<void>;
}

class FakeApp extends EventEmitter {
  get isPackaged() {
    return answers.packaged;
  }
  enableSandbox = note('enableSandbox');
  requestSingleInstanceLock = note('requestSingleInstanceLock', () => answers.firstInstance);
  whenReady = note('whenReady', () => Promise.resolve());
  quit = note('quit');
  exit = note('exit');
  relaunch = note('relaunch');
  setAppUserModelId = note('setAppUserModelId');
  getLocale = () => answers.locale;
  getPath = (name: string) => answers.paths[name];
  setPath = note('setPath', (name, value) => {
    answers.paths[String(name)] = String(value);
  });
}

export class FakeSession extends EventEmitter {
  readonly handlers = new Map<string, Handler>();
  private keep = (name: string) => (handler: Handler) => void this.handlers.set(name, handler);
  setPermissionRequestHandler = this.keep('request');
  setPermissionCheckHandler = this.keep('check');
  setDevicePermissionHandler = this.keep('device');
  webRequest = { onBeforeRequest: this.keep('beforeRequest') };
  protocol = { handle: (scheme: string, handler: Handler) => void this.handlers.set(`protocol ${scheme}`, handler) };
  setSpellCheckerEnabled = note('setSpellCheckerEnabled');
}

export const sessions = new Map<string, FakeSession>();
function fromPartition(name: string): FakeSession {
  const found = sessions.get(name) ?? new FakeSession();
  sessions.set(name, found);
  return found;
}

export const app = new FakeApp();
export const ipcMain = new EventEmitter();
export const powerMonitor = Object.assign(new EventEmitter(), { getSystemIdleState: () => answers.idleState });
export const BrowserWindow = FakeWindow;
export const MessageChannelMain = MessageChannel;
export const session = { fromPartition };
export const screen = { getAllDisplays: () => answers.displays };
export const protocol = { registerSchemesAsPrivileged: note('registerSchemesAsPrivileged') };
export const shell = { openExternal: note('openExternal', () => Promise.resolve()) };
export const nativeTheme = Object.defineProperty(new EventEmitter(), 'shouldUseDarkColors', {
  get: () => answers.dark,
});
export class MenuItem {}
export const Menu = {
  getApplicationMenu: () => null,
  setApplicationMenu: note('setApplicationMenu'),
  buildFromTemplate: (template: unknown) => template,
};
const nextButton = () => answers.buttons.shift() ?? 0;
export const dialog = {
  showErrorBox: note('showErrorBox'),
  showMessageBox: note('showMessageBox', () => Promise.resolve({ response: nextButton() })),
  showMessageBoxSync: note('showMessageBoxSync', nextButton),
};
export const safeStorage = {
  isAsyncEncryptionAvailable: async () => answers.keyring.available,
  getSelectedStorageBackend: () => answers.keyring.backend,
  encryptStringAsync: async (text: string) => Buffer.from([...text].reverse().join('')),
  decryptStringAsync: async (hidden: Buffer) => ({ result: [...hidden.toString()].reverse().join('') }),
};
