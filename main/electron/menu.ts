import { Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';
import { openOutside, projectPage } from './outside.ts';
import type { ShellWords } from './shell-words.ts';

export interface MenuOptions {
  readonly words: ShellWords;
  readonly platform: NodeJS.Platform;
  readonly devTools: boolean;
  /** The page that is to print. */
  readonly contents: () => WebContents | null;
}

/** The page knows what of it goes on paper: it is asked by the key that asks for it anyway. */
function pressPrint(contents: WebContents | null, platform: NodeJS.Platform): void {
  const key = { keyCode: 'P', modifiers: [platform === 'darwin' ? 'meta' : 'control'] as ('meta' | 'control')[] };
  contents?.sendInputEvent({ type: 'keyDown', ...key });
  contents?.sendInputEvent({ type: 'keyUp', ...key });
}

const separator = { type: 'separator' } as const;

function appMenu(words: ShellWords): MenuItemConstructorOptions {
  return {
    label: 'Trastienda',
    submenu: [
      { role: 'about', label: words.about },
      separator,
      { role: 'services', label: words.services },
      separator,
      { role: 'hide', label: words.hide },
      { role: 'hideOthers', label: words.hideOthers },
      { role: 'unhide', label: words.showAll },
      separator,
      { role: 'quit', label: words.quit },
    ],
  };
}

function fileMenu({ words, platform, contents }: MenuOptions): MenuItemConstructorOptions {
  const print = {
    label: words.print,
    accelerator: 'CommandOrControl+P',
    // Shown only: the key itself goes to the page.
    registerAccelerator: false,
    click: () => pressPrint(contents(), platform),
  };
  const end: MenuItemConstructorOptions =
    platform === 'darwin' ? { role: 'close', label: words.close } : { role: 'quit', label: words.quit };
  return { label: words.file, submenu: [print, separator, end] };
}

function editMenu(words: ShellWords): MenuItemConstructorOptions {
  return {
    label: words.edit,
    submenu: [
      { role: 'undo', label: words.undo },
      { role: 'redo', label: words.redo },
      separator,
      { role: 'cut', label: words.cut },
      { role: 'copy', label: words.copy },
      { role: 'paste', label: words.paste },
      { role: 'selectAll', label: words.selectAll },
    ],
  };
}

function viewMenu({ words, devTools }: MenuOptions): MenuItemConstructorOptions {
  return {
    label: words.view,
    submenu: [
      { role: 'reload', label: words.reload },
      separator,
      { role: 'resetZoom', label: words.actualSize },
      { role: 'zoomIn', label: words.zoomIn },
      { role: 'zoomOut', label: words.zoomOut },
      separator,
      { role: 'togglefullscreen', label: words.fullScreen },
      ...(devTools ? [{ role: 'toggleDevTools', label: words.devTools } as const] : []),
    ],
  };
}

function windowMenu({ words, platform }: MenuOptions): MenuItemConstructorOptions {
  const mac: MenuItemConstructorOptions[] = [
    { role: 'zoom', label: words.zoom },
    { role: 'front', label: words.front },
  ];
  return {
    label: words.window,
    submenu: [{ role: 'minimize', label: words.minimize }, ...(platform === 'darwin' ? mac : [])],
  };
}

export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const { words, platform } = options;
  const help: MenuItemConstructorOptions = {
    role: 'help',
    label: words.help,
    submenu: [{ label: words.project, click: () => void openOutside(projectPage) }],
  };
  return [
    ...(platform === 'darwin' ? [appMenu(words)] : []),
    fileMenu(options),
    editMenu(words),
    viewMenu(options),
    windowMenu(options),
    help,
  ];
}

/** Roles bring each system's own accelerators. */
export const setMenu = (options: MenuOptions): void =>
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)));
