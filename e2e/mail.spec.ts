import { readLetter, startSmtp } from '../main/testing-smtp.ts';
import { expect, expectAccessible, setUp, test } from './fixtures.ts';
import { call, freePort, go, heading, type Named, setServer } from './mail-steps.ts';

test('what is written offline waits with its reason, and goes out when the server is there', async ({ store }) => {
  test.setTimeout(150_000);
  store.seed(30);
  const page = await store.open();
  await setUp(page);
  const port = await freePort();
  await setServer(page, port);
  await expectAccessible(page, 'mail settings');

  // Tried at once, in plain words.
  await page.getByRole('button', { name: 'Probar ahora' }).click();
  await expect(page.getByText('El servidor de correo no contesta en ese puerto.')).toBeVisible();

  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('g');
  await page.keyboard.press('m');
  await expect(heading(page, 'Correo')).toBeVisible();
  await expect(page.getByText('Aún no hay correos.')).toBeVisible();
  await page.keyboard.press('n');
  await expect(heading(page, 'Escribir correo')).toBeVisible();
  await page.getByLabel('Correo', { exact: false }).last().fill('ana@correo.example, luis@correo.example');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Una sola dirección por correo.')).toBeVisible();
  await expectAccessible(page, 'new mail with errors');
  await page.getByLabel('Correo', { exact: false }).last().fill('muñoz@correo.example');
  await page.getByLabel('Nombre').fill('Íñigo Muñoz');
  await page.getByLabel('Asunto').fill('Su pedido está listo: ñandú, café');
  await page.getByLabel('Mensaje').fill('Buenos días:\n\nSu pedido ya está aquí. ¿Cuándo pasará?');
  await page.keyboard.press('Control+Enter');

  await expect(heading(page, /Su pedido está listo/)).toBeVisible();
  await expect(page.getByText('1 correo espera. Saldrá solo cuando vuelva la conexión.')).toBeVisible();
  await expectAccessible(page, 'waiting mail');
  const place = page.getByRole('navigation', { name: 'Principal' }).getByRole('link', { name: /Correo/ });
  await expect(place).toContainText('1 correo espera');
  await place.click();
  const row = page.getByRole('grid', { name: 'Correo' }).getByRole('row').filter({ hasText: 'Su pedido está listo' });
  await expect(row).toContainText('En cola');
  await expectAccessible(page, 'mail with one that waits');

  const smtp = await startSmtp({ login: false, port });
  try {
    await row.dblclick();
    await page.getByRole('button', { name: 'Enviar ahora' }).click();
    await expect(page.getByRole('button', { name: 'Enviar ahora' })).toHaveCount(0, { timeout: 75_000 });
    await page.getByRole('link', { name: 'Correo', exact: true }).first().click();
    await expect(row).toContainText('Enviado');
    await expect(place).not.toContainText('espera');
    expect(smtp.taken).toHaveLength(1);
    const { headers, text } = readLetter(smtp.taken[0]?.raw ?? '');
    expect(smtp.taken[0]?.to).toBe('muñoz@correo.example');
    expect(headers['subject']).toBe('Su pedido está listo: ñandú, café');
    expect(text).toContain('¿Cuándo pasará?');
    expect(text).toContain('atención de 8 a 17');
  } finally {
    await smtp.close();
  }
});

test('a message half written is not lost; one that waits is taken back, put back, corrected and copied', async ({
  store,
}) => {
  store.seed(30);
  const page = await store.open();
  await setUp(page);
  await go(page, '/mail/new?to=ana@correo.example');
  await page.getByLabel('Asunto').fill('Horario nuevo');
  // Left half written, it is asked about.
  await page.getByRole('link', { name: 'Clientes', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Seguir editando' }).click();
  await page.getByLabel('Mensaje').fill('Abrimos a las 8.');
  await page.keyboard.press('Control+Enter');
  await expect(heading(page, 'Horario nuevo')).toBeVisible();
  await expect(page.getByText('El correo aún no está preparado')).toBeVisible();

  await page.keyboard.press('Delete');
  await expect(page.getByRole('status').getByText('Envío cancelado.')).toBeVisible();
  await page.keyboard.press('z');
  await expect(page.getByRole('button', { name: 'Cancelar el envío' })).toBeVisible();

  await page.keyboard.press('F2');
  await expect(heading(page, 'Corregir el correo')).toBeVisible();
  await page.getByLabel('Asunto').fill('Horario de diciembre');
  await page.keyboard.press('Control+Enter');
  await expect(heading(page, 'Horario de diciembre')).toBeVisible();

  await page.getByRole('button', { name: 'Más acciones' }).click();
  await page.getByRole('menuitem', { name: 'Copiar como nuevo' }).click();
  await expect(page.getByLabel('Mensaje')).toHaveValue('Abrimos a las 8.');
});

test('a statement’s letter fills its dialog, is not lost on Esc, and whoever has no address is named', async ({
  store,
}) => {
  store.seed(30);
  const page = await store.open();
  await setUp(page);
  const { items } = await call<{ items: Named[] }>(page, 'client/list', { status: 'active', pageSize: 50 });
  const nobody = items.find(({ email }) => email === null) as Named;
  await go(page, `/clients/${items[0]?.code ?? ''}?tab=account`);
  const act = page.getByRole('button', { name: 'Enviar por correo' });
  await expect(act).toHaveText('Enviar');
  await act.click();
  const dialog = page.getByRole('dialog', { name: 'Enviar por correo' });
  for (const label of ['Para', 'Asunto', 'Mensaje']) {
    const box = await dialog.getByLabel(label).boundingBox();
    expect(box?.width, label).toBeGreaterThan(400);
  }
  await dialog.getByLabel('Mensaje').fill('Con un saludo.');
  await page.keyboard.press('Escape');
  const question = page.getByRole('dialog', { name: '¿Descartar el correo?' });
  await expectAccessible(page, 'a letter that would be lost');
  await question.getByRole('button', { name: 'Seguir editando' }).click();
  await expect(dialog.getByLabel('Mensaje')).toHaveValue('Con un saludo.');
  await page.keyboard.press('Escape');
  await question.getByRole('button', { name: 'Descartar' }).click();
  await expect(dialog).toHaveCount(0);

  await go(page, `/mail/new?client=${nobody.id}`);
  await expect(page.getByText('no tiene correo en su ficha.')).toBeVisible();
  await expect(page.getByText('Le quedan 100 correos por ahora.')).toBeVisible();
});

test('an invoice goes with its PDF and stands on its client’s page; many are written to at once', async ({ store }) => {
  store.seed(30);
  const page = await store.open();
  await setUp(page);
  const { items } = await call<{ items: Named[] }>(page, 'client/list', { status: 'active', pageSize: 50 });
  const client = items.find(({ email }) => email !== null) as Named;
  const lines = [{ description: 'Mantenimiento', quantity: 1000, unitPriceCents: 5000 }];
  const draft = await call<Named>(page, 'invoice/create', { clientId: client.id, lines });
  const { code } = await call<Named>(page, 'invoice/issue', { id: draft.id, version: draft.version });

  await go(page, `/invoices/${draft.id}`);
  await page.getByRole('button', { name: 'Enviar por correo' }).click();
  const dialog = page.getByRole('dialog', { name: 'Enviar por correo' });
  await expect(dialog.getByLabel('Para')).toHaveValue(client.email ?? '');
  await expect(dialog.getByLabel('Asunto')).toHaveValue(new RegExp(code));
  await expect(dialog.getByText(`Factura ${code}.pdf`)).toBeVisible();
  await expectAccessible(page, 'send a document');
  await dialog.getByLabel('Para').fill('');
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByText('Falta este dato.')).toBeVisible();
  await dialog.getByLabel('Para').fill(client.email ?? '');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('status').getByText(/^Correo para .* en la cola\.$/)).toBeVisible();

  await go(page, `/clients/${client.code}?tab=mail`);
  await page.getByRole('grid', { name: 'Correo' }).getByRole('row').filter({ hasText: code }).dblclick();
  await expect(page.getByRole('link', { name: `Factura ${code}.pdf` })).toBeVisible();

  // The copy takes the document along, and so does the correction.
  await page.getByRole('button', { name: 'Más acciones' }).click();
  await page.getByRole('menuitem', { name: 'Copiar como nuevo' }).click();
  await expect(page.getByText(`${code}.pdf`)).toBeVisible();
  await page.getByLabel('Asunto').fill('La misma factura otra vez');
  await page.keyboard.press('Control+Enter');
  await expect(heading(page, 'La misma factura otra vez')).toBeVisible();
  await expect(page.getByText(`${code}.pdf`)).toBeVisible();
  await page.keyboard.press('F2');
  await expect(heading(page, 'Corregir el correo')).toBeVisible();
  await expect(page.getByText(`${code}.pdf`)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(heading(page, 'La misma factura otra vez')).toBeVisible();

  await go(page, '/clients');
  await page.getByRole('row').nth(1).getByRole('checkbox').check();
  await page.getByRole('button', { name: /^Seleccionar los/ }).click();
  await page.getByRole('button', { name: 'Escribir…' }).click();
  const many = page.getByRole('dialog', { name: 'Escribir a 30 clientes' });
  await page.keyboard.press('Control+Enter');
  await expect(many.getByText('Falta este dato.').first()).toBeVisible();
  await many.getByLabel('Asunto').fill('Cerramos el viernes');
  await many.getByLabel('Mensaje').fill('Hola, {nombre}: el viernes es feriado.');
  await page.keyboard.press('Control+Enter');
  await expect(many.getByText('«{nombre}» no es un dato de este texto.')).toBeVisible();
  await many.getByLabel('Mensaje').fill('El viernes es feriado y no abrimos, ');
  await many.getByRole('button', { name: /^Nombre/ }).click();
  await expect(many.getByLabel('Mensaje')).toHaveValue('El viernes es feriado y no abrimos, {name}');
  const without = items.filter(({ email }) => email === null).length;
  expect(without).toBeGreaterThan(0);
  await expect(many.getByText(/sin correo y quedarán fuera|sin correo y quedará fuera/)).toBeVisible();
  await expectAccessible(page, 'write to many');
  // Esc asks before the letter goes.
  await page.keyboard.press('Escape');
  const question = page.getByRole('dialog', { name: '¿Descartar el correo?' });
  await question.getByRole('button', { name: 'Seguir editando' }).click();
  await expect(many.getByLabel('Mensaje')).toHaveValue(/\{name\}$/);
  // The second click opens nobody's record.
  const send = await many.getByRole('button', { name: 'Enviar' }).boundingBox();
  if (!send) throw new Error('«Enviar» is not in sight');
  await page.mouse.dblclick(send.x + send.width / 2, send.y + send.height / 2, { delay: 60 });
  await expect(page.getByRole('status').getByText(/correos en la cola\..*sin correo quedaron fuera\./)).toBeVisible();
  await expect(many).toHaveCount(0);
  await expect(page.getByRole('alert').getByText(/sin correo quedaron fuera\./)).toBeVisible();
  await expect(heading(page, 'Clientes')).toBeVisible();
  type Written = { message: string; name: string };
  const { items: sent } = await call<{ items: Written[] }>(page, 'mail/list', { search: 'viernes', pageSize: 50 });
  expect(sent.length).toBeGreaterThan(10);
  for (const { message, name } of sent) expect(message).toBe(`El viernes es feriado y no abrimos, ${name}`);
});

test('a message that was given up keeps its reason, and comes back as it was without being sent', async ({ store }) => {
  test.setTimeout(120_000);
  store.seed(30);
  const page = await store.open();
  await setUp(page);
  const smtp = await startSmtp({ login: false });
  try {
    await setServer(page, smtp.port);
    smtp.rules = { drop: (step) => step === 'answer' };
    const letter = { to: 'ana@correo.example', name: null, subject: 'Su pedido', message: 'Pase por él.' };
    const { id } = await call<Named>(page, 'mail/send', letter);
    await go(page, `/mail/${id}`);
    await expect(page.getByText('puede que haya llegado')).toBeVisible({ timeout: 60_000 });
    smtp.rules = {};
    await page.getByRole('button', { name: 'Dar por cerrado' }).click();
    await expect(page.getByRole('status').getByText('Correo cerrado.')).toBeVisible();
    await expect(page.getByText('Cerrado', { exact: true })).toBeVisible();
    await expect(page.getByText('puede que haya llegado')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Corregir y enviar' })).toHaveCount(0);
    await expectAccessible(page, 'closed mail');
    await page.keyboard.press('z');
    await expect(page.getByText('Sin confirmar', { exact: true }).first()).toBeVisible();
    await page.waitForTimeout(1500);
    expect(smtp.taken).toHaveLength(0);

    // A second press on the way says nothing of a record that changed.
    await page.getByRole('button', { name: 'Enviar otra vez' }).dblclick();
    await expect(page.getByText('Enviado', { exact: true }).first()).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText('El registro cambió')).toHaveCount(0);
    expect(smtp.taken).toHaveLength(1);
  } finally {
    await smtp.close();
  }
});

test('what waits says why: sending is stopped, or its invoice was voided; the invoice tells of its messages', async ({
  store,
}) => {
  test.setTimeout(120_000);
  store.seed(30);
  const page = await store.open();
  await setUp(page);
  const smtp = await startSmtp({ login: false });
  try {
    await setServer(page, smtp.port);
    await call(page, 'mail/pause', { paused: true });
    const { items } = await call<{ items: Named[] }>(page, 'client/list', { status: 'active', pageSize: 50 });
    const client = items.find(({ email }) => email !== null) as Named;
    const lines = [{ description: 'Mantenimiento', quantity: 1000, unitPriceCents: 5000 }];
    const draft = await call<Named>(page, 'invoice/create', { clientId: client.id, lines });
    const invoice = await call<Named>(page, 'invoice/issue', { id: draft.id, version: draft.version });
    const document = { template: 'invoice', id: draft.id };
    await call<Named>(page, 'mail/sendDocument', { document, to: 'contador@fuera.example' });

    await go(page, `/invoices/${draft.id}`);
    const mails = page.getByRole('region', { name: 'Correos' });
    await expect(mails).toContainText('En cola');
    await expectAccessible(page, 'invoice that was mailed');
    await mails.getByRole('link', { name: 'contador@fuera.example' }).click();
    await expect(page.getByText('al reanudar los envíos')).toBeVisible();
    await page.getByRole('button', { name: 'Enviar ahora' }).click();
    const stopped = page.getByRole('status').filter({ hasText: 'Los envíos están detenidos: saldrá cuando' });
    await expect(stopped).toBeVisible();
    await call(page, 'invoice/void', { id: draft.id, version: invoice.version, reason: 'Error' });
    await stopped.getByRole('button', { name: 'Reanudar' }).click();
    await expect(page.getByText(`«Factura ${invoice.code}» se anuló`)).toBeVisible({ timeout: 30_000 });
    const acts = page.locator('.acts').getByRole('button');
    await expect(acts).toHaveText(['Dar por cerrado', 'Copiar como nuevo']);
    await expectAccessible(page, 'mail of a voided invoice');
    await page.getByRole('link', { name: `Factura ${invoice.code}.pdf` }).click();
    await expect(mails).toContainText('No enviado');
    expect(smtp.taken).toHaveLength(0);
  } finally {
    await smtp.close();
  }
});
