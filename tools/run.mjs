/**
 * node tools/run.mjs [TOOL [ARGUMENT …]]: checks the Node version, then runs tools/TOOL.ts.
 * Plain JavaScript, so that an old Node says one clear line instead of a syntax error (or, with the database driver, of a crash).
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `Trastienda needs Node 24 or newer; this is ${process.version}. Use npm's scripts (npm start, npm test), or install Node from nodejs.org.`,
  );
  process.exit(1);
}
const [tool] = process.argv.splice(2, 1);
if (tool) {
  const file = path.join(import.meta.dirname, `${tool}.ts`);
  process.argv[1] = file;
  await import(pathToFileURL(file).href);
}
