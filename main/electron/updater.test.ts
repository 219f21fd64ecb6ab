import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createUpdater, type Feed, isNewer, type Notice } from './updater.ts';
import { plainNotes, updateWords } from './updater-words.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const never = (): Promise<never> => new Promise<never>(() => {});
const offline = (): Promise<never> => Promise.reject(new Error('net::ERR_INTERNET_DISCONNECTED'));
const failing = (): Promise<never> => {
  throw new Error('no feed');
};

const later = async (): Promise<'now' | 'later'> => 'later';

/** An updater of version 1.2.3 and everything it said and did, in order. */
function updaterOf(feed: Partial<Feed>, { copies = true, answer = later } = {}) {
  const did: string[] = [];
  const said: Notice[] = [];
  const logged: string[] = [];
  const updater = createUpdater({
    feed: {
      newest: async () => ({ version: '1.3.0', notes: 'Más rápida' }),
      fetch: async () => void did.push('fetch'),
      install: (restart) => void did.push(restart ? 'install and restart' : 'install'),
      ...feed,
    },
    current: '1.2.3',
    copyStore() {
      if (!copies) throw new Error('SQLITE_FULL');
      did.push('copy');
    },
    tell: (notice) => {
      said.push(notice);
      return answer();
    },
    quit: () => void did.push('quit'),
    log: { info: (message) => logged.push(message), warn: (_details, message) => logged.push(message) },
  });
  return { updater, did, said, logged };
}

describe('a newer version', () => {
  it.each([
    ['1.2.4', true],
    ['1.10.0', true],
    ['2.0.0', true],
    ['1.2.3', false],
    ['1.2.2', false],
    ['0.99.99', false],
    ['1.3.0-beta.1', false],
    ['1.3', false],
    ['v1.3.0', false],
    ['99999999999999999999.0.0', false],
    ['', false],
  ])('%s is newer than 1.2.3: %s', (offered, newer) => {
    expect(isNewer(offered, '1.2.3')).toBe(newer);
  });

  it('is fetched, told with its notes, and installed when the program ends, after a copy of the store', async () => {
    const { updater, did, said } = updaterOf({});
    await updater.check(false);
    expect(said).toEqual([{ kind: 'ready', version: '1.3.0', notes: 'Más rápida' }]);
    expect(did).toEqual(['fetch']);
    updater.prepare();
    updater.prepare();
    updater.end();
    expect(did).toEqual(['fetch', 'copy', 'install']);
  });

  it('closes the program at once when that is asked for, and starts it again', async () => {
    const { updater, did } = updaterOf({}, { answer: async () => 'now' });
    await updater.check(true);
    updater.prepare();
    updater.end();
    expect(did).toEqual(['fetch', 'quit', 'copy', 'install and restart']);
  });

  it('that was to be installed at once is not started again when the user stayed after all', async () => {
    const { updater, did } = updaterOf({}, { answer: async () => 'now' });
    await updater.check(true);
    updater.stayed();
    updater.prepare();
    updater.end();
    expect(did).toEqual(['fetch', 'quit', 'copy', 'install']);
  });

  it('starts the program again for who asked for it while it closed; without one, that is left to the program', async () => {
    const { updater, did } = updaterOf({});
    await updater.check(false);
    updater.prepare();
    expect(updater.end(true)).toBe(true);
    expect(did).toEqual(['fetch', 'copy', 'install and restart']);
    expect(updaterOf({}).updater.end(true)).toBe(false);
  });

  it('is not installed without a copy of the store, and that is said', async () => {
    const { updater, did, said } = updaterOf({}, { copies: false });
    await updater.check(false);
    updater.prepare();
    updater.end();
    expect(did).toEqual(['fetch', 'quit']);
    expect(said.at(-1)).toEqual({ kind: 'notCopied' });
  });

  it('is fetched and told once, however often it is offered', async () => {
    const { updater, did, said } = updaterOf({});
    await updater.check(false);
    await updater.check(false);
    expect([did, said.length]).toEqual([['fetch'], 1]);
    await updater.check(true);
    expect(said).toHaveLength(2);
  });

  it('takes the place of one that waits already', async () => {
    let version = '1.3.0';
    const { updater, said } = updaterOf({ newest: async () => ({ version, notes: '' }) });
    await updater.check(false);
    version = '1.4.0';
    await updater.check(false);
    expect(said.map((notice) => notice.kind === 'ready' && notice.version)).toEqual(['1.3.0', '1.4.0']);
  });

  it('is looked for a minute after the start and then daily', async () => {
    const newest = vi.fn(async () => null);
    updaterOf({ newest }).updater.start();
    await vi.advanceTimersByTimeAsync(59_000);
    expect(newest).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1000);
    expect(newest).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(3 * 24 * 60 * 60_000);
    expect(newest).toHaveBeenCalledTimes(4);
  });
});

describe('a feed that is away, lies or breaks off', () => {
  const lies: [string, Partial<Feed>, 'unreachable' | 'latest' | 'refused'][] = [
    ['offline', { newest: offline }, 'unreachable'],
    ['failing at once', { newest: failing }, 'unreachable'],
    ['empty', { newest: async () => null }, 'latest'],
    ['older', { newest: async () => ({ version: '1.2.2', notes: '' }) }, 'latest'],
    ['garbled', { newest: async () => ({ version: 'latest; rm -rf', notes: '' }) }, 'latest'],
    ['of another file than it names', { fetch: () => Promise.reject(new Error('sha512 mismatch')) }, 'refused'],
  ];

  it.each(lies)('%s: silent unless asked, then one plain sentence, and nothing installed', async (_, feed, kind) => {
    const { updater, did, said } = updaterOf(feed);
    await updater.check(false);
    expect(said).toEqual([]);
    await updater.check(true);
    expect(said).toEqual([{ kind }]);
    updater.prepare();
    updater.end();
    expect(did).toEqual(['quit']);
  });

  it('is given up after a minute of silence, and asked again the next time', async () => {
    let newest: Feed['newest'] = never;
    const { updater, said } = updaterOf({ newest: () => newest() });
    const asked = updater.check(true);
    const meanwhile = updater.check(true);
    await vi.advanceTimersByTimeAsync(60_000);
    await Promise.all([asked, meanwhile]);
    expect(said).toEqual([{ kind: 'busy' }, { kind: 'unreachable' }]);
    newest = async () => null;
    await updater.check(true);
    expect(said.at(-1)).toEqual({ kind: 'latest' });
  });

  it('is cancelled when what it sends does not end', async () => {
    let signal: AbortSignal | undefined;
    const { updater, did } = updaterOf({
      fetch: (given) => {
        signal = given;
        return never();
      },
    });
    const checked = updater.check(false);
    await vi.advanceTimersByTimeAsync(5 * 60 * 60_000);
    await checked;
    expect(signal?.aborted).toBe(true);
    updater.prepare();
    updater.end();
    expect(did).toEqual(['quit']);
  });

  it('does not matter to the program, nor does a message that cannot be shown', async () => {
    const { updater, did } = updaterOf({}, { answer: () => Promise.reject(new Error('no window')) });
    await updater.check(true);
    updater.prepare();
    updater.end();
    expect(did).toEqual(['fetch', 'copy', 'install']);
  });

  it('leaves nothing to install when a later fetch fails', async () => {
    const versions = ['1.3.0', '1.4.0'];
    let fetches = 0;
    const { updater, did } = updaterOf({
      newest: async () => ({ version: versions[fetches] ?? '', notes: '' }),
      fetch: async () => {
        fetches += 1;
        if (fetches === 2) throw new Error('broken off');
      },
    });
    await updater.check(false);
    await updater.check(false);
    updater.prepare();
    updater.end();
    expect(did).toEqual(['quit']);
  });
});

describe('release notes', () => {
  it('are plain text of a length that fits', () => {
    expect(plainNotes('## Novedades\r\n\r\n\r\n\r\n- **Más** <b onclick="x()">rápida</b>\u202e\u0007')).toBe(
      'Novedades\n\n- Más rápida\n\n',
    );
    expect(plainNotes(' <p></p> ')).toBe('');
    expect(plainNotes('ñ'.repeat(1_000_000)).length).toBeLessThan(1210);
  });

  it('stand before what will happen, in both languages', () => {
    for (const words of Object.values(updateWords)) {
      const { message, detail } = words.ready('1.3.0', plainNotes('x'));
      expect([message.includes('1.3.0'), detail.startsWith('x\n\n'), detail.includes('backups')]).toEqual([
        true,
        true,
        true,
      ]);
    }
  });
});
