import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { root } from './built.ts';

/** Whether the linter lets a file of that name import that. */
function mayImport(file: string, imported: string): boolean {
  const run = spawnSync('biome', ['lint', `--stdin-file-path=${file}`, '--only=style/noRestrictedImports'], {
    cwd: root,
    encoding: 'utf8',
    input: `import { x } from '${imported}';\nexport const y = x;\n`,
    shell: process.platform === 'win32',
  });
  return run.status === 0;
}

describe('the layers', () => {
  it.each([
    ['contract/a.ts', '#db/open.ts'],
    ['contract/a.ts', 'node:fs'],
    ['contract/a.ts', '@orpc/contract'],
    ['contract/a.ts', 'react'],
    ['db/a.ts', '#main/backend.ts'],
    ['db/queries/a.ts', '#main/policy/run.ts'],
    ['db/a.ts', 'electron'],
    ['main/features/a.ts', 'electron'],
    ['main/features/a.ts', 'drizzle-orm'],
    ['main/http/a.ts', 'better-sqlite3'],
    ['main/a.ts', '#renderer/lib/api.ts'],
    ['main/electron/a.ts', 'drizzle-orm/better-sqlite3'],
    ['renderer/lib/a.ts', '#db/schema/index.ts'],
    ['renderer/lib/a.ts', '#main/data-dir.ts'],
    ['renderer/features/client/a.tsx', 'node:fs'],
    ['renderer/lib/a.ts', 'electron'],
    ['preload/a.ts', '#contract/index.ts'],
  ])('%s may not import %s', (file, imported) => {
    expect(mayImport(file, imported)).toBe(false);
  });

  it.each([
    ['contract/procedure.ts', '@orpc/contract'],
    ['db/a.ts', '#contract/client.ts'],
    ['main/electron/a.ts', 'electron'],
    ['main/features/a.ts', '#db/queries/client.ts'],
    ['renderer/lib/a.ts', '#contract/client.ts'],
  ])('%s may import %s', (file, imported) => {
    expect(mayImport(file, imported)).toBe(true);
  });
});
