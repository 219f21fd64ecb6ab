import { expect, test } from 'vitest';
import { type DatedSearch, datedChange, datedDirection, datedPage } from '#renderer/lib/dated-search.ts';
import { nextSort, searchOfSort } from '#renderer/lib/list-search.ts';

/** A click on the head of the date column. */
function click(search: DatedSearch): DatedSearch {
  const [by, dir] = nextSort('date', { sort: 'date', direction: datedDirection(search) });
  return datedChange(search, searchOfSort<'date'>(by as 'date', dir));
}

test('the newest come first, and a click on the head turns the order, again and again', () => {
  const start: DatedSearch = {};
  expect(datedDirection(start)).toBe('desc');
  const turned = click(start);
  expect(datedDirection(turned)).toBe('asc');
  expect(datedDirection(click(turned))).toBe('desc');
  expect(datedDirection(click(click(turned)))).toBe('asc');
});

test('an order that was picked is that one', () => {
  expect(datedDirection(datedChange({}, { sort: 'date', dir: undefined }))).toBe('asc');
  expect(datedDirection(datedChange({ sort: 'date' }, { sort: 'date', dir: 'desc' }))).toBe('desc');
});

test('what says nothing of the order leaves it', () => {
  expect(datedChange({ sort: 'date' }, { q: 'rosa', page: undefined })).toEqual({ sort: 'date', q: 'rosa' });
  expect(datedPage({ q: ' rosa ', size: 20 })).toEqual({ search: 'rosa', direction: 'desc', page: 1, pageSize: 20 });
});
