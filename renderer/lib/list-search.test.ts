import { describe, expect, test } from 'vitest';
import { nextSort, pageOfSearch, searchOfSort } from '#renderer/lib/list-search.ts';

describe('the address of a list', () => {
  test('means the first page by name when it says nothing', () => {
    expect(pageOfSearch({})).toMatchObject({ sort: 'name', direction: 'asc', page: 1 });
  });
  test('searches what is left without spaces around it', () => {
    expect(pageOfSearch({ q: '  ana ' }).search).toBe('ana');
    expect(pageOfSearch({ q: '   ' })).not.toHaveProperty('search');
  });
  test('says nothing of the usual order', () => {
    expect(searchOfSort('name', 'asc')).toEqual({ sort: undefined, dir: undefined });
    expect(searchOfSort('name', 'desc')).toEqual({ sort: 'name', dir: 'desc' });
    expect(searchOfSort('email', 'asc')).toEqual({ sort: 'email', dir: undefined });
  });
});

test('a header sorts up, down, and then as usual', () => {
  const usual = { sort: 'name', direction: 'asc' } as const;
  expect(nextSort('email', usual)).toEqual(['email', 'asc']);
  expect(nextSort('email', { sort: 'email', direction: 'asc' })).toEqual(['email', 'desc']);
  expect(nextSort('email', { sort: 'email', direction: 'desc' })).toEqual(['name', 'asc']);
});
