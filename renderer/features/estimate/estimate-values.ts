import type { Estimate, EstimateInput } from '#contract/estimate.ts';
import { linesInput, lineValues } from '#renderer/lib/document-lines.ts';
import { changedFields, type DocumentField, type DocumentValues } from '#renderer/lib/document-values.ts';

/** The contract's names of the fields, and the form's. */
export const estimateFieldNames: Readonly<Record<string, DocumentField>> = {
  clientId: 'client',
  date: 'date',
  expiryDate: 'lastDate',
  notes: 'notes',
};

export const estimateValues = (estimate: Estimate): DocumentValues => ({
  client: { id: estimate.client.id, name: estimate.client.name },
  date: estimate.date,
  lastDate: estimate.expiryDate,
  notes: estimate.notes ?? '',
  lines: estimate.lines.map(lineValues),
});

export const estimateInputOf = ({ client, date, lastDate, notes, lines }: DocumentValues): EstimateInput => ({
  clientId: client?.id ?? '',
  date: date.trim(),
  expiryDate: lastDate.trim(),
  notes: notes.trim() || null,
  lines: linesInput(lines),
});

/** Only what differs. */
export function changedEstimate(before: DocumentValues, after: DocumentValues): Partial<EstimateInput> {
  const input = estimateInputOf(after);
  const names = { client: 'clientId', date: 'date', lastDate: 'expiryDate', notes: 'notes', lines: 'lines' } as const;
  return Object.fromEntries(
    changedFields(before, after).map((field) => [names[field], input[names[field]]]),
  ) as Partial<EstimateInput>;
}

/** Days after a date 'YYYY-MM-DD'. */
export function daysLater(date: string, days: number): string {
  const at = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(at) ? '' : new Date(at + days * 86_400_000).toISOString().slice(0, 10);
}
