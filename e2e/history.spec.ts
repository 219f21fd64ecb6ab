import { expect, expectAccessible, setUp, test } from './fixtures.ts';

test('a changed field is told with who and when, set back, and found again on the page of all changes', async ({
  store,
}) => {
  const page = await store.open();
  await setUp(page);
  await page
    .getByRole('button', { name: 'Crear el primer cliente' })
    .or(page.getByRole('link', { name: 'Crear el primer cliente' }))
    .click();
  await page.getByLabel('Nombres').fill('Carmen');
  await page.getByLabel('Apellidos').fill('Ñáñez');
  await page.getByLabel('Teléfono').fill('022451178');
  await page.getByRole('button', { name: 'Guardar cliente' }).click();
  await expect(page.getByRole('heading', { name: 'Carmen Ñáñez', level: 1 })).toBeVisible();
  await page.keyboard.press('F2');
  await page.getByLabel('Teléfono').fill('022451187');
  await page.getByRole('button', { name: 'Guardar cliente' }).click();

  const history = page.getByRole('region', { name: 'Historial' });
  await expect(history).toContainText('022451178');
  await expect(history).toContainText('022451187');
  await expect(history).toContainText('Rocío');
  await expectAccessible(page, 'client with history');
  await history.getByRole('button', { name: 'Volver a 022451178: Teléfono' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Teléfono' }).first()).toBeVisible();
  await expect(page.getByRole('main').getByText('022451178').first()).toBeVisible();

  await page.getByRole('link', { name: 'Historial' }).click();
  await expect(page.getByRole('heading', { name: 'Historial', level: 1 })).toBeVisible();
  await expect(page.getByText(/sin alteraciones/)).toBeVisible();
  await expect(page.getByRole('table', { name: 'Historial' })).toContainText('Carmen Ñáñez');
  await page.getByRole('switch', { name: 'Solo rechazados' }).click();
  await expect(page.getByRole('table', { name: 'Historial' })).toBeHidden();
  await expectAccessible(page, 'history');
});
