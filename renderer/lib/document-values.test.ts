import { describe, expect, test } from 'vitest';
import { blankLine } from '#renderer/lib/document-lines.ts';
import {
  blankDocument,
  changedFields,
  type DocumentValues,
  documentClashes,
  documentIssues,
  documentPath,
  emptyIssues,
  mergeDocuments,
} from '#renderer/lib/document-values.ts';

const ana = { id: 'c1', name: 'Ana Quispe' };
const line = { ...blankLine(1500), description: 'Mantenimiento', unitPriceCents: 1000 };
const base: DocumentValues = { ...blankDocument(ana, 1500), lines: [line] };
const names = { clientId: 'client', dueDate: 'lastDate' } as const;

describe('what blocks saving a document', () => {
  test('is nobody to write it for, and dates that are none or stand in the wrong order', () => {
    expect(documentIssues({ ...base, client: null, date: '31/02' })).toEqual([
      { path: 'client', rule: 'required' },
      { path: 'date', rule: 'date' },
    ]);
    expect(documentIssues({ ...base, date: '2026-03-04', lastDate: '2026-03-03' })).toEqual([
      { path: 'lastDate', rule: 'dueBeforeIssue' },
    ]);
    expect(documentIssues(base)).toEqual([]);
  });
  test('is more money than the books can hold', () => {
    const dear = { ...line, quantity: 1_000_000_000, unitPriceCents: 10_000_000_000 };
    expect(documentIssues({ ...base, lines: [dear] })).toContainEqual({
      path: 'lines.0.unitPriceCents',
      rule: 'amountTooBig',
    });
  });
  test('is not having no lines, until it is issued or sent', () => {
    const blank = blankDocument(ana, 1500);
    expect(documentIssues(blank)).toEqual([]);
    expect(emptyIssues(blank)).toEqual([{ path: 'lines.0.description', rule: 'emptyDocument' }]);
  });
});

describe('two versions of a document', () => {
  test('differ neither by a blank line nor by how the client is called', () => {
    const same = { ...base, client: { ...ana, name: 'Ana' }, lines: [blankLine(0), line] };
    expect(changedFields(base, same)).toEqual([]);
  });
  test('merge by themselves where only one side changed a field', () => {
    const mine = { ...base, notes: 'Gracias' };
    const theirs = { ...base, lines: [{ ...line, quantity: 2000 }] };
    expect(documentClashes({ base, mine, theirs })).toEqual([]);
    expect(mergeDocuments({ base, mine, theirs })).toEqual({ ...theirs, notes: 'Gracias' });
  });
  test('clash over their lines as a whole', () => {
    const mine = { ...base, lines: [{ ...line, quantity: 3000 }] };
    const theirs = { ...base, lines: [{ ...line, unitPriceCents: 900 }] };
    expect(documentClashes({ base, mine, theirs })).toEqual(['lines']);
    expect(mergeDocuments({ base, mine, theirs }, { lines: 'theirs' }).lines).toEqual(theirs.lines);
  });
});

test("the server's names of fields are the form's", () => {
  expect(documentPath('clientId', names, base)).toBe('client');
  expect(documentPath('dueDate', names, base)).toBe('lastDate');
  expect(documentPath('lines.0.quantity', names, { ...base, lines: [blankLine(0), line] })).toBe('lines.1.quantity');
});
