import type { Page } from '@playwright/test';
import { expect, expectAccessible, setUp, signIn, test } from './fixtures.ts';

const grid = (page: Page) => page.getByRole('grid', { name: 'Clientes' });
const search = (page: Page) => page.getByRole('searchbox', { name: 'Buscar en clientes' });
const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 });

async function backToList(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Clientes' }).first().click();
  await expect(grid(page)).toBeVisible();
}

async function newClient(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: 'Nuevo cliente' })
    .or(page.getByRole('button', { name: 'Nuevo cliente' }))
    .first()
    .click();
  await expect(heading(page, 'Nuevo cliente')).toBeVisible();
}

async function saveClient(page: Page, shown: string): Promise<void> {
  await page.getByRole('button', { name: 'Guardar cliente' }).click();
  await expect(heading(page, shown)).toBeVisible();
}

async function enterJuan(page: Page): Promise<void> {
  await newClient(page);
  await page.getByLabel('Nombres').fill('Juan Pérez');
  await page.getByLabel('Tipo de documento').selectOption('RUC');
  await page.getByLabel('Número de documento').fill('1234567890001');
  await page.getByLabel('Teléfono').fill('0987654321');
  await page.getByLabel('Celular').fill('0998765432');
  await page.getByLabel('Correo').fill('juan.perez@correo.example');
  await page.getByLabel('Calle y número').first().fill('Av. Principal 123');
  await page.getByRole('combobox', { name: 'Ciudad' }).first().fill('uio');
  await page.getByRole('option', { name: /Quito/ }).click();
  await expectAccessible(page, 'form');
  await saveClient(page, 'Juan Pérez');
  await expect(page.getByText('CLI001').first()).toBeVisible();
  await expect(page.getByText('Pichincha').first()).toBeVisible();
}

async function enterLucia(page: Page): Promise<void> {
  await newClient(page);
  await page.getByLabel('Nombres').fill('Lucia');
  await page.getByLabel('Apellidos').fill('Martin');
  await page.getByLabel('Tipo de documento').selectOption('DNI');
  await page.getByLabel('Número de documento').fill('87654321B');
  await page.getByLabel('Fecha de nacimiento').fill('22/03/1988');
  await page.getByLabel('Género').selectOption('other');
  await page.getByLabel('¿Cuál?').fill('female');
  await page.getByLabel('Teléfono').fill('+34623456789');
  await page.getByLabel('Correo').fill('lucia.martin@correo.example');
  await page.getByLabel('Calle y número').first().fill('Avenida Libertad 45');
  await page.getByRole('combobox', { name: 'País' }).first().fill('Spain');
  await page.getByRole('combobox', { name: 'Ciudad' }).first().fill('Barcelona');
  await page.getByLabel('Código postal').first().fill('08001');
  await expect(page.getByText('debería ser X')).toBeVisible();
  await saveClient(page, 'Lucia Martin');
  await expect(page.getByText('22/03/1988').first()).toBeVisible();
}

async function enterJohn(page: Page): Promise<void> {
  await newClient(page);
  await page.getByText('Empresa', { exact: true }).click();
  await page.getByLabel('Nombre de la empresa').fill('John Doe');
  await page.getByLabel('Persona de contacto').fill('John');
  await page.getByLabel('Teléfono').fill('1234567890');
  await page.getByLabel('Correo').fill('john@correo.example');
  await page
    .getByRole('switch', { name: /Igual que la principal/ })
    .first()
    .click();
  const billing = page.getByRole('region', { name: 'Facturación' });
  await billing.getByLabel('Calle y número').fill('123 Main St');
  await billing.getByRole('combobox', { name: 'Ciudad' }).fill('Example City');
  await billing.getByLabel('Código postal').fill('12345');
  await saveClient(page, 'John Doe');
  await expect(page.getByText('Example City').first()).toBeVisible();
}

test('a store manager sets up, enters three clients, finds, edits, resolves a conflict, deactivates and undoes', async ({
  store,
  target,
}) => {
  const page = await store.open();
  await expectAccessible(page, 'set-up');
  await setUp(page);
  await expect(page.getByText('Aún no hay clientes')).toBeVisible();
  await expectAccessible(page, 'empty list');

  await enterJuan(page);
  await expectAccessible(page, 'detail');
  await backToList(page);
  await enterLucia(page);
  await backToList(page);
  await enterJohn(page);
  await backToList(page);
  await newClient(page);
  await page.getByLabel('Nombres').fill('Sofía');
  await page.getByLabel('Apellidos').fill('García Ñauñay');
  await saveClient(page, 'Sofía García Ñauñay');
  await backToList(page);
  await expect(grid(page).getByRole('row')).toHaveCount(5);
  await expectAccessible(page, 'list');

  for (const [term, name] of [
    ['perez juan', 'Juan Pérez'],
    ['MARTIN', 'Lucia Martin'],
    ['098765', 'Juan Pérez'],
    ['john@', 'John Doe'],
    ['GARCIA', 'Sofía García Ñauñay'],
  ] as const) {
    await search(page).fill(term);
    await expect(grid(page).getByRole('row').filter({ hasText: name })).toBeVisible();
    await expect(grid(page).getByRole('row').filter({ hasNotText: name })).toHaveCount(1);
  }
  await search(page).fill('garzón');
  await expect(page.getByText('Nadie coincide con «garzón»')).toBeVisible();
  await search(page).fill('perez juan');
  await expect(grid(page).getByRole('row').filter({ hasText: 'Juan Pérez' })).toBeVisible();
  await search(page).press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Juan Pérez')).toBeVisible();

  if (target === 'browser') await conflictInTwoWindows(page, store.openAnother);

  await page.getByRole('button', { name: 'Más acciones' }).click();
  await page.getByRole('menuitem', { name: 'Desactivar' }).click();
  await expect(page.getByRole('main').getByText('Inactivo').first()).toBeVisible();
  await page.getByRole('button', { name: 'Deshacer' }).filter({ hasText: 'Z' }).click();
  await expect(page.getByRole('main').getByText('Activo', { exact: true }).first()).toBeVisible();

  await page.getByRole('button', { name: /Rocío/ }).click();
  await page.getByRole('menuitem', { name: 'Cerrar sesión' }).click();
  await expect(heading(page, '¿Quién entra?')).toBeVisible();
  await expectAccessible(page, 'sign-in');
  await page.getByLabel(/^Contraseña/).fill('no es esta');
  await page.getByRole('button', { name: 'Entrar' }).click();
  await expect(page.getByText('Correo o contraseña incorrectos')).toBeVisible();
  await signIn(page);
});

async function conflictInTwoWindows(page: Page, openAnother: () => Promise<Page>): Promise<void> {
  const other = await openAnother();
  await signIn(other);
  await search(other).fill('perez');
  // A row must not be clicked while the list is still closing up around it.
  await expect(grid(other).getByRole('row')).toHaveCount(2);
  await grid(other).getByRole('row').filter({ hasText: 'Juan Pérez' }).dblclick();
  await expect(heading(other, 'Juan Pérez')).toBeVisible();
  for (const window of [page, other]) {
    await window
      .getByRole('button', { name: 'Editar' })
      .or(window.getByRole('link', { name: 'Editar' }))
      .first()
      .click();
    await expect(window.getByLabel('Teléfono')).toHaveValue('0987654321');
  }
  await other.getByLabel('Teléfono').fill('0911111111');
  await other.getByLabel('Notas').fill('Paga los viernes');
  await saveClient(other, 'Juan Pérez');

  await page.getByLabel('Teléfono').fill('0922222222');
  await page.getByRole('button', { name: 'Guardar cliente' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Rocío');
  await expect(dialog).toContainText('0911111111');
  await expectAccessible(page, 'conflict');
  await dialog.getByRole('radio', { name: /0922222222/ }).check();
  await dialog.getByRole('button', { name: 'Guardar lo elegido' }).click();
  await expect(heading(page, 'Juan Pérez')).toBeVisible();
  await expect(page.getByText('0922222222').first()).toBeVisible();
  await expect(page.getByText('Paga los viernes').first()).toBeVisible();
  // The other window shows it without being asked.
  await expect(other.getByText('0922222222').first()).toBeVisible();
}

test('a list of thousands pages, sorts, filters and keeps its place in the address', async ({ store }) => {
  store.seed(3000);
  const page = await store.open();
  await setUp(page);
  await expect(page.getByText(/de 3\.000/)).toBeVisible();
  await page.getByRole('button', { name: 'Página siguiente' }).click();
  await expect(page.getByText('51–100')).toBeVisible();
  await page.getByLabel('Filas por página').selectOption('20');
  await page.getByRole('tab', { name: /Suspendidos/ }).click();
  await search(page).fill('maria');
  await expect(page).toHaveURL(/maria/);
  await page.getByRole('columnheader', { name: 'Código' }).getByRole('button').click();
  await expect(page.getByRole('columnheader', { name: 'Código' })).toHaveAttribute('aria-sort', 'ascending');
  const shown = await grid(page).getByRole('row').allInnerTexts();
  expect(shown.length).toBeGreaterThan(2);
  await page.reload();
  await expect.poll(async () => grid(page).getByRole('row').allInnerTexts()).toEqual(shown);
  await search(page).fill('zzzzzz');
  await page.getByRole('button', { name: 'Quitar filtros' }).click();
  await expect(page.getByText(/de 3\.000/)).toBeVisible();
});

test('the list and the form answer to the keyboard alone', async ({ store }) => {
  store.seed(60);
  const page = await store.open();
  await setUp(page);
  await expect(grid(page).getByRole('row').nth(1)).toBeVisible();
  await page.keyboard.press('/');
  await expect(search(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await page.locator('body').press('n');
  await expect(heading(page, 'Nuevo cliente')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Falta el nombre')).toBeVisible();
  await expect(page.getByLabel('Nombres')).toBeFocused();
  await page.keyboard.type('Ñusta');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Güiza');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toContainText('Hay cambios sin guardar');
  await expect(page.getByRole('button', { name: 'Seguir editando' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+s');
  await expect(heading(page, 'Ñusta Güiza')).toBeVisible();
});

test('a likely duplicate is shown while typing and asked about once', async ({ store }) => {
  const page = await store.open();
  await setUp(page);
  await enterJuan(page);
  await backToList(page);
  await newClient(page);
  await page.getByLabel('Nombres').fill('Juan otra sucursal');
  await page.getByLabel('Número de documento').fill('1234567890001');
  await expect(page.getByText('Se parece a 1 cliente')).toBeVisible();
  await expectAccessible(page, 'duplicates');
  await page.getByRole('button', { name: 'Guardar cliente' }).click();
  await page.getByRole('button', { name: 'Es otro, guardar' }).click();
  await expect(heading(page, 'Juan otra sucursal')).toBeVisible();
});

test('in English and in the dark it is the same app', async ({ store }) => {
  const page = await store.open();
  await page.emulateMedia({ colorScheme: 'dark' });
  await setUp(page);
  await enterJuan(page);
  await page.getByRole('button', { name: /Rocío/ }).click();
  await page
    .getByRole('menuitemradio', { name: 'English' })
    .or(page.getByRole('menuitem', { name: 'English' }))
    .click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: 'Clients' }).first()).toBeVisible();
  await expectAccessible(page, 'detail, English, dark');
  await page.getByRole('link', { name: 'Clients' }).first().click();
  await expect(
    page.getByRole('grid', { name: 'Clients' }).getByRole('row').filter({ hasText: 'Juan Pérez' }),
  ).toBeVisible();
  await expectAccessible(page, 'list, English, dark');
});
