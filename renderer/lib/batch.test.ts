import { describe, expect, test } from 'vitest';
import { type BatchStep, followBatch } from '#renderer/lib/batch.ts';

const step = (done: number): BatchStep => ({ batch: 'b1', done, total: 3, changed: done, skipped: 0 });

async function* steps(upTo: number, end?: Error): AsyncGenerator<BatchStep> {
  for (let done = 0; done <= upTo; done++) yield step(done);
  if (end) throw end;
}

describe('an act on many', () => {
  test('answers the last step once it is through', async () => {
    expect(await followBatch({ label: 'x', open: async () => steps(3) })).toEqual({ kind: 'done', last: step(3) });
  });
  test('keeps what was heard of it when it breaks off', async () => {
    const error = new TypeError('Failed to fetch');
    expect(await followBatch({ label: 'x', open: async () => steps(2, error) })).toEqual({
      kind: 'failed',
      last: step(2),
      error,
    });
  });
  test('says so when it never began', async () => {
    const error = new Error('refused');
    expect(await followBatch({ label: 'x', open: () => Promise.reject(error) })).toEqual({
      kind: 'failed',
      last: null,
      error,
    });
  });
});
