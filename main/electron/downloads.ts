import path from 'node:path';
import { app, type BrowserWindow, dialog, type Session } from 'electron';
import { origin } from './protocol.ts';
import type { ShellWords } from './shell-words.ts';

const kinds: Record<string, string> = { '.pdf': 'PDF', '.csv': 'CSV', '.png': 'PNG', '.json': 'JSON', '.txt': 'TXT' };

/** Controls, what Windows refuses in a name, and marks that turn the reading direction around, as in "fdp.exe". */
const odd = /[\p{Cc}<>:"|?*\u202a-\u202e\u2066-\u2069]/gu;

/** A name any of the three systems accepts; folders and drives in it are somebody's trick. */
export function safeFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const plain = last.replace(odd, '_').replace(/^[.\s]+|[.\s]+$/g, '');
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(plain);
  return reserved || plain === '' ? `trastienda-${plain}` : plain.slice(-120);
}

/** What the page made itself goes where the user says; anything else is not taken. */
export function askWhereToSave(session: Session, window: () => BrowserWindow | null, words: () => ShellWords): void {
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:${origin}/`)) {
      event.preventDefault();
      return;
    }
    const name = safeFileName(item.getFilename());
    const extension = path.extname(name).toLowerCase();
    const kind = kinds[extension];
    item.setSaveDialogOptions({
      title: words().saveFile,
      defaultPath: path.join(app.getPath('documents'), name),
      ...(kind && { filters: [{ name: kind, extensions: [extension.slice(1)] }] }),
    });
    item.once('done', (_event, state) => {
      const owner = window();
      if (state !== 'interrupted' || !owner) return;
      void dialog.showMessageBox(owner, { type: 'warning', message: words().notSaved(name) });
    });
  });
}
