import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryStore } from '../testing.ts';
import { appendChange, firstBrokenChange } from './change.ts';

const store = temporaryStore();
afterAll(() => store.remove());

beforeAll(() => {
  for (let i = 1; i <= 1200; i++) {
    appendChange(store.writer, {
      at: i,
      userRow: 1,
      origin: 'http',
      requestKey: null,
      noun: 'client',
      verb: 'update',
      outcome: 'done',
      recordId: `c${i}`,
      patch: { name: [`before ${i}`, `after ${i}`] },
    });
  }
});

describe('the change log', () => {
  it('verifies as it was written', () => {
    expect(firstBrokenChange(store.reader)).toBeNull();
  });

  it.each([
    ['what changed', 'UPDATE change_log SET patch = \'{"name":["a","b"]}\' WHERE seq = 777'],
    ['who did it', 'UPDATE change_log SET user_row = 2 WHERE seq = 777'],
    ['what changed, hiding the salt', "UPDATE change_log SET patch = '{}', salt = NULL WHERE seq = 777"],
    ['when', 'UPDATE change_log SET at = 0 WHERE seq = 777'],
  ])('names the entry where somebody rewrote %s', (_what, sql) => {
    const { raw } = store.writer;
    raw.exec('SAVEPOINT tamper');
    expect(() => raw.exec(sql)).toThrow(/append-only/);
    raw.exec('DROP TRIGGER change_log_kept');
    raw.exec(sql);
    expect(firstBrokenChange(store.writer)).toBe(777);
    raw.exec('ROLLBACK TO tamper; RELEASE tamper');
  });

  it('still verifies when the content of an entry was erased for privacy', () => {
    store.writer.raw.exec('UPDATE change_log SET patch = NULL, salt = NULL WHERE seq = 5');
    expect(firstBrokenChange(store.reader)).toBe(5);
    const erase = {
      at: 1,
      userRow: 1,
      origin: 'http',
      requestKey: null,
      noun: 'client',
      verb: 'erase',
      outcome: 'done',
    };
    appendChange(store.writer, { ...erase, recordId: 'c5', patch: null });
    expect(firstBrokenChange(store.reader)).toBeNull();
  });
});
