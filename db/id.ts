import { randomBytes } from 'node:crypto';

/** Epoch milliseconds. Injected everywhere, so tests can move it. */
export type Clock = () => number;

/** uuidv7 on the given clock; `bytes` only differs where ids must be the same each time. Two ids of one maker always ascend, even when the clock stands still or steps back. */
export function idMaker(clock: Clock, bytes: (count: number) => Buffer = randomBytes): () => string {
  let lastTime = 0;
  let counter = 0;
  return () => {
    const now = clock();
    if (now > lastTime) {
      lastTime = now;
      counter = bytes(2).readUInt16BE() & 0x7ff;
    } else if (++counter > 0xfff) {
      lastTime += 1;
      counter = 0;
    }
    const time = lastTime.toString(16).padStart(12, '0');
    const random = bytes(8);
    random[0] = ((random[0] ?? 0) & 0x3f) | 0x80;
    const tail = random.toString('hex');
    const sequence = counter.toString(16).padStart(3, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${sequence}-${tail.slice(0, 4)}-${tail.slice(4)}`;
  };
}
