import { describe, expect, it } from 'vitest';
import { WriteGate } from './write-gate.ts';

describe('the write gate', () => {
  it('lets one in at a time, in order, people before background work', async () => {
    const gate = new WriteGate();
    const order: string[] = [];
    const release = await gate.acquire();
    const background = gate.acquire(true).then((done) => {
      order.push('background');
      done();
    });
    const people = [1, 2].map((n) => gate.run(() => order.push(`person ${n}`)));
    release();
    await Promise.all([background, ...people]);
    expect(order).toEqual(['person 1', 'person 2', 'background']);
  });

  it('opens again after a write that failed', async () => {
    const gate = new WriteGate();
    await expect(
      gate.run(() => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await gate.run(() => 'next')).toBe('next');
  });
});
