import type { Page } from '@playwright/test';
import { expect, expectAccessible, setUp, test } from './fixtures.ts';

const grid = (page: Page) => page.getByRole('grid', { name: 'Clientes' });
const rows = (page: Page) => grid(page).getByRole('row');
const bar = (page: Page) => page.getByRole('region', { name: 'Acciones sobre la selección' });
const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name });

async function openList(page: Page): Promise<void> {
  await setUp(page);
  await expect(rows(page).nth(1)).toBeVisible();
}

test('a view keeps search, filter, order and columns under a name, and opens even when a column is gone', async ({
  store,
}) => {
  store.seed(300);
  const page = await store.open();
  await openList(page);
  await tab(page, /Activos/).click();
  await page.getByRole('searchbox', { name: 'Buscar en clientes' }).fill('mar');
  await page.getByRole('columnheader', { name: 'Código' }).getByRole('button').click();
  await page.getByRole('button', { name: 'Columnas' }).click();
  await page.getByRole('checkbox', { name: /Teléfono/ }).click();
  await expectAccessible(page, 'columns');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('columnheader', { name: 'Teléfono' })).toBeHidden();
  const shown = await rows(page).allInnerTexts();

  await page.getByRole('button', { name: 'Guardar como vista' }).click();
  await page.getByRole('textbox', { name: 'Nombre' }).fill('Activos con mar');
  await page.getByRole('button', { name: 'Guardar vista' }).click();
  await tab(page, /Todos/).click();
  await expect(page.getByText(/de 300/)).toBeVisible();
  await page.reload();
  await tab(page, /Activos con mar/).click();
  await expect.poll(() => rows(page).allInnerTexts()).toEqual(shown);
  await expectAccessible(page, 'view');

  // Somebody else's program wrote a view whose column and order this one does not know.
  await page.evaluate(async () => {
    const state = {
      sort: 'shoeSize',
      status: 'active',
      columns: { order: ['name', 'shoeSize'], hidden: ['phone', 'halo'] },
    };
    await fetch('/api/app/view/create', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ list: 'client', name: 'De otro tiempo', state }),
    });
  });
  await page.reload();
  await tab(page, /De otro tiempo/).click();
  await expect(rows(page).nth(1)).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Cliente' })).toBeVisible();
});

test('many are changed at once, by key and by all that match, and set back with one undo', async ({ store }) => {
  store.seed(300);
  const page = await store.open();
  await openList(page);
  const counts = () => tab(page, /Activos|Suspendidos|Inactivos|Archivados/).allInnerTexts();
  const before = await counts();

  await rows(page).nth(1).focus();
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(bar(page)).toContainText('3 filas seleccionadas');
  await expectAccessible(page, 'selection');
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: 'Seleccionar los 300' }).click();
  await expect(bar(page)).toContainText('300 filas seleccionadas');
  await page.getByRole('button', { name: 'Cambiar estado' }).click();
  await page.getByRole('menuitem', { name: 'Archivar' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('¿Archivar a 300 clientes?');
  await expectAccessible(page, 'many');
  await dialog.getByRole('button', { name: /Archivar/ }).click();
  await expect(tab(page, /Archivados/)).toContainText('300', { timeout: 30_000 });
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await expect.poll(counts, { timeout: 30_000 }).toEqual(before);
});
