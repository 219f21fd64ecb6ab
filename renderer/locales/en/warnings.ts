export const warnings = {
  documentLength: 'The document should have {{expected}} digits. Check it; it can be saved as it is.',
  documentShape: 'The document does not have the usual form. Check it; it can be saved as it is.',
  documentProvince: 'The first two digits belong to no province. Check the document; it can be saved as it is.',
  documentCheckDigit:
    'The last character does not match: it should be {{expected}}. Check the document; it can be saved as it is.',
} as const;
