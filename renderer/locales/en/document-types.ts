export const documentTypes = {
  RUC: 'RUC',
  CEDULA: 'Cédula',
  CI: 'CI',
  NIT: 'NIT',
  DNI: 'DNI',
  NIE: 'NIE',
  PASSPORT: 'Passport',
  OTHER: 'Other',
} as const;
