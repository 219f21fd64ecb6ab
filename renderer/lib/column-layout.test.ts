import { describe, expect, test } from 'vitest';
import {
  moveColumn,
  orderColumns,
  readLayout,
  sameLayout,
  showColumn,
  visibleColumns,
} from '#renderer/lib/column-layout.ts';

const columns = [
  { id: 'code' },
  { id: 'name', pinned: true },
  { id: 'phone' },
  { id: 'email', start: 'wide' as const },
  { id: 'kind', start: 'hidden' as const },
];
const ids = (list: { id: string }[]) => list.map(({ id }) => id).join(' ');

describe('the columns of a list', () => {
  test('are the usual ones without a choice, more of them on a wide screen', () => {
    expect(ids(visibleColumns(columns, {}, false))).toBe('code name phone');
    expect(ids(visibleColumns(columns, {}, true))).toBe('code name phone email');
  });
  test('are shown and hidden by choice, whatever the screen', () => {
    const layout = showColumn(showColumn({}, 'email', true), 'phone', false);
    expect(ids(visibleColumns(columns, layout, false))).toBe('code name email');
    expect(ids(visibleColumns(columns, showColumn(layout, 'phone', true), false))).toBe('code name phone email');
  });
  test('never lose the pinned one', () => {
    expect(ids(visibleColumns(columns, { hidden: ['name', 'code', 'phone'] }, false))).toBe('name');
  });
  test('are moved among all, and no further than the ends', () => {
    const layout = moveColumn(columns, {}, { id: 'phone', to: 0 });
    expect(ids(orderColumns(columns, layout))).toBe('phone code name email kind');
    expect(ids(orderColumns(columns, moveColumn(columns, layout, { id: 'phone', to: 99 })))).toBe(
      'code name email kind phone',
    );
    expect(moveColumn(columns, layout, { id: 'unknown', to: 1 })).toBe(layout);
  });
  test('take in new ones where they usually stand, and ignore those that are gone', () => {
    const old = { order: ['phone', 'gone', 'name', 'code'], hidden: ['gone'] };
    expect(ids(orderColumns(columns, old))).toBe('phone email kind name code');
    const withFirst = [{ id: 'number' }, ...columns];
    expect(ids(orderColumns(withFirst, old))).toBe('number phone email kind name code');
  });
});

describe('a kept layout', () => {
  test('is read as far as it makes sense', () => {
    expect(readLayout(null)).toEqual({});
    expect(readLayout('columns')).toEqual({});
    expect(readLayout({ order: ['a', 1, 'a', null, 'b'], shown: 'all', hidden: [] })).toEqual({ order: ['a', 'b'] });
  });
  test('is the same when it draws the same', () => {
    expect(sameLayout(columns, {}, { order: ['code', 'name'], hidden: ['kind', 'gone'] })).toBe(true);
    expect(sameLayout(columns, {}, { shown: ['email'] })).toBe(false);
    expect(sameLayout(columns, {}, { order: ['name', 'code'] })).toBe(false);
  });
});
