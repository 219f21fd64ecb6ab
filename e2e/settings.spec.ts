import { expect, expectAccessible, setUp, test } from './fixtures.ts';

test('the store is renamed, a city is added, one in use is merged instead of removed', async ({ store }) => {
  const page = await store.open();
  await setUp(page);
  await page
    .getByRole('button', { name: 'Nuevo cliente' })
    .or(page.getByRole('link', { name: 'Nuevo cliente' }))
    .first()
    .click();
  await page.getByLabel('Nombres').fill('Vecina');
  await page.getByRole('combobox', { name: 'Ciudad' }).first().fill('uio');
  await page.getByRole('option', { name: /Quito/ }).click();
  await page.getByRole('button', { name: 'Guardar cliente' }).click();
  await expect(page.getByRole('heading', { name: 'Vecina', level: 1 })).toBeVisible();

  await page.getByRole('link', { name: 'Ajustes' }).click();
  await page.getByLabel('Nombre de la tienda').fill('La Esquina Norte');
  await page.getByRole('button', { name: 'Guardar cambios' }).click();
  await expect(page.getByText('Datos de la tienda guardados.')).toBeVisible();
  await expectAccessible(page, 'settings, store');

  await page.getByRole('tab', { name: 'Lugares' }).click();
  await page.getByRole('radio', { name: 'Ciudades' }).check({ force: true });
  await page.getByRole('button', { name: 'Nueva ciudad' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('País').selectOption({ label: 'Ecuador' });
  await dialog.getByLabel('Provincia').selectOption({ label: 'Pichincha' });
  await dialog.getByLabel('Nombre').fill('Mindo');
  await dialog.getByLabel('Código').fill('uio001');
  await dialog.getByRole('button', { name: 'Guardar lugar' }).click();
  await expect(dialog.getByText('Ese código ya es de otro lugar')).toBeVisible();
  await dialog.getByLabel('Código').fill('MIN001');
  await dialog.getByRole('button', { name: 'Guardar lugar' }).click();
  await expect(dialog).toBeHidden();

  const search = page.getByRole('searchbox', { name: 'Buscar en lugares' });
  await search.fill('quito');
  await page.getByRole('button', { name: 'Editar Quito' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Desactivar' }).click();
  await expect(page.getByRole('dialog')).toContainText('Vecina (CLI001)');
  await expectAccessible(page, 'place in use');
  await page.getByRole('dialog').getByRole('button', { name: 'Fusionar…' }).first().click();
  await page.getByRole('combobox', { name: 'Ciudad que se queda' }).fill('mindo');
  await page.getByRole('option', { name: /Mindo/ }).click();
  await page.getByRole('button', { name: 'Fusionar', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Editar Quito' })).toBeHidden();
});
