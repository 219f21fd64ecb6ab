export const record = {
  title: 'Record',
  number: 'No. {{number}}',
  reserved: 'Reserved',
  reservedWhy: 'Your role may not see it',
  reservedField: 'Your role may not see or change it.',
} as const;
