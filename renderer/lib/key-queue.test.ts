import { beforeEach, describe, expect, test, vi } from 'vitest';
import { makeKeyQueue } from '#renderer/lib/key-queue.ts';

let done: string[] = [];
beforeEach(() => {
  done = [];
  vi.useFakeTimers();
});

/** Types with `gapMs` between the keys, as the page hears them. */
function type(text: string, gapMs: number) {
  const queue = makeKeyQueue({
    isPrefix: (key) => key === 'g',
    run: (key) => done.push(key),
    scanned: (code) => done.push(`code ${code}`),
  });
  let at = 0;
  for (const key of text) {
    queue.note(key, at);
    queue.hold(key.toLowerCase());
    vi.advanceTimersByTime(gapMs);
    at += gapMs;
  }
  return { queue, at };
}

describe('keys outside fields', () => {
  test('act one by one when a person types', () => {
    type('nz', 120);
    expect(done).toEqual(['n', 'z']);
  });
  test('act in turn even when two fingers come down together', () => {
    type('gc', 10);
    vi.advanceTimersByTime(100);
    expect(done).toEqual(['g c']);
  });
  test('forget the first of two keys after a while', () => {
    const { queue, at } = type('g', 2000);
    queue.note('n', at);
    queue.hold('n');
    vi.advanceTimersByTime(100);
    expect(done).toEqual(['n']);
  });
  test('are one code when a reader types them, and press nothing', () => {
    type('CLI001', 8);
    vi.advanceTimersByTime(100);
    expect(done).toEqual(['code CLI001']);
  });
  test('are no code when they are fewer than six', () => {
    type('12345', 8);
    vi.advanceTimersByTime(100);
    expect(done).toEqual(['1', '2', '3', '4', '5']);
  });
  test('end a code with the Enter of the reader', () => {
    const { queue, at } = type('7861234', 8);
    expect(queue.endsScan(at)).toBe(true);
    expect(done).toEqual(['code 7861234']);
  });
  test('are done before another kind of key that follows at once', () => {
    const { queue } = type('x', 5);
    expect(done).toEqual([]);
    queue.settle();
    expect(done).toEqual(['x']);
  });
  test('leave the Enter of a person alone', () => {
    const { queue, at } = type('n', 200);
    expect(queue.endsScan(at)).toBe(false);
  });
});
