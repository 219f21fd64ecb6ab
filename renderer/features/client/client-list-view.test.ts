import { describe, expect, test } from 'vitest';
import { clientViewSearch, clientViewState, sameClientView } from '#renderer/features/client/client-list-view.ts';

const columns = [{ id: 'code' }, { id: 'name', pinned: true }, { id: 'email', start: 'wide' as const }];

describe('what a view keeps', () => {
  test('is the filters, the order and the columns, and nothing of the moment', () => {
    const state = clientViewState(
      { q: 'maria', status: 'active', sort: 'city', dir: 'desc', page: 4, size: 20, view: 'v1' },
      { hidden: ['code'] },
    );
    expect(state).toEqual({ q: 'maria', status: 'active', sort: 'city', dir: 'desc', columns: { hidden: ['code'] } });
  });
  test('holds nothing that cannot be written down', () => {
    expect(JSON.parse(JSON.stringify(clientViewState({}, {})))).toEqual(clientViewState({}, {}));
  });
});

describe('opening a view', () => {
  test('answers what was kept', () => {
    const search = { q: 'maria', status: 'active', sort: 'city', dir: 'desc' } as const;
    expect(clientViewSearch(clientViewState(search, {}))).toEqual(search);
  });
  test('leaves out what no longer makes sense', () => {
    expect(clientViewSearch({ q: 12, status: 'frozen', sort: 'balance', dir: 'up', moon: true })).toEqual({ q: '12' });
    expect(clientViewSearch({ q: ['x'], columns: 'all' })).toEqual({});
    expect(clientViewSearch({ q: '   ' })).toEqual({});
  });
});

describe('a view differs from what is shown', () => {
  const state = { q: 'maria', columns: { hidden: ['code'] } };
  test('not where only the writing differs', () => {
    expect(sameClientView(columns, state, { ...state, sort: 'name', dir: 'asc' })).toBe(true);
    expect(sameClientView(columns, { columns: {} }, { columns: { order: ['code', 'name', 'email'] } })).toBe(true);
    expect(sameClientView(columns, {}, { columns: { hidden: ['gone'] }, status: 'frozen' })).toBe(true);
  });
  test('with another filter, order or column', () => {
    for (const other of [
      { ...state, q: 'ana' },
      { ...state, status: 'active' },
      { ...state, dir: 'desc' },
      { ...state, columns: {} },
    ])
      expect(sameClientView(columns, state, other)).toBe(false);
  });
});
