import { spawnSync } from 'node:child_process';
import { findElectron, findTestBrowser } from '../e2e/binaries.ts';
import { ensureBuilt, root } from './built.ts';

/** npm run test:e2e [-- …]: Playwright over the built app; arguments go to Playwright. */
await ensureBuilt();
if ((await findTestBrowser()) === null) {
  console.error('The tests need a browser: install Chrome, Edge or Chromium, or set E2E_CHROMIUM to its path.');
  process.exit(1);
}
if (findElectron() === null)
  console.log('The Electron binary is not installed: the same specs run in the browser only.');
const run = spawnSync('playwright', ['test', '-c', 'e2e/playwright.config.ts', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exit(run.status ?? 1);
