import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { test as base, _electron as electron, expect, type Page } from '@playwright/test';
import { openStore } from '../db/open.ts';
import { seedClients } from '../db/seed/write.ts';
import { findElectron } from './binaries.ts';

export type Target = 'browser' | 'electron';
const root = path.join(import.meta.dirname, '..');

export interface Store {
  readonly dataDir: string;
  /** Before the app is opened: believable clients, the same each time. */
  seed(clients: number): void;
  /** Opens the app on this store; answers its window. */
  open(): Promise<Page>;
  /** Ends the program; the next `open` starts it anew on the same store. */
  restart(): Promise<void>;
  /** Another window on the same store; browser only. */
  openAnother(): Promise<Page>;
}

function startServer(dataDir: string): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [path.join(root, 'tools/run.mjs'), 'serve', '--data', dataDir, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`serve ended with ${code}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      const url = /http:\S+/.exec(chunk.toString())?.[0];
      if (url) resolve({ child, url });
    });
  });
}

/** Each test gets a store of its own, in a fresh folder, in the window that the project names. */
export const test = base.extend<{ target: Target; store: Store }>({
  target: ['browser', { option: true }],
  store: async ({ target, browser, contextOptions }, use) => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'trastienda-e2e-'));
    const closers: (() => Promise<unknown>)[] = [];
    let url = '';

    const openBrowser = async (): Promise<Page> => {
      if (url === '') {
        const server = await startServer(dataDir);
        url = server.url;
        closers.push(async () => {
          const ended = new Promise((resolve) => server.child.once('exit', resolve));
          server.child.kill('SIGTERM');
          expect(await ended, 'serve ends cleanly').toBe(0);
        });
      }
      const context = await browser.newContext(contextOptions);
      closers.unshift(() => context.close());
      const page = await context.newPage();
      await page.goto(url);
      return page;
    };
    const openElectron = async (): Promise<Page> => {
      const app = await electron.launch({
        executablePath: findElectron() ?? '',
        args: [root],
        env: { ...(process.env as Record<string, string>), TRASTIENDA_DATA: dataDir },
      });
      closers.unshift(() => app.close());
      return app.firstWindow();
    };

    const closeAll = async () => {
      for (const close of closers.splice(0)) await close();
      url = '';
    };

    await use({
      dataDir,
      restart: closeAll,
      seed(clients) {
        const store = openStore({ dataDir, clock: Date.now });
        seedClients(store.writer, { clients, seed: 1, now: Date.UTC(2026, 10, 1) });
        store.close();
      },
      open: target === 'electron' ? openElectron : openBrowser,
      openAnother: openBrowser,
    });
    await closeAll();
    rmSync(dataDir, { recursive: true, force: true });
  },
});
export { expect };

export const administrator = { email: 'rocio@tienda.example', password: 'una clave larga' };

export const next = (page: Page) => page.getByRole('button', { name: 'Seguir' });

/** The wizard's third step: who runs the store. */
export async function enterAdministrator(page: Page): Promise<void> {
  await page.getByLabel('Nombres').fill('Rocío');
  await page.getByLabel('Apellido paterno').fill('Andrade');
  await page.getByLabel('Fecha de nacimiento').fill('14/06/1985');
  await page.getByLabel('Género').selectOption('F');
  await page.getByLabel('Correo').fill(administrator.email);
  await enterPassword(page);
}

export async function enterPassword(page: Page): Promise<void> {
  await page.getByLabel(/^Contraseña/).fill(administrator.password);
  await page.getByLabel('Repita la contraseña').fill(administrator.password);
}

/** The last step: the code has been seen and kept. */
export async function keepCode(page: Page): Promise<void> {
  await page.getByLabel('Guardé el código').check();
  await page.getByRole('button', { name: 'Empezar', exact: true }).click();
  await goToClients(page);
}

/** Whoever sees the store's figures begins with them; the tests begin with the clients. */
async function goToClients(page: Page): Promise<void> {
  const clients = page.getByRole('heading', { name: 'Clientes', level: 1 });
  const home = page.getByRole('heading', { name: /^Buen/, level: 1 });
  await expect(clients.or(home)).toBeVisible();
  if (await home.isVisible()) await page.getByRole('link', { name: 'Clientes', exact: true }).click();
  await expect(clients).toBeVisible();
}

/** The first run, as a store manager goes through it. */
export async function setUp(page: Page): Promise<void> {
  await next(page).click();
  await page.getByLabel('Nombre de la tienda').fill('La Esquina');
  await next(page).click();
  await enterAdministrator(page);
  await next(page).click();
  await page.getByRole('button', { name: 'Crear la tienda' }).click();
  await keepCode(page);
}

export async function signIn(page: Page): Promise<void> {
  const password = page.getByLabel(/^Contraseña/);
  await expect(password).toBeVisible();
  // Who signed in here before only types the password.
  const email = page.getByLabel('Correo');
  if (await email.isVisible()) await email.fill(administrator.email);
  await password.fill(administrator.password);
  await page.getByRole('button', { name: 'Entrar' }).click();
  await goToClients(page);
}

/** No serious or critical finding of axe on the screen as it stands. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(
    serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    screen,
  ).toEqual([]);
}
