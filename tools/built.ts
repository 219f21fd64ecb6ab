import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export const root = path.join(import.meta.dirname, '..');
/** Windows imports no bare path. */
const fileUrl = (file: string) => pathToFileURL(path.join(root, file)).href;

export const rendererDir = path.join(root, 'out/renderer');
const stampFile = path.join(root, 'out/.built-from');

const sourceFolders = ['contract', 'db', 'main', 'preload', 'renderer'];
const sourceFiles = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.main.ts',
  'vite.preload.ts',
  'vite.renderer.ts',
];

/** Changes with any file that goes into the build. */
function sourceStamp(): string {
  const hash = createHash('sha256');
  const files = sourceFolders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );
  for (const file of [...files.sort(), ...sourceFiles.map((name) => path.join(root, name))]) {
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

export async function buildAll(): Promise<void> {
  rmSync(path.join(root, 'out'), { recursive: true, force: true });
  mkdirSync(path.join(root, 'out'));
  const { build } = await import('vite');
  for (const side of ['main', 'preload', 'renderer']) {
    const { default: config } = await import(fileUrl(`vite.${side}.ts`));
    await build({ ...config, configFile: false, root: config.root ?? root, logLevel: 'warn' });
  }
  cpSync(path.join(root, 'db/migrations'), path.join(root, 'out/main/migrations'), {
    recursive: true,
    filter: (file) => !file.includes(`${path.sep}meta`),
  });
  // Printed documents carry their font with them; its licence goes where the font goes.
  const fonts = path.join(root, 'node_modules/@expo-google-fonts/source-sans-3');
  for (const file of [
    '400Regular/SourceSans3_400Regular.ttf',
    '600SemiBold/SourceSans3_600SemiBold.ttf',
    'LICENSE_FONT',
  ])
    cpSync(path.join(fonts, file), path.join(root, 'out/main/fonts', path.basename(file)));
  writeFileSync(stampFile, sourceStamp());
}

/** Builds when there is no build, or the sources have changed since. Says so on stderr; stdout belongs to the caller. */
export async function ensureBuilt(): Promise<void> {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sourceStamp()) return;
  process.stderr.write('Building…\n');
  await buildAll();
}

export interface ServeModule {
  serveCommand(argv: string[], rendererDir: string): Promise<void>;
  serve(options: {
    dataDir: string;
    port: number;
    host: string;
    rendererDir: string;
    launchToken?: string;
  }): Promise<string>;
}

export const serveModule = (): Promise<ServeModule> => import(fileUrl('out/main/serve.js'));
