import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { draftKeeper } from '#renderer/features/draft/draft-keeper.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp(keep = vi.fn(async (_leaving: boolean): Promise<number | null> => 7)) {
  const onKept = vi.fn();
  const onTrouble = vi.fn();
  return { keep, onKept, onTrouble, keeper: draftKeeper({ keep, onKept, onTrouble }) };
}

describe('a keeper of drafts', () => {
  test('writes once in two seconds, however much is typed', async () => {
    const { keep, onKept, keeper } = setUp();
    for (let i = 0; i < 10; i++) {
      keeper.note();
      await vi.advanceTimersByTimeAsync(150);
    }
    expect(keep).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(600);
    expect(keep).toHaveBeenCalledTimes(1);
    expect(onKept).toHaveBeenCalledWith(7);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(keep).toHaveBeenCalledTimes(1);
  });

  test('writes at once what is not kept yet when asked to, and nothing otherwise', async () => {
    const { keep, keeper } = setUp();
    await keeper.flush();
    expect(keep).not.toHaveBeenCalled();
    keeper.note();
    await keeper.flush(true);
    expect(keep).toHaveBeenCalledExactlyOnceWith(true);
  });

  test('tries again after a failure, and says so only when it keeps failing', async () => {
    const keep = vi.fn(async (): Promise<number | null> => {
      throw new Error('gone');
    });
    const { onTrouble, keeper } = setUp(keep);
    keeper.note();
    await vi.advanceTimersByTimeAsync(2000);
    expect(keep).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(4000);
    expect(keep).toHaveBeenCalledTimes(2);
    expect(onTrouble).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(8000);
    expect(onTrouble).toHaveBeenLastCalledWith(true);
    keep.mockResolvedValueOnce(9);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(onTrouble).toHaveBeenLastCalledWith(false);
  });

  test('settled, does the last thing after the write that is on its way, and no more', async () => {
    const order: string[] = [];
    const { keeper } = setUp(
      vi.fn(async () => {
        await new Promise((resolve) => setTimeout(resolve, 100));
        order.push('kept');
        return 1;
      }),
    );
    keeper.note();
    void keeper.flush();
    await vi.advanceTimersByTimeAsync(10);
    keeper.note();
    void keeper.settle(async () => order.push('dropped'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(order).toEqual(['kept', 'dropped']);
  });

  test('at rest, waits with what is typed until it is woken', async () => {
    const { keep, keeper } = setUp();
    keeper.note();
    keeper.pause();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(keep).not.toHaveBeenCalled();
    keeper.resume();
    await vi.advanceTimersByTimeAsync(2000);
    expect(keep).toHaveBeenCalledTimes(1);
  });
});
