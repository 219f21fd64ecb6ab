import { spawn } from 'node:child_process';
import path from 'node:path';
import { expect, setUp, test } from './fixtures.ts';

const root = path.join(import.meta.dirname, '..');

/** npm start on a machine without a display: the address it prints. */
function startWithoutDisplay(dataDir: string): {
  said: () => string;
  url: Promise<string>;
  stop(): Promise<number | null>;
} {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  const child = spawn(process.execPath, [path.join(root, 'tools/run.mjs'), 'start'], {
    env: { ...env, TRASTIENDA_DATA: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const url = new Promise<string>((resolve) => {
    const hear = (chunk: Buffer) => {
      said += chunk;
      const address = /http:\S+/.exec(said)?.[0];
      if (address) resolve(address);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
  });
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  return {
    said: () => said,
    url,
    stop() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

// Elsewhere there always is a display, and Electron would be started.
if (process.platform === 'linux') {
  test('npm start without a display opens the app in a browser, set up by whoever holds the printed address', async ({
    store,
    browser,
    target,
  }) => {
    test.setTimeout(target === 'browser' ? 90_000 : 120_000);
    const app = startWithoutDisplay(store.dataDir);
    const url = await app.url;
    expect(app.said()).toContain('no display');
    expect(app.said()).not.toContain('    at ');

    const stranger = await browser.newPage();
    await stranger.goto(new URL(url).origin);
    const refused = await stranger.request.post(`${new URL(url).origin}/usuario/register`, { data: {} });
    expect(refused.status()).toBeGreaterThanOrEqual(400);

    const page = await browser.newPage();
    await page.goto(url);
    await setUp(page);
    expect(page.url()).not.toContain('launch=');
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Clientes', level: 1 })).toBeVisible();
    await stranger.close();
    await page.close();
    expect(await app.stop()).toBe(0);
  });
}
