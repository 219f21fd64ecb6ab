import type { Page } from '@playwright/test';
import { expect, setUp, test } from './fixtures.ts';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

async function newPackage(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Paquetes y servicios' }).click();
  await page.getByRole('button', { name: 'Crear el primer paquete' }).click();
  await page.getByLabel('Nombre').fill('Internet hogar');
  await page.getByLabel('Precio sin impuesto').fill('20+5');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Con impuesto $28,75')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(heading(page, 'Internet hogar')).toBeVisible();
}

/** From the package’s page. */
async function sellToSomebody(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Vender a un cliente' }).click();
  await expect(page.getByLabel('Precio sin impuesto')).toHaveValue('25,00');
  await page.getByRole('combobox', { name: 'Cliente' }).fill('La Parada');
  await page.getByRole('option', { name: /La Parada/ }).click();
  await page.keyboard.press('Control+Enter');
  await expect(heading(page, /^Internet hogar · /)).toBeVisible();
}

async function newClient(page: Page): Promise<void> {
  await page.keyboard.press('n');
  await page.getByRole('radio', { name: 'Empresa' }).check({ force: true });
  await page.getByLabel('Nombre de la empresa').fill('La Parada');
  await page.keyboard.press('Control+Enter');
  await expect(heading(page, 'La Parada')).toBeVisible();
}

const dueDialog = (page: Page) => page.getByRole('dialog', { name: 'Facturar períodos pendientes' });

test('a package is sold, its due period is invoiced once, and the service rests and goes on', async ({ store }) => {
  const page = await store.open();
  await setUp(page);
  await newClient(page);
  await newPackage(page);
  await sellToSomebody(page);
  await expect(page.getByText(/ya se puede facturar/)).toBeVisible();

  // Invoiced once, from the list of all services.
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await expect(page.getByRole('tab', { name: /Por facturar 1/ })).toBeVisible();
  await page.getByRole('button', { name: 'Facturar períodos pendientes' }).click();
  await expect(dueDialog(page).getByText('1 servicio tiene algo por facturar. Son de 1 cliente')).toBeVisible();
  // Drafts unless told otherwise.
  await expect(dueDialog(page).getByRole('radio', { name: /En borrador/ })).toBeChecked();
  await dueDialog(page).getByRole('radio', { name: 'Emitidas' }).check();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('1 factura por $28,75.')).toBeVisible();
  await page.getByRole('button', { name: 'Ver facturas' }).click();
  await expect(heading(page, 'Facturas')).toBeVisible();
  await expect(page.getByRole('row', { name: /La Parada/ })).toContainText('001-001-000000001');

  // Again: there is nothing more.
  await page.goBack();
  await expect(page.getByRole('tab', { name: /Por facturar 0/ })).toBeVisible();
  await page.getByRole('button', { name: 'Facturar períodos pendientes' }).click();
  await expect(dueDialog(page).getByText('Hasta esa fecha no hay nada por facturar.')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(dueDialog(page)).toBeVisible();
  await page.keyboard.press('Escape');

  // It rests, with the way back; and goes on.
  await page.getByRole('row', { name: /SVC-001/ }).dblclick();
  await expect(heading(page, /^Internet hogar · /)).toBeVisible();
  const status = page.locator('.hd .st');
  const suspend = async () => {
    await page.getByRole('button', { name: 'Más acciones' }).click();
    await page.getByRole('menuitem', { name: 'Suspender' }).click();
    await expect(status).toHaveText('Suspendido');
    await expect(page.getByText(/SVC-001 quedó suspendido/)).toBeVisible();
    await expect(page.getByRole('menu')).toHaveCount(0);
  };
  await suspend();
  await page.keyboard.press('z');
  await expect(status).toHaveText('Activo');
  await suspend();
  await page.getByRole('button', { name: 'Reactivar' }).click();
  await expect(status).toHaveText('Activo');

  // Its end asks first, and cannot be taken back.
  await page.getByRole('button', { name: 'Más acciones' }).click();
  await page.getByRole('menuitem', { name: 'Cancelar el servicio…' }).click();
  await page
    .getByRole('dialog', { name: '¿Cancelar SVC-001?' })
    .getByRole('button', { name: 'Cancelar el servicio' })
    .click();
  await expect(status).toHaveText('Cancelado');
  await expect(page.getByRole('button', { name: 'Más acciones' })).toHaveCount(0);
});

test('a package is taken off sale and back, and how the store invoices is settled once', async ({ store }) => {
  const page = await store.open();
  await setUp(page);
  await newPackage(page);
  await page.getByRole('button', { name: 'Más acciones' }).click();
  await page.getByRole('menuitem', { name: 'Retirar de la venta' }).click();
  await expect(page.locator('.hd .st')).toHaveText('Retirado');
  await expect(page.getByText('Internet hogar ya no se vende. Sus servicios siguen.')).toBeVisible();
  // An open menu keeps the letters to itself.
  await expect(page.getByRole('menu')).toHaveCount(0);
  await page.keyboard.press('z');
  await expect(page.locator('.hd .st')).toHaveText('En venta');

  await page.goto(`${page.url().split('#')[0]}#/settings?tab=billing`);
  await page.getByLabel('Serie de las facturas').fill('b-2');
  await expect(page.getByText('Las facturas se verán así: B-2-000000123')).toBeVisible();
  await page.getByLabel('Agregar una tasa').fill('12,5');
  await page.getByRole('button', { name: 'Agregar', exact: true }).click();
  await page.getByRole('button', { name: 'Usar 12,5% por defecto' }).click();
  await page.getByLabel('Días para pagar').fill('treinta');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('1 error por corregir.')).toBeVisible();
  await page.getByLabel('Días para pagar').fill('30');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Facturación guardada.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Serie de las facturas')).toHaveValue('B-2');
  await expect(page.getByLabel('Días para pagar')).toHaveValue('30');
  await expect(page.getByRole('list', { name: 'Tasas de impuesto' }).getByRole('listitem').first()).toContainText(
    '12,5%',
  );

  // What is new starts with it.
  await page.goto(`${page.url().split('#')[0]}#/packages/new`);
  await expect(page.getByLabel('Impuesto', { exact: true })).toHaveValue('1250');
});
