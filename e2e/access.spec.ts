import type { Page } from '@playwright/test';
import { expect, expectAccessible, setUp, test } from './fixtures.ts';

const openAccess = (page: Page) => page.goto(`${page.url().split('#')[0]}#/settings?tab=access`);
const api = (page: Page, path: string) => `${new URL(page.url()).origin}/api/app/${path}`;

/** As a program outside calls: no cookie, only its key. */
async function statusWith(page: Page, secret: string): Promise<number> {
  const answer = await fetch(api(page, 'client/list'), {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    body: '{}',
  });
  return answer.status;
}

/** A command as this window's user, from outside its screens: what another window would do. */
function command<T>(page: Page, path: string, input: object): Promise<T> {
  return page.evaluate(
    async ([where, body]) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`/api/app/${where}`, { method: 'POST', headers, body });
      if (!answer.ok) throw new Error(`${where} ${answer.status}`);
      return answer.json();
    },
    [path, JSON.stringify(input)] as const,
  );
}

const documentsLimits = (page: Page) => page.getByRole('group', { name: 'Clientes, personas y usuarios' });
const ownPassword = 'otra clave bien larga';

/** A colleague with an administrator's role and a key of his own. */
async function withColleague(page: Page): Promise<{ id: string }> {
  const persona = { givenNames: 'Pedro', paternalSurname: 'Luna', birthDate: '1990-01-01', gender: 'M' };
  const email = 'pedro@tienda.example';
  const made = await command<{ id: string; secret: string }>(page, 'user/create', { email, persona, roleNumber: 1 });
  const origin = new URL(page.url()).origin;
  const send = async (path: string, body: object, token?: string) => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    const answer = await fetch(origin + path, { method: 'POST', headers, body: JSON.stringify(body) });
    expect(answer.ok, path).toBe(true);
    return answer.json();
  };
  const first = await send('/auth/login', { email, password: made.secret });
  const change = { current: made.secret, next: ownPassword };
  await send('/api/app/session/changePassword', change, first.access_token);
  await send('/api/app/access/createToken', { name: 'Caja de Pedro', roleNumber: 2 }, first.access_token);
  return made;
}

test('a program gets a key, seen once, which answers until it is revoked', async ({ store, target }) => {
  test.skip(target !== 'browser', 'programs call over HTTP');
  const page = await store.open();
  await setUp(page);
  await page.getByRole('link', { name: 'Ajustes' }).click();
  await page.getByRole('tab', { name: 'Programas y API' }).click();
  await expect(page.getByText('Aún no hay llaves')).toBeVisible();
  const facts = page.getByRole('region', { name: 'Para conectar' });
  await expect(facts.getByRole('button', { name: new URL(page.url()).origin })).toBeVisible();
  await expect(facts.getByRole('button', { name: '1', exact: true })).toBeVisible();
  await expect(facts).toContainText('solo llegan los programas de este mismo equipo');

  await page.getByRole('button', { name: 'Nueva llave' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Crear llave' }).click();
  await expect(dialog.getByLabel('Programa')).toBeFocused();
  await dialog.getByLabel('Programa').fill('Caja 1');
  await expectAccessible(page, 'new key');
  const { height } = (await dialog.boundingBox()) ?? {};
  await dialog.getByRole('radio', { name: 'Administrador' }).check();
  await expect(dialog.getByText('Lo que pide otra vez la contraseña no lo hace ninguna llave')).toBeVisible();
  expect((await dialog.boundingBox())?.height).toBe(height);
  await expectAccessible(page, 'new key of an administrator');
  await dialog.getByRole('radio', { name: 'Cajero' }).check();
  await page.route('**/access/createToken', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.continue();
  });
  await dialog.getByRole('button', { name: 'Crear llave' }).click();
  await expect(dialog.getByRole('button', { name: 'Creando la llave…' })).toBeVisible();
  await page.keyboard.press('Escape');
  const shown = dialog.getByRole('region', { name: 'Llave', exact: true });
  const secret = (await shown.getByRole('code').innerText()).trim();
  expect(secret).toMatch(/^tst_[\w-]{43}$/);
  await expect(dialog.getByText(`curl -X POST ${new URL(page.url()).origin}/api/app/client/list`)).toBeVisible();
  await expectAccessible(page, 'key, shown once');
  await page.keyboard.press('Escape');
  await expect(dialog.getByText('No se volverá a mostrar')).toBeVisible();
  await dialog.getByRole('button', { name: 'Ya la guardé' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(secret)).toHaveCount(0);

  const row = page.getByRole('row', { name: /Caja 1/ });
  await expect(row).toContainText('Cajero');
  await expect(row).toContainText('Nunca');
  expect(await statusWith(page, secret)).toBe(200);
  await page.getByRole('button', { name: 'Nueva llave' }).click();
  await dialog.getByLabel('Programa').fill('CAJA 1');
  await dialog.getByRole('button', { name: 'Crear llave' }).click();
  await expect(dialog.getByText('Otra llave activa ya se llama así')).toBeVisible();
  await expect(dialog.getByLabel('Programa')).toBeFocused();
  await dialog.getByRole('button', { name: 'Cancelar' }).click();
  await row.getByRole('button', { name: 'Retirar la llave de Caja 1' }).click();
  await dialog.getByRole('button', { name: 'Retirar la llave' }).click();
  await expect(row).toBeHidden();
  expect(await statusWith(page, secret)).toBe(401);
  await page.getByRole('switch', { name: /retirada/ }).click();
  await expect(row).toContainText('Retirada');
  await expectAccessible(page, 'revoked key');
  await page.goto(`${page.url().split('#')[0]}#/history`);
  const entry = page.getByRole('row', { name: /Llave de programa retirada/ });
  await expect(entry).toHaveCount(1);
  await expect(entry).toContainText('Caja 1');
});

test('a key revoked in another window is said to have been revoked before', async ({ store, target }) => {
  test.skip(target !== 'browser', 'two windows');
  const page = await store.open();
  await setUp(page);
  await openAccess(page);
  const { id } = await command<{ id: string }>(page, 'access/createToken', { name: 'Caja 1', roleNumber: 2 });
  await page.getByRole('button', { name: 'Retirar la llave de Caja 1' }).click();
  await command(page, 'access/revokeToken', { id });
  await page.getByRole('dialog').getByRole('button', { name: 'Retirar la llave' }).click();
  await expect(page.getByText('La llave de Caja 1 ya estaba retirada.')).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('who closes or resets an account reads which programs stop, and the keys say that they do not work', async ({
  store,
  target,
}) => {
  test.skip(target !== 'browser', 'the colleague signs in over HTTP');
  const page = await store.open();
  await setUp(page);
  const { id } = await withColleague(page);
  await page.goto(`${page.url().split('#')[0]}#/users/${id}`);
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Más acciones' }).click();
  await page.getByRole('menuitem', { name: 'Restablecer contraseña' }).click();
  await expect(dialog).toContainText('Dejará de funcionar: Caja de Pedro.');
  await dialog.getByRole('button', { name: 'Cancelar' }).click();
  await page.getByRole('button', { name: 'Más acciones' }).click();
  await page.getByRole('menuitem', { name: 'Desactivar' }).click();
  await expect(dialog).toContainText('Dejará de funcionar: Caja de Pedro.');
  await expectAccessible(page, 'an account with programs');
  await dialog.getByRole('button', { name: 'Desactivar' }).click();
  await expect(dialog).toBeHidden();
  await openAccess(page);
  const row = page.getByRole('row', { name: /Caja de Pedro/ });
  await expect(row).toContainText('No funciona: la cuenta de Pedro está desactivada.');
  await expectAccessible(page, 'a key that does not work');
});

test('a limit saved in another window is taken where nothing was typed, and asked about where something was', async ({
  store,
  target,
}) => {
  test.skip(target !== 'browser', 'two windows');
  const page = await store.open();
  await setUp(page);
  await openAccess(page);
  const perUser = documentsLimits(page).getByLabel('Por usuario o llave');
  const perAddress = documentsLimits(page).getByLabel('Por dirección sin entrar');
  const ofAccounts = page.getByRole('group', { name: 'API v1' }).getByLabel('Por usuario o llave');
  await expect(ofAccounts).toHaveValue('60');
  await perUser.fill('1e3');
  await ofAccounts.fill('5');
  await expect(page.getByText('Escriba un número entero, de 1 a')).toBeVisible();
  await expect(page.getByText('Es muy poco')).toBeVisible();
  await perUser.fill('900');
  await ofAccounts.fill('80');
  await command(page, 'access/update', { changes: { perUser: 700, perAddress: 40 } });
  await expect(perAddress).toHaveValue('40');
  await expect(perUser).toHaveValue('900');
  await expect(page.getByText('En otra ventana se guardó 700')).toBeVisible();
  await expectAccessible(page, 'limits of two windows');
  await page.getByRole('button', { name: 'Guardar límites' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /700/ }).check();
  await dialog.getByRole('button', { name: 'Guardar lo elegido' }).click();
  await expect(page.getByText('Límites guardados.')).toBeVisible();
  await expect(perUser).toHaveValue('700');
  const kept = await command(page, 'access/get', {});
  expect(kept).toMatchObject({ perUser: 700, perAddress: 40, coreposPerUser: 80, coreposPerAddress: 30 });
});

test('sites keep the focus at the last one there is room for, and one that is typed is not lost in silence', async ({
  store,
}) => {
  const page = await store.open();
  await setUp(page);
  await openAccess(page);
  const field = page.getByLabel('Agregar un sitio');
  for (let i = 1; i <= 19; i += 1) {
    await field.fill(`https://sitio${i}.example`);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: `Quitar https://sitio${i}.example` })).toBeVisible();
  }
  await field.fill('https://sitio20.example');
  await page.getByRole('tab', { name: 'Apariencia' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Seguir editando' }).click();
  await expect(field).toHaveValue('https://sitio20.example');
  await field.press('Enter');
  const full = page.getByText('Ya hay 20 sitios, el máximo.');
  await expect(full).toBeFocused();
  await page.getByRole('button', { name: 'Quitar https://sitio7.example' }).press('Enter');
  await expect(field).toBeFocused();
  await field.fill('https://otro.example');
  await page.getByRole('tab', { name: 'Apariencia' }).click();
  await dialog.getByRole('button', { name: 'Guardar y salir' }).click();
  await expect(page).toHaveURL(/tab=appearance/);
  await openAccess(page);
  await expect(page.getByRole('button', { name: 'Quitar https://otro.example' })).toBeVisible();
});

test('limits, sites and what is open to anybody are changed one by one, and other windows follow', async ({
  store,
  target,
}) => {
  const page = await store.open();
  await setUp(page);
  await openAccess(page);
  const register = page.getByRole('switch', { name: 'Pedir una cuenta' });
  await expect(register).not.toBeChecked();
  await register.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Queda inactiva en Usuarios');
  await dialog.getByRole('button', { name: 'Cancelar' }).click();
  await expect(register).not.toBeChecked();
  await register.click();
  await dialog.getByRole('button', { name: 'Abrir a cualquiera' }).click();
  await expect(register).toBeChecked();
  await expectAccessible(page, 'an open door');

  await page.getByLabel('Agregar un sitio').fill('https://tienda.example/caja');
  await page.getByRole('button', { name: 'Agregar sitio' }).click();
  await expect(page.getByText('No es la dirección de un sitio')).toBeVisible();
  await page.getByLabel('Agregar un sitio').fill('https://Tienda.example/');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'https://tienda.example' })).toBeVisible();
  await page.getByRole('button', { name: 'Quitar https://tienda.example' }).click();
  await expect(page.getByText('Ninguno: solo llaman')).toBeVisible();

  const perUser = documentsLimits(page).getByLabel('Por usuario o llave');
  await perUser.fill('0');
  await page.getByRole('button', { name: 'Guardar límites' }).click();
  await expect(page.getByText('Escriba un número entero, de 1 a')).toBeVisible();
  await perUser.fill('1.200');
  await page.getByRole('button', { name: 'Guardar límites' }).click();
  await expect(perUser).toHaveValue('1200');
  await page.reload();
  await expect(perUser).toHaveValue('1200');
  await expect(register).toBeChecked();

  if (target !== 'browser') return;
  const status = await page.evaluate(async () => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ changes: { openRegister: false } });
    return (await fetch('/api/app/access/update', { method: 'POST', headers, body })).status;
  });
  expect(status).toBe(200);
  await expect(register).not.toBeChecked();
});
