import { z } from 'zod';
import { type FieldIssue, fieldIssues } from '#contract/errors.ts';
import { documentTotals, type Line, LineInput, linesMax } from '#contract/money.ts';

/** A line as a form holds it: null for an amount that is not typed yet. Units are the contract's. */
export interface LineValues {
  description: string;
  quantity: number | null;
  unitPriceCents: number | null;
  discountBp: number | null;
  taxBp: number;
  packageId: string | null;
}

export const blankLine = (taxBp: number): LineValues => ({
  description: '',
  quantity: 1000,
  unitPriceCents: null,
  discountBp: null,
  taxBp,
  packageId: null,
});

/** Nothing was typed in it that says what is sold: it is not sent. */
export const isBlankLine = ({ description, unitPriceCents, packageId }: LineValues): boolean =>
  description.trim() === '' && unitPriceCents === null && packageId === null;

export const lineValues = (line: Line): LineValues => ({
  description: line.description,
  quantity: line.quantity,
  unitPriceCents: line.unitPriceCents,
  discountBp: line.discountBp || null,
  taxBp: line.taxBp,
  packageId: line.packageId,
});

/** What is sent of a line. What is missing stays missing, for the contract to say so. */
function lineInput({ quantity, unitPriceCents, discountBp, ...line }: LineValues): LineInput {
  const amounts = { ...(quantity !== null && { quantity }), ...(unitPriceCents !== null && { unitPriceCents }) };
  return { ...line, ...amounts, discountBp: discountBp ?? 0 } as LineInput;
}

export const linesInput = (lines: readonly LineValues[]): LineInput[] =>
  lines.filter((line) => !isBlankLine(line)).map(lineInput);

/** Places in the form of the lines that are sent: what the server says of its third line may stand on the form's fifth. */
export const sentPlaces = (lines: readonly LineValues[]): number[] =>
  lines.flatMap((line, at) => (isBlankLine(line) ? [] : [at]));

/** The server's 'lines.2.quantity' as the form's; what is wrong with all of them stands on the first. */
export function linePath(path: string, places: readonly number[]): string {
  if (path === 'lines') return `lines.${places[0] ?? 0}.description`;
  const found = /^lines\.(\d+)(.*)$/.exec(path);
  if (!found) return path;
  const [, at = '0', rest = ''] = found;
  return `lines.${places[Number(at)] ?? Number(at)}${rest || '.description'}`;
}

const Lines = z.strictObject({ lines: z.array(LineInput).max(linesMax) });

/** What is wrong with the lines, by the form's own paths. */
export function lineIssues(lines: readonly LineValues[]): FieldIssue[] {
  const parsed = Lines.safeParse({ lines: linesInput(lines) });
  const places = sentPlaces(lines);
  return (parsed.error ? fieldIssues(parsed.error) : []).map((issue) => ({
    ...issue,
    path: linePath(issue.path, places),
    // The limits of amounts are in the contract's units, which nobody reads.
    ...(issue.rule === 'tooBig' && issue.path !== 'lines' && { rule: 'amountTooBig', params: {} }),
  }));
}

const amountOr = (value: number | null, otherwise: number): number => (value === null || value < 0 ? otherwise : value);

/** The sums of what is typed so far; what is missing counts as nothing. */
export const typedTotals = (lines: readonly LineValues[]) =>
  documentTotals(
    lines.map(({ quantity, unitPriceCents, discountBp, taxBp }) => ({
      quantity: amountOr(quantity, 0),
      unitPriceCents: amountOr(unitPriceCents, 0),
      discountBp: Math.min(amountOr(discountBp, 0), 10_000),
      taxBp,
    })),
  );
