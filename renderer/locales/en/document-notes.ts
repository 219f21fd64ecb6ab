export const documentNotes = {
  documentLength: 'It should have {{expected}} digits.',
  documentShape: 'It does not have the usual form.',
  documentProvince: 'The first two digits belong to no province.',
  documentCheckDigit: 'The last character does not match: it should be {{expected}}.',
} as const;
