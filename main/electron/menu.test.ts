import type { MenuItemConstructorOptions } from 'electron';
import { expect, it, vi } from 'vitest';
import { asked, askedFor, FakeContents } from './testing-electron.ts';

vi.mock('electron', () => import('./testing-electron.ts'));
const { menuTemplate, setMenu } = await import('./menu.ts');
const { wordsIn } = await import('./shell-words.ts');

const contents = new FakeContents();
const template = (language: 'es' | 'en', platform: NodeJS.Platform, devTools = false) =>
  menuTemplate({ words: wordsIn(language), platform, devTools, contents: () => contents as never });

const flat = (items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
function click(items: MenuItemConstructorOptions[], name: string): void {
  const item = flat(items).find(({ label }) => label === name);
  if (!item?.click) throw new Error(`nothing is called ${name}`);
  (item.click as () => void)();
}
const labels = (items: MenuItemConstructorOptions[]) =>
  flat(items).flatMap(({ type, label }) => (type === 'separator' ? [] : [label]));

it.each(['linux', 'win32', 'darwin'] as const)('on %s every item has a name in both languages', (platform) => {
  const [es, en] = [labels(template('es', platform, true)), labels(template('en', platform, true))];
  expect(es).toHaveLength(en.length);
  expect([...es, ...en].every(Boolean)).toBe(true);
  const same = es.filter((label, i) => label === en[i]);
  expect(same).toEqual(platform === 'darwin' ? ['Trastienda'] : []);
});

it('gives each system its own places', () => {
  const roles = (platform: NodeJS.Platform) => flat(template('es', platform)).flatMap(({ role }) => role ?? []);
  expect(roles('darwin')).toEqual(expect.arrayContaining(['about', 'hide', 'close', 'quit', 'front']));
  expect(roles('linux')).not.toContain('hide');
  expect(roles('win32')).toEqual(
    expect.arrayContaining(['quit', 'copy', 'paste', 'reload', 'zoomIn', 'togglefullscreen']),
  );
});

it('shows the inspector only where it is allowed', () => {
  const has = (devTools: boolean) =>
    flat(template('es', 'linux', devTools)).some(({ role }) => role === 'toggleDevTools');
  expect([has(true), has(false)]).toEqual([true, false]);
});

it('leaves the printing to the page, by its own key', () => {
  const print = (platform: NodeJS.Platform) =>
    flat(template('es', platform)).find(({ label }) => label === 'Imprimir…');
  expect(print('linux')).toMatchObject({ accelerator: 'CommandOrControl+P', registerAccelerator: false });
  asked.length = 0;
  click(template('es', 'linux'), 'Imprimir…');
  click(template('es', 'darwin'), 'Imprimir…');
  expect(askedFor('sendInputEvent').flat()).toEqual([
    { type: 'keyDown', keyCode: 'P', modifiers: ['control'] },
    { type: 'keyUp', keyCode: 'P', modifiers: ['control'] },
    { type: 'keyDown', keyCode: 'P', modifiers: ['meta'] },
    { type: 'keyUp', keyCode: 'P', modifiers: ['meta'] },
  ]);
});

it('is set whole, and its help goes out by the one door', () => {
  asked.length = 0;
  setMenu({ words: wordsIn('en'), platform: 'linux', devTools: false, contents: () => null });
  expect(labels(askedFor('setApplicationMenu')[0]?.[0] as MenuItemConstructorOptions[])).toContain('Select all');
  click(template('en', 'linux'), 'Trastienda’s page');
  expect(askedFor('openExternal')).toEqual([['https://github.com/trastienda/trastienda']]);
});
