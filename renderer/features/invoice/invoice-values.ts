import type { Invoice, InvoiceInput } from '#contract/invoice.ts';
import { linesInput, lineValues } from '#renderer/lib/document-lines.ts';
import { changedFields, type DocumentField, type DocumentValues } from '#renderer/lib/document-values.ts';

/** The contract's names of the fields, and the form's. */
export const invoiceFieldNames: Readonly<Record<string, DocumentField>> = {
  clientId: 'client',
  issueDate: 'date',
  dueDate: 'lastDate',
  notes: 'notes',
};

/** Dates that follow the day it is issued stand empty. */
export const invoiceValues = (invoice: Invoice): DocumentValues => ({
  client: { id: invoice.client.id, name: invoice.client.name },
  date: invoice.issueFloats ? '' : invoice.issueDate,
  lastDate: invoice.dueFloats ? '' : invoice.dueDate,
  notes: invoice.notes ?? '',
  lines: invoice.lines.map(lineValues),
});

export const invoiceInputOf = ({ client, date, lastDate, notes, lines }: DocumentValues): InvoiceInput => ({
  clientId: client?.id ?? '',
  issueDate: date.trim() || null,
  dueDate: lastDate.trim() || null,
  notes: notes.trim() || null,
  lines: linesInput(lines),
});

/** Only what differs. */
export function changedInvoice(before: DocumentValues, after: DocumentValues): Partial<InvoiceInput> {
  const input = invoiceInputOf(after);
  const names = { client: 'clientId', date: 'issueDate', lastDate: 'dueDate', notes: 'notes', lines: 'lines' } as const;
  return Object.fromEntries(
    changedFields(before, after).map((field) => [names[field], input[names[field]]]),
  ) as Partial<InvoiceInput>;
}
