export const documentNotes = {
  documentLength: 'Debería tener {{expected}} dígitos.',
  documentShape: 'No tiene la forma usual.',
  documentProvince: 'Los dos primeros dígitos no son de ninguna provincia.',
  documentCheckDigit: 'El último carácter no cuadra: debería ser {{expected}}.',
} as const;
