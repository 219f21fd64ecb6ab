import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from './built.ts';

/** npm run typecheck: one tsconfig per side, so that no side sees the other's globals. */
const sides = ['contract', 'db', 'main', 'preload', 'renderer', 'tools'];
let failed = false;
for (const side of sides) {
  if (!existsSync(path.join(root, side, 'tsconfig.json'))) continue;
  const run = spawnSync('tsc', ['-p', side], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  failed ||= run.status !== 0;
}
process.exit(failed ? 1 : 0);
