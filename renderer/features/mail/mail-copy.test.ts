import { expect, test } from 'vitest';
import { copiedFile } from '#renderer/features/mail/mail-copy.ts';

test('the document of a copied message goes with the copy', () => {
  const invoice = { attachment: 'Factura 001-001-000000123.pdf', template: 'invoice', documentId: 'i1' } as const;
  expect(copiedFile(invoice)).toEqual({ name: invoice.attachment, document: { template: 'invoice', id: 'i1' } });
});

test('a statement cannot be made again, and is told', () => {
  const statement = { attachment: 'Estado de cuenta.pdf', template: 'statement', documentId: null } as const;
  expect(copiedFile(statement)).toEqual({ name: 'Estado de cuenta.pdf', document: null });
});

test('without a file there is nothing to tell', () => {
  expect(copiedFile({ attachment: null, template: null, documentId: null })).toBeNull();
});
