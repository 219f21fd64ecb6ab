import type { Page } from '@playwright/test';
import { expect, expectAccessible, setUp, test } from './fixtures.ts';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 });

/** Asks the backend as the signed-in person; what a screen of another part does is prepared so. */
async function call<T>(page: Page, path: string, body: object): Promise<T> {
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

interface Named {
  id: string;
  code: string;
  version: number;
  name: string;
}

/** An issued invoice without tax. */
async function issue(page: Page, clientId: string, unitPriceCents: number): Promise<Named> {
  const lines = [{ description: 'Mantenimiento', quantity: 1000, unitPriceCents }];
  const { id, version } = await call<Named>(page, 'invoice/create', { clientId, lines });
  return call<Named>(page, 'invoice/issue', { id, version });
}

/** Somebody to whom something can be sold. */
async function client(page: Page): Promise<Named> {
  const { items } = await call<{ items: Named[] }>(page, 'client/list', { status: 'active' });
  return items[0] as Named;
}
const openCents = async (page: Page, clientId: string) =>
  (await call<{ openCents: number }[]>(page, 'invoice/open', { clientId })).reduce(
    (sum, each) => sum + each.openCents,
    0,
  );

async function go(page: Page, path: string): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#${path}`);
}

test('a payment pays the oldest invoices first, what is left is credit, and is applied to what comes later', async ({
  store,
}) => {
  store.seed(30);
  const page = await store.open();
  await setUp(page);
  const { id, code, name } = await client(page);
  const first = await issue(page, id, 10_000);
  const second = await issue(page, id, 5000);

  // F8 on the client's page: his payment.
  await go(page, `/clients/${code}`);
  await expect(heading(page, name)).toBeVisible();
  await page.keyboard.press('F8');
  await expect(heading(page, 'Registrar cobro')).toBeVisible();
  const amount = page.getByLabel('Importe', { exact: false }).first();
  await expect(amount).toBeFocused();
  await expect(page.getByRole('row', { name: first.code })).toBeVisible();
  await expectAccessible(page, 'new payment');

  // Arithmetic, shown as it is typed, and spread as the store will.
  await amount.fill('3*40');
  await expect(page.getByText('= 120,00')).toBeVisible();
  await expect(page.getByRole('row', { name: first.code })).toContainText('100,00toda');
  await expect(page.getByRole('row', { name: second.code })).toContainText('20,00parte');
  await amount.fill('150+20%');
  await expect(page.getByText('Quedará a favor $30,00.')).toBeVisible();
  await page.getByLabel('Forma de pago').selectOption('transfer');
  await page.getByLabel('Referencia').fill('TRX-778');
  await page.keyboard.press('Control+Enter');

  await expect(heading(page, 'Cobro R-000001')).toBeVisible();
  await expect(page.getByRole('status').getByText('Cobro R-000001 registrado.')).toBeVisible();
  await expect(page.getByText('$180,00').first()).toBeVisible();
  await expect(page.getByRole('row', { name: second.code })).toContainText('50,00');
  expect(await openCents(page, id)).toBe(0);
  await expectAccessible(page, 'payment');

  // What is invoiced later takes the credit.
  const third = await issue(page, id, 2000);
  await page.getByRole('button', { name: 'Aplicar saldo a favor' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('row', { name: third.code })).toContainText('20,00toda');
  await expectAccessible(page, 'apply credit');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('row', { name: third.code })).toContainText('20,00');
  await expect(page.getByRole('definition').filter({ hasText: '$10,00' })).toBeVisible();
  expect(await openCents(page, id)).toBe(0);
});

test('by hand, never more than an invoice asks or than there is; voided, the debt is back', async ({ store }) => {
  store.seed(30);
  const page = await store.open();
  await setUp(page);
  const { id, name } = await client(page);
  const first = await issue(page, id, 10_000);
  const second = await issue(page, id, 5000);

  await go(page, `/payments/new?invoiceId=${second.id}`);
  const amount = page.getByLabel('Importe', { exact: false }).first();
  await expect(amount).toHaveValue('50,00');
  await expect(page.getByLabel(`Importe para ${second.code}`)).toHaveValue('50,00');
  // The share of that invoice follows the amount until it is typed.
  await amount.fill('40');
  await expect(page.getByLabel(`Importe para ${second.code}`)).toHaveValue('40,00');
  await page.getByLabel(`Importe para ${first.code}`).fill('30');
  await expect(page.getByText('Se reparten $30,00 de más.')).toBeVisible();
  await page.getByLabel(`Importe para ${second.code}`).fill('51');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Es más de lo que se debe de esa factura.')).toBeVisible();
  await expect(page.getByText('2 errores por corregir.')).toBeVisible();
  await expectAccessible(page, 'payment with errors');
  // A sum that is no number is never taken for nothing.
  await page.getByLabel(`Importe para ${second.code}`).fill('10+');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('No se entiende.')).toBeVisible();
  await page.getByLabel(`Importe para ${second.code}`).fill('10');
  await page.keyboard.press('Control+Enter');
  await expect(heading(page, 'Cobro R-000001')).toBeVisible();
  expect(await openCents(page, id)).toBe(11_000);

  await page.getByRole('button', { name: 'Anular' }).click();
  const dialog = page.getByRole('dialog', { name: '¿Anular el cobro R-000001 de $40,00?' });
  await expect(dialog).toContainText('Las 2 facturas que pagó volverán a estar por cobrar por $40,00.');
  await expectAccessible(page, 'void payment');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toContainText('Falta el motivo.');
  await dialog.getByLabel('Motivo').fill('Cheque devuelto');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/Anulado el .*: Cheque devuelto/)).toBeVisible();
  await expect(page.getByText('Cobro anulado')).toBeVisible();
  expect(await openCents(page, id)).toBe(15_000);

  // It keeps its place in the list.
  await page.keyboard.press('g');
  await page.keyboard.press('o');
  const grid = page.getByRole('grid', { name: 'Cobros' });
  await expect(grid.getByRole('row').filter({ hasText: 'R-000001' })).toContainText('Anulado');
  await page.getByRole('tab', { name: /Registrados/ }).click();
  await expect(page.getByText('No hay cobros así.')).toBeVisible();
  await page.getByRole('tab', { name: /Todos/ }).click();
  await page.getByRole('searchbox').fill(name.slice(0, 5));
  await expect(grid.getByRole('row')).toHaveCount(2);
});

test('an expense is recorded by keyboard, its category is offered the next time, and it is voided', async ({
  store,
}) => {
  store.seed(30);
  const page = await store.open();
  await setUp(page);
  await page.keyboard.press('g');
  await page.keyboard.press('g');
  await expect(heading(page, 'Gastos')).toBeVisible();
  await page.keyboard.press('n');
  const amount = page.getByLabel('Importe', { exact: false }).first();
  await expect(amount).toBeFocused();
  await amount.fill('2*15,50');
  await page.keyboard.press('Enter');
  await expect(amount).toHaveValue('31,00');
  // What cannot be taken back is never recorded by Enter alone.
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Fecha')).toBeFocused();
  await page.getByRole('combobox', { name: 'Categoría' }).fill('Transporte');
  await page.getByLabel('Fecha').fill('31/12/2099');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Ese día aún no llega.')).toBeVisible();
  await page.getByLabel('Fecha').fill('02/01/2026');
  await expectAccessible(page, 'new expense');
  await page.getByRole('button', { name: 'Registrar y seguir con otro' }).click();
  await expect(page.getByRole('status').getByText('Gasto G-000001 registrado.')).toBeVisible();
  await expect(amount).toBeFocused();
  await amount.fill('12');
  await page.getByRole('combobox', { name: 'Categoría' }).fill('tra');
  await expect(page.getByRole('option', { name: 'Transporte' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Categoría' })).toHaveValue('Transporte');
  await page.getByLabel('Fecha').fill('05/01/2026');
  await page.keyboard.press('Control+Enter');
  await expect(heading(page, 'Gasto G-000002')).toBeVisible();
  await expectAccessible(page, 'expense');
  await page.keyboard.press('Delete');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Motivo').fill('Duplicado');
  await dialog.getByRole('button', { name: 'Anular' }).click();
  await expect(page.getByText('Anulado: Duplicado')).toBeVisible();
  await page.getByRole('link', { name: 'Gastos' }).first().click();
  const rows = page.getByRole('grid', { name: 'Gastos' }).getByRole('row');
  await expect(rows).toHaveCount(3);
  const period = page.getByRole('combobox', { name: 'Fecha' });
  await period.selectOption('Otras fechas');
  await page.getByLabel('Hasta').fill('02/01/2026');
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(1)).toContainText('G-000001');
  await expectAccessible(page, 'expenses between two days');
  await page.getByLabel('Desde').fill('03/01/2026');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Desde es posterior a Hasta.')).toBeVisible();
  await page.getByRole('button', { name: 'Quitar filtros' }).click();
  await expect(rows).toHaveCount(3);
});
