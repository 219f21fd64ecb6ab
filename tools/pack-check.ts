import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extractAll, getRawHeader, listPackage } from '@electron/asar';
import { getCurrentFuseWire } from '@electron/fuses';
import { ensureBuilt, root } from './built.ts';
import { askedBy, misplaced, packagesIn, unanswered } from './pack-archive.ts';
import type { PackPlatform } from './pack-stub.ts';

/**
 * npm run pack:check: what would be installed, proven without Electron's binary and without a network. electron-builder itself packs
 * every platform by electron-builder.yml around a stub of Electron; the archives are then read, taken apart, and the one of this
 * machine is run in plain Node, far from the repository.
 */
const archiveMaxBytes = 8 * 1024 * 1024;
const nativeMaxBytes = 3 * 1024 * 1024;
/** RunAsNode, cookies, NODE_OPTIONS, --inspect, archive integrity, archive only, V8 snapshot, file:// privileges; the rest as Electron has it. */
const fusesWanted = '01001100';

interface Packed {
  readonly platform: PackPlatform;
  readonly arch: 'x64' | 'arm64';
  readonly resources: string;
  readonly archive: string;
  readonly binary: string;
  /** What the tool that seals a program was told; empty where it was not asked. */
  readonly sealed: string;
}

let passed = 0;
let failed = 0;

function report(name: string, problems: readonly string[], detail = ''): void {
  if (problems.length === 0) passed += 1;
  else failed += 1;
  console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${name}${detail === '' ? '' : ` (${detail})`}`);
  for (const problem of problems.slice(0, 20)) console.log(`       ${problem}`);
}

const work = mkdtempSync(path.join(tmpdir(), 'trastienda-pack-'));
const kilobytes = (bytes: number) => `${Math.round(bytes / 1024).toLocaleString('en')} kB`;

function resourcesIn(dist: string): { resources: string; binary: string } | null {
  const [folder] = readdirSync(dist).filter((name) => /unpacked$|^mac/.test(name));
  if (!folder) return null;
  const unpacked = path.join(dist, folder);
  const mac = path.join(unpacked, 'Trastienda.app');
  if (existsSync(mac)) return { resources: path.join(mac, 'Contents/Resources'), binary: mac };
  const binary = readdirSync(unpacked).find((name) => name === 'trastienda' || name === 'Trastienda.exe') ?? '';
  return { resources: path.join(unpacked, 'resources'), binary: path.join(unpacked, binary) };
}

/** In a process of its own: electron-builder talks a lot, and only what it says on failing is of interest. */
function pack(platform: PackPlatform, arch: 'x64' | 'arm64'): Packed | null {
  const folder = path.join(work, `${platform}-${arch}`);
  mkdirSync(folder);
  const run = spawnSync(process.execPath, [path.join(root, 'tools/run.mjs'), 'pack-trial', platform, arch, folder], {
    cwd: root,
    encoding: 'utf8',
    timeout: 120_000,
  });
  const found = run.status === 0 ? resourcesIn(path.join(folder, 'dist')) : null;
  report(
    `electron-builder packs ${platform} ${arch}`,
    found ? [] : `${run.stdout}${run.stderr}`.trim().split('\n').slice(-12),
  );
  const seal = path.join(folder, 'sealed.txt');
  const sealed = existsSync(seal) ? readFileSync(seal, 'utf8') : '';
  return found && { platform, arch, archive: path.join(found.resources, 'app.asar'), sealed, ...found };
}

/** Files as `out/main/index.js`, on every system. */
const filesIn = (archive: string): string[] =>
  listPackage(archive, { isPack: false }).map((file) => file.slice(1).replaceAll('\\', '/'));

function checkNative({ platform, arch, resources, archive }: Packed, files: string[]): void {
  const wanted = `node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node`;
  const native = files.filter((file) => file.endsWith('.node'));
  const problems = native.filter((file) => file !== wanted).map((file) => `${file} is not for this platform`);
  const unpacked = path.join(resources, 'app.asar.unpacked', wanted);
  const size = existsSync(unpacked) ? statSync(unpacked).size : 0;
  if (!native.includes(wanted) || size === 0) problems.push(`${wanted} is missing, or not beside the archive`);
  if (size > nativeMaxBytes) problems.push(`The native part is larger than ${kilobytes(nativeMaxBytes)}`);
  const archiveSize = statSync(archive).size;
  if (archiveSize > archiveMaxBytes) problems.push(`The archive is larger than ${kilobytes(archiveMaxBytes)}`);
  const detail = `archive ${kilobytes(archiveSize)} of ${kilobytes(archiveMaxBytes)}, native ${kilobytes(size)} of ${kilobytes(nativeMaxBytes)}`;
  report(`${platform} ${arch} has its own native part and no other, within its size`, problems, detail);
}

async function checkFuses({ platform, arch, binary }: Packed): Promise<void> {
  const { version: _version, ...wire } = await getCurrentFuseWire(binary);
  const states = Object.values(wire)
    .map((state) => String.fromCharCode(Number(state)))
    .join('');
  report(
    `${platform} ${arch} has its fuses set`,
    states.startsWith(fusesWanted) ? [] : [`${states}, not ${fusesWanted}`],
    states,
  );
}

/** Setting fuses breaks the seal that Apple's processors ask for: an unsigned program must get a new one, after them. */
function checkSeal({ arch, sealed }: Packed): void {
  const whole = sealed.includes('--sign - --force') && sealed.includes('Trastienda.app');
  report(
    `darwin ${arch} is sealed anew after its fuses`,
    whole ? [] : ['codesign was not asked for it'],
    sealed.trim(),
  );
}

/** macOS compares the archive's head with what the app says of it, and starts nothing else. */
function checkIntegrity({ arch, archive, resources }: Packed): void {
  const hash = createHash('sha256').update(getRawHeader(archive).headerString).digest('hex');
  const plist = readFileSync(path.join(resources, '../Info.plist'), 'utf8');
  report(
    `darwin ${arch} names its archive's checksum`,
    plist.includes(`<string>${hash}</string>`) ? [] : [`${hash} is not in Info.plist`],
  );
}

function checkContents(files: string[], app: string): void {
  const real = files.filter((file) => statSync(path.join(app, file)).isFile());
  report('no source, test, map, note, key or stray file is packed', misplaced(real), `${real.length} files`);
  const packages = packagesIn(real);
  const strays = packages.filter((name) => name !== 'better-sqlite3');
  report(
    'the database driver is the only package beside the bundle',
    strays.map((name) => `${name} is packed`),
    packages.join(', '),
  );
  const sources = readdirSync(path.join(root, 'db/migrations')).filter((name) => name.endsWith('.sql'));
  const wanted = [
    ...sources.map((name) => `out/main/migrations/${name}`),
    'out/main/fonts/SourceSans3_400Regular.ttf',
    'out/main/fonts/SourceSans3_600SemiBold.ttf',
    'out/main/fonts/LICENSE_FONT',
    'out/main/index.js',
    'out/main/password-worker.js',
    'out/main/pdf-worker.js',
    'out/preload/index.cjs',
    'out/renderer/index.html',
    'LICENSE',
  ];
  const there = new Set(real);
  const missing = wanted.filter((file) => !there.has(file)).map((file) => `${file} is missing`);
  report('migrations, fonts, workers, preload and page are there', missing, `${sources.length} migrations`);
}

function checkPackage(app: string): void {
  const packed = JSON.parse(readFileSync(path.join(app, 'package.json'), 'utf8')) as Record<string, unknown>;
  const source = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
  const problems = ['devDependencies', 'scripts'].filter((key) => key in packed).map((key) => `It names ${key}`);
  if (packed['version'] !== source['version']) problems.push('Its version is another');
  if (!existsSync(path.join(app, String(packed['main'])))) problems.push('Its main module is missing');
  report(
    'package.json names the version and the main module, and nothing of development',
    problems,
    String(packed['version']),
  );
}

/** The names of Electron's parts that the bundle imports. */
function checkImports(files: string[], app: string): Set<string> {
  const archive = new Set(files);
  const problems: string[] = [];
  const electron = new Set<string>();
  const code = files.filter((file) => /^out\/.*\.c?js$/.test(file));
  for (const file of code) {
    const asked = askedBy(file, readFileSync(path.join(app, file), 'utf8'));
    const bare = [...asked.modules].filter((name) => !name.startsWith('.'));
    const missing = file.startsWith('out/renderer/') ? bare : unanswered(file, asked.modules, archive);
    problems.push(...missing.map((name) => `${file} asks for ${name}`));
    for (const name of asked.electron) electron.add(name);
  }
  report('everything that the bundle imports is packed, or Node’s, or Electron’s', problems, `${code.length} modules`);
  return electron;
}

/** Folder names of whoever packed it are nobody's business, and a path that works here only is a fault. */
function checkPaths(files: string[], app: string): void {
  const text = files.filter((file) => /\.(c?js|html|css|json|sql)$/.test(file));
  const telling = text.filter((file) => readFileSync(path.join(app, file), 'utf8').includes(root));
  report('nothing tells where it was built', telling);
}

function runPacked(app: string, electron: Set<string>): void {
  const probe = path.join(work, 'pack-probe.ts');
  cpSync(path.join(root, 'tools/pack-probe.ts'), probe);
  const { NODE_PATH: _path, ...env } = process.env;
  const run = spawnSync(process.execPath, [probe, app, path.join(work, 'data'), [...electron].join(',')], {
    cwd: work,
    env,
    encoding: 'utf8',
    timeout: 120_000,
  });
  const lines = run.stdout.split('\n').filter((line) => line.startsWith('{'));
  for (const line of lines) {
    const {
      name,
      detail,
      failed: problem,
    } = JSON.parse(line) as Record<'name' | 'detail' | 'failed', string | undefined>;
    report(`packed: ${name}`, problem ? problem.split('\n') : [], detail);
  }
  report(
    'packed: it ends by itself',
    run.status === 0 ? [] : `${run.stderr}`.trim().split('\n').slice(-12),
    `Node ${process.version}`,
  );
}

async function checkAll(): Promise<void> {
  await ensureBuilt();
  const platforms: PackPlatform[] = process.platform === 'win32' ? ['linux', 'win32'] : ['linux', 'win32', 'darwin'];
  if (process.platform === 'win32')
    console.log('electron-builder packs for macOS on macOS and Linux only: left out here.');
  let own: Packed | null = null;
  for (const platform of platforms) {
    for (const arch of ['x64', 'arm64'] as const) {
      const packed = pack(platform, arch);
      if (!packed) continue;
      checkNative(packed, filesIn(packed.archive));
      await checkFuses(packed);
      if (platform === 'darwin') {
        checkIntegrity(packed);
        checkSeal(packed);
      }
      if (platform === process.platform && arch === process.arch) own = packed;
    }
  }
  if (!own) return report('the archive of this machine is there', ['It could not be packed']);
  const app = path.join(work, 'app');
  extractAll(own.archive, app);
  const files = filesIn(own.archive);
  checkContents(files, app);
  checkPackage(app);
  const electron = checkImports(files, app);
  checkPaths(files, app);
  runPacked(app, electron);
}

try {
  await checkAll();
} finally {
  rmSync(work, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
