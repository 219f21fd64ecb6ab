import type { FieldIssue } from '#contract/errors.ts';
import { CalendarDate } from '#contract/fields.ts';
import { maxCents } from '#contract/money.ts';
import {
  blankLine,
  type LineValues,
  lineIssues,
  linePath,
  linesInput,
  sentPlaces,
  typedTotals,
} from '#renderer/lib/document-lines.ts';
import { clashing, type Side, takenFromMine, type Versions } from '#renderer/lib/merge.ts';

/** An estimate or an invoice as its form holds it. Dates are '' where the usual ones are meant. */
export interface DocumentValues {
  client: { id: string; name: string } | null;
  date: string;
  /** Until when it holds, or is to be paid. */
  lastDate: string;
  notes: string;
  lines: LineValues[];
}

export const documentFields = ['client', 'date', 'lastDate', 'notes', 'lines'] as const;
export type DocumentField = (typeof documentFields)[number];

export const blankDocument = (client: DocumentValues['client'], taxBp: number): DocumentValues => ({
  client,
  date: '',
  lastDate: '',
  notes: '',
  lines: [blankLine(taxBp)],
});

/** What two versions are compared by: blank lines, and the client's name, say nothing. */
export function documentPart(values: DocumentValues, field: DocumentField): unknown {
  if (field === 'client') return values.client?.id ?? null;
  if (field === 'lines') return linesInput(values.lines);
  return values[field].trim();
}

const isDate = (value: string) => CalendarDate.safeParse(value).success;

/** What blocks saving; limits of texts are the contract's. */
export function documentIssues(values: DocumentValues): FieldIssue[] {
  const { client, date, lastDate, notes, lines } = values;
  const issues: FieldIssue[] = [];
  if (!client) issues.push({ path: 'client', rule: 'required' });
  if (date && !isDate(date)) issues.push({ path: 'date', rule: 'date' });
  if (lastDate && !isDate(lastDate)) issues.push({ path: 'lastDate', rule: 'date' });
  if (isDate(date) && isDate(lastDate) && lastDate < date) issues.push({ path: 'lastDate', rule: 'dueBeforeIssue' });
  if (notes.trim().length > 1000) issues.push({ path: 'notes', rule: 'tooLong', params: { max: 1000 } });
  if (typedTotals(lines).totalCents > maxCents)
    issues.push({ path: `lines.${sentPlaces(lines)[0] ?? 0}.unitPriceCents`, rule: 'amountTooBig' });
  return [...issues, ...lineIssues(lines)];
}

/** What also blocks issuing and sending: there must be something in it. */
export const emptyIssues = (values: DocumentValues): FieldIssue[] =>
  linesInput(values.lines).length > 0 ? [] : [{ path: 'lines.0.description', rule: 'emptyDocument' }];

/** Only the fields that differ from what was there. */
export const changedFields = (before: DocumentValues, after: DocumentValues): DocumentField[] =>
  documentFields.filter(
    (field) => JSON.stringify(documentPart(before, field)) !== JSON.stringify(documentPart(after, field)),
  );

/** `values`, with the named fields of `mine`. */
export const withFields = (
  values: DocumentValues,
  mine: DocumentValues,
  taken: readonly DocumentField[],
): DocumentValues => Object.assign({ ...values }, ...taken.map((field) => ({ [field]: mine[field] })));

export const documentClashes = (versions: Versions<DocumentValues>): DocumentField[] =>
  clashing(documentFields, documentPart, versions);

/** Both sides' changes; where both changed the same, what was chosen. */
export const mergeDocuments = (
  versions: Versions<DocumentValues>,
  choices: Partial<Record<DocumentField, Side>> = {},
): DocumentValues =>
  withFields(versions.theirs, versions.mine, takenFromMine(documentFields, documentPart, versions, choices));

/** The form's name of a field that the server names in its own way. */
export function documentPath(path: string, names: Readonly<Record<string, DocumentField>>, values: DocumentValues) {
  const [first = ''] = path.split('.');
  return names[first] ?? linePath(path, sentPlaces(values.lines));
}
