import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

const root = path.join(import.meta.dirname, '..');

export interface TestBrowser {
  readonly executablePath: string;
  readonly args: string[];
  /** Where the browser's own libraries lie, on machines that lack them. */
  readonly libraries?: string | undefined;
}

const installed: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** Quiet, and able to run as root: nothing of the tests is fetched from anywhere but loopback. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const lacksLibraries = (file: string) => spawnSync('ldd', [file], { encoding: 'utf8' }).stdout?.includes('not found');

/** The package unpacks itself into the temporary folder and never again: a folder of its own per version keeps it current. */
async function unpackFromNpm(): Promise<TestBrowser | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const folder = path.join(root, 'node_modules/.cache/chromium-153');
  const previous = process.env['TMPDIR'];
  mkdirSync(folder, { recursive: true });
  process.env['TMPDIR'] = folder;
  try {
    const { default: packaged, inflate } = await import('@sparticuz/chromium');
    const executablePath = await packaged.executablePath();
    const browser = { executablePath, args: [...args, '--headless=shell'] };
    if (!lacksLibraries(executablePath)) return browser;
    await inflate(path.join(root, 'node_modules/@sparticuz/chromium/bin/al2023.tar.br'));
    return { ...browser, libraries: path.join(folder, 'al2023/lib') };
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return null;
  } finally {
    if (previous === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = previous;
  }
}

function playwrightsOwn(): string | null {
  const file = chromium.executablePath();
  return file && existsSync(file) ? file : null;
}

/** $E2E_CHROMIUM, Playwright's own, one that is installed, or (Linux x64) the one that npm brings; null when there is none. */
export async function findTestBrowser(): Promise<TestBrowser | null> {
  const found =
    process.env['E2E_CHROMIUM'] ?? playwrightsOwn() ?? installed[process.platform]?.find((file) => existsSync(file));
  return found ? { executablePath: found, args } : unpackFromNpm();
}

/** The Electron binary's path where it exists. Never by importing 'electron', which would start a download. */
export function findElectron(): string | null {
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(root, 'node_modules/electron/dist');
  if (!existsSync(dist)) return null;
  const binary = { linux: 'electron', win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[
    process.platform as string
  ];
  return binary && readdirSync(dist).length > 0 && existsSync(path.join(dist, binary)) ? path.join(dist, binary) : null;
}
