import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './built.ts';
import { askedBy, misplaced, packagesIn, unanswered } from './pack-archive.ts';
import { feedProblem, packConfig } from './pack-config.ts';
import { icnsOf, icoOf } from './pack-icon-files.ts';

describe('what code asks for', () => {
  const asked = askedBy(
    'out/main/a.js',
    `import { app, dialog as box } from 'electron';
     import 'better-sqlite3';
     export { x } from './chunk.js';
     const lazy = () => import('electron-updater');
     var fs = __require('fs'), path = require$1('node:path'), other = requireSomething('not-asked');
     const text = "require('in-a-text')"; // import 'in-a-comment'
     const built = \`import { x } from 'in-a-template'\`;
     const computed = require(text);`,
  );

  it('is every fixed name, and none that only stands in a text', () => {
    expect([...asked.modules].sort()).toEqual(
      ['./chunk.js', 'better-sqlite3', 'electron', 'electron-updater', 'fs', 'node:path'].sort(),
    );
    expect([...asked.electron].sort()).toEqual(['app', 'dialog']);
  });

  it('is unanswered when neither the archive nor Node nor Electron has it', () => {
    const archive = new Set(['out/main/a.js', 'node_modules/better-sqlite3/package.json']);
    expect(unanswered('out/main/a.js', asked.modules, archive).sort()).toEqual(['./chunk.js', 'electron-updater']);
    archive.add('out/main/chunk.js').add('node_modules/electron-updater/package.json');
    expect(unanswered('out/main/a.js', asked.modules, archive)).toEqual([]);
  });
});

describe('an archive', () => {
  it('holds nothing but the built program, its driver and its papers', () => {
    const fine = [
      'LICENSE',
      'package.json',
      'out/main/index.js',
      'out/main/migrations/0001_history.sql',
      'out/renderer/assets/testing-lab-1a2b.js',
      'node_modules/better-sqlite3/lib/index.js',
    ];
    const not = [
      'README.md',
      'out/.built-from',
      'out/main/steps.ts',
      'out/main/index.js.map',
      'main/index.ts',
      'node_modules/better-sqlite3/test/open.js',
      'node_modules/better-sqlite3/lib/open.test.js',
      'electron-builder.yml',
      'out/main/trastienda.db',
    ];
    expect(misplaced([...fine, ...not])).toEqual(not);
  });

  it('names the packages that lie in it', () => {
    expect(packagesIn(['out/a.js', 'node_modules/@a/b/c.js', 'node_modules/d/e.js', 'node_modules/d/f.js'])).toEqual([
      '@a/b',
      'd',
    ]);
  });
});

describe('the feed', () => {
  it('is https, or on this machine to try it out', () => {
    expect(feedProblem('https://updates.example/trastienda')).toBeNull();
    expect(feedProblem('http://127.0.0.1:8080/')).toBeNull();
    expect(feedProblem('http://updates.example/')).toContain('https');
    expect(feedProblem('file:///srv/feed')).toContain('https');
    expect(feedProblem('updates')).toContain('no address');
  });

  it('is left out when none is named; signing is required when asked for', () => {
    expect(packConfig({})).toMatchObject({ publish: null, forceCodeSigning: false });
    const named = packConfig({ TRASTIENDA_FEED: 'https://updates.example', TRASTIENDA_SIGNED: '1' });
    expect(named).not.toHaveProperty('publish');
    expect(named.forceCodeSigning).toBe(true);
    expect(named.electronVersion).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

describe('an installer', () => {
  const config = readFileSync(path.join(root, 'electron-builder.yml'), 'utf8');

  it('goes into a folder of its own, because uninstalling deletes that folder', () => {
    expect(config).toMatch(/^nsis:\n( .*\n)* {2}allowToChangeInstallationDirectory: false$/m);
  });

  it('starts an AppImage with Chromium’s sandbox', () => {
    expect(config).toMatch(/^appImage:\n {2}executableArgs: \[\]$/m);
    expect(config).not.toContain('no-sandbox');
  });

  it('for macOS is sealed anew after its fuses are set, where nobody signs it', () => {
    expect(packConfig({}, 'darwin').electronFuses).toEqual({ resetAdHocDarwinSignature: true });
    expect(packConfig({ TRASTIENDA_SIGNED: '1' }, 'darwin')).not.toHaveProperty('electronFuses');
    expect(packConfig({}, 'linux')).not.toHaveProperty('electronFuses');
  });
});

describe('icon files', () => {
  const pictures = new Map([
    [16, Buffer.from('small')],
    [256, Buffer.from('large one')],
  ]);

  it('for Windows point to each picture', () => {
    const ico = icoOf(pictures);
    expect([ico.readUInt16LE(2), ico.readUInt16LE(4), ico[6], ico[22]]).toEqual([1, 2, 16, 0]);
    const second = ico.readUInt32LE(22 + 12);
    expect(ico.toString('latin1', second, second + ico.readUInt32LE(22 + 8))).toBe('large one');
  });

  it('for macOS name each by its kind and say how long they are', () => {
    const icns = icnsOf(pictures);
    expect(icns.toString('latin1', 0, 4)).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    const kinds = [];
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) kinds.push(icns.toString('latin1', at, at + 4));
    expect(kinds).toEqual(['icp4', 'ic08', 'ic13']);
  });
});
