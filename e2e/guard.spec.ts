import { openStore } from '../db/open.ts';
import { expect, expectAccessible, setUp, signIn, test } from './fixtures.ts';

test('an entry of the history that somebody rewrote is named at the next start', async ({ store }) => {
  const page = await store.open();
  await setUp(page);
  await store.restart();
  // With the file in his hands, and the guards taken off.
  const opened = openStore({ dataDir: store.dataDir, clock: Date.now });
  const { raw } = opened.writer;
  raw.exec('DROP TRIGGER change_log_kept');
  const seq = raw.prepare<[], number>("SELECT seq FROM change_log WHERE noun = 'store'").pluck().get();
  raw.prepare('UPDATE change_log SET at = at - 86400000 WHERE seq = ?').run(seq);
  opened.close();

  const again = await store.open();
  await signIn(again);
  const alert = again.getByRole('alert').filter({ hasText: /historial/i });
  await expect(alert).toBeVisible();
  await expect(alert).toContainText(String(seq));
  await expectAccessible(again, 'rewritten history');
});

test('two windows that change the settings at once are asked which one stays', async ({ store, target }) => {
  test.skip(target !== 'browser', 'two windows');
  const page = await store.open();
  await setUp(page);
  const other = await store.openAnother();
  await signIn(other);
  for (const window of [page, other]) {
    await window.goto(`${window.url().split('#')[0]}#/settings?tab=store`);
    await expect(window.getByLabel('Nombre de la tienda')).toHaveValue('La Esquina');
  }
  await page.getByLabel('Nombre de la tienda').fill('La otra esquina');
  await other.getByLabel('Nombre de la tienda').fill('La esquina nueva');
  await other.getByRole('button', { name: /^Guardar/ }).click();
  await expect(
    other
      .getByRole('button', { name: /La esquina nueva/ })
      .or(other.getByText('La esquina nueva'))
      .first(),
  ).toBeVisible();
  await page.getByRole('button', { name: /^Guardar/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('La esquina nueva');
  await expect(dialog).toContainText('La otra esquina');
  await expectAccessible(page, 'settings conflict');
  await dialog.getByRole('radio', { name: /La otra esquina/ }).check();
  await dialog.getByRole('button', { name: /Guardar/ }).click();
  await expect(dialog).toBeHidden();
  await other.reload();
  await expect(other.getByLabel('Nombre de la tienda')).toHaveValue('La otra esquina');
});
