import { beforeEach, describe, expect, test, vi } from 'vitest';
import { watchIdle } from '#renderer/features/lock/watch-idle.ts';

const minute = 60_000;
const target = new EventTarget();
const press = () => target.dispatchEvent(new Event('keydown'));

beforeEach(() => {
  vi.useFakeTimers();
});

function watch(left: () => number | null = () => 0) {
  const seen = { touched: 0, locked: 0 };
  const stop = watchIdle(target, {
    idleMs: 5 * minute,
    touch: () => (seen.touched += 1),
    msLeft: async () => left(),
    lock: () => (seen.locked += 1),
  });
  return { seen, stop };
}

describe('an unattended screen', () => {
  test('is locked after the time without input', async () => {
    const { seen, stop } = watch();
    await vi.advanceTimersByTimeAsync(5 * minute - 2000);
    expect(seen.locked).toBe(0);
    await vi.advanceTimersByTimeAsync(3000);
    expect(seen.locked).toBeGreaterThan(0);
    stop();
  });
  test('stays open while somebody types', async () => {
    const { seen, stop } = watch();
    for (let i = 0; i < 20; i++) {
      await vi.advanceTimersByTimeAsync(minute);
      press();
    }
    expect(seen.locked).toBe(0);
    stop();
  });
  test('tells main of the input at most every 20 seconds', async () => {
    const { seen, stop } = watch();
    for (let i = 0; i < 60; i++) {
      press();
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(seen.touched).toBe(3);
    stop();
  });
  test('waits while another window of the session is in use', async () => {
    let left: number | null = 2 * minute;
    const { seen, stop } = watch(() => left);
    await vi.advanceTimersByTimeAsync(5 * minute + 2000);
    expect(seen.locked).toBe(0);
    left = 0;
    await vi.advanceTimersByTimeAsync(2 * minute);
    expect(seen.locked).toBeGreaterThan(0);
    stop();
  });
  test('does not take its own last sign of life for somebody else', async () => {
    const { seen, stop } = watch(() => 11_000);
    press();
    await vi.advanceTimersByTimeAsync(10_000);
    press();
    await vi.advanceTimersByTimeAsync(5 * minute + 2000);
    expect(seen.locked).toBe(1);
    stop();
  });
  test('does not take the first key after a long sleep of the machine for work', async () => {
    const { seen, stop } = watch();
    await vi.advanceTimersByTimeAsync(1000);
    vi.setSystemTime(Date.now() + 60 * minute);
    press();
    await vi.advanceTimersByTimeAsync(1000);
    expect(seen.locked).toBeGreaterThan(0);
    stop();
  });
  test('is left alone once the watch is stopped', async () => {
    const { seen, stop } = watch();
    stop();
    await vi.advanceTimersByTimeAsync(10 * minute);
    expect(seen).toEqual({ touched: 0, locked: 0 });
  });
});
