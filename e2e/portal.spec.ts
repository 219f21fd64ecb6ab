import type { Page } from '@playwright/test';
import { expect, expectAccessible, setUp, test } from './fixtures.ts';

const client = { name: 'Lucía Ñáñez', email: 'lucia@correo.example', password: 'mi propia clave' };
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 });

interface Answer {
  status: number;
  body: { id: string; version: number; secret?: string };
}

const call = (page: Page, path: string, body: object): Promise<Answer> =>
  page.evaluate(
    async ([where, sent]) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
      const answer = await fetch(`/api/app/${where}`, { method: 'POST', headers, body: sent });
      return { status: answer.status, body: await answer.json() };
    },
    [path, JSON.stringify(body)] as const,
  );

/** One client who owes 115,00 and another who is nobody's business but the store's. */
async function sell(page: Page): Promise<{ clientId: string; othersInvoice: string }> {
  const clientId = (await call(page, 'client/create', { name: 'Lucía', surname: 'Ñáñez', email: client.email })).body
    .id;
  const other = (await call(page, 'client/create', { name: 'Otro', surname: 'Cliente' })).body.id;
  const invoices: string[] = [];
  for (const buyer of [clientId, other]) {
    const lines = [{ description: 'Internet hogar', quantity: 1000, unitPriceCents: 10_000, taxBp: 1500 }];
    const draft = await call(page, 'invoice/create', { clientId: buyer, lines });
    expect(draft.status).toBe(200);
    const issued = await call(page, 'invoice/issue', { id: draft.body.id, version: draft.body.version });
    expect(issued.status).toBe(200);
    invoices.push(issued.body.id);
  }
  return { clientId, othersInvoice: invoices[1] ?? '' };
}

async function invite(page: Page, clientId: string): Promise<string> {
  await page.goto(`${page.url().split('#')[0]}#/clients/${clientId}`);
  await expect(heading(page, client.name)).toBeVisible();
  await page.getByRole('button', { name: 'Invitar', exact: true }).click();
  const dialog = page.getByRole('dialog');
  const secret = (await dialog.getByLabel('Clave de un solo uso').innerText()).replace(/\s/g, '');
  await dialog.getByRole('button', { name: 'Ya la entregué' }).click();
  await expect(page.getByText('Invitado', { exact: true })).toBeVisible();
  return secret;
}

async function enterFirst(own: Page, secret: string): Promise<void> {
  await own.getByLabel('Correo').fill(client.email);
  await own.getByLabel(/^Contraseña/).fill(secret);
  await own.getByRole('button', { name: 'Entrar' }).click();
  await expect(heading(own, /contraseña/i)).toBeVisible();
  const fields = own.locator('input[type="password"]');
  for (let i = 0; i < (await fields.count()); i++) await fields.nth(i).fill(i === 0 ? secret : client.password);
  await own.keyboard.press('Enter');
  await expect(heading(own, 'Mi cuenta')).toBeVisible();
}

test('a client is invited, sees his own account and nothing else, and is shut out again', async ({ store, target }) => {
  test.skip(target !== 'browser', 'two people at two screens');
  const page = await store.open();
  await setUp(page);
  const { clientId, othersInvoice } = await sell(page);
  const secret = await invite(page, clientId);

  const own = await store.openAnother();
  await enterFirst(own, secret);
  await expect(own.getByText('Por pagar').first()).toBeVisible();
  await expect(own.getByText('$115,00').first()).toBeVisible();
  await expectAccessible(own, 'portal');
  await own.getByRole('tab', { name: 'Facturas' }).click();
  await own.getByRole('table', { name: 'Facturas' }).getByRole('button').first().click();
  await expect(own.getByText('Internet hogar')).toBeVisible();
  await expectAccessible(own, 'portal invoice');
  for (const tab of ['Proformas', 'Pagos', 'Servicios']) {
    await own.getByRole('tab', { name: tab }).click();
    await expect(own.getByRole('tabpanel', { name: tab }).getByText(/ún no|No tiene/)).toBeVisible();
    await expectAccessible(own, `portal ${tab}`);
  }

  // Neither the staff's screens nor another client's papers.
  for (const address of ['/clients', '/', '/settings', `/clients/${clientId}`]) {
    await own.goto(`${own.url().split('#')[0]}#${address}`);
    await expect(heading(own, 'Mi cuenta')).toBeVisible();
  }
  await expect(own.getByRole('link', { name: 'Clientes' })).toHaveCount(0);
  expect((await call(own, 'client/list', {})).status).toBe(403);
  expect((await call(own, 'invoice/list', {})).status).toBe(403);
  expect((await call(own, 'portal/invoice', { id: othersInvoice })).status).toBe(404);

  await page.getByRole('button', { name: 'Cerrar acceso' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cerrar acceso' }).click();
  await expect(page.getByText('Acceso cerrado', { exact: true })).toBeVisible();
  await expect(heading(own, 'Mi cuenta')).toBeHidden();
  await expect(own.getByLabel(/^Contraseña/)).toBeVisible();
});
