import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './built.ts';

const forbidden = [
  ['contract', '#db/open.ts'],
  ['contract', 'node:fs'],
  ['contract', '@orpc/contract'],
  ['contract', 'react'],
  ['db', '#main/backend.ts'],
  ['db/queries', '#main/policy/run.ts'],
  ['db', 'electron'],
  ['main/features', 'electron'],
  ['main/features', 'drizzle-orm'],
  ['main/http', 'better-sqlite3'],
  ['main', '#renderer/lib/api.ts'],
  ['main/electron', 'drizzle-orm/better-sqlite3'],
  ['renderer/lib', '#db/schema/index.ts'],
  ['renderer/lib', '#main/data-dir.ts'],
  ['renderer/features/client', 'node:fs'],
  ['renderer/lib', 'electron'],
  ['preload', '#contract/index.ts'],
] as const;
const allowed = [
  ['db', '#contract/client.ts'],
  ['main/electron', 'electron'],
  ['main/features', '#db/queries/client.ts'],
  ['renderer/lib', '#contract/client.ts'],
] as const;

const probes = [...forbidden, ...allowed].map(([folder, imported], i) => ({
  file: `${folder}/boundary-probe-${i}.ts`,
  imported,
}));
let refused = new Set<string>();

beforeAll(() => {
  for (const { file, imported } of probes)
    writeFileSync(path.join(root, file), `import { x } from '${imported}';\nexport const y = x;\n`);
  const files = probes.map(({ file }) => file);
  const run = spawnSync(
    'biome',
    ['lint', '--only=style/noRestrictedImports', '--reporter=json', '--max-diagnostics=none', ...files],
    {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    },
  );
  refused = new Set(files.filter((file) => run.stdout.includes(path.basename(file))));
});
afterAll(() => {
  for (const { file } of probes) rmSync(path.join(root, file), { force: true });
});

const probeOf = (folder: string, imported: string) =>
  probes.find((probe) => probe.file.startsWith(`${folder}/boundary`) && probe.imported === imported)?.file ?? '';

describe('the layers', () => {
  it.each(forbidden)('%s may not import %s', (folder, imported) => {
    expect(refused).toContain(probeOf(folder, imported));
  });

  it.each(allowed)('%s may import %s', (folder, imported) => {
    expect(refused).not.toContain(probeOf(folder, imported));
  });
});
