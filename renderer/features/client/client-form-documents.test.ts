import { expect, test } from 'vitest';
import { documentTypes } from '#contract/document.ts';
import { documentTypesIn } from '#renderer/features/client/client-form-documents.ts';

test("a country's own documents come first, and none is lost", () => {
  expect(documentTypesIn('EC').own).toEqual(['CEDULA', 'RUC', 'PASSPORT', 'OTHER']);
  for (const country of ['EC', 'BO', 'ES', 'PE', undefined]) {
    const { own, others } = documentTypesIn(country);
    expect([...own, ...others].toSorted()).toEqual([...documentTypes].toSorted());
  }
});
