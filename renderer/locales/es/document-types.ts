export const documentTypes = {
  RUC: 'RUC',
  CEDULA: 'Cédula',
  CI: 'CI',
  NIT: 'NIT',
  DNI: 'DNI',
  NIE: 'NIE',
  PASSPORT: 'Pasaporte',
  OTHER: 'Otro',
} as const;
