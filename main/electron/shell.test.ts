import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { setupInput, temporaryBackend } from '../testing.ts';
import { answers, app, asked, askedFor, FakeSession, FakeWindow, powerMonitor } from './testing-electron.ts';

vi.mock('electron', () => import('./testing-electron.ts'));
const { askWhereToSave, safeFileName } = await import('./downloads.ts');
const { createEnding, outerProgram } = await import('./ending.ts');
const { followLanguage, shellLanguage } = await import('./language.ts');
const { followPower } = await import('./power.ts');
const { recoverDrawing, recoverPage } = await import('./recovery.ts');
const { wordsIn } = await import('./shell-words.ts');

const test = temporaryBackend();
afterAll(() => test.remove());
const words = () => wordsIn('es');
const settled = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  asked.length = 0;
  answers.buttons = [];
});

describe('downloads', () => {
  const session = new FakeSession();
  const window = new FakeWindow({});
  askWhereToSave(session as never, () => window as never, words);

  function download(url: string, name: string) {
    const event = { preventDefault: vi.fn() };
    let done = (_event: unknown, _state: string) => {};
    const item = {
      getURL: () => url,
      getFilename: () => name,
      setSaveDialogOptions: vi.fn(),
      once: (_name: string, listener: typeof done) => {
        done = listener;
      },
    };
    session.emit('will-download', event, item);
    return { event, item, end: (state: string) => done({}, state) };
  }

  it('of the page’s own making are asked for in Documents', () => {
    const { event, item } = download('blob:app://trastienda/1', 'Factura 001.pdf');
    expect(event.preventDefault).not.toHaveBeenCalled();
    expect(item.setSaveDialogOptions).toHaveBeenCalledWith({
      title: 'Guardar archivo',
      defaultPath: path.join('/home/ana/Documentos', 'Factura 001.pdf'),
      filters: [{ name: 'PDF', extensions: ['pdf'] }],
    });
  });

  it.each([
    'https://evil.example/a.pdf',
    'blob:https://evil.example/1',
    'data:text/csv,a',
    'app://trastienda/a.js',
    '',
  ])('of %s are not taken', (url) => {
    const { event, item } = download(url, 'a.pdf');
    expect(event.preventDefault).toHaveBeenCalled();
    expect(item.setSaveDialogOptions).not.toHaveBeenCalled();
  });

  it('that fail say so; that are given up say nothing', () => {
    download('blob:app://trastienda/1', 'a.pdf').end('cancelled');
    download('blob:app://trastienda/1', 'a.pdf').end('completed');
    expect(askedFor('showMessageBox')).toEqual([]);
    download('blob:app://trastienda/1', 'a.pdf').end('interrupted');
    expect(askedFor('showMessageBox')[0]?.[1]).toMatchObject({ message: expect.stringContaining('«a.pdf»') });
  });

  it.each([
    ['../../.bashrc', 'bashrc'],
    ['C:\\Windows\\a.pdf', 'a.pdf'],
    ['a\0b\n.pdf', 'a_b_.pdf'],
    ['Estado: «Ñandú»?.pdf', 'Estado_ «Ñandú»_.pdf'],
    ['factura\u202efdp.exe', 'factura_fdp.exe'],
    ['con.pdf', 'trastienda-con.pdf'],
    ['...', 'trastienda-'],
    ['', 'trastienda-'],
  ])('%j is saved as %j', (given, name) => {
    expect(safeFileName(given)).toBe(name);
  });
});

describe('power', () => {
  it('locks when the machine is locked, sleeps or changes hands; wakes the mail; closes with the machine', () => {
    const [lock, wake, quit] = [vi.fn(), vi.fn(), vi.fn()];
    followPower({ lock, wake, quit }, 'win32');
    powerMonitor.emit('lock-screen');
    powerMonitor.emit('suspend');
    powerMonitor.emit('user-did-resign-active');
    expect(lock).toHaveBeenCalledTimes(3);
    expect(wake).not.toHaveBeenCalled();
    powerMonitor.emit('resume');
    expect(wake).toHaveBeenCalledTimes(1);
    const preventDefault = vi.fn();
    powerMonitor.emit('shutdown', { preventDefault });
    expect(quit).toHaveBeenCalledTimes(1);
    // Without that the machine does not wait.
    expect(preventDefault).toHaveBeenCalledTimes(1);
  });
});

it('Linux is asked whether its screen is locked, and locks once each time', () => {
  vi.useFakeTimers();
  const lock = vi.fn();
  followPower({ lock, wake: vi.fn(), quit: vi.fn() }, 'linux');
  const states = ['active', 'idle', 'locked', 'locked', 'unknown', 'locked', 'active'];
  const locks = states.map((state) => {
    answers.idleState = state;
    vi.advanceTimersByTime(3000);
    return lock.mock.calls.length;
  });
  vi.useRealTimers();
  expect(locks).toEqual([0, 0, 1, 1, 1, 2, 2]);
});

describe('a page that crashes', () => {
  const log = { warn: vi.fn() };
  let now = 0;
  function crashing() {
    const window = new FakeWindow({});
    const load = vi.fn();
    recoverPage({ window: window as never, load, words, log, monotonic: () => now });
    const crash = (reason = 'crashed') => window.webContents.emit('render-process-gone', {}, { reason, exitCode: 1 });
    return { window, load, crash };
  }

  it('is loaded again three times a minute; then the user decides', async () => {
    const { load, crash } = crashing();
    for (const reason of ['crashed', 'oom', 'killed']) crash(reason);
    expect(load).not.toHaveBeenCalled();
    await settled();
    expect(load).toHaveBeenCalledTimes(3);
    answers.buttons = [0, 1];
    crash();
    expect(load).toHaveBeenCalledTimes(3);
    await settled();
    expect(askedFor('showMessageBox')[0]?.[1]).toMatchObject({ buttons: ['Volver a abrir', 'Salir'] });
    expect(load).toHaveBeenCalledTimes(4);
    for (let i = 0; i < 4; i++) crash();
    await settled();
    expect(load).toHaveBeenCalledTimes(7);
    expect(askedFor('quit')).toHaveLength(1);
  });

  it('may crash again a minute later', async () => {
    const { load, crash } = crashing();
    for (let i = 0; i < 8; i++) {
      now += 30_000;
      crash();
    }
    await settled();
    expect(load).toHaveBeenCalledTimes(8);
  });

  it('is left alone when it ended on purpose, or with its window', async () => {
    const { window, load, crash } = crashing();
    crash('clean-exit');
    crash();
    window.destroyed = true;
    crash();
    await settled();
    expect(load).not.toHaveBeenCalled();
  });

  it('or hangs is ended and loaded again only if the user says so', async () => {
    const { window, load, crash } = crashing();
    answers.buttons = [1, 0];
    window.emit('unresponsive');
    window.emit('unresponsive');
    await settled();
    expect(askedFor('showMessageBox')).toHaveLength(1);
    expect(load).not.toHaveBeenCalled();
    window.emit('unresponsive');
    await settled();
    // Its process is stuck and could load nothing: what follows its end does.
    expect(load).not.toHaveBeenCalled();
    expect(askedFor('forcefullyCrashRenderer')).toHaveLength(1);
    crash('killed');
    await settled();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('that the user gave up waiting for is no crash of its own', async () => {
    const { window, load, crash } = crashing();
    for (let i = 0; i < 3; i++) {
      answers.buttons = [0];
      window.emit('unresponsive');
      await settled();
      crash('killed');
      await settled();
    }
    for (let i = 0; i < 3; i++) crash();
    await settled();
    expect(load).toHaveBeenCalledTimes(6);
    expect(askedFor('showMessageBox')).toHaveLength(3);
  });
});

describe('drawing that keeps failing', () => {
  const log = { warn: vi.fn() };
  const gone = (type: string, reason: string) => app.emit('child-process-gone', {}, { type, reason, exitCode: 1 });
  const withoutCard = [...process.argv.slice(1), '--disable-gpu'];

  it('starts the app anew without the graphics card, once it has ended', () => {
    const ending = createEnding();
    recoverDrawing(log, ending, () => 0);
    gone('GPU', 'clean-exit');
    expect(log.warn).not.toHaveBeenCalled();
    for (let i = 0; i < 3; i++) gone('GPU', 'crashed');
    for (let i = 0; i < 5; i++) gone('Utility', 'crashed');
    expect(askedFor('quit')).toEqual([]);
    gone('GPU', 'crashed');
    gone('GPU', 'crashed');
    expect(askedFor('quit')).toHaveLength(1);
    expect(askedFor('relaunch')).toEqual([]);
    ending.relaunch();
    ending.relaunch();
    expect(askedFor('relaunch')).toEqual([[{ args: withoutCard }]]);
  });

  it('does not, when the user stayed or the machine goes down', () => {
    app.removeAllListeners('child-process-gone');
    const ending = createEnding();
    recoverDrawing(log, ending, () => 0);
    for (let i = 0; i < 4; i++) gone('GPU', 'crashed');
    ending.stay();
    ending.relaunch();
    for (let i = 0; i < 4; i++) gone('GPU', 'crashed');
    expect(askedFor('quit')).toHaveLength(1);
    ending.startAgain();
    ending.hurry();
    expect(ending.again).toBe(false);
    ending.relaunch();
    expect(askedFor('relaunch')).toEqual([]);
  });

  it.each([
    ['a portable exe', { PORTABLE_EXECUTABLE_FILE: 'E:\\T.exe' }, 'E:\\T.exe'],
    ['an AppImage', { APPIMAGE: '/home/a/T.AppImage', APPDIR: '/tmp/.mount_T' }, '/home/a/T.AppImage'],
    ['started out of another AppImage', { APPIMAGE: '/home/a/X.AppImage', APPDIR: '/tmp/.mount_X' }, undefined],
    ['installed', {}, undefined],
  ])('starts what holds the program: %s', (_kind, env, expected) => {
    expect(outerProgram(env, '/tmp/.mount_T/trastienda')).toBe(expected);
  });
});

it('speaks the machine’s language until there is a store, then the store’s', async () => {
  answers.locale = 'en-GB';
  expect(shellLanguage(test.backend)).toBe('en');
  answers.locale = 'pt-BR';
  expect(shellLanguage(test.backend)).toBe('es');
  answers.locale = 'en-GB';
  const heard: string[] = [];
  void followLanguage(test.backend, (language) => heard.push(language));
  const { api } = test.caller();
  await api.setup.create(setupInput);
  await vi.waitFor(() => expect(heard).toEqual(['es']));
  expect(shellLanguage(test.backend)).toBe('es');
});
