import { defineConfig } from '@playwright/test';
import { findElectron, findTestBrowser } from './binaries.ts';
import type { Target } from './fixtures.ts';

const browser = await findTestBrowser();
if (!browser)
  throw new Error('No browser for the tests: install Chrome, Edge or Chromium, or set E2E_CHROMIUM to one.');

export default defineConfig<{ target: Target }>({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  // A busy machine may miss a moment once; what fails twice is broken. Playwright names it as flaky.
  retries: process.env['CI'] ? 1 : 0,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    locale: 'es-EC',
    timezoneId: 'America/Guayaquil',
    viewport: { width: 1280, height: 800 },
    actionTimeout: 10_000,
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: browser.executablePath,
      args: browser.args,
      ...(browser.libraries && { env: { ...process.env, LD_LIBRARY_PATH: browser.libraries } }),
    },
  },
  projects: [
    { name: 'browser', use: { target: 'browser' } },
    // The same specs in the real window, wherever the binary exists.
    ...(findElectron() ? [{ name: 'electron', use: { target: 'electron' as const } }] : []),
  ],
});
