import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type OpenStore, openStore } from './open.ts';

/** A fresh folder under the system's temporary one. */
export function temporaryFolder(): { path: string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'trastienda-test-'));
  return { path: folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A real store through the real migrations, in a folder of its own. */
export function temporaryStore(clock: () => number = Date.now): OpenStore & { dataDir: string; remove(): void } {
  const folder = temporaryFolder();
  const store = openStore({ dataDir: folder.path, clock });
  return {
    ...store,
    dataDir: folder.path,
    remove() {
      store.close();
      folder.remove();
    },
  };
}
