import { describe, expect, test } from 'vitest';
import { centred } from '#renderer/features/client/client-around.ts';

const around = { total: 87, previousId: 'a', id: 'b', nextId: 'c' };

describe('the neighbours of a record', () => {
  test('are those around it', () => {
    expect(centred('b', 4, around)).toEqual({ position: 4, total: 87, previousId: 'a', nextId: 'c' });
  });
  test('are still known when the list moved by one', () => {
    expect(centred('a', 4, around)).toEqual({ position: 3, total: 87, previousId: null, nextId: 'b' });
    expect(centred('c', 4, around)).toEqual({ position: 5, total: 87, previousId: 'b', nextId: null });
  });
  test('are not guessed when it stands somewhere else', () => {
    expect(centred('z', 4, around)).toBeNull();
  });
});
