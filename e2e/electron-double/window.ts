import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { MessagePort } from 'node:worker_threads';
import type { CDPSession, Download, Page, Route } from '@playwright/test';
import { toBrowser, toElectron } from './addresses.ts';
import { bindingName, pageWorld, preloadWorld, worldName } from './page-side.ts';
import type { DoubleSession } from './session.ts';

interface Preferences {
  readonly preload: string;
  readonly session: DoubleSession;
}
type Said = { send: string } | { port: number; text?: string; bytes?: string };

/** Electron's name of a permission, and Chromium's. */
const permissions = {
  'clipboard-sanitized-write': 'clipboard-write',
  'clipboard-read': 'clipboard-read',
  geolocation: 'geolocation',
  notifications: 'notifications',
};

/** A page of Chromium in the place of a window's contents. */
export class DoubleContents extends EventEmitter {
  static next = 1;
  readonly id = DoubleContents.next++;
  /** Given to the page since it was opened. */
  portsGiven = 0;
  private readonly ports = new Map<number, MessagePort>();
  private world: number | undefined;
  private cdp: CDPSession | undefined;
  readonly mainFrame: { readonly url: string; postMessage(channel: string, data: unknown, ports: MessagePort[]): void };
  readonly page: Page;
  private readonly preferences: Preferences;
  private readonly ipcMain: EventEmitter;

  constructor(page: Page, preferences: Preferences, ipcMain: EventEmitter) {
    super();
    this.page = page;
    this.preferences = preferences;
    this.ipcMain = ipcMain;
    const give = (channel: string, port: MessagePort | undefined) => port && this.give(channel, port);
    this.mainFrame = {
      get url() {
        return toElectron(page.url());
      },
      postMessage: (channel, _data, [port]) => void give(channel, port),
    };
    page.on('download', (download) => this.download(download));
    page.once('close', () => {
      this.emit('destroyed');
      for (const port of this.ports.values()) port.close();
    });
  }

  setWindowOpenHandler(): void {}
  sendInputEvent(): void {}
  forcefullyCrashRenderer(): void {}

  async load(url: string): Promise<void> {
    if (!this.cdp) await this.prepare(url);
    await this.page.goto(toBrowser(url));
  }

  /** A message as the renderer process of this frame would send it. */
  say(channel: string, senderFrame: unknown = this.mainFrame): void {
    this.ipcMain.emit(channel, { sender: this, senderFrame });
  }

  private async prepare(url: string): Promise<void> {
    await this.page.route('**/*', (route) => this.answer(route));
    const cdp = await this.page.context().newCDPSession(this.page);
    this.cdp = cdp;
    await this.decidePermissions(url);
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === worldName) this.world ??= context.id;
    });
    cdp.on('Runtime.executionContextsCleared', () => this.forget());
    cdp.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === bindingName) this.hear(JSON.parse(payload) as Said);
    });
    await cdp.send('Page.enable');
    await cdp.send('Runtime.enable');
    // Only the preload's world can say anything to main.
    await cdp.send('Runtime.addBinding', { name: bindingName, executionContextName: worldName });
    const preload = preloadWorld(readFileSync(this.preferences.preload, 'utf8'), process.platform);
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: pageWorld });
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: preload, worldName });
  }

  /** Chromium decides as the session would, which it cannot ask itself: what is not granted is refused. */
  private async decidePermissions(requestingUrl: string): Promise<void> {
    const granted = Object.entries(permissions)
      .filter(([name]) => this.preferences.session.permits(name, { requestingUrl, isMainFrame: true }))
      .map(([, name]) => name);
    await this.page.context().grantPermissions(granted, { origin: new URL(toBrowser(requestingUrl)).origin });
  }

  /** The page is gone, and with it the other ends of its ports. */
  private forget(): void {
    this.world = undefined;
    for (const port of this.ports.values()) port.close();
    this.ports.clear();
  }

  private hear(said: Said): void {
    if ('send' in said) this.say(said.send);
    else
      this.ports
        .get(said.port)
        ?.postMessage(said.text ?? new Uint8Array(Buffer.from(said.bytes ?? '', 'base64')).buffer);
  }

  private give(channel: string, port: MessagePort): void {
    const id = ++this.portsGiven;
    this.ports.set(id, port);
    port.on('message', (data: string | ArrayBuffer) => {
      const passed = typeof data === 'string' ? [data] : [null, Buffer.from(data).toString('base64')];
      this.run('doubleDeliver', id, ...passed);
    });
    port.once('close', () => {
      if (this.ports.delete(id)) this.run('doubleClose', id);
    });
    this.run('doubleGive', channel, id);
  }

  /** In the preload's world; a page that has just gone hears nothing. */
  private run(name: string, ...args: unknown[]): void {
    if (this.world === undefined) return;
    const expression = `${name}(${args.map((arg) => JSON.stringify(arg)).join(',')})`;
    this.cdp?.send('Runtime.evaluate', { expression, contextId: this.world }).catch(() => {});
  }

  private async answer(route: Route): Promise<void> {
    const url = toElectron(route.request().url());
    const { session } = this.preferences;
    if (session.cancels(url)) return route.abort('blockedbyclient');
    const response = await session.fetch(url);
    if (!response) return route.abort('failed');
    const headers = Object.fromEntries(response.headers);
    await route.fulfill({ status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) });
  }

  private download(download: Download): void {
    const item = {
      getURL: () => toElectron(download.url()),
      getFilename: () => download.suggestedFilename(),
      setSaveDialogOptions: (options: unknown) => this.emit('double:save', options),
      once() {},
    };
    this.preferences.session.emit('will-download', { preventDefault: () => void download.cancel() }, item);
  }
}

/** The methods that the shell calls on its window. */
export class DoubleWindow extends EventEmitter {
  readonly webContents: DoubleContents;
  readonly options: { readonly webPreferences: Preferences };
  constructor(page: Page, options: DoubleWindow['options'], ipcMain: EventEmitter) {
    super();
    this.options = options;
    this.webContents = new DoubleContents(page, options.webPreferences, ipcMain);
  }
  async loadURL(url: string): Promise<void> {
    await this.webContents.load(url);
    this.emit('ready-to-show');
  }
  getNormalBounds = () => ({ x: 0, y: 0, width: 1280, height: 800 });
  isMaximized = () => false;
  isMinimized = () => false;
  isDestroyed = () => this.webContents.page.isClosed();
  show(): void {}
  focus(): void {}
  setBackgroundColor(): void {}
}
