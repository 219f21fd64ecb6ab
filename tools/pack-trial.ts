import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import { root } from './built.ts';
import { packConfig } from './pack-config.ts';
import { type PackPlatform, writeElectronStub } from './pack-stub.ts';

/**
 * node tools/run.mjs pack-trial PLATFORM ARCH FOLDER: the unpacked app as electron-builder makes it, around a stub of Electron.
 * A stub is no Windows executable, so what is written into that (icon, version, the archive's checksum) is left out.
 */
const [platform, arch, folder] = process.argv.slice(2) as [PackPlatform, 'x64' | 'arm64', string];
const platforms = { linux: Platform.LINUX, win32: Platform.WINDOWS, darwin: Platform.MAC };
const stub = path.join(folder, 'electron');
writeElectronStub(stub, platform);
// Only macOS has the tool that seals a program; what it would be told is written down.
writeFileSync(path.join(folder, 'codesign'), `#!/bin/sh\necho "$@" >> '${path.join(folder, 'sealed.txt')}'\n`, {
  mode: 0o755,
});
process.env['PATH'] = [folder, process.env['PATH']].join(path.delimiter);
await build({
  targets: platforms[platform].createTarget('dir', Arch[arch]),
  projectDir: root,
  publish: 'never',
  config: {
    ...packConfig({}, platform),
    electronDist: stub,
    directories: { output: path.join(folder, 'dist') },
    ...(platform === 'win32' ? { disableAsarIntegrity: true, win: { signAndEditExecutable: false } } : {}),
    ...(platform === 'darwin' ? { mac: { identity: null } } : {}),
  },
});
