import { describe, expect, test } from 'vitest';
import {
  allMatching,
  inScope,
  isSelected,
  nothingSelected,
  pageState,
  pickedMax,
  refreshSelected,
  type Selection,
  selectedCount,
  selectionInput,
  setSelected,
} from '#renderer/lib/selection.ts';

const rows = (...keys: string[]) => keys.map((key) => ({ key, row: `row ${key}` }));
const many = (count: number) => rows(...Array.from({ length: count }, (_, at) => `id${at}`));

function set(selection: Selection<string>, keys: string[], on: boolean): Selection<string> {
  const next = setSelected(selection, rows(...keys), on);
  if (!next) throw new Error('too many');
  return next;
}

describe('rows ticked by hand', () => {
  test('are counted and keep what was seen of them', () => {
    const selection = set(nothingSelected(), ['a', 'b'], true);
    expect(selectedCount(selection, 500)).toBe(2);
    expect(isSelected(selection, 'a')).toBe(true);
    expect(isSelected(selection, 'c')).toBe(false);
    expect(selection.kind === 'picked' && [...selection.rows.values()]).toEqual(['row a', 'row b']);
  });
  test('survive rows of another page, and leave one by one', () => {
    const selection = set(set(set(nothingSelected(), ['a', 'b'], true), ['x'], true), ['a'], false);
    expect(selectionInput(selection, {})).toEqual({ ids: ['b', 'x'] });
  });
  test('are never more than one act may name', () => {
    const full = setSelected(nothingSelected<string>(), many(pickedMax), true);
    expect(full && selectedCount(full, 5000)).toBe(pickedMax);
    expect(full && setSelected(full, rows('one more'), true)).toBeNull();
    expect(full && setSelected(full, rows('id3'), true)).not.toBeNull();
  });
  test('take the newer sight of a row, and stay the same object otherwise', () => {
    const selection = set(nothingSelected(), ['a'], true);
    expect(refreshSelected(selection, rows('a', 'b'))).toBe(selection);
    const newer = refreshSelected(selection, [{ key: 'a', row: 'newer' }]);
    expect(newer.kind === 'picked' && newer.rows.get('a')).toBe('newer');
  });
  test('stand whatever the filters are', () => {
    expect(inScope(set(nothingSelected(), ['a'], true), 'other')).toBe(true);
  });
});

describe('all that match', () => {
  test('leave out what is unticked, and take it back', () => {
    let selection = set(allMatching<string>('active'), ['a', 'b'], false);
    expect(selectedCount(selection, 1284)).toBe(1282);
    expect(isSelected(selection, 'a')).toBe(false);
    expect(isSelected(selection, 'z')).toBe(true);
    expect(selectionInput(selection, { status: 'active' })).toEqual({
      matching: { status: 'active' },
      exceptIds: ['a', 'b'],
    });
    selection = set(selection, ['a', 'b'], true);
    expect(selectionInput(selection, { status: 'active' })).toEqual({ matching: { status: 'active' } });
  });
  test('leave out no more than one act may name', () => {
    expect(setSelected(allMatching<string>('x'), many(pickedMax + 1), false)).toBeNull();
  });
  test('belong to their filters', () => {
    expect(inScope(allMatching('status=active'), 'status=active')).toBe(true);
    expect(inScope(allMatching('status=active'), 'status=')).toBe(false);
  });
});

test('the box of the page is empty, half or full', () => {
  const selection = set(nothingSelected(), ['a', 'b'], true);
  expect(pageState(selection, ['x', 'y'])).toBe('none');
  expect(pageState(selection, ['a', 'y'])).toBe('some');
  expect(pageState(selection, ['a', 'b'])).toBe('all');
  expect(pageState(selection, [])).toBe('none');
});
