import type { Page } from '@playwright/test';
import { expect, expectAccessible, setUp, test } from './fixtures.ts';

const openAccess = (page: Page) => page.goto(`${page.url().split('#')[0]}#/settings?tab=access`);
const api = (page: Page, path: string) => `${new URL(page.url()).origin}/api/app/${path}`;

/** As a program outside calls: no cookie, only its key. */
async function statusWith(page: Page, secret: string): Promise<number> {
  const answer = await fetch(api(page, 'client/list'), {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    body: '{}',
  });
  return answer.status;
}

test('a program gets a key, seen once, which answers until it is revoked', async ({ store, target }) => {
  test.skip(target !== 'browser', 'programs call over HTTP');
  const page = await store.open();
  await setUp(page);
  await page.getByRole('link', { name: 'Ajustes' }).click();
  await page.getByRole('tab', { name: 'Programas y API' }).click();
  await expect(page.getByText('Aún no hay llaves')).toBeVisible();

  await page.getByRole('button', { name: 'Nueva llave' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Crear llave' }).click();
  await expect(dialog.getByLabel('Programa')).toBeFocused();
  await dialog.getByLabel('Programa').fill('Caja 1');
  await expectAccessible(page, 'new key');
  await dialog.getByRole('button', { name: 'Crear llave' }).click();
  const shown = dialog.getByRole('region', { name: 'Llave', exact: true });
  const secret = (await shown.getByRole('code').innerText()).trim();
  expect(secret).toMatch(/^tst_[\w-]{43}$/);
  await expect(dialog.getByText(`curl -X POST ${new URL(page.url()).origin}/api/app/client/list`)).toBeVisible();
  await expectAccessible(page, 'key, shown once');
  await page.keyboard.press('Escape');
  await expect(dialog.getByText('No se volverá a mostrar')).toBeVisible();
  await dialog.getByRole('button', { name: 'Ya la guardé' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(secret)).toHaveCount(0);

  const row = page.getByRole('row', { name: /Caja 1/ });
  await expect(row).toContainText('Cajero');
  await expect(row).toContainText('Nunca');
  expect(await statusWith(page, secret)).toBe(200);
  await row.getByRole('button', { name: 'Retirar la llave de Caja 1' }).click();
  await dialog.getByRole('button', { name: 'Retirar la llave' }).click();
  await expect(row).toBeHidden();
  expect(await statusWith(page, secret)).toBe(401);
  await page.getByRole('switch', { name: /retirada/ }).click();
  await expect(row).toContainText('Retirada');
  await expectAccessible(page, 'revoked key');
});

test('limits, sites and what is open to anybody are changed one by one, and other windows follow', async ({
  store,
  target,
}) => {
  const page = await store.open();
  await setUp(page);
  await openAccess(page);
  const register = page.getByRole('switch', { name: 'Pedir una cuenta' });
  await expect(register).not.toBeChecked();
  await register.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Queda inactiva en Usuarios');
  await dialog.getByRole('button', { name: 'Cancelar' }).click();
  await expect(register).not.toBeChecked();
  await register.click();
  await dialog.getByRole('button', { name: 'Abrir a cualquiera' }).click();
  await expect(register).toBeChecked();
  await expectAccessible(page, 'an open door');

  await page.getByLabel('Agregar un sitio').fill('https://tienda.example/caja');
  await page.getByRole('button', { name: 'Agregar sitio' }).click();
  await expect(page.getByText('No es la dirección de un sitio')).toBeVisible();
  await page.getByLabel('Agregar un sitio').fill('https://Tienda.example/');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'https://tienda.example' })).toBeVisible();
  await page.getByRole('button', { name: 'Quitar https://tienda.example' }).click();
  await expect(page.getByText('Ninguno: solo llaman')).toBeVisible();

  const perUser = page.getByLabel('Por usuario o llave');
  await perUser.fill('0');
  await page.getByRole('button', { name: 'Guardar límites' }).click();
  await expect(page.getByText('Escriba un número entero, de 1 a')).toBeVisible();
  await perUser.fill('1.200');
  await page.getByRole('button', { name: 'Guardar límites' }).click();
  await expect(perUser).toHaveValue('1200');
  await page.reload();
  await expect(perUser).toHaveValue('1200');
  await expect(register).toBeChecked();

  if (target !== 'browser') return;
  const status = await page.evaluate(async () => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ changes: { openRegister: false } });
    return (await fetch('/api/app/access/update', { method: 'POST', headers, body })).status;
  });
  expect(status).toBe(200);
  await expect(register).not.toBeChecked();
});
