import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { registerHooks } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '#db/testing.ts';
import { type Feed, isNewer } from './updater.ts';
import { electronFeed } from './updater-feed.ts';

/**
 * The real library against a real server, on Linux, where it replaces one file. Electron itself is a few lines: the library asks it for
 * its version, its folders and requests. It is put in place below the test runner, whose mocks do not reach into packages.
 */
const folder = temporaryFolder();
const electronFile = path.join(folder.path, 'electron.cjs');
const userData = path.join(folder.path, 'user');
const installed = path.join(folder.path, 'Trastienda.AppImage');
const resources = path.join(folder.path, 'resources');
writeFileSync(
  electronFile,
  `const { EventEmitter } = require('node:events');
   const http = require('node:http');
   module.exports = {
     app: Object.assign(new EventEmitter(), {
       isPackaged: true, getVersion: () => '1.2.3', getName: () => 'trastienda', getAppPath: () => '${folder.path}',
       getPath: () => '${userData}', whenReady: async () => {}, quit() { this.emit('asked-to-quit'); },
     }),
     net: { request: ({ session, useSessionCookies, redirect, ...options }) => http.request(options) },
     session: { fromPartition: () => ({}) },
     autoUpdater: new EventEmitter(),
   };`,
);
const hooks = registerHooks({
  resolve: (name, context, next) =>
    name === 'electron'
      ? { url: pathToFileURL(electronFile).href, format: 'commonjs', shortCircuit: true }
      : next(name, context),
});

const newProgram = `#!/bin/sh\n# ${'new '.repeat(50_000)}\nexit 0\n`;
const sha512 = (text: string) => createHash('sha512').update(text).digest('base64');
const latest = (version: string, checksum = sha512(newProgram)) => `version: ${version}
files:
  - url: Trastienda-${version}.AppImage
    sha512: ${checksum}
    size: ${newProgram.length}
path: Trastienda-${version}.AppImage
sha512: ${checksum}
releaseDate: '2026-11-21T00:00:00.000Z'
releaseNotes: Más rápida
`;

type Answer = (response: ServerResponse) => void;
let yml: Answer;
let program: Answer;
let opened: Promise<Feed> | undefined;
const server = createServer((request, response) => {
  if (request.url?.includes('.yml')) yml(response);
  else if (request.url?.endsWith('.AppImage')) program(response);
  else response.writeHead(404).end();
});
const log = { info: vi.fn(), warn: vi.fn() };

describe.skipIf(process.platform !== 'linux')('the library behind the updater', () => {
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    for (const name of [userData, resources]) mkdirSync(name);
    writeFileSync(
      path.join(resources, 'app-update.yml'),
      `provider: generic\nurl: http://127.0.0.1:${port}/\nupdaterCacheDirName: trastienda-updater\n`,
    );
    vi.stubEnv('APPIMAGE', installed);
    vi.stubEnv('XDG_CACHE_HOME', path.join(folder.path, 'cache'));
    Object.assign(process, { resourcesPath: resources });
  });
  afterAll(() => {
    hooks.deregister();
    vi.unstubAllEnvs();
    server.closeAllConnections();
    server.close();
    folder.remove();
  });
  beforeEach(() => {
    writeFileSync(installed, 'old');
    yml = (response) => void response.end(latest('1.3.0'));
    program = (response) => void response.end(newProgram);
  });
  const unharmed = () => readFileSync(installed, 'utf8') === 'old';
  const open = () => (opened ??= electronFeed(log));
  const fetchOnce = async () => {
    const feed = await open();
    await feed.newest();
    await feed.fetch(new AbortController().signal);
  };

  const liars: [string, Answer][] = [
    ['another file than it names', (response) => void response.end(newProgram.replace('new', 'bad'))],
    ['no file', (response) => void response.writeHead(404).end()],
    [
      'a file and breaks off',
      (response) => {
        response.writeHead(200, { 'content-length': newProgram.length });
        response.write(newProgram.slice(0, 90_000), () => response.destroy());
      },
    ],
  ];
  it.each(liars)('refuses a feed that gives %s, and the program stays as it was', async (_, lie) => {
    program = lie;
    await expect(fetchOnce()).rejects.toThrow();
    expect(unharmed()).toBe(true);
  });

  it('says what an older feed offers, and the updater does not believe it', async () => {
    yml = (response) => void response.end(latest('1.2.2'));
    const offer = await (await open()).newest();
    expect(isNewer(offer?.version ?? '', '1.2.3')).toBe(false);
  });

  const garbled: [string, string][] = [
    ['nothing', ''],
    ['a page', '<!doctype html><title>Sign in to the Wi-Fi</title>'],
    ['no version', 'files: []\n'],
    ['an odd version', 'version: ../../etc\nfiles: []\n'],
  ];
  it.each(garbled)('rejects a feed that answers %s', async (_, text) => {
    yml = (response) => void response.end(text);
    await expect(open().then((feed) => feed.newest())).rejects.toThrow();
  });

  it('fetches, proves and installs what is right', async () => {
    const feed = await open();
    expect(await feed.newest()).toEqual({ version: '1.3.0', notes: 'Más rápida' });
    await feed.fetch(new AbortController().signal);
    expect(unharmed()).toBe(true);
    const giveUp = vi.fn();
    feed.install(false, giveUp);
    await vi.waitFor(() => expect(existsSync(installed) && readFileSync(installed, 'utf8')).toBe(newProgram));
    expect(giveUp).not.toHaveBeenCalled();
  });

  it('rejects when the server is away', async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await expect(open().then((feed) => feed.newest())).rejects.toThrow();
  });
});
