import { createServer } from 'node:net';
import type { Page } from '@playwright/test';
import { administrator, expect } from './fixtures.ts';

export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 });

/** A port on which nobody listens. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

export async function go(page: Page, path: string): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#${path}`);
}

/** Saves the settings; the password is asked for where it was not typed lately. */
export async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  const saved = page.getByRole('status').getByText('Ajustes de correo guardados.');
  const question = page.getByRole('dialog', { name: /contraseña|Confirme/ });
  await expect(saved.or(question).first()).toBeVisible();
  if (!(await question.isVisible())) return;
  await question.getByRole('textbox').fill(administrator.password);
  await page.keyboard.press('Control+Enter');
  await expect(saved).toBeVisible();
}

export async function setServer(page: Page, port: number): Promise<void> {
  await go(page, '/settings?tab=mail');
  await page.getByLabel('Servidor de salida (SMTP)').fill('127.0.0.1');
  await page.getByRole('radio', { name: 'Sin cifrar' }).check();
  await page.getByLabel('Puerto').fill(String(port));
  await page.getByLabel('Dirección', { exact: true }).fill('caja@tienda.example');
  await page.getByLabel('Firma').fill('La Esquina, atención de 8 a 17');
  await save(page);
}

export interface Named {
  id: string;
  code: string;
  version: number;
  email: string | null;
}

/** Asks the backend as the signed-in person; what a screen of another part does is prepared so. */
export async function call<T>(page: Page, path: string, body: object): Promise<T> {
  const { status, text } = await page.evaluate(
    async ([where, sent]) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`/api/app/${where}`, { method: 'POST', headers, body: sent });
      return { status: answer.status, text: await answer.text() };
    },
    [path, JSON.stringify(body)] as const,
  );
  expect(status, `${path}: ${text}`).toBe(200);
  return JSON.parse(text) as T;
}
