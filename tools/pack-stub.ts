import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export type PackPlatform = 'linux' | 'win32' | 'darwin';

/** Stands before the fuses in every Electron binary, so that tools find them. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** Electron's fuses as its releases carry them: the sentinel, version 1, how many there are, then one digit each. */
function fuseWire(): Buffer {
  const states = '101100010';
  return Buffer.concat([Buffer.from(`\0${sentinel}`), Buffer.from([1, states.length]), Buffer.from(`${states}\0`)]);
}

function plist(entries: Record<string, string>): string {
  const lines = Object.entries(entries).map(([key, value]) => `<key>${key}</key><string>${value}</string>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>${lines.join('')}</dict></plist>
`;
}

function macFiles(): Record<string, string | Buffer> {
  const contents = 'Electron.app/Contents';
  const files: Record<string, string | Buffer> = {
    [`${contents}/Info.plist`]: plist({ CFBundleExecutable: 'Electron', CFBundleName: 'Electron' }),
    [`${contents}/MacOS/Electron`]: 'stub',
    [`${contents}/Resources/electron.icns`]: 'stub',
    [`${contents}/Frameworks/Electron Framework.framework/Versions/A/Resources/es.lproj/locale.pak`]: 'stub',
    [`${contents}/Frameworks/Electron Framework.framework/Electron Framework`]: fuseWire(),
  };
  for (const kind of ['', ' (Renderer)', ' (Plugin)', ' (GPU)']) {
    const helper = `Electron Helper${kind}`;
    files[`${contents}/Frameworks/${helper}.app/Contents/Info.plist`] = plist({ CFBundleExecutable: helper });
    files[`${contents}/Frameworks/${helper}.app/Contents/MacOS/${helper}`] = 'stub';
  }
  return files;
}

const flatFiles = (binary: string): Record<string, string | Buffer> => ({
  [binary]: fuseWire(),
  'resources.pak': 'stub',
  'icudtl.dat': 'stub',
  ...Object.fromEntries(['de', 'en-US', 'es', 'es-419'].map((name) => [`locales/${name}.pak`, 'stub'])),
  ...(binary === 'electron' ? { chrome_crashpad_handler: 'stub', 'chrome-sandbox': 'stub' } : {}),
});

/**
 * A folder with the names of an unpacked Electron, and its fuses, but nothing that runs: enough for electron-builder to do
 * everything up to the archive and the fuses where the real one cannot be fetched.
 */
export function writeElectronStub(folder: string, platform: PackPlatform): void {
  const own = platform === 'darwin' ? macFiles() : flatFiles(platform === 'win32' ? 'electron.exe' : 'electron');
  const common = { LICENSE: 'stub', 'LICENSES.chromium.html': 'stub', version: 'stub' };
  for (const [name, content] of Object.entries({ ...own, ...common })) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content, { mode: 0o755 });
  }
}
