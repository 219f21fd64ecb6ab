/**
 * npm run db:new -- NAME
 * Writes the next migration from the difference between db/schema and the last snapshot, then completes what drizzle-kit leaves out:
 * every table STRICT, every foreign key deferrable. Triggers and data are added to the file by hand.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, '../db/migrations');
const name = process.argv[2] ?? '';
if (!/^[a-z][a-z0-9-]*$/.test(name)) {
  console.error('Say what the migration does, in lower case: npm run db:new -- client-tags');
  process.exit(1);
}
const migrations = () => readdirSync(folder).filter((file) => file.endsWith('.sql'));
const before = new Set(migrations());
const run = spawnSync('drizzle-kit', ['generate', '--config', 'db/drizzle.config.ts', '--name', name], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
if (run.status !== 0) process.exit(run.status ?? 1);
for (const file of migrations().filter((each) => !before.has(each))) {
  const target = path.join(folder, file);
  const completed = readFileSync(target, 'utf8')
    .replaceAll('--> statement-breakpoint\n', '\n')
    .replace(/^\);$/gm, ') STRICT;')
    .replace(/ON UPDATE no action ON DELETE no action/g, 'DEFERRABLE INITIALLY DEFERRED')
    .replace(/(ADD .* REFERENCES [^;]*\));/g, '$1 DEFERRABLE INITIALLY DEFERRED;');
  writeFileSync(target, completed);
  console.log(`Completed db/migrations/${file}`);
}
