/** What every record says of itself, whatever it is. */
export const record = {
  title: 'Registro',
  number: 'N.º {{number}}',
  reserved: 'Reservada',
  reservedWhy: 'Su rol no permite verlo',
  reservedField: 'Su rol no permite verlo ni cambiarlo.',
} as const;
