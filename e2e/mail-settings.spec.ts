import { startSmtp } from '../main/testing-smtp.ts';
import { expect, expectAccessible, setUp, test } from './fixtures.ts';
import { call, go, type Named, save, setServer } from './mail-steps.ts';

test('the store writes its own texts: odd fields are named, the original comes back', async ({ store }) => {
  const page = await store.open();
  await setUp(page);
  await go(page, '/settings?tab=mail&part=texts&text=invitation');
  const message = page.getByLabel('Mensaje');
  await message.fill('Hola, {nombre}.');
  await expect(page.getByText('«{nombre}» no es un dato de este texto.')).toBeVisible();
  await message.fill('Hola: ');
  await expect(page.getByText('Falta «{secret}»')).toBeVisible();
  await expectAccessible(page, 'mail texts');
  await page.getByRole('button', { name: /Clave de un solo uso/ }).click();
  await expect(message).toHaveValue('Hola: {secret}');
  await expect(page.getByRole('complementary', { name: 'Así se leerá' })).toContainText('Hola: ••••');
  await message.fill('Hola: {secret}, {{name}}');
  await expect(page.getByText('«{{name}}» no es un dato de este texto.')).toBeVisible();
  await message.fill('Hola: {secret}');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('status').getByText('Texto guardado.')).toBeVisible();
  await page.getByRole('button', { name: 'Restaurar el texto original' }).click();
  await expect(message).toHaveValue(/Ya puede consultar su cuenta/);
});

test('another server asks for its password; what is wrong is said in words of its own', async ({ store }) => {
  const page = await store.open();
  await setUp(page);
  await setServer(page, 2525);
  await page.getByLabel('Usuario', { exact: true }).fill('caja@tienda.example');
  await page.getByLabel(/^Contraseña/).fill('la del servidor');
  await save(page);
  const kept = page.getByText(/^Guardada en/);
  await expect(kept).toBeVisible();
  const host = page.getByLabel('Servidor de salida (SMTP)');
  await host.fill('localhost');
  await expect(page.getByText('Al cambiar de servidor hay que escribir otra vez la contraseña.')).toBeVisible();
  await expect(kept).toHaveCount(0);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Falta este dato.')).toBeVisible();
  await expectAccessible(page, 'mail settings with another server');
  await host.fill('127.0.0.1');
  await expect(kept).toBeVisible();
  await host.fill('smtp tienda');
  await page.getByLabel('Puerto').fill('99999');
  await page.getByLabel('Firma').focus();
  await expect(page.getByText('El nombre de un servidor lleva letras')).toBeVisible();
  await expect(page.getByText('El puerto es un número del 1 al 65535.')).toBeVisible();
  await page.getByLabel('Enviar una prueba a').fill('ana@correo.example, luis@correo.example');
  await page.getByLabel('Enviar una prueba a').press('Enter');
  await expect(page.getByText('Una sola dirección por correo.')).toBeVisible();
});

test('a test is told in words that are true of it, and goes when another is to be tried', async ({ store }) => {
  const page = await store.open();
  await setUp(page);
  const smtp = await startSmtp({ login: false });
  try {
    await setServer(page, smtp.port);
    const to = page.getByLabel('Enviar una prueba a');
    await to.fill('ana@correo.example');
    await to.press('Enter');
    await expect(page.getByText('El servidor aceptó la prueba')).toBeVisible();
    await to.fill('ana@correo');
    await expect(page.getByText('El servidor aceptó la prueba')).toHaveCount(0);
    await to.fill('ana@correo.example');
    smtp.rules = { drop: (step) => step === 'answer' };
    await to.press('Enter');
    await expect(page.getByText('puede que haya llegado a ana@correo.example')).toBeVisible();
    smtp.rules = { refuse: (step) => (step === 'answer' ? 554 : undefined) };
    await page.getByRole('button', { name: 'Probar ahora' }).click();
    await expect(page.getByText('El servidor rechazó la prueba.')).toBeVisible();
  } finally {
    await smtp.close();
  }
});

test('who has failed mail is told of it at the side and at the start, and led to it', async ({ store }) => {
  store.seed(30);
  const page = await store.open();
  await setUp(page);
  const smtp = await startSmtp({ login: false });
  smtp.rules = { refuse: (step, value) => (step === 'recipient' && value.startsWith('nadie') ? 550 : undefined) };
  // A store that has sold something begins with what waits.
  const { items } = await call<{ items: Named[] }>(page, 'client/list', { status: 'active', pageSize: 10 });
  const lines = [{ description: 'Mantenimiento', quantity: 1000, unitPriceCents: 5000 }];
  const draft = await call<Named>(page, 'invoice/create', { clientId: items[0]?.id, lines });
  await call(page, 'invoice/issue', { id: draft.id, version: draft.version });
  try {
    await setServer(page, smtp.port);
    for (const to of ['nadie@correo.example', 'alguien@correo.example'])
      await call(page, 'mail/send', { to, subject: `Para ${to}`, message: 'Hola', name: null });
    const place = page.getByRole('navigation', { name: 'Principal' }).getByRole('link', { name: /Correo/ });
    await expect(place).toContainText('1 correo no salió o está sin confirmar', { timeout: 30_000 });
    await expectAccessible(page, 'a badge of failed mail');
    await go(page, '/');
    await page.getByRole('link', { name: /^1 correo no salió/ }).click();
    await expect(page.getByRole('tab', { name: /No enviados/ })).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('grid', { name: 'Correo' })).toContainText('nadie@correo.example');

    // In test mode nothing is called sent.
    await call(page, 'mail/updateSettings', { changes: { testMode: 'files' } });
    await call(page, 'mail/send', { to: 'otra@correo.example', subject: 'Ensayo', message: 'Hola', name: null });
    await go(page, '/mail');
    const row = page.getByRole('grid', { name: 'Correo' }).getByRole('row').filter({ hasText: 'Ensayo' });
    await expect(row).toContainText('Prueba', { timeout: 30_000 });
    await expect(row).not.toContainText('Enviado');

    // What waits says why.
    await call(page, 'mail/pause', { paused: true });
    await call(page, 'mail/send', { to: 'otra@correo.example', subject: 'Espera', message: 'Hola', name: null });
    await go(page, '/');
    await page.getByRole('link', { name: /^1 correo en la cola.*Los envíos están detenidos/ }).click();
    await expect(page.getByRole('tab', { name: /En cola/ })).toHaveAttribute('aria-selected', 'true');
  } finally {
    await smtp.close();
  }
});
