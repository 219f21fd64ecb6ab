import { existsSync } from 'node:fs';
import path from 'node:path';
import type { UpdateInfo } from 'electron-updater';
import type { Log } from '../adapters/log.ts';
import type { Feed } from './updater.ts';

interface Installation {
  readonly packaged: boolean;
  readonly resources: string;
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Whether this copy of the program can replace itself: packaged, with a feed named when it was packaged, and installed in a way
 * that an installer can follow. A portable exe and an unpacked tar.gz are replaced by hand.
 */
export function canUpdate({ packaged, resources, platform, env }: Installation): boolean {
  if (!packaged || !existsSync(path.join(resources, 'app-update.yml'))) return false;
  if (platform === 'win32') return env['PORTABLE_EXECUTABLE_FILE'] === undefined;
  if (platform === 'linux') return env['APPIMAGE'] !== undefined || existsSync(path.join(resources, 'package-type'));
  return platform === 'darwin';
}

/**
 * A system's own installer that neither starts nor fails; the program must end all the same. That of a deb runs within the call, while
 * nothing else does: until its password is given or refused no timer rings, and only then the program ends.
 */
const handOverMaxMs = 90_000;

function notesOf({ releaseNotes }: UpdateInfo): string {
  if (Array.isArray(releaseNotes)) return releaseNotes.map(({ note }) => note ?? '').join('\n\n');
  return releaseNotes ?? '';
}

/** electron-updater, told to do nothing by itself. Loaded only here, because it asks Electron for things as it loads. */
export async function electronFeed(log: Pick<Log, 'info' | 'warn'>): Promise<Feed> {
  const { default: library } = await import('electron-updater');
  const { autoUpdater, CancellationToken } = library;
  autoUpdater.autoDownload = false;
  autoUpdater.autoInstallOnAppQuit = false;
  autoUpdater.allowPrerelease = false;
  autoUpdater.allowDowngrade = false;
  autoUpdater.disableWebInstaller = true;
  autoUpdater.logger = null;
  autoUpdater.on('error', (error) => log.warn({ err: error }, 'the updater failed'));
  return {
    async newest() {
      const found = await autoUpdater.checkForUpdates();
      return found && { version: String(found.updateInfo.version), notes: notesOf(found.updateInfo) };
    },
    async fetch(signal) {
      const cancellation = new CancellationToken();
      signal.addEventListener('abort', () => cancellation.cancel(), { once: true });
      await autoUpdater.downloadUpdate(cancellation);
    },
    install(restart, giveUp) {
      autoUpdater.autoRunAppAfterInstall = restart;
      autoUpdater.once('error', giveUp);
      setTimeout(giveUp, handOverMaxMs).unref();
      try {
        autoUpdater.quitAndInstall(true, restart);
      } catch (error) {
        log.warn({ err: error }, 'the installer did not start');
        giveUp();
      }
    },
  };
}
