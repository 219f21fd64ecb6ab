export const warnings = {
  documentLength: 'El documento debería tener {{expected}} dígitos. Revíselo; se puede guardar así.',
  documentShape: 'El documento no tiene la forma usual. Revíselo; se puede guardar así.',
  documentProvince: 'Los dos primeros dígitos no son de ninguna provincia. Revise el documento; se puede guardar así.',
  documentCheckDigit:
    'El último carácter no cuadra: debería ser {{expected}}. Revise el documento; se puede guardar así.',
} as const;
