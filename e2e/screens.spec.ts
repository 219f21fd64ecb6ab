import type { Page } from '@playwright/test';
import { expect, expectAccessible, setUp, test } from './fixtures.ts';

/** Words that look like a translation key nobody translated: «client.tabs.active». */
async function expectNoRawKeys(page: Page, screen: string): Promise<void> {
  const text = await page.locator('body').innerText();
  expect(
    text.match(/\b[a-z]+[A-Za-z]*(\.[a-z]+[A-Za-z]*){1,}\b(?!@)/g)?.filter((word) => !allowed.test(word)) ?? [],
    screen,
  ).toEqual([]);
}
/** File names, and addresses of the invented clients. */
const allowed = /\.(db|example|local|tsx?)$|^(correo|e\.g)/;

for (const scheme of ['light', 'dark'] as const) {
  test(`every screen is accessible and translated, ${scheme}`, async ({ store }) => {
    test.setTimeout(360_000);
    store.seed(120);
    const page = await store.open();
    await page.emulateMedia({ colorScheme: scheme });
    await setUp(page);
    if (scheme === 'dark') {
      await page.getByRole('button', { name: /Rocío/ }).click();
      await page.getByRole('menuitemradio', { name: 'English' }).click();
      await page.keyboard.press('Escape');
    }
    const screens = [
      '/',
      '/clients',
      '/clients?q=zzzz',
      '/clients/new',
      '/clients/CLI001',
      ...['account', 'invoices', 'estimates', 'services', 'payments', 'expenses', 'mail', 'history'].map(
        (tab) => `/clients/CLI001?tab=${tab}`,
      ),
      '/clients/CLI001/edit',
      '/clients/CLI999',
      '/history',
      '/password',
      '/personas',
      '/personas/new',
      '/personas/1',
      '/personas/1/edit',
      '/users',
      '/users/new',
      '/users/1',
      '/users/1/edit',
      '/roles',
      '/account',
      ...['store', 'appearance', 'formats', 'billing', 'mail', 'security', 'data', 'places', 'access'].map(
        (tab) => `/settings?tab=${tab}`,
      ),
      '/packages',
      '/packages?q=zzzz',
      '/packages/new',
      '/packages/PAQ999',
      '/services',
      '/services?dueBy=2026-01-01',
      '/services/new?client=CLI001',
      '/services/SVC-999',
      '/estimates',
      '/estimates?q=zzzz',
      '/estimates/new',
      '/estimates/P-999999',
      '/invoices',
      '/invoices?tab=overdue',
      '/invoices/new?client=CLI001',
      '/invoices/999999',
      '/payments',
      '/payments?q=zzzz',
      '/payments/new',
      '/payments/new?clientId=CLI001',
      '/payments/R-999999',
      '/expenses',
      '/expenses/new',
      '/expenses/G-999999',
      '/settings?tab=mail&part=texts',
      '/mail',
      '/mail?q=zzzz',
      '/mail/new',
      '/mail/new?client=CLI001',
      '/mail/nothing',
      '/nowhere',
    ];
    for (const screen of screens) {
      await page.goto(`${page.url().split('#')[0]}#${screen}`);
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      await expectAccessible(page, `${screen} (${scheme})`);
      await expectNoRawKeys(page, `${screen} (${scheme})`);
    }
  });
}
