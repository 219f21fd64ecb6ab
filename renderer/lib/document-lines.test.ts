import { describe, expect, test } from 'vitest';
import {
  blankLine,
  isBlankLine,
  type LineValues,
  lineIssues,
  linePath,
  linesInput,
  sentPlaces,
  typedTotals,
} from '#renderer/lib/document-lines.ts';

const line: LineValues = { ...blankLine(1500), description: 'Mantenimiento', unitPriceCents: 1000 };

describe('the lines of a document', () => {
  test('are sent without those in which nothing was typed', () => {
    expect(isBlankLine(blankLine(1500))).toBe(true);
    expect(linesInput([blankLine(1500), line, blankLine(0)])).toEqual([
      {
        description: 'Mantenimiento',
        quantity: 1000,
        unitPriceCents: 1000,
        discountBp: 0,
        taxBp: 1500,
        packageId: null,
      },
    ]);
  });
  test('are complained about where they stand in the form', () => {
    const lines = [blankLine(1500), line, blankLine(0), { ...line, quantity: null, unitPriceCents: null }];
    expect(lineIssues(lines)).toEqual([
      { path: 'lines.3.quantity', rule: 'required' },
      { path: 'lines.3.unitPriceCents', rule: 'required' },
    ]);
    expect(linePath('lines.1.quantity', sentPlaces(lines))).toBe('lines.3.quantity');
    expect(linePath('lines', sentPlaces(lines))).toBe('lines.1.description');
    expect(linePath('notes', sentPlaces(lines))).toBe('notes');
  });
  test('name no limit in units that nobody reads', () => {
    expect(lineIssues([{ ...line, unitPriceCents: 20_000_000_000 }])).toEqual([
      { path: 'lines.0.unitPriceCents', rule: 'amountTooBig', params: {} },
    ]);
  });
  test('add up while half of them is missing', () => {
    const halfTyped = { ...line, quantity: -1, unitPriceCents: null };
    expect(typedTotals([line, halfTyped, blankLine(1500)])).toMatchObject({
      netCents: 1000,
      taxCents: 150,
      totalCents: 1150,
    });
  });
});
