import { describe, expect, it } from 'vitest';
import { idMaker } from './id.ts';

describe('ids', () => {
  it('are version 7 uuids of the given clock', () => {
    const id = idMaker(() => 0x0123456789ab)();
    expect(id).toMatch(/^01234567-89ab-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('ascend and never repeat while the clock stands still or steps back', () => {
    let now = Date.UTC(2026, 0, 1);
    const next = idMaker(() => now);
    const ids = Array.from({ length: 20_000 }, (_, i) => {
      if (i === 10_000) now -= 3_600_000;
      return next();
    });
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(ids);
  });
});
