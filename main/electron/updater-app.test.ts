import { EventEmitter } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openReader } from '#db/connection.ts';
import { temporaryFolder } from '#db/testing.ts';
import { setupInput, temporaryBackend } from '../testing.ts';

const electron = vi.hoisted(() => ({
  app: { isPackaged: true, getVersion: () => '1.2.3', quit: vi.fn() },
  dialog: { showMessageBox: vi.fn(async () => ({ response: 0 })), showErrorBox: vi.fn() },
  help: { append: vi.fn() },
  menu: vi.fn(),
}));
vi.mock('electron', () => ({
  app: electron.app,
  dialog: electron.dialog,
  Menu: {
    getApplicationMenu: () => ({ items: [{ role: 'help', submenu: electron.help }] }),
    setApplicationMenu: electron.menu,
  },
  MenuItem: class {
    readonly click: () => void;
    constructor({ click }: { click: () => void }) {
      this.click = click;
    }
  },
}));

type FakeUpdater = EventEmitter & Record<'checkForUpdates' | 'downloadUpdate' | 'quitAndInstall', () => unknown>;
const library = vi.hoisted(() => ({ updater: null as unknown as FakeUpdater }));
vi.mock('electron-updater', () => ({
  default: {
    get autoUpdater() {
      return library.updater;
    },
    CancellationToken: class {
      cancel() {}
    },
  },
}));

const { copyBeforeUpdate, openUpdater } = await import('./updater-app.ts');
const { canUpdate } = await import('./updater-feed.ts');
const folder = temporaryFolder();
const test = temporaryBackend();
afterAll(async () => {
  await test.remove();
  folder.remove();
});

beforeEach(() => {
  vi.clearAllMocks();
  library.updater = Object.assign(new EventEmitter(), {
    checkForUpdates: vi.fn(async () => ({ updateInfo: { version: '1.3.0', releaseNotes: 'Más rápida' } })),
    downloadUpdate: vi.fn(async () => []),
    quitAndInstall: vi.fn(),
  });
});

const resources = path.join(folder.path, 'resources');
mkdirSync(resources);
writeFileSync(path.join(resources, 'app-update.yml'), 'provider: generic\n');
const bare = path.join(folder.path, 'bare');
mkdirSync(bare);
Object.assign(process, { resourcesPath: resources });

describe('which installations look for updates', () => {
  it.each([
    [{ platform: 'win32' }, true],
    [{ platform: 'darwin' }, true],
    [{ platform: 'linux', env: { APPIMAGE: '/home/a/T.AppImage' } }, true],
    [{ platform: 'linux' }, false],
    [{ platform: 'win32', env: { PORTABLE_EXECUTABLE_FILE: 'E:\\T.exe' } }, false],
    [{ platform: 'win32', resources: bare }, false],
    [{ platform: 'win32', packaged: false }, false],
    [{ platform: 'freebsd' }, false],
  ] as const)('%o: %s', (given, expected) => {
    expect(canUpdate({ packaged: true, resources, env: {}, ...given })).toBe(expected);
  });

  it('a deb does, by the mark its packaging leaves', () => {
    const deb = path.join(folder.path, 'deb');
    mkdirSync(deb);
    for (const name of ['app-update.yml', 'package-type']) writeFileSync(path.join(deb, name), 'deb');
    expect(canUpdate({ packaged: true, resources: deb, platform: 'linux', env: {} })).toBe(true);
  });
});

describe('the copy before an update', () => {
  it('is the whole store, and the last three are kept', async () => {
    await test.caller().api.setup.create(setupInput);
    const backups = path.join(path.dirname(test.backend.store.file), 'backups');
    for (let day = 1; day <= 5; day += 1) copyBeforeUpdate(test.backend, '1.2.3', Date.UTC(2026, 0, day));
    copyBeforeUpdate(test.backend, '1.10.0', Date.UTC(2026, 0, 6));
    const kept = readdirSync(backups).sort();
    expect(kept).toEqual([
      'before-update-v1.10.0-2026-01-06T00-00-00-000Z.db',
      'before-update-v1.2.3-2026-01-04T00-00-00-000Z.db',
      'before-update-v1.2.3-2026-01-05T00-00-00-000Z.db',
    ]);
    const { raw } = openReader(path.join(backups, kept[0] ?? ''));
    expect(raw.prepare('SELECT count(*) FROM user').pluck().get()).toBe(1);
    raw.close();
  });
});

describe('the updater in the app', () => {
  /** Opens it as on Windows, and gives its menu entry. */
  function open() {
    const platform = Object.getOwnPropertyDescriptor(process, 'platform');
    Object.defineProperty(process, 'platform', { ...platform, value: 'win32' });
    try {
      const updater = openUpdater(test.backend);
      const click = electron.help.append.mock.calls[0]?.[0].click as () => void;
      return { updater, click };
    } finally {
      if (platform) Object.defineProperty(process, 'platform', platform);
    }
  }

  it('leaves every decision to us, shows the notes, copies and installs', async () => {
    const { updater, click } = open();
    click();
    await vi.waitFor(() => expect(electron.dialog.showMessageBox).toHaveBeenCalled());
    expect(electron.dialog.showMessageBox).toHaveBeenCalledWith(
      expect.objectContaining({
        message: 'Trastienda 1.3.0 está lista',
        detail: expect.stringMatching(/^Más rápida\n\nSe instala/),
        buttons: ['Al cerrar', 'Cerrar e instalar ahora'],
      }),
    );
    expect(library.updater).toMatchObject({
      autoDownload: false,
      autoInstallOnAppQuit: false,
      allowDowngrade: false,
      allowPrerelease: false,
      disableWebInstaller: true,
    });
    updater.prepare();
    updater.end();
    expect(library.updater.quitAndInstall).toHaveBeenCalledWith(true, false);
    expect(electron.app.quit).not.toHaveBeenCalled();
    library.updater.emit('error', new Error('the installer was refused'));
    expect(electron.app.quit).toHaveBeenCalledTimes(1);
  });

  it('survives a library that fails in every way, and says so plainly', async () => {
    const { updater, click } = open();
    library.updater.checkForUpdates = () => {
      library.updater.emit('error', new Error('net::ERR_NAME_NOT_RESOLVED'));
      return Promise.reject(new Error('net::ERR_NAME_NOT_RESOLVED'));
    };
    click();
    await vi.waitFor(() => expect(electron.dialog.showMessageBox).toHaveBeenCalled());
    expect(electron.dialog.showMessageBox).toHaveBeenCalledWith(
      expect.objectContaining({ message: 'No se pudo preguntar por versiones nuevas' }),
    );
    updater.prepare();
    updater.end();
    expect(electron.app.quit).toHaveBeenCalledTimes(1);
    expect(library.updater.quitAndInstall).not.toHaveBeenCalled();
  });

  it('ends the program when the installer throws', async () => {
    const { updater, click } = open();
    library.updater.quitAndInstall = () => {
      throw new Error('EACCES');
    };
    click();
    await vi.waitFor(() => expect(electron.dialog.showMessageBox).toHaveBeenCalled());
    updater.prepare();
    updater.end();
    expect(electron.app.quit).toHaveBeenCalled();
  });

  it('does nothing where nothing can be updated', () => {
    electron.app.isPackaged = false;
    const updater = openUpdater(test.backend);
    electron.app.isPackaged = true;
    updater.prepare();
    updater.end();
    expect(electron.help.append).not.toHaveBeenCalled();
    expect(electron.app.quit).toHaveBeenCalledTimes(1);
  });
});
