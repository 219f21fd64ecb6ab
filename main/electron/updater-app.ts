import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { app, dialog, Menu, MenuItem } from 'electron';
import { verifiedCopy } from '#db/copy.ts';
import type { Backend } from '../backend.ts';
import { followLanguage, shellLanguage } from './language.ts';
import type { Language } from './shell-words.ts';
import { createUpdater, type Feed, type Notice, type Updater } from './updater.ts';
import { canUpdate, electronFeed } from './updater-feed.ts';
import { plainNotes, updateWords } from './updater-words.ts';

/** Copies made before updates that are kept. */
const copiesKept = 3;

/** `backups/before-update-v1.2.3-<time>.db`, proven: what an older version can be given back after an update that went wrong. */
export function copyBeforeUpdate({ store }: Pick<Backend, 'store'>, version: string, now: number): void {
  const backups = path.join(path.dirname(store.file), 'backups');
  const stamp = new Date(now).toISOString().replace(/[:.]/g, '-');
  verifiedCopy(store.reader, path.join(backups, `before-update-v${version}-${stamp}.db`));
  const byTime = (name: string) => name.slice(-'2026-01-01T00-00-00-000Z.db'.length);
  const copies = readdirSync(backups).filter((name) => /^before-update-.*\.db$/.test(name));
  copies.sort((a, b) => byTime(b).localeCompare(byTime(a)));
  for (const old of copies.slice(copiesKept)) rmSync(path.join(backups, old), { force: true });
}

/** Says it in a window of its own; nothing of the page is covered or interrupted. */
async function tell(notice: Notice, language: Language): Promise<'now' | 'later'> {
  const words = updateWords[language];
  if (notice.kind === 'notCopied') {
    // The program is ending: only a message that holds it up is seen.
    dialog.showErrorBox(words.notCopied.message, words.notCopied.detail);
    return 'later';
  }
  if (notice.kind !== 'ready') {
    await dialog.showMessageBox({ type: 'info', title: 'Trastienda', buttons: [words.close], ...words[notice.kind] });
    return 'later';
  }
  const { response } = await dialog.showMessageBox({
    type: 'info',
    title: 'Trastienda',
    buttons: [words.later, words.now],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    ...words.ready(notice.version, plainNotes(notice.notes)),
  });
  return response === 1 ? 'now' : 'later';
}

/** In the help menu, where there is one. */
function offerInMenu(updater: Updater, language: Language): void {
  const menu = Menu.getApplicationMenu();
  const help = menu?.items.find(({ role }) => role === 'help')?.submenu;
  if (!menu || !help) return;
  help.append(new MenuItem({ label: updateWords[language].menu, click: () => void updater.check(true) }));
  Menu.setApplicationMenu(menu);
}

/** Opened at the first look: what cannot be loaded must not keep the program from starting or ending. */
function lateFeed(open: () => Promise<Feed>): Feed {
  let feed: Feed | undefined;
  return {
    async newest() {
      feed ??= await open();
      return feed.newest();
    },
    fetch: async (signal) => feed?.fetch(signal),
    install: (restart, giveUp) => (feed ? feed.install(restart, giveUp) : giveUp()),
  };
}

export type AppUpdater = Pick<Updater, 'prepare' | 'end' | 'stayed'>;

const withoutUpdates: AppUpdater = {
  prepare() {},
  end() {
    app.quit();
    return false;
  },
  stayed() {},
};

/** Looks for newer versions from now on, where this installation can be updated. Call it after the menu is set. */
export function openUpdater(backend: Backend): AppUpdater {
  const { platform, env, resourcesPath } = process;
  if (!canUpdate({ packaged: app.isPackaged, resources: resourcesPath, platform, env })) return withoutUpdates;
  const current = app.getVersion();
  const updater = createUpdater({
    feed: lateFeed(() => electronFeed(backend.log)),
    current,
    copyStore: () => copyBeforeUpdate(backend, current, Date.now()),
    tell: (notice) => tell(notice, shellLanguage(backend)),
    quit: () => app.quit(),
    log: backend.log,
  });
  updater.start();
  const offer = (language: Language) => offerInMenu(updater, language);
  offer(shellLanguage(backend));
  // After the one that makes the menu anew, because that one listened first.
  void followLanguage(backend, offer);
  return {
    // Where the system ends the session, the store is closed already and there is no time to install anything.
    prepare: () => (backend.closing.aborted ? undefined : updater.prepare()),
    end: updater.end,
    stayed: updater.stayed,
  };
}
