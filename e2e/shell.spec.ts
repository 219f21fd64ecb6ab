import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { type RunningShell, startShell } from './electron-double/start.ts';
import { administrator, test as base, expect, setUp } from './fixtures.ts';

/** The built main, preload and renderer, run together; only Electron itself is a double. */
const test = base.extend<{ shell: RunningShell; violations: string[] }>({
  violations: async ({ page }, use) => {
    const found: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) found.push(message.text());
    });
    page.on('pageerror', (error) => found.push(String(error)));
    await use(found);
  },
  shell: async ({ page, target, violations: _listening }, use) => {
    test.skip(target === 'electron', 'Electron itself runs the other specs');
    const dataDir = mkdtempSync(path.join(tmpdir(), 'trastienda-shell-'));
    const shell = await startShell(page, dataDir);
    await use(shell);
    await shell.quit();
    rmSync(dataDir, { recursive: true, force: true });
  },
});

async function createClient(page: Page, name: string): Promise<void> {
  await page
    .getByRole('link', { name: 'Nuevo cliente' })
    .or(page.getByRole('button', { name: 'Nuevo cliente' }))
    .first()
    .click();
  await page.getByLabel('Nombres').fill(name);
  await page.getByRole('button', { name: 'Guardar cliente' }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
}

test('the bundles work together: set-up, a client, a reload with a new port, the lock', async ({
  page,
  shell,
  violations,
}) => {
  await setUp(page);
  const { webContents } = shell.window;
  expect(webContents.portsGiven).toBe(1);
  await createClient(page, 'Por el puerto');

  await page.reload();
  await expect(page.getByRole('heading', { name: 'Por el puerto', level: 1 })).toBeVisible();
  expect(webContents.portsGiven).toBe(2);

  shell.powerMonitor.emit('lock-screen');
  await expect(page.getByRole('heading', { name: 'Pantalla bloqueada', level: 1 })).toBeVisible();
  await page.getByLabel(/^Contraseña/).fill(administrator.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Por el puerto', level: 1 })).toBeVisible();
  expect(violations).toEqual([]);
});

test('the policy lets the page work and nothing more', async ({ page, shell: _running }) => {
  await expect(page.getByRole('button', { name: 'Seguir' })).toBeVisible();
  const tried = await page.evaluate(async () => {
    // The inspector's own task may evaluate text; the page's later ones may not.
    await new Promise((resolve) => setTimeout(resolve));
    const refused = new Set<string>();
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => refused.add(effectiveDirective));
    const add = (name: string, members: Record<string, string>) =>
      document.body.append(Object.assign(document.createElement(name), members));
    const fails = (act: () => unknown) =>
      Promise.resolve()
        .then(act)
        .then(
          () => false,
          () => true,
        );
    add('script', { textContent: 'window.inlineRan = true' });
    add('script', { src: 'https://evil.example/a.js' });
    add('style', { textContent: 'body { color: red }' });
    add('img', { src: 'https://evil.example/a.png' });
    add('iframe', { src: 'https://evil.example/' });
    add('object', { data: 'https://evil.example/a.swf' });
    add('base', { href: 'https://evil.example/' });
    const form = Object.assign(document.createElement('form'), { action: 'https://evil.example/', method: 'post' });
    document.body.append(form);
    form.submit();
    const outcome = {
      inlineRan: 'inlineRan' in window,
      evalFails: await fails(() => new Function('return 1')()),
      fetchFails: await fails(() => fetch('https://evil.example/')),
      traversal: (await fetch('/..%2fmain%2findex.js')).status,
    };
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { ...outcome, refused: [...refused].sort() };
  });
  expect(tried).toEqual({
    inlineRan: false,
    evalFails: true,
    fetchFails: true,
    traversal: 404,
    refused: [
      'base-uri',
      'connect-src',
      'form-action',
      'frame-src',
      'img-src',
      'object-src',
      'script-src',
      'script-src-elem',
      'style-src-elem',
    ],
  });
  expect(page.url()).toMatch(/^https:\/\/trastienda\.invalid\//);
});

test('a frame inside the page gets neither names nor a port', async ({ page, shell }) => {
  await expect(page.getByRole('button', { name: 'Seguir' })).toBeVisible();
  const { webContents } = shell.window;
  const reachable = await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.src = URL.createObjectURL(new Blob(['<p>otra</p>'], { type: 'text/html' }));
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    const names = ['trastienda', 'trastiendaDouble', 'require', 'process', 'ipcRenderer'];
    const inFrame = names.filter((name) => frame.contentWindow && name in frame.contentWindow);
    return {
      inFrame,
      inPage: names.filter((name) => name in window),
      frozen: Object.isFrozen(Reflect.get(window, 'trastienda')),
    };
  });
  expect(reachable).toEqual({ inFrame: [], inPage: ['trastienda'], frozen: true });

  // Even one that could speak to main is not answered.
  expect(webContents.portsGiven).toBe(1);
  webContents.say('trastienda:connect', {
    url: webContents.mainFrame.url,
    postMessage: webContents.mainFrame.postMessage,
  });
  webContents.say('trastienda:connect', null);
  webContents.say('trastienda:other');
  expect(webContents.portsGiven).toBe(1);
  webContents.say('trastienda:connect');
  expect(webContents.portsGiven).toBe(2);
});

test('a copy button copies; nothing else is permitted', async ({ page, shell: _running }) => {
  await setUp(page);
  await createClient(page, 'Para copiar');
  const code = page.locator('button.copy').first();
  const text = await code.innerText();
  await code.click();
  await expect(page.getByText(/copiado/i).first()).toBeVisible();

  const states = await page.evaluate(async () => {
    const names = ['clipboard-write', 'clipboard-read', 'geolocation', 'notifications'];
    const asked = names.map((name) => navigator.permissions.query({ name: name as PermissionName }));
    return (await Promise.all(asked)).map(({ state }) => state);
  });
  expect(states).toEqual(['granted', 'denied', 'denied', 'denied']);
  expect(await page.evaluate(() => navigator.clipboard.readText().catch((error: Error) => error.name))).toBe(
    'NotAllowedError',
  );

  // What was copied is there for whoever pastes it.
  await page.getByRole('link', { name: 'Clientes' }).first().click();
  const search = page.getByRole('searchbox').first();
  await search.focus();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(search).toHaveValue(text);
});

test('a file of the page’s making is asked for in Documents', async ({ page, shell }) => {
  await expect(page.getByRole('button', { name: 'Seguir' })).toBeVisible();
  const asked = new Promise((resolve) => shell.window.webContents.once('double:save', resolve));
  await page.evaluate(() => {
    const url = URL.createObjectURL(new Blob(['%PDF-1.7'], { type: 'application/pdf' }));
    Object.assign(document.createElement('a'), { href: url, download: 'Factura 001.pdf' }).click();
  });
  expect(await asked).toMatchObject({ defaultPath: expect.stringMatching(/Documentos.Factura 001\.pdf$/) });
});
