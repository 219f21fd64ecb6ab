import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, setUp, test } from './fixtures.ts';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 });
const button = (within: Page | Locator, name: string | RegExp) => within.getByRole('button', { name });

async function ask<T>(page: Page, path: string, body: object): Promise<T> {
  const answer = await page.evaluate(
    async ([where, sent]) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`/api/app/${where}`, { method: 'POST', headers, body: sent });
      return { ok: response.ok, json: await response.text() };
    },
    [path, JSON.stringify(body)] as const,
  );
  expect(answer.ok, `${path}: ${answer.json}`).toBe(true);
  return JSON.parse(answer.json) as T;
}

interface Page1<Row> {
  items: Row[];
}

/** Somebody to sell to, as the picker will find him. */
async function anyClient(page: Page): Promise<{ id: string; code: string; name: string }> {
  const { items } = await ask<Page1<{ id: string; code: string; name: string; status: string }>>(page, 'client/list', {
    pageSize: 50,
  });
  const found = items.find(({ status }) => status === 'active');
  if (!found) throw new Error('nobody to sell to');
  return found;
}

async function pickClient(page: Page, code: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Cliente' }).fill(code);
  await page.getByRole('option', { name: new RegExp(code) }).click();
}

const cell = (page: Page, field: string, at: number) =>
  page.locator('input, select').and(page.getByLabel(`${field}, línea ${at}`));

test('an estimate becomes an invoice, is paid in two parts, and the statement balances', async ({ store, target }) => {
  test.skip(target !== 'browser', 'reads the books over HTTP');
  test.setTimeout(180_000);
  store.seed(60);
  const page = await store.open();
  await setUp(page);
  const client = await anyClient(page);

  await page.getByRole('link', { name: 'Proformas' }).click();
  await expect(heading(page, 'Proformas')).toBeVisible();
  await expectAccessible(page, 'no estimates');
  await page.keyboard.press('n');
  await expect(heading(page, 'Nueva proforma')).toBeVisible();
  await pickClient(page, client.code);

  // Without a line there is nothing to save, and Enter saves nothing at all.
  await page.getByRole('combobox', { name: 'Cliente' }).press('Enter');
  await expect(page.getByLabel('Fecha', { exact: false }).first()).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('No hay ninguna línea.')).toBeVisible();
  await expect(cell(page, 'Descripción', 1)).toBeFocused();

  // Two lines without leaving the keyboard.
  await cell(page, 'Descripción', 1).focus();
  await page.keyboard.type('Instalación');
  await page.keyboard.press('Enter');
  await page.keyboard.type('2*3');
  await page.keyboard.press('Enter');
  await page.keyboard.type('10+2,50');
  for (const key of ['Tab', 'Tab', 'Enter']) await page.keyboard.press(key);
  await expect(cell(page, 'Descripción', 2)).toBeFocused();
  await page.keyboard.type('Cable');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await page.keyboard.type('10');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(cell(page, 'Descripción', 1)).toHaveValue('Cable');
  await expect(cell(page, 'Cantidad', 2)).toHaveValue('6');
  // 6 × 12,50 and 5,00 less 10 %, with 15 % of tax: 79,50 + 11,93.
  await expect(page.getByRole('region', { name: 'Totales' })).toContainText('$91,43');
  await expectAccessible(page, 'estimate form');

  await button(page, 'Marcar como enviada…').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('$91,43');
  await expectAccessible(page, 'send');
  await button(dialog, 'Ya se envió').click();
  await expect(heading(page, /Proforma P-000001/)).toBeVisible();
  await button(page, 'Aceptar').click();
  await button(page, 'Facturar').click();
  await expect(heading(page, 'Factura en borrador')).toBeVisible();

  await button(page, 'Emitir…').click();
  await button(dialog, 'Emitir factura').click();
  await expect(heading(page, 'Factura 001-001-000000001')).toBeVisible();
  await expect(button(page, 'Editar')).toHaveCount(0);
  await expectAccessible(page, 'invoice');

  await page.keyboard.press('F8');
  await page.getByLabel('Importe').first().fill('31,43');
  await button(page, /^Registrar cobro/).click();
  await expect(heading(page, /R-000001/)).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('f');
  await expect(page.getByRole('grid', { name: 'Facturas' })).toContainText('Parcial');
  await expect(page.getByRole('tab', { name: /Por cobrar 1/ })).toBeVisible();
  await page.getByRole('row', { name: /001-001-000000001/ }).dblclick();
  await expect(page.getByRole('table', { name: 'Cobros' })).toContainText('31,43');

  // What is paid is not voided before its payments are.
  await button(page, 'Más acciones').click();
  await page.getByRole('menuitem', { name: 'Anular…' }).click();
  await expect(dialog).toContainText('R-000001');
  await button(dialog, 'Cerrar').click();

  await button(page, 'Registrar cobro').click();
  await expect(page.getByLabel('Importe').first()).toHaveValue(/60,00/);
  await button(page, /^Registrar cobro/).click();
  await expect(heading(page, /R-000002/)).toBeVisible();

  // By its number, from anywhere.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('1');
  await expect(page.getByRole('option', { name: /^001-001-000000001 · / })).toBeVisible();
  await page.keyboard.type('-1-1');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Factura 001-001-000000001')).toBeVisible();
  await page.goBack();
  await expect(heading(page, /R-000002/)).toBeVisible();
  await page.getByRole('link', { name: 'Facturas' }).click();
  await page.getByRole('tab', { name: /Cobradas/ }).click();
  await expect(page.getByRole('grid', { name: 'Facturas' })).toContainText('Pagada');
  await expectAccessible(page, 'invoices');

  const statement = await ask<{ openingCents: number; closingCents: number; moves: { amountCents: number }[] }>(
    page,
    'account/statement',
    { clientId: client.id },
  );
  expect(statement.moves.map(({ amountCents }) => amountCents)).toEqual([9143, -3143, -6000]);
  expect(statement).toMatchObject({ openingCents: 0, closingCents: 0 });
});

test('a line is mended where it is wrong, and what was typed is kept', async ({ store, target }) => {
  test.skip(target !== 'browser', 'reads the books over HTTP');
  store.seed(60);
  const page = await store.open();
  await setUp(page);
  const client = await anyClient(page);
  await ask(page, 'account/setConfig', {
    clientId: client.id,
    values: { tax_exempt: true, payment_terms_days: 30, price_note: 'Mayorista' },
  });
  await ask(page, 'servicePackage/create', {
    name: 'Internet 50 Mbps',
    kind: 'service',
    priceCents: 2990,
    taxBp: 1500,
    billingPeriod: 'monthly',
  });

  await page.goto(`${page.url().split('#')[0]}#/invoices/new?client=${client.id}`);
  await expect(heading(page, 'Nueva factura')).toBeVisible();
  await expect(page.getByText('Sobre sus precios: Mayorista')).toBeVisible();
  await expect(page.getByText('Vacía: a 30 días de la fecha.')).toBeVisible();

  // A package fills the line; the client is exempt.
  await cell(page, 'Descripción', 1).fill('inter');
  await page.getByRole('option', { name: /Internet 50 Mbps/ }).waitFor();
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Cantidad', 1)).toBeFocused();
  await expect(cell(page, 'Precio', 1)).toHaveValue('29,90');
  await expect(cell(page, 'IVA', 1)).toHaveValue('0');

  // A second one without a price.
  await button(page, 'Agregar línea').click();
  await page.keyboard.type('Visita');
  await button(page, /^Guardar borrador/).click();
  await expect(cell(page, 'Precio', 2)).toBeFocused();
  await expect(cell(page, 'Precio', 2)).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('Control+Delete');
  await expect(cell(page, 'Descripción', 2)).toHaveCount(0);

  // Left by an accident, and offered again.
  await expect(page.getByText(/Copia guardada/)).toBeVisible();
  await page.reload();
  await button(page, 'Recuperar').click();
  await expect(cell(page, 'Descripción', 1)).toHaveValue('Internet 50 Mbps');
  await page.keyboard.press('Control+Enter');
  await expect(heading(page, 'Factura en borrador')).toBeVisible();
  await button(page, 'Más acciones').click();
  await page.getByRole('menuitem', { name: 'Descartar…' }).click();
  await button(page.getByRole('dialog'), 'Descartar borrador').click();
  await expect(page.getByText('Borrador descartado').first()).toBeVisible();
});
