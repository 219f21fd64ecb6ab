import type { Page } from '@playwright/test';
import { administrator, expect, expectAccessible, setUp, signIn, test } from './fixtures.ts';

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 });

async function fillHalf(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: 'Nuevo cliente' })
    .or(page.getByRole('button', { name: 'Nuevo cliente' }))
    .first()
    .click();
  await page.getByLabel('Nombres').fill('A medias');
  await page.getByLabel('Notas').fill('Llamar el lunes');
}

test('a half-filled form waits behind the lock, and after the program was closed it is offered again', async ({
  store,
}) => {
  const page = await store.open();
  await setUp(page);
  await fillHalf(page);
  await page.getByRole('button', { name: /Rocío/ }).click();
  await page.getByRole('menuitem', { name: 'Bloquear' }).click();
  await expect(heading(page, 'Pantalla bloqueada')).toBeVisible();
  await expect(page.getByText('A medias')).toBeHidden();
  await expectAccessible(page, 'lock');
  // Main holds the lock, not the picture of it.
  expect(
    await page.evaluate(async () => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch('/api/app/client/list', { method: 'POST', headers, body: '{}' })).status;
    }),
  ).toBe(401);
  await page.getByLabel(/^Contraseña/).fill('no es esta');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Esa no es la contraseña')).toBeVisible();
  await page.getByLabel(/^Contraseña/).fill(administrator.password);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Nombres')).toHaveValue('A medias');
  await expect(page.getByLabel('Notas')).toHaveValue('Llamar el lunes');
  const kept = page.waitForResponse(/draft\/keep/);
  await page.getByLabel('Notas').fill('Llamar el martes');
  await kept;
  await expect(page.getByText(/Copia guardada/)).toBeVisible();

  await store.restart();
  const again = await store.open();
  await signIn(again);
  await again
    .getByRole('button', { name: 'Nuevo cliente' })
    .or(again.getByRole('link', { name: 'Nuevo cliente' }))
    .first()
    .click();
  await expect(again.getByText(/Hay un borrador/)).toBeVisible();
  await expectAccessible(again, 'draft');
  await again.getByRole('button', { name: 'Recuperar' }).click();
  await expect(again.getByLabel('Notas')).toHaveValue('Llamar el martes');
  await again.getByRole('button', { name: 'Guardar cliente' }).click();
  await expect(heading(again, 'A medias')).toBeVisible();
});
