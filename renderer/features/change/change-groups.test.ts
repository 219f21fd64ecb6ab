import { expect, test } from 'vitest';
import type { ChangeEntry } from '#contract/change.ts';
import { groupEntries } from '#renderer/features/change/change-groups.ts';

const entry = (seq: number, changes: Partial<ChangeEntry> = {}): ChangeEntry => ({
  seq,
  at: seq * 10,
  user: { id: 'u1', number: 1, name: 'Rocío' },
  origin: 'http',
  noun: 'client',
  verb: 'setStatus',
  outcome: 'done',
  recordId: `c${seq}`,
  recordName: `Cliente ${seq}`,
  fields: [{ path: 'status', before: 'active', after: 'archived' }],
  erased: false,
  ...changes,
});
const shape = (entries: ChangeEntry[]) =>
  groupEntries(entries).map((line) => (line.kind === 'one' ? line.entry.seq : line.entries.map(({ seq }) => seq)));

test('one act on many is one line, in its place', () => {
  expect(shape([entry(5, { verb: 'update' }), entry(4), entry(3), entry(2), entry(1, { verb: 'create' })])).toEqual([
    5,
    [4, 3, 2],
    1,
  ]);
});
test('other people, other ends, other outcomes and other minutes are other acts', () => {
  expect(shape([entry(2), entry(1, { user: null })])).toEqual([2, 1]);
  expect(shape([entry(2), entry(1, { fields: [{ path: 'status', before: 'x', after: 'active' }] })])).toEqual([2, 1]);
  expect(shape([entry(2), entry(1, { outcome: 'FORBIDDEN' })])).toEqual([2, 1]);
  expect(shape([entry(2, { at: 100_000 }), entry(1, { at: 0 })])).toEqual([2, 1]);
});
test('what is done to one at a time is never joined', () => {
  expect(shape([entry(2, { verb: 'update' }), entry(1, { verb: 'update' })])).toEqual([2, 1]);
});
