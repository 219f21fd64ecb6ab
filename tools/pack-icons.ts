import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findTestBrowser } from '../e2e/binaries.ts';
import { root } from './built.ts';
import { icnsOf, icoOf } from './pack-icon-files.ts';

/** npm run pack:icons: the pictures of build/ from renderer/public/logo.svg. Run it when the logo changes; its results are kept in git. */
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const;
const build = path.join(root, 'build');

async function render(): Promise<Map<number, Buffer>> {
  const found = await findTestBrowser();
  if (!found) throw new Error('Drawing the icons needs a browser: install Chrome or Chromium, or set E2E_CHROMIUM.');
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    args: found.args,
    ...(found.libraries ? { env: { ...process.env, LD_LIBRARY_PATH: found.libraries } } : {}),
  });
  try {
    const page = await browser.newPage({ colorScheme: 'light' });
    const svg = readFileSync(path.join(root, 'renderer/public/logo.svg'), 'utf8');
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
    const drawn = new Map<number, Buffer>();
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      drawn.set(size, await page.screenshot({ omitBackground: true }));
    }
    return drawn;
  } finally {
    await browser.close();
  }
}

const drawn = await render();
const pick = (wanted: readonly number[]) => new Map([...drawn].filter(([size]) => wanted.includes(size)));
rmSync(path.join(build, 'icons'), { recursive: true, force: true });
mkdirSync(path.join(build, 'icons'), { recursive: true });
// Linux desktops pick the size they need from a folder; Windows and macOS take one file with all of them.
for (const [size, png] of pick([16, 24, 32, 48, 64, 128, 256, 512]))
  writeFileSync(path.join(build, `icons/${size}x${size}.png`), png);
writeFileSync(path.join(build, 'icon.ico'), icoOf(pick([16, 24, 32, 48, 64, 128, 256])));
writeFileSync(path.join(build, 'icon.icns'), icnsOf(pick([16, 32, 64, 128, 256, 512, 1024])));
const whole = drawn.get(1024);
if (whole) writeFileSync(path.join(build, 'icon.png'), whole);
console.log(`Icons in build/: ${[...drawn.keys()].join(', ')} px`);
