import type { Page } from '@playwright/test';
import { expect, expectAccessible, setUp, test } from './fixtures.ts';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 });
const cashier = { email: 'luz@tienda.example', password: 'mi propia clave' };

async function openUsers(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Usuarios y roles' }).click();
  await expect(page.getByRole('grid', { name: 'Usuarios' })).toBeVisible();
}

/** What is shown once: the secret, as it is written on the slip. */
async function takeSecret(page: Page): Promise<string> {
  const dialog = page.getByRole('dialog');
  const shown = dialog.getByLabel('Clave de un solo uso');
  await expect(shown).toBeVisible();
  const secret = (await shown.innerText()).replace(/\s/g, '');
  expect(secret).toMatch(/^[2-9A-Z]{12}$/);
  await expectAccessible(page, 'secret');
  // A browser closes a dialog after a few Escapes, whatever its page says: this one stays.
  for (let i = 0; i < 6; i++) await page.keyboard.press('Escape');
  await expect(shown).toBeVisible();
  await dialog.getByRole('button', { name: 'Ya la entregué' }).click();
  return secret;
}

async function registerCashier(page: Page): Promise<string> {
  await openUsers(page);
  await page
    .getByRole('link', { name: 'Nuevo usuario' })
    .or(page.getByRole('button', { name: 'Nuevo usuario' }))
    .first()
    .click();
  await page.getByRole('textbox', { name: /^Nombres/ }).fill('Luz María');
  await page.getByLabel('Apellido paterno').fill('Ñauñay');
  await page.getByLabel('Fecha de nacimiento').fill('02/02/1999');
  await page.getByLabel('Género').selectOption('F');
  await page.getByLabel('Correo').fill(cashier.email);
  await expectAccessible(page, 'new user');
  await page.getByRole('button', { name: 'Crear usuario' }).click();
  return takeSecret(page);
}

async function enter(page: Page, email: string, password: string): Promise<void> {
  const field = page.getByLabel('Correo');
  const other = page.getByRole('button', { name: /Otra persona/ });
  await expect(page.getByLabel(/^Contraseña/)).toBeVisible();
  if (await other.isVisible()) await other.click();
  await field.fill(email);
  await page.getByLabel(/^Contraseña/).fill(password);
  await page.getByRole('button', { name: 'Entrar' }).click();
}

const call = (page: Page, path: string, body: object) =>
  page.evaluate(
    async ([where, sent]) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch(`/api/app/${where}`, { method: 'POST', headers, body: sent })).status;
    },
    [path, JSON.stringify(body)] as const,
  );

test('a cashier is registered, enters once with a secret, sees what he may, and is reset and shut out again', async ({
  store,
  target,
}) => {
  test.skip(target !== 'browser', 'two people at two screens');
  store.seed(60);
  const page = await store.open();
  await setUp(page);
  const secret = await registerCashier(page);
  await expect(heading(page, /Luz María/)).toBeVisible();

  const till = await store.openAnother();
  await enter(till, cashier.email, secret);
  await expect(heading(till, /contraseña/i)).toBeVisible();
  await expectAccessible(till, 'first password');
  // Nothing else answers before that.
  expect(await call(till, 'client/list', {})).toBe(403);
  const fields = till.locator('input[type="password"]');
  for (let i = 0; i < (await fields.count()); i++) await fields.nth(i).fill(i === 0 ? secret : cashier.password);
  await till.keyboard.press('Enter');
  await expect(heading(till, 'Clientes')).toBeVisible();
  await expect(till.getByRole('link', { name: 'Usuarios y roles' })).toHaveCount(0);
  await expect(till.getByRole('link', { name: 'Historial' })).toHaveCount(0);
  await expect(till.getByRole('grid', { name: 'Clientes' })).toContainText('•••');
  for (const [path, body] of [
    ['user/list', {}],
    ['client/deactivate', { id: 'CLI001' }],
    ['role/create', { name: 'Mía', permissions: [] }],
    ['change/list', {}],
  ] as const)
    expect(await call(till, path, body), path).toBe(403);

  await page.getByRole('button', { name: 'Más acciones' }).click();
  await page.getByRole('menuitem', { name: /Restablecer contraseña/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Restablecer' }).click();
  const next = await takeSecret(page);
  expect(next).not.toBe(secret);
  await expect(heading(till, '¿Quién entra?')).toBeVisible();

  await page.getByRole('button', { name: 'Más acciones' }).click();
  await page.getByRole('menuitem', { name: /Desactivar/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Desactivar' }).click();
  await expect(
    page
      .getByRole('main')
      .getByText(/Inactivo|No puede entrar/)
      .first(),
  ).toBeVisible();
  await expectAccessible(page, 'user');

  await page.getByRole('link', { name: 'Historial' }).click();
  const told = page.getByRole('main').locator('tr, li');
  for (const what of [/restablec/i, /desactivad/i]) {
    await expect(told.filter({ hasText: what }).filter({ hasText: 'Luz María' }).first()).toBeVisible();
  }
});

test('a persona is recorded, found without her accents, given access without retyping, and linked to a client', async ({
  store,
}) => {
  store.seed(30);
  const page = await store.open();
  await setUp(page);
  await page.getByRole('link', { name: 'Personas' }).click();
  await page
    .getByRole('link', { name: 'Nueva persona' })
    .or(page.getByRole('button', { name: 'Nueva persona' }))
    .first()
    .click();
  await page.getByRole('textbox', { name: /^Nombres/ }).fill('Ángela');
  await page.getByLabel('Apellido paterno').fill('Ñáñez');
  await page.getByLabel('Fecha de nacimiento').fill('10/03/1988');
  await page.getByLabel('Género').selectOption('F');
  await page.keyboard.press('Control+s');
  await expect(heading(page, /Ángela Ñáñez/)).toBeVisible();
  await expectAccessible(page, 'persona');
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await page.getByRole('searchbox').fill('nanez ang');
  await expect(page.getByRole('grid', { name: 'Personas' }).getByRole('row')).toHaveCount(2);
  await page.getByRole('grid', { name: 'Personas' }).getByRole('row').nth(1).dblclick();
  await page
    .getByRole('link', { name: 'Dar acceso' })
    .or(page.getByRole('button', { name: 'Dar acceso' }))
    .first()
    .click();
  await page.getByLabel('Correo').fill('angela@tienda.example');
  await page.getByRole('button', { name: 'Crear usuario' }).click();
  await takeSecret(page);
  await expect(page.getByRole('main').getByText('Ángela Ñáñez').first()).toBeVisible();
});

test('a role of the store’s own is made from another and grants what it holds', async ({ store }) => {
  const page = await store.open();
  await setUp(page);
  await openUsers(page);
  await page
    .getByRole('tab', { name: 'Roles', exact: true })
    .or(page.getByRole('link', { name: 'Roles', exact: true }))
    .first()
    .click();
  await expect(heading(page, /roles/i)).toBeVisible();
  await expect(page).toHaveURL(/roles/);
  await expect(page.getByRole('grid')).toBeVisible();
  await expectAccessible(page, 'roles');
  expect(await call(page, 'role/create', { name: 'Vitrina', permissions: ['client:read'] })).toBe(200);
  await expect(page.getByRole('grid')).toContainText('Vitrina');
});
