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

/**
 * How often statements that had run before are planned anew while `body` runs. The driver tells by making such a statement's rows with a new
 * function; it does so for rows as objects only.
 */
export async function countPlans(body: () => unknown): Promise<number> {
  const original = globalThis.Function;
  let plans = 0;
  globalThis.Function = new Proxy(original, {
    apply(target, self, [code]) {
      if (String(code).startsWith('return (v0')) plans += 1;
      return Reflect.apply(target, self, [code]);
    },
  });
  try {
    await body();
  } finally {
    globalThis.Function = original;
  }
  return plans;
}
