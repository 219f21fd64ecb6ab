import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asked, askedFor } from './testing-electron.ts';

vi.mock('electron', () => import('./testing-electron.ts'));
const { followIncidents, traceOf } = await import('./incidents.ts');

type Listener = (reason: unknown) => void;
const listeners = new Map<string | symbol, Listener>();
const error = vi.fn();
beforeEach(() => {
  asked.length = 0;
  listeners.clear();
  error.mockClear();
  // The test runner listens for the same: it is not to hear of these.
  vi.spyOn(process, 'on').mockImplementation((name, listener) => {
    listeners.set(name, listener as Listener);
    return process;
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('an error that nothing caught', () => {
  it('is written down without what somebody typed, closes the store, is told and ends the program, once', async () => {
    const order: string[] = [];
    const close = async () => void order.push('closed');
    followIncidents({ log: () => ({ error }), close });
    listeners.get('uncaughtException')?.(new SyntaxError('Unexpected token in "Ana Núñez"'));
    listeners.get('uncaughtException')?.(new Error('another'));
    await vi.waitFor(() => expect(askedFor('exit')).toEqual([[1]]));
    expect([order, asked.map(({ what }) => what)]).toEqual([['closed'], ['showErrorBox', 'exit']]);
    expect(error).toHaveBeenCalledTimes(2);
    const [details] = error.mock.calls[0] ?? [];
    expect(details).toMatchObject({ name: 'SyntaxError', at: expect.arrayContaining([expect.stringMatching(/^at /)]) });
    expect(JSON.stringify(error.mock.calls)).not.toContain('Ana');
  });

  it.each([
    ['fails', () => Promise.reject(new Error('disk full'))],
    ['hangs', () => new Promise<void>(() => {})],
  ])('ends the program also when closing %s', async (_how, close) => {
    vi.useFakeTimers();
    const end = followIncidents({ log: () => undefined, close })(new Error('why'));
    await vi.advanceTimersByTimeAsync(5000);
    await end;
    expect(askedFor('showErrorBox')).toEqual([['Trastienda', 'why']]);
    expect(askedFor('exit')).toHaveLength(1);
  });

  it('in a promise nobody waits for is written down, and the program goes on', () => {
    followIncidents({ log: () => ({ error }), close: async () => {} });
    listeners.get('unhandledRejection')?.(Object.assign(new Error('/home/ana'), { code: 'ENOENT' }));
    listeners.get('unhandledRejection')?.('Ana');
    expect(error.mock.calls.map(([details]) => details)).toEqual([
      expect.objectContaining({ name: 'Error', code: 'ENOENT' }),
      { thrown: 'string' },
    ]);
    expect(asked).toEqual([]);
  });

  it('of several lines leaves no line of its message', () => {
    expect(JSON.stringify(traceOf(new Error('uno\nAna Núñez')))).not.toMatch(/uno|Ana/);
  });
});
