import { describe, expect, test } from 'vitest';
import { screenPages, statementSlice } from '#renderer/features/account/statement-pages.ts';

const moves = (total: number) => Array.from({ length: total }, (_, at) => at);
/** What a page of the screen shows of moves 0, 1, 2 …, by what it asks the backend for. */
function shown(total: number, page: number): number[] {
  const { pages, from, to } = statementSlice(total, page);
  return pages
    .flatMap((each) => moves(total).slice((each - 1) * 100, each * 100))
    .slice(from, to)
    .reverse();
}

describe('the pages of a statement on screen', () => {
  test('begin with the newest move and are full, but for the last', () => {
    expect(shown(203, 1).length).toBe(100);
    expect(shown(203, 1)[0]).toBe(202);
    expect(shown(203, 3)).toEqual([2, 1, 0]);
  });

  test.each([0, 1, 99, 100, 101, 203, 400])('show each of %d moves once', (total) => {
    const all = Array.from({ length: screenPages(total) }, (_, at) => shown(total, at + 1)).flat();
    expect(all).toEqual(moves(total).reverse());
  });

  test('a page too far is the last one', () => {
    expect(shown(101, 9)).toEqual([0]);
  });
});
