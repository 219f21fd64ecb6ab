import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { defaultDataDir } from '../main/data-dir.ts';
import { ensureBuilt, rendererDir, root, serveModule } from './built.ts';

/** npm start: the Electron window; where that cannot be, the same app in a browser on this machine. */
const electronFolder = path.join(root, 'node_modules/electron');

/** The binary's path, or null. Never by importing 'electron', which would start a download. */
function electronBinary(): string | null {
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(electronFolder, 'dist');
  const pathFile = path.join(electronFolder, 'path.txt');
  const fallback = process.platform === 'win32' ? 'electron.exe' : 'electron';
  const binary = path.join(dist, existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : fallback);
  return existsSync(binary) ? binary : null;
}

function fetchElectron(): boolean {
  console.log('Electron is not here yet: fetching it (about 110 MB, once)…');
  const installer = path.join(electronFolder, 'install.js');
  // Its progress is shown, its stack traces are not.
  const run = spawnSync(process.execPath, [installer], { stdio: ['ignore', 'inherit', 'pipe'], timeout: 15 * 60_000 });
  return run.status === 0 && electronBinary() !== null;
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** Resolves true when the window was opened and closed by its user, false when Electron could not start. */
function openWindow(binary: string): Promise<boolean> {
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(binary, [root], { stdio: ['ignore', 'inherit', 'ignore'] });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0 || Date.now() - started > 10_000));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  });
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

function openBrowser(url: string): void {
  const [command, args] =
    process.platform === 'win32'
      ? ['cmd', ['/c', 'start', '""', url]]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', [url]];
  const child = spawn(command as string, args as string[], { stdio: 'ignore', detached: true });
  // No browser to open is no trouble: the address is printed.
  child.on('error', () => {});
  child.unref();
}

async function serveToBrowser(): Promise<void> {
  const { serve } = await serveModule();
  const launchToken = randomBytes(24).toString('base64url');
  const port = (await isFree(4310)) ? 4310 : 0;
  const address = await serve({ dataDir: defaultDataDir(), port, host: '127.0.0.1', rendererDir, launchToken });
  const url = `${address}/#launch=${launchToken}`;
  console.log(`Trastienda ${url}\nCtrl-C ends it.`);
  openBrowser(url);
}

async function start(): Promise<void> {
  await ensureBuilt();
  if (!hasDisplay()) {
    console.log('There is no display for a window here: opening Trastienda in a browser instead.');
    return serveToBrowser();
  }
  if (electronBinary() === null && !fetchElectron()) {
    console.log(
      'Electron could not be fetched (behind a proxy, set ELECTRON_MIRROR to a mirror you can reach): opening Trastienda in a browser instead.',
    );
    return serveToBrowser();
  }
  const binary = electronBinary();
  if (binary !== null && (await openWindow(binary))) return;
  console.log('Electron could not open a window: opening Trastienda in a browser instead.');
  return serveToBrowser();
}

await start();
