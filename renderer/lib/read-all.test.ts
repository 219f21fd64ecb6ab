import { describe, expect, test } from 'vitest';
import { readAll } from '#renderer/lib/read-all.ts';

const ids = Array.from({ length: 250 }, (_, at) => `id${at}`);
const use = {
  rowKey: (id: string) => id,
  isWanted: () => true,
  most: 5000,
  onProgress: () => {},
  fetchPage: async (page: number, size: number) => ({ items: ids.slice((page - 1) * size, page * size), total: 250 }),
};

describe('reading a whole list', () => {
  test('takes every page', async () => {
    const told: string[] = [];
    const { rows, more } = await readAll({ ...use, onProgress: (done, total) => told.push(`${done}/${total}`) });
    expect(rows).toEqual(ids);
    expect(more).toBe(false);
    expect(told).toEqual(['100/250', '200/250', '250/250']);
  });
  test('stops at the most there may be, and says that there is more', async () => {
    const { rows, more } = await readAll({ ...use, most: 120 });
    expect(rows).toEqual(ids.slice(0, 120));
    expect(more).toBe(true);
  });
  test('has nothing more where the most is just what there is', async () => {
    expect((await readAll({ ...use, most: 250 })).more).toBe(false);
  });
  test('leaves out what is not wanted, and takes a row that moved once', async () => {
    const moving = async (page: number) => ({ items: page === 1 ? ['a', 'b'] : ['b', 'c'], total: 150 });
    const { rows } = await readAll({ ...use, fetchPage: moving, isWanted: (id) => id !== 'a' });
    expect(rows).toEqual(['b', 'c']);
  });
});
