import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SetupDraft } from '#contract/setup.ts';
import { makeKeeper } from '#renderer/features/setup/setup-keeper.ts';

const draft = (step: number): SetupDraft => ({ step, store: {}, administrator: {} });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('sends the newest once the typing pauses', async () => {
  const send = vi.fn(async () => {});
  const keeper = makeKeeper(send, () => {});
  keeper.later(draft(0));
  await vi.advanceTimersByTimeAsync(300);
  keeper.later(draft(1));
  await vi.advanceTimersByTimeAsync(499);
  expect(send).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(send.mock.calls).toEqual([[draft(1)]]);
});
test('waits for the call that is on its way, then sends what came meanwhile', async () => {
  const finish: (() => void)[] = [];
  const send = vi.fn(() => new Promise<void>((resolve) => finish.push(resolve)));
  const keeper = makeKeeper(send, () => {});
  keeper.later(draft(0));
  keeper.flush();
  keeper.later(draft(1));
  keeper.flush();
  expect(send).toHaveBeenCalledTimes(1);
  finish[0]?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(send.mock.calls).toEqual([[draft(0)], [draft(1)]]);
});
test('says whether the last try failed, and goes on', async () => {
  const outcomes: boolean[] = [];
  const send = vi.fn(async () => {}).mockRejectedValueOnce(new Error('no service'));
  const keeper = makeKeeper(send, (failed) => outcomes.push(failed));
  keeper.later(draft(0));
  await vi.advanceTimersByTimeAsync(500);
  keeper.later(draft(1));
  await vi.advanceTimersByTimeAsync(500);
  expect(outcomes).toEqual([true, false]);
});
test('forgets what waits once the store is being made', async () => {
  const send = vi.fn(async () => {});
  const keeper = makeKeeper(send, () => {});
  keeper.later(draft(0));
  keeper.drop();
  await vi.advanceTimersByTimeAsync(2000);
  expect(send).not.toHaveBeenCalled();
});
